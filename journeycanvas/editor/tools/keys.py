"""What keys do on the map while nothing is written, and those that end a text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeycanvas.edit.grid import covered
from journeycanvas.edit.walking import Key, Spot, below, next_cell, room_under, walk
from journeycanvas.editor.tools.arranging import delete_chosen, move_chosen, stretch_chosen
from journeycanvas.editor.tools.drags.linking import thread_between
from journeycanvas.editor.tools.fields import title_of
from journeycanvas.editor.tools.menu import ask_for_menu
from journeycanvas.editor.tools.writing import is_typed

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand

ARROWS: dict[int, Key] = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Keys:
    """The keyboard on one view."""

    def __init__(self, hand: "Hand") -> None:
        self._hand = hand

    def take(self, event: QKeyEvent) -> bool:
        """Answer to a key; False when it means nothing here."""
        if event.key() == Qt.Key.Key_Escape:
            return self._escape()
        if self._hand.writing is not None:
            return self._while_writing(event)
        return self._walk(event) or self._act(event) or self._type(event)

    def begin_card(self, kind: str) -> bool:
        """Begin a card after the chosen one, or in the cell; False on a head."""
        spot = self._room()
        if spot.cell is None:
            return False
        self._hand.write_card(*spot.cell, self._after(spot), kind=kind)
        return True

    def begin_writing(self, text: str) -> bool:
        """Write where the keyboard is: a new card after the chosen one, or in the cell; on a head, its title."""
        hand, spot = self._hand, self._room()
        if spot.cell is not None:
            hand.write_card(*spot.cell, self._after(spot), text)
            return hand.is_writing
        field = title_of(hand.session.journey, spot.record or "")
        return bool(field) and hand.write(spot.record or "", field, text)

    def _room(self) -> Spot:
        """Return where a card begins: where the keyboard is, and below the first stage while that is nowhere."""
        hand, selection = self._hand, self._hand.view.selection
        if selection.records or selection.cell is not None:
            return hand.spot()
        room = room_under(hand.session.journey, "")
        return Spot(*room) if room is not None else hand.spot()

    def _while_writing(self, event: QKeyEvent) -> bool:
        hand = self._hand
        assert hand.writing is not None
        key, shift = event.key(), bool(event.modifiers() & SHIFT)
        if key in TABS:
            step = -1 if key == Qt.Key.Key_Backtab or shift else 1
            is_begun = hand.begun == hand.writing.field.record
            hand.stop_writing()
            if is_begun and step == 1 and self._is_named(self._beside(step)):
                self._go_below()  # what is typed next is not meant to be the name of another stage
            else:
                self._tab(step)
            return True
        if key in ENTER and not shift:
            hand.stop_writing()
            self._go_below()
            return True
        return hand.writing.take_key(event)

    def _escape(self) -> bool:
        hand = self._hand
        if hand.cancel():
            return True
        if hand.mode != "select":
            hand.view.tool_wanted.emit("select")
            hand.use("select")
            return True
        if hand.view.selection.records:
            hand.view.selection.choose((), hand.view.selection.cell)
            return True
        return False

    def _walk(self, event: QKeyEvent) -> bool:
        hand, key, held = self._hand, event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ARROWS and held == NONE:
            hand.choose(walk(hand.session.journey, hand.spot(), ARROWS[key]))
        elif key in ARROWS and held == SHIFT:
            self._choose_more(ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and held in (NONE, CTRL):
            to: Key = ("first" if held else "home") if key == Qt.Key.Key_Home else ("last" if held else "end")
            hand.choose(walk(hand.session.journey, hand.spot(), to))
        elif key in TABS and held in (NONE, SHIFT):
            return self._tab(-1 if key == Qt.Key.Key_Backtab or held == SHIFT else 1)
        else:
            return False
        self._show_thread()
        return True

    def _act(self, event: QKeyEvent) -> bool:
        hand, key, held = self._hand, event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ARROWS and held == ALT:
            move_chosen(hand, ARROWS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and held == ALT | SHIFT:
            stretch_chosen(hand, "left" if key == Qt.Key.Key_Left else "right")
        elif key in ENTER and held == NONE:
            self._enter()
        elif key == Qt.Key.Key_F2:
            hand.edit_current()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            delete_chosen(hand)
        elif key == Qt.Key.Key_F10 and held == SHIFT:  # on a keyboard without the key for menus
            ask_for_menu(hand)
        else:
            return False
        return True

    def _type(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & (CTRL | ALT)
        if held in (CTRL, ALT) or not is_typed(event.text()):
            return False
        return self.begin_writing(event.text())

    def _enter(self) -> None:
        """Complete a link; go on below; in the room for a card, begin one; on a head, write in it."""
        hand, spot = self._hand, self._hand.spot()
        if hand.link_from:
            hand.complete_link()
        elif spot.cell is None:
            hand.edit_current()
        elif spot.record is None:
            hand.write_card(*spot.cell)
        else:
            self._go_below()

    def _go_below(self) -> None:
        """Go to where the next card is, from a lane's name into the lane; past names, which typing would replace."""
        journey, spot = self._hand.session.journey, self._hand.spot()
        if spot.cell is not None:
            there = below(journey, spot)
        elif spot.record in journey.lanes:
            there = next_cell(journey, spot)
        else:
            there = walk(journey, spot, "down")
            while self._is_named(there) and (on := walk(journey, there, "down")) != there:
                there = on
        self._hand.choose(there)

    def _is_named(self, spot: Spot) -> bool:
        """Tell whether a spot is a name that somebody has given."""
        named = self._hand.session.journey.record(spot.record or "") if spot.cell is None else None
        return bool(getattr(named, "title", ""))

    def _tab(self, step: int) -> bool:
        """Go to the next stage or back; at the end of the map let the keyboard go on to what is around the map."""
        hand = self._hand
        spot, there = hand.spot(), self._beside(step)
        if there == spot:
            return False
        hand.choose(there)
        self._show_thread()
        return True

    def _beside(self, step: int) -> Spot:
        """Return where Tab leads to."""
        hand = self._hand
        journey, spot = hand.session.journey, hand.spot()
        there = spot
        if spot.record in journey.phases:
            onward = step == 1
            there = walk(journey, spot, "left" if onward is (journey.direction == "rtl") else "right")
        if there == spot:
            card = journey.cards.get(spot.record or "")
            over = covered(journey, card) if card is not None and step == 1 else ()
            there = next_cell(journey, spot._replace(stage=over[-1]) if over else spot, 1 if step == 1 else -1)
        return there

    def _choose_more(self, arrow: Key) -> None:
        """Select what an arrow leads to, in addition."""
        hand = self._hand
        there = walk(hand.session.journey, hand.spot(), arrow)
        if there.record is None or there.cell is None:
            return
        chosen = [one for one in hand.view.selection.records if one != there.record]
        hand.view.selection.choose([*chosen, there.record], there.cell)

    def _after(self, spot: Spot) -> int | None:
        cards = [card.id for card in self._hand.session.journey.cell(spot.lane or "", spot.stage)]
        return cards.index(spot.record) + 1 if spot.record in cards else None

    def _show_thread(self) -> None:
        """Show the link that is being drawn by keyboard."""
        hand = self._hand
        if hand.link_from:
            start = hand.view.places.area(hand.link_from)
            end = hand.view.places.area(hand.view.selection.current)
            line = thread_between(start, end) if start is not None and end is not None else None
            hand.view.marking.show_thread(line)


def is_for_writing(event: QKeyEvent) -> bool:
    """Tell whether a key belongs to the text that is written and not to a shortcut of the window."""
    held = event.modifiers() & (CTRL | ALT)
    if held == ALT:
        return False
    keys = (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_2)
    moves = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_At)
    if held == NONE:
        return event.key() < Qt.Key.Key_F1 or event.key() > Qt.Key.Key_F35
    return held == (CTRL | ALT) or event.key() in keys or event.key() in moves
