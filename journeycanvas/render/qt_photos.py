"""Read a picture for Qt, no larger than it is needed and never into more memory than its pixels take."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from journeycanvas.render.photos import MOST_PIXELS, format_of

_MEGABYTES = MOST_PIXELS * 8 // 2**20  # 16 bits a channel, four channels


def image_of(content: bytes, width: float, height: float) -> QImage | None:
    """Return a PNG or JPEG as it is meant to be seen, at most as large as it takes to cover width × height."""
    kind = format_of(content)
    if kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # The format is said and not guessed: what Qt guesses can be an SVG that reads other files.
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setDecideFormatFromContent(False)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MEGABYTES)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return None
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        width, height = height, width
    shrink = min(1.0, max(width / size.width(), height / size.height()))
    wanted = QSize(max(1, round(size.width() * shrink)), max(1, round(size.height() * shrink)))
    is_deep = QImage.toPixelFormat(reader.imageFormat()).bitsPerPixel() > 32
    if not is_deep:
        reader.setScaledSize(wanted)
    image = reader.read()
    if is_deep:  # scaled as it is, it would stand in memory twice with 16 bits a channel
        image.convertTo(QImage.Format.Format_ARGB32)
        image = image.scaled(wanted, mode=Qt.TransformationMode.SmoothTransformation)
    return None if image.isNull() else image
