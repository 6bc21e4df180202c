"""Pictures that are traps: huge in few bytes, something else than they say, broken, or reaching for other files."""

import gzip
import struct
from base64 import b64encode
from collections.abc import Iterator
from math import isqrt
from pathlib import Path
from typing import Any
from zlib import compress, compressobj, crc32

from tests.builders import PNG as ONE_PIXEL
from tests.torture.hostile import naughty_map

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, RGBA = 0, 6


def traps(bait: Path) -> Iterator[tuple[str, bytes]]:
    """Yield pictures by name; some of them name the bait, a file that nothing may open."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
        f'<image width="9" height="9" xlink:href="{bait}"/></svg>'.encode()
    )
    yield "svg", svg
    yield "svg with a declaration", b'<?xml version="1.0"?>\n' + svg
    yield "svgz", gzip.compress(svg)
    yield (
        "svg with an entity",
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://%s">]>' % str(bait).encode()
        + svg.replace(b"<image", b"<text>&x;</text><image"),
    )
    yield "svg of many uses", _uses(22)
    yield "png, then svg", ONE_PIXEL + svg
    yield (
        "pdf",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F("
        + str(bait).encode()
        + b")>>>>endobj\ntrailer<</Root 1 0 R>>",
    )
    yield "postscript", b"%!PS\n(" + str(bait).encode() + b") run\n"
    yield "xpm", b'/* XPM */\nstatic char *x[]={"1 1 1 1","a c red","a"};'
    yield (
        "gif",
        b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00!\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;",
    )
    yield (
        "bmp",
        b"BM" + struct.pack("<IHHIIiiHHIIiiII", 58, 0, 0, 54, 40, 30_000, 30_000, 1, 32, 0, 4, 0, 0, 0, 0) + b"\0" * 4,
    )
    yield "tiff", b"II*\0\x08\0\0\0\x01\0\x00\x01\x04\0\x01\0\0\0\xff\xff\xff\x7f\0\0\0\0"
    yield "webp", b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0"
    yield "ico", b"\0\0\x01\0\x01\0\0\0\0\0\x01\0\x20\0\xff\xff\xff\x7f\x16\0\0\0"
    yield "icns", b"icns\x7f\xff\xff\xffic09\x7f\xff\xff\xf7"
    yield "ktx", b"\xabKTX 11\xbb\r\n\x1a\n" + b"\x7f" * 60
    yield "ppm", b"P6 30000 30000 255\n"
    for side, kind, depth in (
        (20_000, GREY, 1),
        (8_000, RGBA, 8),
        (6_300, RGBA, 8),
        (6_300, RGBA, 16),
        (40_000_000, GREY, 1),
    ):
        yield f"png of {side}²", png(side, 1 if side > 100_000 else side, kind, depth)
    yield (
        "png that says less than it is",
        png(6_300, 6_300, RGBA, 8)[:16] + struct.pack(">II", 4, 4) + png(6_300, 6_300, RGBA, 8)[24:],
    )
    yield "png of no width", png(0, 10, GREY, 8)
    yield "png of 2³¹", png(2**31 - 1, 2**31 - 1, GREY, 8, rows=1)
    for name, chunk in ((b"zTXt", b"x\0\0"), (b"iCCP", b"x\0\0"), (b"iTXt", b"x\0\1\0\0\0")):
        yield f"png with a bomb in {name.decode()}", png(1, 1, GREY, 8, extra=_chunk(name, chunk + _nothing(100 << 20)))
    yield "png that breaks off", png(300, 300, RGBA, 8)[:200]
    yield "png with wrong sums", png(30, 30, RGBA, 8).replace(b"IDAT", b"IDAT\xff", 1)
    yield "png without an end", png(30, 30, RGBA, 8)[:-12]
    yield "png, interlaced bomb", png(6_300, 6_300, GREY, 8, interlaced=True)
    yield "apng of many frames", png(2_000, 2_000, RGBA, 8, extra=_chunk(b"acTL", struct.pack(">II", 100_000, 0)))
    jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
    for height, width in ((65_535, 65_535), (1, 65_535), (0, 9), (6_000, 6_000)):
        frame = b"\xff\xc0\0\x11\x08" + struct.pack(">HH", height, width) + b"\3\1\x22\0\2\x11\1\3\x11\1"
        yield f"jpeg of {width} × {height}", jpeg + frame + b"\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0" + b"\0" * 40
    yield "jpeg of segments only", jpeg + b"\xff\xe1\xff\xff" * 2_000
    yield (
        "jpeg with a bomb of scans",
        jpeg + b"\xff\xc2\0\x0b\x08\x10\0\x10\0\1\1\x11\0" + b"\xff\xda\0\x08\1\1\0\0\0\0" * 5_000,
    )
    yield "nothing", b""
    yield "noise", bytes(range(256)) * 40


def png(
    side: int, height: int, kind: int, depth: int, *, extra: bytes = b"", rows: int = -1, interlaced: bool = False
) -> bytes:
    """Return a PNG of one colour, of that width and height, made without ever having it whole."""
    head = struct.pack(">IIBBBBB", side, height, depth, kind, 0, 0, int(interlaced))
    row = 1 + (side * depth * (4 if kind == RGBA else 1) + 7) // 8
    content = _nothing(row * (height if rows < 0 else rows)) if side < 2**30 else compress(b"\0" * 100)
    return SIGNATURE + _chunk(b"IHDR", head) + extra + _chunk(b"IDAT", content) + _chunk(b"IEND", b"")


def png_of(pixels: bytes) -> bytes:
    """Return a grey PNG of a square of pixels."""
    side = isqrt(len(pixels))
    rows = b"".join(b"\0" + pixels[row * side : (row + 1) * side] for row in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, GREY, 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", compress(rows)) + _chunk(b"IEND", b"")


def map_with(pictures: list[tuple[str, bytes]]) -> bytes:
    """Return the file of a map that shows pictures, each said to be a PNG of nine pixels."""
    shown: dict[str, Any] = {
        f"pic{number}": {"type": "image/png", "width": 3, "height": 3, "data": b64encode(content).decode()}
        for number, (_, content) in enumerate(pictures)
    }
    cards = [
        {"id": f"c{n}", "kind": "note", "lane": "l0", "stage": "s0", "text": name, "picture": f"pic{n}"}
        for n, (name, _) in enumerate(pictures)
    ]
    return naughty_map("تصویر", pictures=shown, cards=cards, links=[], comments=[])


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc32(name + content))


def _nothing(size: int) -> bytes:
    """Return so many zeros, compressed."""
    packer = compressobj(9)
    piece = bytes(1 << 20)
    packed = [packer.compress(piece) for _ in range(size >> 20)]
    return b"".join([*packed, packer.compress(bytes(size & 0xFFFFF)), packer.flush()])


def _uses(levels: int) -> bytes:
    """Return an SVG that doubles what it draws with every level."""
    groups = "".join(f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(1, levels))
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect id="g0" width="9" height="9"/>'
    return f"{head}{groups}</svg>".encode()
