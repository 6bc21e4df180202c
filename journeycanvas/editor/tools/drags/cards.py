"""Drag cards, one or many, to another place: Ctrl drops copies."""

from PySide6.QtCore import QLineF, QPointF, Qt

from journeycanvas.edit import Change, applied, squashed
from journeycanvas.edit.cards import duplicate_cards
from journeycanvas.edit.moving import move_cards
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk, is_copy
from journeycanvas.editor.tools.drags.ghost import Ghost
from journeycanvas.editor.tools.drags.lifting import cards_lifted
from journeycanvas.layout.landing import landing_at


class CardDrag:
    """Cards under way to a cell; where they would land is marked, and where they came from is pale."""

    way: Way = "both"

    def __init__(self, desk: Desk, cards: list[str], start: QPointF) -> None:
        self._desk, self._cards = desk, cards
        self._ghost = Ghost(desk.view, cards_lifted(desk.view, cards), start)

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        self._ghost.move(at, copies=is_copy(held))
        landing = landing_at(self._desk.view.places, at.x(), at.y())
        self._desk.view.marking.show_landing(QLineF(*landing.line) if landing is not None else None)

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        landing = landing_at(self._desk.view.places, at.x(), at.y())
        self.cancel()
        if landing is None:
            return
        change, moved = self._change(landing.cell, landing.place, is_copy(held))
        self._desk.apply(change)
        self._desk.choose_records(moved)

    def cancel(self) -> None:
        self._ghost.remove()
        self._desk.view.marking.show_landing(None)

    def _change(self, cell: tuple[str, str | None], place: int, copies: bool) -> tuple[Change, list[str]]:
        journey, session = self._desk.session.base, self._desk.session
        if not copies:
            return move_cards(journey, self._cards, *cell, place), self._cards
        doubled = duplicate_cards(journey, session.new_id, self._cards)
        new = [id for id in doubled.made if id not in journey.links]
        made = applied(journey, doubled)
        new = [id for id in new if id in made.cards]
        own = {card.id for card in journey.cell(*cell)}
        skipped = sum(card.id not in own for card in made.cell(*cell)[:place])
        return squashed(doubled, move_cards(made, new, *cell, place + skipped)), new
