"""Drag a point of the curve of feelings: the curve follows."""

from PySide6.QtCore import QPointF, Qt

from journeycanvas.edit.feelings import move_feeling
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk
from journeycanvas.model import Feeling


class PointDrag:
    """A feeling under way, up and down and along the stages."""

    way: Way = "both"

    def __init__(self, desk: Desk, feeling: str, start: QPointF) -> None:
        self._desk, self._feeling = desk, feeling
        area = desk.view.places.area(feeling)
        middle = QPointF(area.x + area.width / 2, area.y + area.height / 2) if area is not None else start
        self._off = middle - start

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        desk, at = self._desk, at + self._off
        card = desk.session.base.cards[self._feeling]
        assert isinstance(card, Feeling)
        places = desk.view.places
        strip = places.strip_of(card.lane or "")
        if strip is None:
            return
        inside = min(max(at.y(), strip.y + strip.spots[2].y), strip.y + strip.spots[2].y + strip.spots[2].block.height)
        level = places.level_at(strip.lane, inside)
        stages = places.columns
        stage = min(stages, key=lambda one: max(stages[one][0] - at.x(), at.x() - stages[one][1]), default=None)
        if level is not None and stage is not None:
            at_share = places.share_of(stage, at.x())
            desk.session.preview(move_feeling(desk.session.base, self._feeling, level=level, at=at_share, stage=stage))

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        self.move(at, held)
        self._desk.session.commit()
        self._desk.choose_records([self._feeling])

    def cancel(self) -> None:
        self._desk.session.cancel()
