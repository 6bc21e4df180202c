"""Keep the stage heads and the lane titles in sight: two bands in the view's margins that scroll with the map.

The title of a lane waits at the upper edge while its lane goes by, in the band and on the map.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsView

from journeycanvas.editor.canvas.bands import Band, Corner
from journeycanvas.editor.canvas.board import Board
from journeycanvas.editor.canvas.veil import veil_of
from journeycanvas.editor.canvas.waiting import AIR, Title, WaitingTitle, title_of, waiting
from journeycanvas.layout.areas import Area
from journeycanvas.layout.marks import Placed
from journeycanvas.layout.measures import LANE_COLUMN, MARGIN
from journeycanvas.layout.plan import Plan, Strip
from journeycanvas.render.extent import Extent

MOST_PART = 0.25  # of the view; a band that would take more stays away


class Heads:
    """Both bands of a view."""

    def __init__(self, view: QGraphicsView, board: Board) -> None:
        self._view, self._board = view, board
        self._top = Band(view, board, self._paint_top, is_across=True)
        self._side = Band(view, board, self._paint_side, is_across=False)
        self._top.place_of, self._side.place_of = self._on_top, self._on_side
        self._corner = Corner(view, board)
        self._heads: Strip | None = None
        self._titles: tuple[Title, ...] = ()
        self._waiting = WaitingTitle(board)
        view.scene().addItem(self._waiting)
        self._waits: tuple[Title | None, float] = (None, 0.0)  # the title, and the edge of the sheet that it is at
        self._known: dict[int, tuple[Strip, Title]] = {}  # the title of each strip
        self._margins = QMargins()
        self._is_busy = False
        self._chosen: tuple[tuple[Area, ...], tuple[Area, ...]] = ((), ())  # heads, and titles
        self._accent = QColor()
        self._left: tuple[Area, ...] = ()

    def adopt(self, plan: Plan) -> None:
        """Take the heads and titles of another plan."""
        stages = {column.stage.id for column in plan.grid.columns}
        first_lane = next((number for number, strip in enumerate(plan.strips) if strip.lane), 0)
        self._heads = plan.strips[first_lane - 1] if stages and first_lane else None
        self._known = {
            id(strip): self._known.get(id(strip)) or (strip, title_of(strip)) for strip in plan.strips if strip.lane
        }
        self._titles = tuple([title for _, title in self._known.values()])
        self.follow()

    def mark(self, heads: Iterable[Area], titles: Iterable[Area], accent: QColor) -> None:
        """Frame these heads and titles where the bands repeat them, as they are framed on the map."""
        chosen = tuple(heads), tuple(titles)
        if (chosen, accent) != (self._chosen, self._accent):
            self._chosen, self._accent = chosen, accent
            self._top.update()
            self._side.update()

    def show_left(self, places: Sequence[Area]) -> None:
        """Make pale in the bands what was lifted off these places of the sheet."""
        self._left = tuple(places)
        self._top.update()
        self._side.update()

    def follow(self) -> None:
        """Show the bands that are wanted where the view looks now."""
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
        looks = self._board.plan.paper, scale, self._view.backgroundBrush().color().rgb()
        place = QRect(around.x(), around.y() - top, around.width(), top)
        self._top.show_at(place, (*looks, heads), QPointF(corner.x(), 0.0))
        x = around.x() - wanted.left() if wanted.left() else around.right() + 1
        place = QRect(x, around.y(), side, around.height())
        self._side.show_at(place, (*looks, self._titles), QPointF(0.0, corner.y()))
        self._let_wait(-corner.y() / scale, scale)
        self._corner.setGeometry(x, around.y() - top, side, top)
        self._corner.setVisible(bool(top and side))
        self._is_busy = False

    def _let_wait(self, edge: float, scale: float) -> None:
        """Let the title of the lane at the upper edge of the view wait there."""
        (before, was), title = self._waits, waiting(self._titles, edge)
        self._waits = title, edge
        self._waiting.stand(title, edge)
        if edge != was or title is not before:
            high = max((one.placed.block.height + AIR for one in (before, title) if one is not None), default=0.0)
            self._side.update(0, 0, self._side.width(), round((high + abs(edge - was)) * scale) + 1 if high else 0)

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
        if width <= view.width() * MOST_PART and self._titles:
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
        return QPointF(corner.x() + self._column_left * scale + at.x() - AIR / 2 * scale, at.y())

    def _paint_top(self, painter: QPainter, part: QRectF) -> None:
        scale, corner = self._scale(), self._view.viewportTransform().map(QPointF(0.0, 0.0))
        if self._heads is not None:
            for placed in self._heads.placed:
                self._paint(painter, part, placed, corner.x() + placed.x * scale, (placed.y + AIR / 2) * scale)
            at = QPointF(corner.x(), (AIR / 2 - self._heads.y) * scale)
            for area in self._chosen[0]:
                self._frame(painter, area, at)
            self._veil(painter, at, part)

    def _paint_side(self, painter: QPainter, part: QRectF) -> None:
        scale, corner = self._scale(), self._view.viewportTransform().map(QPointF(0.0, 0.0)).y()
        high, low = (part.top() - corner) / scale, (part.bottom() - corner) / scale
        for title in self._titles:
            if title.top < low and title.bottom > high:
                y = corner + title.at(-corner / scale) * scale
                self._paint(painter, part, title.placed, AIR / 2 * scale, y)
        at = QPointF((AIR / 2 - self._column_left) * scale, corner)
        for area in self._chosen[1]:
            self._frame(painter, area, at)
        self._veil(painter, at, part)

    def _frame(self, painter: QPainter, area: Area, at: QPointF) -> None:
        """Frame an area of the sheet, whose corner stands there on a band."""
        painter.setPen(QPen(self._accent, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._on_band(area, at).adjusted(-2, -2, 2, 2), 5.0, 5.0)

    def _veil(self, painter: QPainter, at: QPointF, part: QRectF) -> None:
        """Lay the paper's colour over what was lifted off the sheet, whose corner stands there on a band."""
        for area in self._left:
            place = self._on_band(area, at).adjusted(-4, -4, 4, 4)  # with the frame around it
            if place.intersects(part):
                painter.fillRect(place, veil_of(self._board.plan.paper))

    def _on_band(self, area: Area, at: QPointF) -> QRectF:
        scale = self._scale()
        return QRectF(at.x() + area.x * scale, at.y() + area.y * scale, area.width * scale, area.height * scale)

    @property
    def _column_left(self) -> float:
        """Where the column of the titles begins on the sheet."""
        plan = self._board.plan
        return plan.width - MARGIN - LANE_COLUMN if plan.direction == "rtl" else MARGIN

    def _paint(self, painter: QPainter, part: QRectF, placed: Placed, x: float, y: float) -> None:
        """Paint what a part of a band shows of a block whose corner stands there."""
        scale = self._scale()
        if x > part.right() or x + placed.block.width * scale < part.left():
            return
        left, top = (part.left() - x) / scale, (part.top() - y) / scale
        seen = Extent(left, top, left + part.width() / scale, top + part.height() / scale)
        painter.save()
        painter.translate(x, y)
        painter.scale(scale, scale)
        self._board.paint_block(painter, placed.block, scale, [seen])
        painter.restore()
