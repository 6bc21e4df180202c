"""Draw a link from one card to another."""

from PySide6.QtCore import QLineF, QPointF, Qt

from journeycanvas.edit.links import add_link
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk
from journeycanvas.layout.areas import Area


class LinkDrag:
    """A link from a card under way to whatever card the pointer is over."""

    way: Way = "both"

    def __init__(self, desk: Desk, card: str, start: QPointF) -> None:
        self._desk, self._card = desk, card
        area = desk.view.places.area(card)
        self._from = middle_of(area) if area is not None else start

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        view = self._desk.view
        target = self._target(at)
        area = view.places.area(target) if target else None
        view.marking.show_thread(QLineF(self._from, middle_of(area) if area is not None else at))
        chosen = view.places.areas([self._card, target] if target else [self._card])
        view.marking.show_selection(chosen, None)

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        target = self._target(at)
        self.cancel()
        if target:
            session = self._desk.session
            self._desk.apply(add_link(session.base, session.new_id, self._card, target))

    def cancel(self) -> None:
        self._desk.view.marking.show_thread(None)
        self._desk.view.mark()

    def _target(self, at: QPointF) -> str:
        record = self._desk.view.places.hit(at.x(), at.y()).record
        return record if record in self._desk.session.base.cards and record != self._card else ""


def middle_of(area: Area) -> QPointF:
    """Return the middle of a rectangle."""
    return QPointF(area.x + area.width / 2, area.y + area.height / 2)
