"""Keep the stage heads and the lane titles in sight: two bands in the view's margins that scroll with the map.

They are widgets of the view and not of its viewport: there, scrolling would carry them away (measured).
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from journeycanvas.editor.canvas.board import Board
from journeycanvas.layout.marks import Placed
from journeycanvas.layout.measures import LANE_COLUMN, MARGIN
from journeycanvas.layout.plan import Plan, Strip
from journeycanvas.render.extent import Extent

MOST_PART = 0.25  # of the view; a band that would take more stays away
AIR = 6.0  # points between a band's edge and what it shows


class Heads:
    """Both bands of a view."""

    def __init__(self, view: QGraphicsView, board: Board) -> None:
        self._view, self._board = view, board
        self._top, self._side = _Band(view, board, self._paint_top), _Band(view, board, self._paint_side)
        self._top.place_of, self._side.place_of = self._on_top, self._on_side
        self._heads: Strip | None = None
        self._margins = QMargins()
        self._is_busy = False

    def adopt(self, plan: Plan) -> None:
        """Take the heads and titles of another plan."""
        stages = {column.stage.id for column in plan.grid.columns}
        first_lane = next((number for number, strip in enumerate(plan.strips) if strip.lane), 0)
        self._heads = plan.strips[first_lane - 1] if stages and first_lane else None
        self.follow()

    def follow(self) -> None:
        """Show the bands that are wanted where the view looks now, and paint them again."""
        if self._is_busy:
            return
        self._is_busy = True
        wanted = self._wanted()
        if wanted != self._margins:
            x, y = wanted.left() - self._margins.left(), wanted.top() - self._margins.top()
            self._margins = wanted
            self._view.setViewportMargins(wanted)
            self._view.horizontalScrollBar().setValue(self._view.horizontalScrollBar().value() + x)
            self._view.verticalScrollBar().setValue(self._view.verticalScrollBar().value() + y)
        around = self._view.viewport().geometry()
        top, side = wanted.top(), wanted.left() + wanted.right()
        scale, corner = self._scale(), self._view.viewportTransform().map(QPointF(0.0, 0.0))
        heads = self._heads.placed if self._heads is not None else ()
        looks = self._board.plan.paper, scale
        self._top.show_at(QRect(around.x(), around.y() - top, around.width(), top), (*looks, heads, corner.x()))
        x = around.x() - wanted.left() if wanted.left() else around.right() + 1
        titles = self._titles(around.height()) if side else []
        self._side.show_at(QRect(x, around.y(), side, around.height()), (*looks, titles))
        self._is_busy = False

    def _scale(self) -> float:
        return self._view.transform().m11()

    def _wanted(self) -> QMargins:
        """Return the margins: a band is wanted when the place on the map that it repeats is out of sight.

        One that the mouse holds stays as it is.
        """
        if self._top.is_held or self._side.is_held:
            return self._margins
        plan, scale, view = self._board.plan, self._scale(), self._view
        corner = view.viewportTransform().map(QPointF(0.0, 0.0)) + QPointF(self._margins.left(), self._margins.top())
        wanted = QMargins()
        if self._heads is not None:
            bottom = corner.y() + (self._heads.y + self._heads.height / 2) * scale
            height = round((self._heads.height + AIR) * scale)
            if bottom < 0 and height <= view.height() * MOST_PART:
                wanted.setTop(height)
        width = round((LANE_COLUMN + AIR) * scale)
        if width <= view.width() * MOST_PART and any(strip.lane for strip in plan.strips):
            if plan.direction == "rtl":
                middle = corner.x() + (plan.width - MARGIN - LANE_COLUMN / 2) * scale
                wanted.setRight(width if middle > view.width() else 0)
            else:
                wanted.setLeft(width if corner.x() + (MARGIN + LANE_COLUMN / 2) * scale < 0 else 0)
        return wanted

    def _on_top(self, at: QPointF) -> QPointF:
        """Return the point of the viewport where the heads are that the band repeats at one of its points."""
        scale, corner = self._scale(), self._view.viewportTransform().map(QPointF(0.0, 0.0))
        top = self._heads.y if self._heads is not None else 0.0
        return QPointF(at.x(), corner.y() + top * scale + at.y() - AIR / 2 * scale)

    def _on_side(self, at: QPointF) -> QPointF:
        """Return the same for the band of the lane titles."""
        scale, corner = self._scale(), self._view.viewportTransform().map(QPointF(0.0, 0.0))
        plan = self._board.plan
        left = plan.width - MARGIN - LANE_COLUMN if plan.direction == "rtl" else MARGIN
        return QPointF(corner.x() + left * scale + at.x() - AIR / 2 * scale, at.y())

    def _paint_top(self, painter: QPainter, band: QWidget) -> None:
        scale, corner = self._scale(), self._view.viewportTransform().map(QPointF(0.0, 0.0))
        if self._heads is not None:
            for placed in self._heads.placed:
                self._paint(painter, band, placed, corner.x() + placed.x * scale, (placed.y + AIR / 2) * scale)

    def _paint_side(self, painter: QPainter, band: QWidget) -> None:
        for top, title in self._titles(band.height()):
            self._paint(painter, band, title, AIR / 2 * self._scale(), top + title.y * self._scale())

    def _titles(self, height: int) -> list[tuple[float, Placed]]:
        """Return the titles of the lanes that are seen on a band so high, and where their lanes begin on it."""
        scale, corner = self._scale(), self._view.viewportTransform().map(QPointF(0.0, 0.0))
        tops = ((corner.y() + strip.y * scale, strip) for strip in self._board.plan.strips if strip.lane)
        return [
            (top, next(placed for placed in strip.placed if placed.record == strip.lane))
            for top, strip in tops
            if top < height and top + strip.height * scale > 0
        ]

    def _paint(self, painter: QPainter, band: QWidget, placed: Placed, x: float, y: float) -> None:
        """Paint what is seen on a band of a block whose corner stands there."""
        scale = self._scale()
        if x > band.width() or x + placed.block.width * scale < 0:
            return
        seen = Extent(-x / scale, -y / scale, (band.width() - x) / scale, (band.height() - y) / scale)
        painter.save()
        painter.translate(x, y)
        painter.scale(scale, scale)
        self._board.paint_block(painter, placed.block, scale, [seen])
        painter.restore()


class _Band(QWidget):
    """One band; what it shows is painted by the heads. The mouse on it is the mouse on what it repeats."""

    def __init__(self, view: QGraphicsView, board: Board, paint: Callable[[QPainter, QWidget], None]) -> None:
        super().__init__(view)
        self._view, self._board, self._paint = view, board, paint
        self.is_held = False
        self._shown: tuple[object, ...] | None = None
        self.place_of: Callable[[QPointF], QPointF] = QPointF
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def show_at(self, place: QRect, shown: tuple[object, ...]) -> None:
        """Stand at a place of the view, nowhere when it has no room; paint again when what is shown is different."""
        if place.isEmpty():
            self.hide()
            return
        self.setGeometry(place)
        self.show()
        if shown != self._shown:
            self._shown = shown
            self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() in PASSED_ON:
            self._pass_on(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._board.plan.paper))
        self._paint(painter, self)
        painter.end()

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
