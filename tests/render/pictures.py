"""Make small pictures for tests."""

from io import BytesIO

from PIL import Image

ORIENTATION = 0x0112
CAMERA = "A camera with a place"


def a_png(size: tuple[int, int] = (4, 2), mode: str = "RGB", colour: object = (200, 30, 30), **how: object) -> bytes:
    out = BytesIO()
    Image.new(mode, size, colour).save(out, "PNG", **how)  # type: ignore[arg-type]
    return out.getvalue()


def a_jpeg(size: tuple[int, int] = (8, 4), orientation: int = 1, mode: str = "RGB") -> bytes:
    """Return a JPEG whose upper left pixel is dark, with what a camera says."""
    picture = Image.new(mode, size, 230 if mode == "L" else (230, 230, 230))
    picture.paste(0 if mode == "L" else (0, 0, 0), (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010F] = CAMERA
    out = BytesIO()
    picture.save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()
