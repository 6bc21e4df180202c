"""Pictures are read in the colours that they have, and no larger than they are shown."""

import struct
import zlib

import pytest
from PySide6.QtGui import QColor

from journeycanvas.render.qt_photos import image_of
from tests.render.pictures import a_jpeg, a_png

RED = (200, 30, 30, 128)


def a_deep_png(width: int, height: int) -> bytes:
    """Return a PNG of one colour with four channels of 16 bits each."""
    header = struct.pack(">LLBBBBB", width, height, 16, 6, 0, 0, 0)
    row = b"\0" + struct.pack(">4H", *(257 * part for part in RED)) * width
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    parts = [
        struct.pack(">L", len(body)) + name + body + struct.pack(">L", zlib.crc32(name + body)) for name, body in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize("content", [a_deep_png(40, 20), a_png((40, 20), "RGBA", RED)], ids=["16 bits", "8 bits"])
def test_a_picture_keeps_its_colour_and_takes_four_bytes_a_pixel_at_most(content: bytes) -> None:
    image = image_of(content, 10, 5)

    assert image is not None
    assert (image.width(), image.height()) == (10, 5)
    assert image.depth() <= 32
    assert QColor(image.pixelColor(4, 2)).getRgb() == pytest.approx(RED, abs=1)


@pytest.mark.parametrize("content", [a_deep_png(40, 20), a_png((40, 20))], ids=["16 bits", "8 bits"])
def test_a_picture_is_never_made_larger_than_it_is(content: bytes) -> None:
    image = image_of(content, 400, 400)

    assert image is not None
    assert (image.width(), image.height()) == (40, 20)


def test_a_picture_lying_on_its_side_covers_what_it_is_shown_in() -> None:
    image = image_of(a_jpeg((80, 40), orientation=6), 10, 20)

    assert image is not None
    assert (image.width(), image.height()) == (10, 20)


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a", b"\x89PNG\r\n\x1a\nand then nothing"])
def test_what_is_no_whole_png_or_jpeg_gives_nothing(content: bytes) -> None:
    assert image_of(content, 10, 10) is None
