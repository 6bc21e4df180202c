"""Read the pictures of a map with care: PNG and JPEG, known by their first bytes, never anything else."""

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, Literal, TypeAlias

from journeycanvas.files.pictures import NotAPicture, picture_bytes
from journeycanvas.model import Journey

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

ORIENTATION = 0x0112  # the EXIF tag that says how the camera was held
LYING = (5, 6, 7, 8)
"""Its values for pictures that are turned by a quarter to be seen (EXIF 2.32, 4.6.4)."""

MOST_PIXELS = 40_000_000  # as the map file allows; asked again before anything is decoded

Pictures: TypeAlias = Callable[[str], bytes | None]
"""What gives the bytes of a picture by its id; None when there is none."""

Format: TypeAlias = Literal["PNG", "JPEG"]


def format_of(content: bytes) -> Format | None:
    """Return what a picture is, whatever its file said."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    return "JPEG" if content.startswith(b"\xff\xd8\xff") else None


def size_of(content: bytes) -> tuple[int, int] | None:
    """Return the width and height in pixels as the picture is meant to be seen; None when it cannot be shown."""
    kind = format_of(content)
    if kind is None:
        return None
    import PIL.Image

    try:
        with PIL.Image.open(BytesIO(content), formats=(kind,)) as pixels:
            width, height = pixels.size
            lies = kind == "JPEG" and pixels.getexif().get(ORIENTATION, 1) in LYING
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError):
        return None
    if width * height > MOST_PIXELS:
        return None
    return (height, width) if lies else (width, height)


def in_greys(pictures: Pictures) -> Pictures:
    """Return what gives the same pictures without colour, as PNG; what cannot be shown stays as it is."""

    def grey(picture: str) -> bytes | None:
        content = pictures(picture)
        if content is None or size_of(content) is None:
            return content
        import PIL.Image
        import PIL.ImageOps

        try:
            with PIL.Image.open(BytesIO(content), formats=("PNG", "JPEG")) as coloured:
                upright, out = PIL.ImageOps.exif_transpose(in_eight_bits(coloured)), BytesIO()
                upright.convert("LA" if upright.has_transparency_data else "L").save(out, "PNG")
        except (OSError, ValueError, SyntaxError, EOFError, zlib.error):
            return content
        return out.getvalue()

    return grey


def in_eight_bits(pixels: "Pixels") -> "Pixels":
    """Return a picture whose greys have 16 bits with the upper 8 of them; converting it would cut off what is light."""
    return pixels.point(lambda value: value / 256).convert("L") if pixels.mode.startswith("I") else pixels


def without_metadata(jpeg: bytes) -> bytes:
    """Return a JPEG without what a camera wrote into it: a printed map need not say where a photo was taken.

    Application segments and comments go, except those that say how to read the colours (JFIF and Adobe).
    """
    kept, place = [jpeg[:2]], 2
    while place + 4 <= len(jpeg) and jpeg[place] == 0xFF:
        marker = jpeg[place + 1]
        if marker == 0xFF:  # a filler
            place += 1
            continue
        end = place + 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if marker == 0xDA or end > len(jpeg):  # the scan itself, which is not cut into segments
            break
        if not (0xE1 <= marker <= 0xED or marker in (0xEF, 0xFE)):
            kept.append(jpeg[place:end])
        place = end
    return b"".join([*kept, jpeg[place:]])


def pictures_of(journey: Journey) -> Pictures:
    """Return what gives the bytes of the map's pictures."""

    def picture(name: str) -> bytes | None:
        found = journey.pictures.get(name)
        try:
            return picture_bytes(found) if found else None
        except NotAPicture:
            return None

    return picture
