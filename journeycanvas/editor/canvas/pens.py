"""Draw lines that are as wide at every zoom."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen


def screen_pen(
    painter: QPainter,
    colour: QColor,
    width: float,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    cap: Qt.PenCapStyle = Qt.PenCapStyle.SquareCap,
) -> QPen:
    """Return a pen whose width is in pixels: Qt would take those of the screen, of which a pixel can have several."""
    device = painter.device()
    pen = QPen(colour, width * (device.devicePixelRatioF() if device is not None else 1.0), style, cap)
    pen.setCosmetic(True)
    return pen
