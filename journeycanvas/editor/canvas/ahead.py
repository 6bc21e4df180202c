"""Draw cards before they are seen: while nobody does anything, and first what is in sight, then what is around it.

To shape and break the text of a card that was never seen takes longer than to paint ten that were. So while the map
moves a frame draws few of them; the others are areas of colour until the map rests, a few milliseconds later.
"""

import math
from collections.abc import Iterator
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

from journeycanvas.editor.canvas.exposure import around
from journeycanvas.layout.marks import Placed

if TYPE_CHECKING:
    from journeycanvas.editor.canvas.view import MapView

NEW_S = 0.001  # that a frame may spend on new cards while the map moves
FRAME_S = 0.0023  # after a move until which it may: one that has much to scroll and to paint anyway draws fewer of them
LEAST_S = 0.0002  # that it may in any case
REST_MS = 6  # without a move, after which the map rests: less than from one frame to the next
SLICE_S = 0.001  # of work at a time; then what a person did meanwhile comes first
AROUND = 0.4  # of the view, to every side
TOGETHER = 40  # cards that show their text at once: each time what is under and around them is painted again
MOST = 500  # blocks around what is in sight


class Ahead(QObject):
    """Draws ahead for one view."""

    def __init__(self, view: "MapView") -> None:
        super().__init__(view)
        self._view = view
        self._way = QPointF()
        self._is_moving = False
        self._moved_at = 0.0
        self._drawn: list[QRectF] = []  # where cards are drawn by now that are areas of colour on the screen
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def patience_s(self) -> float:
        """How long a frame that begins to be painted now may draw cards that were never seen."""
        if not self._is_moving:
            return math.inf
        return min(NEW_S, max(LEAST_S, self._moved_at + FRAME_S - perf_counter()))

    @property
    def is_done(self) -> bool:
        """Whether all is drawn that was to be."""
        return not self._timer.isActive()

    def move(self, x: float, y: float) -> None:
        """Let frames be quick: the map moves under a hand, by so many pixels."""
        self._is_moving, self._moved_at, self._way = True, perf_counter(), QPointF(x, y)
        self.wait()

    def painted(self) -> None:
        """Count the moment from the frame that a move led to, however long that took."""
        if self._is_moving:
            self._timer.start(REST_MS)

    def wait(self) -> None:
        """Do nothing for a moment, and then what is due where the view looks by then."""
        self._work = self._due()
        self._timer.start(REST_MS)

    def _go_on(self) -> None:
        """Work for a moment, and come back if more is to do."""
        self._is_moving = False
        if not self._view.isVisible():
            return
        until = perf_counter() + SLICE_S
        for _ in self._work:
            if perf_counter() >= until:
                self._timer.start(0)
                return

    def _due(self) -> Iterator[None]:
        """Draw, one at a time, what was painted as areas of colour, and what is around the part that is in sight."""
        board, scale = self._view.board, self._view.transform().m11()
        sight = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        while board.rough:
            placed, top = board.rough.popitem()
            place = QRectF(*around(placed.x, top + placed.y, placed.block))
            if place.intersects(sight):
                self._drawn.append(place)
                board.prepare(placed, scale)
            if len(self._drawn) >= TOGETHER or not board.rough:
                self._show_drawn()
            yield
        self._show_drawn()
        for placed in islice(self._around(), MOST):
            board.prepare(placed, scale)
            yield

    def _show_drawn(self) -> None:
        """Let what was drawn take the place of its colour. The board itself would paint all that lies between them."""
        view = self._view
        for place in self._drawn:
            view.viewport().update(view.mapFromScene(place).boundingRect().adjusted(-1, -1, 1, 1))
        self._drawn.clear()

    def _around(self) -> Iterator[Placed]:
        """Yield the blocks around what is in sight, those first towards which the map moved."""
        view = self._view
        sight = view.mapToScene(view.viewport().rect()).boundingRect()
        across, down = sight.width() * AROUND, sight.height() * AROUND
        way = QPointF(math.copysign(across, self._way.x()) if self._way.x() else 0.0, 0.0)
        if self._way.y():
            way.setY(math.copysign(down, self._way.y()))
        if not way.isNull():
            yield from view.board.placed_in(sight.translated(way))
        yield from view.board.placed_in(sight.adjusted(-across, -down, across, down))
