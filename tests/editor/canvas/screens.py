"""Look at what stands on the screen."""

from PySide6.QtGui import QImage

from journeycanvas.editor.canvas.view import MapView


def seen(view: MapView) -> QImage:
    """Return what stands on the screen, which grabbing the view would paint anew."""
    device = view.backingStore().paintDevice()
    assert isinstance(device, QImage)
    return device.copy()
