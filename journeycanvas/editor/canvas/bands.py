"""Stand in a view's margins and show a part of the map that stays in sight: a band, and the corner between two.

They are widgets of the view and not of its viewport: there, scrolling would carry them away (measured). Qt gives a view
no wheel that turns over its margins, so they pass it on.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QNativeGestureEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from journeycanvas.editor.canvas.board import Board


class Corner(QWidget):
    """The paper between both bands."""

    def __init__(self, view: QGraphicsView, board: Board) -> None:
        super().__init__(view)
        self._view, self._board = view, board
        self.hide()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent | QNativeGestureEvent):
            return _pass_to(self._view, event)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._board.plan.paper))
        painter.end()


class Band(QWidget):
    """One band; what it shows is painted by the heads. The mouse on it is the mouse on what it repeats."""

    def __init__(
        self, view: QGraphicsView, board: Board, paint: Callable[[QPainter, QRectF], None], *, is_across: bool
    ) -> None:
        super().__init__(view)
        self._view, self._board, self._paint, self._is_across = view, board, paint, is_across
        self.is_held = False
        self._shown: tuple[object, ...] | None = None
        self._at = QPointF()
        self.place_of: Callable[[QPointF], QPointF] = QPointF
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def show_at(self, place: QRect, shown: tuple[object, ...], at: QPointF) -> None:
        """Stand at a place of the view, nowhere when it has no room, and show something from a place of the band on.

        The same at another place is scrolled there, and only what comes in sight of it is painted.
        """
        if place.isEmpty():
            self.hide()
            return
        self.setGeometry(place)
        self.show()
        way, self._at = at - self._at, at
        if shown != self._shown or way != QPointF(way.toPoint()):
            self._shown = shown
            self.update()
        elif not way.isNull():
            self.scroll(round(way.x()), round(way.y()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() in PASSED_ON:
            self._pass_on(event)
            return True
        if isinstance(event, QWheelEvent | QNativeGestureEvent):
            return _pass_to(self._view, event)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._view.backgroundBrush())
        painter.fillRect(self._sheet().intersected(QRectF(event.rect())), QColor(self._board.plan.paper))
        self._paint(painter, QRectF(event.rect()))
        painter.end()

    def _sheet(self) -> QRectF:
        """Return where the sheet is: beyond it a band is the table, as what it covers is."""
        place = self._view.viewportTransform().mapRect(self._board.boundingRect())
        if self._is_across:
            return QRectF(place.x(), 0.0, place.width(), self.height())
        return QRectF(0.0, place.y(), self.width(), place.height())

    def _pass_on(self, event: QMouseEvent) -> None:
        """Give an event to the view: on the band as if it were on the map, beyond it where it is."""
        self.is_held = bool(event.buttons())
        viewport, at = self._view.viewport(), event.position()
        inside = QRectF(self.rect()).contains(at)
        place = self.place_of(at) if inside else QPointF(viewport.mapFromGlobal(event.globalPosition()))
        passed = QMouseEvent(
            event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )
        QCoreApplication.sendEvent(viewport, passed)


PASSED_ON = frozenset(
    (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
    )
)


def _pass_to(view: QGraphicsView, event: QWheelEvent | QNativeGestureEvent) -> bool:
    """Give a view what wheel or fingers do over its margins; tell whether it took that."""
    if isinstance(event, QNativeGestureEvent):
        return view.viewportEvent(event)
    view.wheelEvent(event)
    return True
