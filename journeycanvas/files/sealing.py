"""Write values so that a cut or broken one is known: lines with length and CRC-32, whole files with a SHA-256."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from json import JSONEncoder
from typing import Any
from zlib import crc32

from journeycanvas.errors import FileError
from journeycanvas.files.digests import digest
from journeycanvas.files.parsing import parse
from journeycanvas.files.writing import row

FORMAT = 1
"""The version of what is kept so. A newer program reads the older ones: each has a sample among the tests."""

_HEAD = re.compile(rb"(\d{1,9}) ([0-9a-f]{8}) ")
_SEAL = re.compile(rb"journeycanvas-kept (\d{1,9}) ([0-9a-f]{64})\n")


class Broken(ValueError):
    """Bytes that are not what was written."""


def line(value: Any) -> bytes:
    """Return a value, in which records may stand, as a line. Raises ValueError for what has no bytes."""
    content = encoder()(value).encode()
    return b"%d %08x %s\n" % (len(content), crc32(content), content)


def lines(content: bytes) -> Iterator[Any]:
    """Yield the values of lines up to the first that is cut or broken. Raises Broken there."""
    at = 0
    while at < len(content):
        head = _HEAD.match(content, at)
        if head is None:
            raise Broken(at)
        end = head.end() + int(head[1])
        inside = content[head.end() : end]
        if content[end : end + 1] != b"\n" or crc32(inside) != int(head[2], 16):
            raise Broken(at)
        yield value_of(inside)
        at = end + 1


def sealed(content: bytes) -> bytes:
    """Return the bytes of a file that shows when one of them changed."""
    return b"journeycanvas-kept %d %s\n%s" % (FORMAT, digest(content).encode(), content)


def unsealed(content: bytes) -> bytes:
    """Return what was sealed. Raises Broken."""
    seal = _SEAL.match(content)
    if seal is None or int(seal[1]) > FORMAT or digest(content[seal.end() :]).encode() != seal[2]:
        raise Broken
    return content[seal.end() :]


def value_of(content: bytes) -> Any:
    """Return the JSON value in some bytes, with the strictness of the loader of maps. Raises Broken."""
    try:
        return parse(content, "")
    except FileError as error:
        raise Broken(error.fault.code) from None


def time_of(raw: Any) -> datetime:
    """Return a time that was written, on the clock of this computer; one without a zone is of it. Raises Broken."""
    try:
        return datetime.fromisoformat(raw).astimezone()
    except (TypeError, ValueError, OverflowError, OSError):
        raise Broken("time") from None


def encoder() -> Callable[[Any], str]:
    """Return what writes values and records as JSON."""
    return JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=row).encode
