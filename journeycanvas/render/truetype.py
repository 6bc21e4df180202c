"""Add glyphs to a TrueType font: each is one that is there already, moved, with a width of its own.

A mark stands over its letter because shaping moves it. PDF can move it too, but the jumps keep viewers from seeing
the word; a font in which the moved mark is a glyph needs no jumps. Composite glyphs cost 20 bytes each.
Source: OpenType 1.9, tables glyf, loca, hmtx, hhea, maxp, head.
"""

import struct
from collections.abc import Iterable
from typing import NamedTuple

_ARGS_ARE_WORDS_AND_XY = 0x0003
_LONG_OFFSETS = struct.pack(">h", 1)


class MovedGlyph(NamedTuple):
    """A glyph that looks like another one, moved by (dx, dy) and as wide as said, in font units."""

    glyph: int
    dx: int
    dy: int
    width: int


def with_moved_glyphs(font: bytes, moved: Iterable[MovedGlyph]) -> bytes:
    """Return the font with the moved glyphs after its own, in the order given.

    The font is a TrueType font as hb-subset writes it. A moved glyph must not be made from another moved one.
    """
    moved = tuple(moved)
    if not moved:
        return font
    tables = _tables(font)
    count = _unpack(tables[b"maxp"], ">H", 4)[0]
    places = _places(tables, count)
    metrics = _metrics(tables, count)
    glyphs = tables[b"glyf"]
    for glyph, dx, dy, width in moved:
        if places[glyph] < places[glyph + 1]:
            left, bottom, right, top = _unpack(glyphs, ">4h", places[glyph] + 2)
            box = (left + dx, bottom + dy, right + dx, top + dy)
            glyphs += struct.pack(">h4hHHhhxx", -1, *box, _ARGS_ARE_WORDS_AND_XY, glyph, dx, dy)
        places.append(len(glyphs))
        metrics.append((width, metrics[glyph][1] + dx))
    tables[b"loca"] = bytearray(struct.pack(f">{len(places)}L", *places))
    tables[b"hmtx"] = bytearray(b"".join(struct.pack(">Hh", *metric) for metric in metrics))
    tables[b"head"][50:52] = _LONG_OFFSETS
    tables[b"hhea"][34:36] = struct.pack(">H", len(metrics))
    _raise_limits(tables[b"maxp"], len(metrics))
    return _font(tables)


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


def _raise_limits(maxp: bytearray, count: int) -> None:
    """Say in maxp how many glyphs there are, and that composites are as large as the largest glyph."""
    points, contours, composite_points, composite_contours = _unpack(maxp, ">4H", 6)
    components, depth = _unpack(maxp, ">2H", 28)
    struct.pack_into(">H", maxp, 4, count)
    struct.pack_into(">2H", maxp, 10, max(points, composite_points), max(contours, composite_contours))
    struct.pack_into(">2H", maxp, 28, max(components, 1), depth + 1)


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
