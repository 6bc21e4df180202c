"""Look at what stands on the screen."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from journeycanvas.editor.canvas.view import MapView


def seen(view: MapView) -> QImage:
    """Return what stands on the screen, which grabbing the view would paint anew."""
    device = view.backingStore().paintDevice()
    assert isinstance(device, QImage)
    return device.copy()


def painted_anew(view: MapView) -> QImage:
    """Return what stands on the screen after all of it was painted again, what stays in sight at the edges too."""
    for part in view.findChildren(QWidget):
        part.repaint()
    return seen(view)


def differing(one: QImage, other: QImage) -> int:
    """Return how many pixels differ, of every ninth one."""
    return sum(
        one.pixel(x, y) != other.pixel(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)
    )
