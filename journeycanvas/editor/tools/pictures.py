"""Take pictures in: from files and the clipboard, turned upright and made small enough that maps can be mailed."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from journeycanvas.files.limits import MAX_PICTURE_PIXELS
from journeycanvas.files.metadata import without_metadata
from journeycanvas.files.pictures import JPEG, PNG, NotAPicture, picture_format, picture_of
from journeycanvas.model import Picture

LONGEST_SIDE = 1600  # pixels: sharp on A3
LONGEST_PHOTO = 3200  # pixels of a photograph of a wall, whose handwriting is to be read
MOST_PIXELS = 120_000_000  # of a JPEG that is taken in: it is decoded at its small size, so phones may count high
LIGHT = 300_000  # bytes; a file no larger than this is kept as it is if its size fits
LARGEST_FILE = 64 * 2**20  # bytes
QUALITY = 85  # of JPEG
MOST_FILES = 50
SUFFIXES = (".png", ".jpg", ".jpeg")

Pictures: TypeAlias = tuple[tuple[str, Picture], ...]
"""Pictures with their ids."""

Reading: TypeAlias = Callable[[], Pictures]
"""Reads pictures, in any thread. Raises NotAPicture at the first that is none."""

Then: TypeAlias = Callable[[Pictures | NotAPicture], object]
"""Is called in the window's thread with the pictures that were read, or with why there are none."""


class PictureReader(Protocol):
    """Reads pictures for a window."""

    def read(self, reading: Reading, then: Then) -> object:
        """Read, and call `then`, at once or later."""

    def give_up(self) -> bool:
        """Read no more of what is asked for; tell whether anything was."""


class ReadsAtOnce:
    """Reads pictures while they are asked for."""

    def read(self, reading: Reading, then: Then) -> None:
        try:
            pictures = reading()
        except NotAPicture as error:
            then(error)
        else:
            then(pictures)

    def give_up(self) -> bool:
        return False


def carries_picture(carried: QMimeData) -> bool:
    """Tell whether a clipboard or a drop may hold a picture."""
    return carried.hasImage() or any(picture_files(carried))


def picture_files(carried: QMimeData) -> Iterator[Path]:
    """Yield the local files of pictures that are carried."""
    for url in carried.urls()[:MOST_FILES] if carried.hasUrls() else ():
        if url.isLocalFile() and url.toLocalFile().lower().endswith(SUFFIXES):
            yield Path(url.toLocalFile())


def reading_of(carried: QMimeData, longest: int = LONGEST_SIDE, most: int = MOST_FILES) -> Reading | None:
    """Return what reads the pictures that a clipboard or a drop carries: those in files, or else the one itself.

    longest is what their longer side has at most, in pixels; most is how many of the files are read.
    """
    files = tuple(islice(picture_files(carried), most))
    if files:
        return partial(_read_files, files, longest)
    content = next(_encoded(carried), None)
    if content is not None:
        return partial(_read_content, content, longest)
    image = carried.imageData() if carried.hasImage() else None
    return partial(_read_pixels, _Pixels(image), longest) if isinstance(image, QImage) else None


def _encoded(carried: QMimeData) -> Iterator[bytes]:
    """Yield the picture that is carried as other programs wrote it: taking it as an image would decode it now."""
    for kind in ("image/png", "image/jpeg"):
        content = bytes(carried.data(kind).data()) if carried.hasFormat(kind) else b""
        if content.startswith((PNG, JPEG)):
            yield content


def _read_files(files: Sequence[Path], longest: int) -> Pictures:
    return tuple(picture_from_file(path, longest) for path in files)


def _read_content(content: bytes, longest: int) -> Pictures:
    return (picture_from_bytes(content, longest),)


class _Pixels:
    """An image as plain values, which a thread may hold and drop."""

    def __init__(self, image: QImage) -> None:
        is_see_through = image.hasAlphaChannel()
        self.format = QImage.Format.Format_ARGB32 if is_see_through else QImage.Format.Format_RGB32
        plain = image.convertToFormat(self.format)
        self.width, self.height, self.step = plain.width(), plain.height(), plain.bytesPerLine()
        self.content = b"" if plain.isNull() else bytes(plain.constBits())


def _read_pixels(pixels: _Pixels, longest: int) -> Pictures:
    image = QImage(pixels.content, pixels.width, pixels.height, pixels.step, pixels.format)
    return (picture_from_image(image, longest),)


def picture_from_file(path: Path, longest: int = LONGEST_SIDE) -> tuple[str, Picture]:
    """Return the picture in a file with its id. Raises NotAPicture, also when the file cannot be read."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise NotAPicture("too large")
        content = path.read_bytes()
    except OSError as error:
        raise NotAPicture("unreadable") from error
    return picture_from_bytes(content, longest)


def picture_from_bytes(content: bytes, longest: int = LONGEST_SIDE) -> tuple[str, Picture]:
    """Return the picture in the bytes of a PNG or JPEG file, smaller if it has to be. Raises NotAPicture.

    What the file notes about it, such as the place where it was taken, does not come with it.
    """
    is_jpeg = content.startswith(JPEG)
    found = picture_format(content, MOST_PIXELS if is_jpeg else MAX_PICTURE_PIXELS)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg" if is_jpeg else b"png"))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    is_upright = reader.transformation().value == 0
    if max(found.width, found.height) <= longest and len(content) <= LIGHT and is_upright:
        if reader.read().isNull():
            raise NotAPicture("damaged")
        return picture_of(without_metadata(content))
    if is_jpeg and max(found.width, found.height) > longest:
        size = QSize(found.width, found.height)
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio))
    return picture_from_image(reader.read(), longest)


def picture_from_image(image: QImage, longest: int = LONGEST_SIDE) -> tuple[str, Picture]:
    """Return an image as a picture of a map: PNG where it is see-through or that is smaller. Raises NotAPicture."""
    if image.isNull() or image.width() * image.height() > MAX_PICTURE_PIXELS:
        raise NotAPicture("empty or too large")
    if max(image.width(), image.height()) > longest:
        image = image.scaled(
            longest,
            longest,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    png = _written(image, b"png", -1)
    if _is_see_through(image):
        return picture_of(png)
    jpeg = _written(image.convertToFormat(QImage.Format.Format_RGB32), b"jpeg", QUALITY)
    return picture_of(png if len(png) <= len(jpeg) else jpeg)


def _is_see_through(image: QImage) -> bool:
    if not image.hasAlphaChannel():
        return False
    alpha = image.scaled(64, 64).convertToFormat(QImage.Format.Format_Alpha8)
    return any(alpha.pixelColor(x, y).alpha() < 255 for x in range(64) for y in range(64))


def _written(image: QImage, kind: bytes, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    if not writer.write(image):
        raise NotAPicture("cannot be written")
    return without_metadata(bytes(buffer.data().data()))  # Qt hands notes of the old file on
