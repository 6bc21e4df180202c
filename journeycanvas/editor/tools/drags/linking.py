"""Draw a link from one card to another."""

from PySide6.QtCore import QLineF, QPointF, Qt

from journeycanvas.edit.links import add_link
from journeycanvas.editor.canvas.marking import AIR
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk
from journeycanvas.layout.areas import Area


class LinkDrag:
    """A link from a card under way to whatever card the pointer is over."""

    way: Way = "both"

    def __init__(self, desk: Desk, card: str, start: QPointF) -> None:
        self._desk, self._card = desk, card
        self._from = desk.view.places.area(card) or Area(start.x(), start.y(), 0.0, 0.0)

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        view = self._desk.view
        target = self._target(at)
        area = view.places.area(target) if target else None
        view.marking.show_thread(thread_between(self._from, area or Area(at.x(), at.y(), 0.0, 0.0)))
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


def thread_between(start: Area, end: Area) -> QLineF | None:
    """Return the line between two rectangles, from middle to middle but over neither; None when there is no room."""
    thread = QLineF(_middle_of(start), _middle_of(end))
    leaves, arrives = _share_inside(start, thread), 1.0 - _share_inside(end, thread)
    return QLineF(thread.pointAt(leaves), thread.pointAt(arrives)) if leaves < arrives else None


def _middle_of(area: Area) -> QPointF:
    return QPointF(area.x + area.width / 2, area.y + area.height / 2)


def _share_inside(area: Area, line: QLineF) -> float:
    """Return how much of a line is inside a rectangle that it begins or ends in the middle of; 1 when all of it is."""
    across, down = abs(line.dx()), abs(line.dy())
    half_width, half_height = area.width / 2 + AIR, area.height / 2 + AIR
    return min(half_width / across if across else 1.0, half_height / down if down else 1.0, 1.0)
