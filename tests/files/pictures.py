"""The starts of pictures, by which they are known."""

from struct import pack


def a_png_head(width: int, height: int) -> bytes:
    """Return the start of a PNG of that size."""
    return b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", width, height) + bytes(9)


def a_jpeg_head(width: int, height: int, frame: int = 0xC0) -> bytes:
    """Return the start of a JPEG of that size, with the notes of a camera before it."""
    notes = b"\xff\xe0" + pack(">H", 6) + b"JFIF" + b"\xff\xff\xff\xe1" + pack(">H", 4) + b"\xff\xc0"
    return b"\xff\xd8" + notes + bytes([0xFF, frame]) + pack(">HBHHB", 11, 8, height, width, 1) + bytes(3)
