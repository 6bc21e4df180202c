"""Take the content of a page apart: operators with what stands before them, as the bytes say it.

Source: ISO 32000-1, 7.2, 7.3 and 7.8.2. The content may be anything: what is no statement is skipped
byte by byte, for a while.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeAlias

Statement: TypeAlias = tuple[bytes, bytes]
"""An operator and its operands; PATH and all of a stretch of lines, curves and rectangles."""

PATH: Final = b"path"

MOST_FAULTS = 100  # bytes that begin nothing; a good file has none

_GAP: Final = rb"(?:[\s\0]|%[^\r\n]*+)*+"
_TEXT: Final = rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+\))*+\)"  # brackets nest three deep
_NUMBER: Final = rb"[+-]?+(?:\d++(?:\.\d*+)?+|\.\d++)"
_HEX: Final = rb"<(?!<)[^<>]*+>"
_NAME: Final = rb"/[^\s\0()<>\[\]{}/%]*+"
_PLAIN: Final = rb"(?:%b|%b|%b|%b|true\b|false\b|null\b)" % (_NUMBER, _NAME, _TEXT, _HEX)
_ARRAY: Final = rb"\[(?:%b%b)*+%b\]" % (_GAP, _PLAIN, _GAP)
_DICTIONARY: Final = rb"<<(?:[^<>()]|%b|%b|<<(?:[^<>()]|%b|%b)*+>>)*+>>" % (_TEXT, _HEX, _TEXT, _HEX)
_OPERANDS: Final = re.compile(rb"%b(?:(?:%b|%b|%b)%b)*+" % (_GAP, _PLAIN, _ARRAY, _DICTIONARY, _GAP), re.DOTALL)
_OPERATOR: Final = re.compile(rb"[A-Za-z'\"][A-Za-z0-9]*+\*?")
_PATH: Final = re.compile(rb"(?:%b(?:%b%b)*+(?:[mlcvyh]|re)(?![A-Za-z0-9*]))++" % (_GAP, _NUMBER, _GAP))
_DRAWN: Final = re.compile(rb"([^A-Za-z]*+)([a-z]+)")
_PICTURE_END: Final = re.compile(rb"\sEI(?=[\s\0]|\Z)")
_PICTURE: Final = b"ID"  # of an inline picture, whose bytes follow

_SHOWN: Final = re.compile(rb"(%b)|(%b)|(%b)" % (_TEXT, _HEX, _NUMBER), re.DOTALL)
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_LINE_ENDS: Final = (b"\n", b"\r", b"\r\n")


def statements(content: bytes) -> Iterator[Statement]:
    """Yield the statements of a content stream in their order; what follows too many faults is not read."""
    place, end, faults = 0, len(content), 0
    path_at, operands_at, operator_at = _PATH.match, _OPERANDS.match, _OPERATOR.match
    while place < end and faults < MOST_FAULTS:
        path = path_at(content, place)
        if path is not None:
            yield PATH, path[0]
            place = path.end()
            continue
        operands = operands_at(content, place)
        assert operands is not None  # it may be empty
        operator = operator_at(content, operands.end())
        if operator is None:
            place = operands.end() + 1
            faults += 1
            continue
        place = operator.end()
        if operator[0] == _PICTURE:
            picture = _PICTURE_END.search(content, place)
            place = picture.end() if picture else end
        yield operator[0], operands[0]


def numbers(operands: bytes) -> list[float]:
    """Return operands that are numbers; what is none of them is left out."""
    found = []
    for word in operands.split():
        try:
            found.append(float(word))
        except ValueError:
            continue
    return found


def points(path: bytes) -> tuple[list[float], list[float]]:
    """Return how far across and how far down the points of a path are, one by one."""
    across: list[float] = []
    down: list[float] = []
    for operands, operator in _DRAWN.findall(path):
        values = numbers(operands)
        if operator == b"re" and len(values) == 4:
            x, y, width, height = values
            values = [x, y, x + width, y + height]
        across += values[::2]
        down += values[1::2]
    return across, down


def strings(operands: bytes) -> list[bytes | float]:
    """Return the strings among operands, inside an array or not, and the numbers between them."""
    found: list[bytes | float] = []
    for text, hexadecimal, number in _SHOWN.findall(operands):
        if text:
            found.append(_ESCAPE.sub(_unescaped, text[1:-1]))
        elif hexadecimal:
            found.append(_from_hex(hexadecimal))
        else:
            found.append(float(number))
    return found


@lru_cache(maxsize=4096)
def _from_hex(text: bytes) -> bytes:
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", text)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def name(operands: bytes) -> str:
    """Return the first name among operands, with its slash; nothing when there is none."""
    found = re.search(_NAME, operands)
    spelt = re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), found[0]) if found else b""
    return spelt.decode("utf-8", "replace")


def _unescaped(escape: re.Match[bytes]) -> bytes:
    what: bytes = escape[1]
    if what[:1].isdigit() and what[0] < ord("8"):
        return bytes([int(what, 8) & 0xFF])
    return b"" if what in _LINE_ENDS else _ESCAPED.get(what, what)
