"""Write a leaf as PNG, in bands, so that a poster needs no more memory than a postcard.

Source: PNG, third edition. Rows stand unfiltered: that packs flat colours best, and rows that repeat the one above are
found by the packer itself.
"""

import ctypes
import sys
import zlib
from collections.abc import Iterator
from math import floor, sqrt
from typing import BinaryIO

from journeycanvas.errors import JourneyError
from journeycanvas.layout.leaves import Leaf
from journeycanvas.render.photos import Pictures

MOST_PIXELS = 1_250_000_000
"""Viewers hold a picture whole, at four bytes a pixel: five gigabytes are more than most can give."""

LONGEST_EDGE = 65_535
"""Pixels; longer edges cannot be opened by much of what opens pictures, or turned into JPEG."""

LOWEST_DPI, HIGHEST_DPI = 10, 2400
BAND_BYTES = 24 * 1024 * 1024
LEVEL = 4
"""Packs 4 % less than zlib's usual level in a fifth less time."""

_INCH = 0.0254  # metres
_UNFILTERED = b"\0"


_LIBRARIES = (
    "libGL.so.1",
    "libEGL.so.1",
    "libX11.so.6",
    "libglib-2.0.so.0",
    "libfontconfig.so.1",
    "libdbus-1.so.3",
    "libxkbcommon.so.0",
)
"""What Qt's painter links to on Linux and its wheel leaves out (ldd, Qt 6.11)."""


class QtIsMissing(JourneyError):
    """Qt cannot be loaded; libraries are those of the system that it does not find, or what the loader said."""

    def __init__(self, libraries: tuple[str, ...]) -> None:
        super().__init__(libraries)
        self.libraries = libraries


class TooManyPixels(JourneyError):
    """The picture would be larger than what others can open; most_dpi is what still goes."""

    def __init__(self, width: int, height: int, most_dpi: int) -> None:
        super().__init__(width, height, most_dpi)
        self.width, self.height, self.most_dpi = width, height, most_dpi


def write_png(leaf: Leaf, pictures: Pictures, out: BinaryIO, dpi: float) -> tuple[int, int]:
    """Write a leaf at so many dots an inch and return its width and height in pixels.

    Raises TooManyPixels and QtIsMissing before anything is written.
    """
    factor = dpi / 72
    width, height = max(1, round(leaf.width * factor)), max(1, round(leaf.height * factor))
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_EDGE:
        raise TooManyPixels(width, height, _most_dpi(leaf))
    try:
        from journeycanvas.render.painting import Raster, painted_rows
    except ImportError as error:
        raise QtIsMissing(_missing_libraries() or (str(error),)) from error
    bands = painted_rows(leaf, Raster(width, height, factor), pictures, max(1, BAND_BYTES // (4 * width)))

    out.write(b"\x89PNG\r\n\x1a\n")
    _write_chunk(out, b"IHDR", b"%b%b\x08\x02\x00\x00\x00" % (_four(width), _four(height)))
    _write_chunk(out, b"sRGB", b"\0")
    _write_chunk(out, b"pHYs", _four(round(dpi / _INCH)) * 2 + b"\x01")
    for packed in _packed(bands):
        _write_chunk(out, b"IDAT", packed)
    _write_chunk(out, b"IEND", b"")
    return width, height


def _packed(bands: Iterator[list[bytes]]) -> Iterator[bytes]:
    """Yield the rows of the bands, compressed."""
    packer = zlib.compressobj(LEVEL)
    for band in bands:
        yield packer.compress(b"".join(part for row in band for part in (_UNFILTERED, row)))
    yield packer.flush()


def _most_dpi(leaf: Leaf) -> int:
    """Return the largest whole number of dots an inch at which the leaf can be written."""
    by_area = sqrt(MOST_PIXELS / (leaf.width * leaf.height))
    by_edge = LONGEST_EDGE / max(leaf.width, leaf.height)
    return max(1, floor(72 * min(by_area, by_edge) - 0.01))


def _missing_libraries() -> tuple[str, ...]:
    """Return the system libraries that cannot be loaded; none where names are other ones."""
    return tuple(name for name in _LIBRARIES if not _loads(name)) if sys.platform == "linux" else ()


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _write_chunk(out: BinaryIO, name: bytes, body: bytes) -> None:
    if body or name == b"IEND":
        out.write(_four(len(body)) + name + body + _four(zlib.crc32(name + body)))


def _four(number: int) -> bytes:
    return number.to_bytes(4, "big")
