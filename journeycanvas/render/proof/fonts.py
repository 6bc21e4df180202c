"""Read what the codes of a PDF's font stand for: text, width, and whether there is a glyph for it.

Source: ISO 32000-1, 9.6, 9.7, 9.10.3; OpenType 1.9, tables glyf, loca, head, maxp.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

MOST_IN_A_RANGE = 65_536
LARGEST_PROGRAM = 50_000_000  # bytes; fonts of all scripts together have less
NO_GLYPH = 0
_COMPOUND, _MORE_PARTS, _WORDS, _SCALE, _SCALES, _MATRIX = -1, 0x20, 0x01, 0x08, 0x40, 0x80
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")


class Sign(NamedTuple):
    """What a code stands for; its width in ems. has_glyph is False where a reader sees an empty box or nothing."""

    text: str
    width: float
    has_glyph: bool
    has_ink: bool


class ReadFont:
    """A font of a PDF, code by code. It is given the dictionary of the font as pypdf reads it."""

    def __init__(self, font: Any) -> None:
        self._signs: dict[int, Sign] = {}
        self._shown: dict[bytes, tuple[Sign, ...]] = {}
        self._texts = _texts(_stream(font, "/ToUnicode"))
        self.code_length = 1
        self._glyphs: Glyphs | None = None
        self._cid_to_glyph: bytes | None = None
        self._em = 0.001
        if font.get("/Subtype") == "/Type0":
            self.code_length = 2
            descendant = font["/DescendantFonts"][0].get_object()
            self._widths = _cid_widths(descendant.get("/W", ()))
            self._usual = float(descendant.get("/DW", 1000))
            self._read_program(descendant)
        else:
            first = int(font.get("/FirstChar", 0))
            widths = font.get("/Widths", ())
            self._widths = {first + n: float(width) for n, width in enumerate(widths[:256])}
            self._usual = 0.0 if self._widths else 500.0
            if font.get("/Subtype") == "/Type3":
                self._em = abs(float(font["/FontMatrix"][0]))

    def signs(self, shown: bytes) -> tuple[Sign, ...]:
        """Return what the codes of a string stand for."""
        if shown not in self._shown:
            length = self.code_length
            codes = (shown[start : start + length] for start in range(0, len(shown) - length + 1, length))
            self._shown[shown] = tuple(self._sign(int.from_bytes(code, "big")) for code in codes)
        return self._shown[shown]

    def _sign(self, code: int) -> Sign:
        if code not in self._signs:
            self._signs[code] = self._sign_of(code)
        return self._signs[code]

    def _sign_of(self, code: int) -> Sign:
        text = self._texts.get(code)
        if text is None:
            text = chr(code) if self.code_length == 1 and chr(code).isprintable() else ""
        has_glyph = has_ink = True
        if self._glyphs is not None:
            glyph = self._glyph(code)
            has_glyph, has_ink = self._glyphs.has(glyph), self._glyphs.has_ink(glyph)
        return Sign(text, self._widths.get(code, self._usual) * self._em, has_glyph or not _is_seen(text), has_ink)

    def _glyph(self, code: int) -> int:
        if self._cid_to_glyph is None:
            return code
        return int.from_bytes(self._cid_to_glyph[2 * code : 2 * code + 2], "big")

    def _read_program(self, font: Any) -> None:
        descriptor = font["/FontDescriptor"].get_object()
        if "/FontFile2" not in descriptor:
            if not {"/FontFile", "/FontFile3"} & set(descriptor):
                self._glyphs = Glyphs(b"")  # a font that is not in the file: nobody knows what will be seen
            return
        program = _stream(descriptor, "/FontFile2")
        if len(program) <= LARGEST_PROGRAM:
            self._glyphs = Glyphs(program)
        mapping = font.get("/CIDToGIDMap")
        if mapping is not None and mapping != "/Identity":
            self._cid_to_glyph = _stream(font, "/CIDToGIDMap")


class Glyphs:
    """The glyphs of a TrueType font, as far as it can be read."""

    def __init__(self, program: bytes) -> None:
        self._places: tuple[int, ...] = ()
        self._outlines = b""
        with suppress(struct.error, KeyError, IndexError):
            tables = {}
            for index in range(struct.unpack_from(">H", program, 4)[0]):
                tag, _, offset, length = struct.unpack_from(">4sLLL", program, 12 + 16 * index)
                tables[tag] = program[offset : offset + length]
            count = struct.unpack_from(">H", tables[b"maxp"], 4)[0] + 1
            is_long = tables[b"head"][50:52] != b"\0\0"
            places = struct.unpack_from(f">{count}{'L' if is_long else 'H'}", tables[b"loca"])
            self._places = places if is_long else tuple(2 * half for half in places)
            self._outlines = tables[b"glyf"]

    def has(self, glyph: int) -> bool:
        """Tell that the font has a glyph for what is meant, and not its empty box."""
        return all(NO_GLYPH < part < len(self._places) - 1 for part in self._parts(glyph))

    def has_ink(self, glyph: int) -> bool:
        return self._length(glyph) > 0

    def _length(self, glyph: int) -> int:
        if not 0 <= glyph < len(self._places) - 1:
            return 0
        return min(self._places[glyph + 1], len(self._outlines)) - self._places[glyph]

    def _parts(self, glyph: int) -> Iterator[int]:
        """Yield the glyph and those it is made of."""
        yield glyph
        length = self._length(glyph)
        if length <= 10:
            return
        outline = self._outlines[self._places[glyph] :][:length]
        if struct.unpack_from(">h", outline)[0] != _COMPOUND:
            return
        place, flags = 10, _MORE_PARTS
        while flags & _MORE_PARTS and place + 4 <= length:
            flags, part = struct.unpack_from(">HH", outline, place)
            yield part
            place += 4 + (4 if flags & _WORDS else 2)
            place += 2 if flags & _SCALE else 4 if flags & _SCALES else 8 if flags & _MATRIX else 0


def _stream(owner: Any, key: str) -> bytes:
    stream = owner.get(key)
    stream = stream.get_object() if stream is not None else None
    return b"" if stream is None or not hasattr(stream, "get_data") else bytes(stream.get_data())


def _texts(character_map: bytes) -> dict[int, str]:
    """Return the text of each code that a character map names."""
    texts: dict[int, str] = {}
    for kind, body in _SECTION.findall(character_map):
        if kind == b"bfchar":
            for code, text in _CHAR.findall(body):
                texts[int(b"0" + b"".join(code.split()), 16)] = _text(text)
            continue
        for first, last, start, several in _RANGE.findall(body):
            low, high = int(first, 16), int(last, 16)
            high = min(high, low + MOST_IN_A_RANGE)
            if several:
                named = re.findall(rb"<([0-9A-Fa-f\s]*)>", several)
                texts |= {low + n: _text(text) for n, text in enumerate(named[: high - low + 1])}
            elif begin := _text(start):
                most = 0x10FFFF - ord(begin[-1])
                for n in range(min(high - low, most) + 1):
                    texts[low + n] = begin[:-1] + chr(ord(begin[-1]) + n)
    return texts


def _text(digits: bytes) -> str:
    spelt = b"".join(digits.split())
    return bytes.fromhex((spelt + b"0" * (len(spelt) % 2)).decode("ascii")).decode("utf-16-be", "replace")


def _cid_widths(table: Any) -> Mapping[int, float]:
    """Return the widths that a table names: "first [w w …]" or "first last w". Source: ISO 32000-1, 9.7.4.3."""
    widths: dict[int, float] = {}
    entries = [entry.get_object() for entry in table]
    place = 0
    while place + 1 < len(entries):
        first = int(entries[place])
        if isinstance(entries[place + 1], list):
            widths |= {first + n: float(width) for n, width in enumerate(entries[place + 1])}
            place += 2
        elif place + 2 < len(entries):
            last = min(int(entries[place + 1]), first + MOST_IN_A_RANGE)
            widths |= dict.fromkeys(range(first, last + 1), float(entries[place + 2]))
            place += 3
        else:
            break
    return widths


def _is_seen(text: str) -> bool:
    """Tell that a text leaves ink: it has more than spaces, controls and marks of direction."""
    return any(not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf") for character in text)
