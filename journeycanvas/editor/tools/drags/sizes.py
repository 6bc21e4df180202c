"""Drag the end of a card over more stages, and the border of a stage."""

from PySide6.QtCore import QPointF, Qt

from journeycanvas.edit.grid import covered
from journeycanvas.edit.moving import stretch_card
from journeycanvas.edit.stages import widen_stages
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk


class StretchDrag:
    """The start or the end of a card under way to another stage."""

    way: Way = "across"

    def __init__(self, desk: Desk, card: str, at_end: bool) -> None:
        self._desk, self._card = desk, card
        stages = covered(desk.session.base, desk.session.base.cards[card])
        self._fixed = stages[0] if at_end else stages[-1]

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        columns = self._desk.view.places.columns
        nearest = min(columns, key=lambda one: max(columns[one][0] - at.x(), at.x() - columns[one][1]))
        base = self._desk.session.base
        self._desk.session.preview(stretch_card(base, self._card, self._fixed, nearest))

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        self.move(at, held)
        self._desk.session.commit()

    def cancel(self) -> None:
        self._desk.session.cancel()


class WidenDrag:
    """The border after a stage under way."""

    way: Way = "across"

    def __init__(self, desk: Desk, stage: str, start: QPointF) -> None:
        self._desk, self._stage, self._start = desk, stage, self._along(desk, start)
        left, right = desk.view.places.columns[stage]
        self._drawn, self._width = right - left, float(desk.session.base.stages[stage].width)

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        moved = self._along(self._desk, at) - self._start
        factor = max(self._drawn + moved, 1.0) / self._drawn
        base = self._desk.session.base
        self._desk.session.preview(widen_stages(base, [self._stage], self._width * factor))

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        self.move(at, held)
        self._desk.session.commit()

    def cancel(self) -> None:
        self._desk.session.cancel()

    @staticmethod
    def _along(desk: Desk, at: QPointF) -> float:
        """Return how far a place is from where the map starts: a map from the right grows under way to the left."""
        return desk.view.plan.width - at.x() if desk.view.places.is_rtl else at.x()
