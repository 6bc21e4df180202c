"""Draw a rubber band around what is to be selected."""

from PySide6.QtCore import QPointF, QRectF, Qt

from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk
from journeycanvas.layout.areas import Area


class BandDrag:
    """A rubber band; with Ctrl or Shift what was selected before stays selected.

    Around nothing it leaves the cell where it began: a hand that shakes in a click types there all the same.
    """

    way: Way = "both"

    def __init__(self, desk: Desk, start: QPointF, keep: bool) -> None:
        self._desk, self._start = desk, start
        self._before, self._cell = desk.view.selection.records, desk.view.selection.cell
        self._kept = self._before if keep else ()

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        band = QRectF(self._start, at).normalized()
        self._desk.view.marking.show_band(band)
        inside = self._desk.view.places.within(Area(band.x(), band.y(), band.width(), band.height()))
        cards = self._desk.session.journey.cards
        chosen = [*self._kept, *(one for one in inside if one in cards)]
        self._desk.view.selection.choose(chosen, None if chosen else self._cell)

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        self._desk.view.marking.show_band(None)

    def cancel(self) -> None:
        self._desk.view.marking.show_band(None)
        self._desk.view.selection.choose(self._before, self._cell)
