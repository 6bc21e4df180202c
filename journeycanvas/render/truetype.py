"""Add glyphs to a TrueType font: each is put together from some that are there already, with a width of its own.

A mark stands over its letter because shaping moves it. PDF can move it too, but the jumps keep viewers from seeing
the word; a font in which the moved mark is a glyph needs no jumps. Such glyphs cost about 20 bytes each.
Source: OpenType 1.9, tables glyf, loca, hmtx, hhea, maxp, head.
"""

import struct
from collections.abc import Iterable
from typing import NamedTuple

_ARGUMENTS_ARE_WORDS_AND_XY = 0x0003
_MORE_PARTS = 0x0020
_LONG_OFFSETS = struct.pack(">h", 1)


class Part(NamedTuple):
    """A glyph, moved by (dx, dy) in font units. A compound takes it no further than a font can say."""

    glyph: int
    dx: int = 0
    dy: int = 0


class Compound(NamedTuple):
    """A glyph made of others, and how wide it is in font units."""

    parts: tuple[Part, ...]
    width: int


def with_compounds(font: bytes, compounds: Iterable[Compound]) -> bytes:
    """Return the font with the compounds after its own glyphs, in the order given.

    The font is a TrueType font as hb-subset writes it. Compounds are made of its own glyphs, not of one another.
    """
    compounds = tuple(compounds)
    if not compounds:
        return font
    tables = _tables(font)
    count = _unpack(tables[b"maxp"], ">H", 4)[0]
    places = _places(tables, count)
    metrics = _metrics(tables, count)
    glyphs = tables[b"glyf"]
    for parts, width in compounds:
        drawn = [part for part in parts if places[part.glyph] < places[part.glyph + 1]]
        boxes = [_box(glyphs, places[glyph], dx, dy) for glyph, dx, dy in drawn]
        if boxes:
            lefts, bottoms, rights, tops = zip(*boxes, strict=True)
            extent = (min(lefts), min(bottoms), max(rights), max(tops))
            glyphs += struct.pack(">5h", -1, *map(_short, extent))
            for n, (glyph, dx, dy) in enumerate(drawn, 1):
                flags = _ARGUMENTS_ARE_WORDS_AND_XY | (_MORE_PARTS if n < len(drawn) else 0)
                glyphs += struct.pack(">HHhh", flags, glyph, _short(dx), _short(dy))
            glyphs += bytes(-len(glyphs) % 4)
        places.append(len(glyphs))
        metrics.append((min(width, 0xFFFF), _short(min((box[0] for box in boxes), default=0))))
    tables[b"loca"] = bytearray(struct.pack(f">{len(places)}L", *places))
    tables[b"hmtx"] = bytearray(b"".join(struct.pack(">Hh", *metric) for metric in metrics))
    tables[b"head"][50:52] = _LONG_OFFSETS
    tables[b"hhea"][34:36] = struct.pack(">H", len(metrics))
    _raise_limits(tables[b"maxp"], len(metrics), max(len(compound.parts) for compound in compounds))
    return _font(tables)


def _short(number: int) -> int:
    """Return the nearest number that two bytes hold: a hundred marks on one letter reach further."""
    return max(-0x8000, min(0x7FFF, number))


def _box(glyphs: bytearray, place: int, dx: int, dy: int) -> tuple[int, int, int, int]:
    left, bottom, right, top = _unpack(glyphs, ">4h", place + 2)
    return left + dx, bottom + dy, right + dx, top + dy


def _tables(font: bytes) -> dict[bytes, bytearray]:
    tables = {}
    for index in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        tables[tag] = bytearray(font[offset : offset + length])
    return tables


def _places(tables: dict[bytes, bytearray], count: int) -> list[int]:
    """Return where each glyph starts in glyf, and where the last one ends."""
    if tables[b"head"][50:52] == _LONG_OFFSETS:
        return list(_unpack(tables[b"loca"], f">{count + 1}L", 0))
    return [2 * half for half in _unpack(tables[b"loca"], f">{count + 1}H", 0)]


def _metrics(tables: dict[bytes, bytearray], count: int) -> list[tuple[int, int]]:
    """Return the width and left side bearing of each glyph; those after the last pair share its width."""
    pairs = _unpack(tables[b"hhea"], ">H", 34)[0]
    metrics = [(width, bearing) for width, bearing in struct.iter_unpack(">Hh", tables[b"hmtx"][: 4 * pairs])]
    bearings = _unpack(tables[b"hmtx"], f">{count - pairs}h", 4 * pairs)
    return metrics + [(metrics[-1][0], bearing) for bearing in bearings]


def _raise_limits(maxp: bytearray, count: int, parts: int) -> None:
    """Say in maxp how many glyphs there are, and how large a compound of so many parts can be."""
    points, contours, compound_points, compound_contours = _unpack(maxp, ">4H", 6)
    components, depth = _unpack(maxp, ">2H", 28)
    most_points = min(max(points, compound_points) * parts, 0xFFFF)
    most_contours = min(max(contours, compound_contours) * parts, 0xFFFF)
    struct.pack_into(">H", maxp, 4, count)
    struct.pack_into(">2H", maxp, 10, most_points, most_contours)
    struct.pack_into(">2H", maxp, 28, max(components, parts), depth + 1)


def _font(tables: dict[bytes, bytearray]) -> bytes:
    """Return the font file of some tables, with their checksums."""
    power = len(tables).bit_length() - 1
    head = struct.pack(">LHHHH", 0x10000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    directory, bodies, offset = [head], [], 12 + 16 * len(tables)
    for tag in sorted(tables):
        body = bytes(tables[tag]) + bytes(-len(tables[tag]) % 4)
        checksum = sum(struct.unpack(f">{len(body) // 4}L", body)) & 0xFFFFFFFF
        directory.append(struct.pack(">4sLLL", tag, checksum, offset, len(tables[tag])))
        bodies.append(body)
        offset += len(body)
    return b"".join(directory + bodies)


def _unpack(table: bytearray, layout: str, offset: int) -> tuple[int, ...]:
    return struct.unpack_from(layout, table, offset)
