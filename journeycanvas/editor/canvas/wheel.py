"""Move and zoom the map by the wheel and by fingers on a touchpad."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QNativeGestureEvent, QWheelEvent

if TYPE_CHECKING:
    from journeycanvas.editor.canvas.view import MapView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ANGLE_STEP = 1.0016  # zoom to the power of the wheel's angle, in eighths of a degree: a notch is 120
PIXEL_STEP = ANGLE_STEP**4  # zoom to the power of pixels under the fingers
LEAST_PINCH = 0.2  # of its size, to which one event of a pinch makes a map smaller at most


class Wheel:
    """The wheel and the touchpad on one view."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._held = Qt.KeyboardModifier.NoModifier  # when the fingers were put down; what rolls on keeps to it
        self._fixed: tuple[QPoint, float, QPointF] | None = None  # a place, the zoom, and what of the sheet is there

    def take(self, event: QWheelEvent) -> None:
        """Move or zoom as far as was turned."""
        turn = turned(event)
        rolls_on = event.phase() in (Qt.ScrollPhase.ScrollMomentum, Qt.ScrollPhase.ScrollEnd)
        held = self._held = self._held if rolls_on else event.modifiers()
        if turn.isNull():
            return
        if held & CTRL:
            self._zoom(zoom_of(event), event.globalPosition())
        elif held & SHIFT:
            onwards = 1 if self._view.places.is_rtl else -1  # down is where the map goes on to
            self._view.pan_by(onwards * turn.y() - turn.x(), 0)
        else:
            self._view.pan_by(-turn.x(), -turn.y())

    def take_gesture(self, event: QNativeGestureEvent) -> bool:
        """Zoom as two fingers say; False when they say something else."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._zoom(max(LEAST_PINCH, 1.0 + event.value()), event.globalPosition())
        return True

    def _zoom(self, factor: float, at: QPointF) -> None:
        """Zoom at a point of the screen, where many small steps keep what one large one would."""
        view, place = self._view, self._view.viewport().mapFromGlobal(at).toPoint()
        here = place + view.viewport().pos()  # bands that come and go push the viewport aside
        if self._fixed is None or self._fixed[:2] != (here, view.zoom):
            self._fixed = here, view.zoom, view.mapToScene(place)
        fixed = self._fixed[2]
        view.zooming.turn()
        view.set_zoom(view.zoom * factor, place, fixed)
        self._fixed = here, view.zoom, fixed


def turned(event: QWheelEvent) -> QPoint:
    """Return how far was turned, in pixels of a touchpad or in eighths of a degree of a wheel."""
    return event.angleDelta() if _is_angle(event) else event.pixelDelta()


def zoom_of(event: QWheelEvent) -> float:
    """Return by what to make something larger that the wheel zooms."""
    turn, step = turned(event), ANGLE_STEP if _is_angle(event) else PIXEL_STEP
    return float(step ** (turn.y() or turn.x()))


def _is_angle(event: QWheelEvent) -> bool:
    """Tell whether the angle counts: there are no pixels, or X11 says them, which does not know how large they are."""
    return event.pixelDelta().isNull() or QGuiApplication.platformName() == "xcb"
