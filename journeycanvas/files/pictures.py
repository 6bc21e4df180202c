"""Know a picture by its bytes: PNG or JPEG, its size before anything is decoded, its id by its hash.

What a file says about its pictures is not believed. Other formats are refused, because a reader that guesses can be
led to formats that open other files.
"""

from base64 import b64encode
from binascii import a2b_base64
from collections.abc import Iterator
from hashlib import sha256
from struct import unpack_from
from typing import NamedTuple

from journeycanvas.files.limits import MAX_PICTURE_PIXELS
from journeycanvas.model import Picture

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
ID_LENGTH = 32  # hexadecimal digits of the SHA-256


class NotAPicture(ValueError):
    """Bytes that are no PNG or JPEG, or one of no size, or of more pixels than a map may hold."""


class Format(NamedTuple):
    """What the first bytes of a picture say: `type` is its media type, the size is in pixels."""

    type: str
    width: int
    height: int


def picture_format(content: bytes, most_pixels: int = MAX_PICTURE_PIXELS) -> Format:
    """Return the type and size of a picture without decoding it. Raises NotAPicture."""
    if content.startswith(PNG) and content[12:16] == b"IHDR" and len(content) >= 24:
        found = Format("image/png", *unpack_from(">II", content, 16))
    elif content.startswith(JPEG):
        found = Format("image/jpeg", *_jpeg_size(content))
    else:
        raise NotAPicture("neither PNG nor JPEG")
    if not 0 < found.width * found.height <= most_pixels:
        raise NotAPicture(f"{found.width} × {found.height} pixels")
    return found


def picture_bytes(picture: Picture) -> bytes:
    """Return the decoded file of a map's picture, known to be a PNG or JPEG of a size that fits. Raises NotAPicture."""
    try:
        content = a2b_base64(picture.data, strict_mode=True)
    except ValueError as error:
        raise NotAPicture("not base64") from error
    picture_format(content)
    return content


def picture_of(content: bytes) -> tuple[str, Picture]:
    """Return the id and the record for the bytes of a PNG or JPEG file. Raises NotAPicture."""
    found = picture_format(content)
    data = b64encode(content).decode("ascii")
    id = sha256(content).hexdigest()[:ID_LENGTH]
    return id, Picture(type=found.type, width=found.width, height=found.height, data=data)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Return width and height from the first frame header (ITU-T T.81, B.2.2)."""
    for marker, start in jpeg_segments(content):
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC) and start + 7 <= len(content):
            height, width = unpack_from(">HH", content, start + 3)
            return width, height
    raise NotAPicture("a JPEG without a size")


def jpeg_segments(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield the marker of each segment and where its length stands."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if 0xD0 <= marker <= 0xD9 or marker == 0x01:  # a marker that stands alone
            at += 2
            continue
        yield marker, at + 2
        at += 2 + max(2, unpack_from(">H", content, at + 2)[0])
