"""Let the title of a lane wait at the upper edge of the view while what is in the lane goes by."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.board import Board
from journeycanvas.editor.canvas.ink import READABLE
from journeycanvas.layout.marks import Placed
from journeycanvas.layout.plan import Strip

AIR = 6.0  # points between the edge and a title that waits
ABOVE = 1.0  # in the order of what lies on the map: over the map, under the selection


class Title(NamedTuple):
    """The title of a lane, and where its lane begins and ends on the sheet."""

    top: float
    bottom: float
    placed: Placed

    def at(self, edge: float) -> float:
        """Return how far down the sheet it stands while the view begins at an edge of the sheet.

        One that would pass the edge waits there, until its lane has gone by.
        """
        own = self.top + self.placed.y
        return max(own, min(edge + AIR, self.bottom - self.placed.block.height - AIR))

    def waits(self, edge: float) -> bool:
        """Tell whether it stands elsewhere than in its own place."""
        return edge < self.bottom and self.at(edge) > self.top + self.placed.y


def title_of(strip: Strip) -> Title:
    """Return the title of a lane that has a strip."""
    title = next(placed for placed in strip.placed if placed.record == strip.lane)
    return Title(strip.y, strip.y + strip.height, title)


def waiting(titles: Sequence[Title], edge: float) -> Title | None:
    """Return the title that waits at an edge of the sheet, if there is one; they are in order from the top down."""
    first = bisect_right(titles, edge, key=attrgetter("bottom"))
    return titles[first] if first < len(titles) and titles[first].waits(edge) else None


class WaitingTitle(QGraphicsItem):
    """The title that waits, on the map itself. What is still seen of it in its own place is covered with paper."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setZValue(ABOVE)
        self._board = board
        self._title: Title | None = None
        self._edge = 0.0

    def stand(self, title: Title | None, edge: float) -> None:
        """Wait at an edge of the sheet, or nowhere."""
        if title is self._title and (title is None or edge == self._edge):
            return
        self.prepareGeometryChange()
        self._title, self._edge = title, edge
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._own.united(self._here) if self._title is not None else QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale = painter.worldTransform().m11()
        if self._title is None or scale < READABLE:
            return
        painter.fillRect(self._own, QColor(self._board.plan.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._here.topLeft())
        self._board.paint_block(painter, self._title.placed.block, scale)

    def shape(self) -> QPainterPath:
        return QPainterPath()  # the mouse is on the map

    @property
    def _own(self) -> QRectF:
        """Its own place on the sheet."""
        return self._place(self._title.top + self._title.placed.y) if self._title is not None else QRectF()

    @property
    def _here(self) -> QRectF:
        """Where it waits."""
        return self._place(self._title.at(self._edge)) if self._title is not None else QRectF()

    def _place(self, y: float) -> QRectF:
        assert self._title is not None
        placed = self._title.placed
        return QRectF(placed.x, y, placed.block.width, placed.block.height)
