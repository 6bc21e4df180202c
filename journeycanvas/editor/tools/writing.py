"""Write a text where it stands, in its own font, size and lines: the map itself shows every keystroke.

The text under way is a preview of the session; when writing ends it is one step, and no line jumps.
"""

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence

from journeycanvas.edit import Change, EditSession
from journeycanvas.editor.canvas.telling import Script
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.tools.caret import Caret
from journeycanvas.editor.tools.caret_moves import beside, edge, over
from journeycanvas.editor.tools.carrying import words_in
from journeycanvas.editor.tools.input_methods import answer, on_view
from journeycanvas.editor.tools.typed import Typed
from journeycanvas.errors import Refused
from journeycanvas.layout.measures import CARD, CARD_SIDE, CARD_TOP
from journeycanvas.text import TextBlock

ZWNJ = "\u200c"
CTRL_Y = Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_Y  # is redo everywhere, also where the system has another


class Field(NamedTuple):
    """What is written: a field of a record, how its text becomes a change, and whether it may have several lines.

    keeps_empty: a new record stays also when nothing is written in it.
    """

    record: str
    name: str
    change: Callable[[str], Change]
    is_long: bool = True
    keeps_empty: bool = False


class Writing:
    """One text being written on a view, from its first key until `end`."""

    def __init__(self, view: MapView, session: EditSession, field: Field, typed: Typed) -> None:
        self._view, self._session, self.field = view, session, field
        self.typed = typed
        self._composed = ""
        self._undone: list[Typed] = []
        self._redone: list[Typed] = []
        self.is_busy = False  # while the session shows what is typed
        self._caret = Caret(view.marking.accent)
        view.scene().addItem(self._caret)
        try:
            self._preview(self.field.change(typed.text))
        except Refused:
            self.leave()
            raise
        self._place_caret()

    def end(self, keep: bool) -> None:
        """Stop writing; keep the text as a step, or drop it."""
        self.leave()
        self.is_busy = True
        if keep:
            self._session.commit()
        else:
            self._session.cancel()

    def settle(self) -> None:
        """Take what is being composed as it is."""
        if self._composed:
            if self._view.hasFocus():
                QGuiApplication.inputMethod().commit()
            composed, self._composed = self._composed, ""
            self.become(self.typed.typed(composed))

    def leave(self) -> None:
        """Take the caret away; the text is somebody else's now."""
        self._view.scene().removeItem(self._caret)
        self._view.telling.write(None)
        QGuiApplication.inputMethod().reset()

    # What is shown

    def _show(self) -> bool:
        """Show the text as it is now, on the map and with its caret; False when the map refuses it."""
        typed = self.typed
        whole = typed.text[: typed.start] + self._composed + typed.text[typed.end :] if self._composed else typed.text
        try:
            self._preview(self.field.change(whole))
        except Refused:
            return False
        self._place_caret()
        return True

    def _preview(self, change: Change) -> None:
        self.is_busy = True
        try:
            self._session.preview(change)
        finally:
            self.is_busy = False

    def _place_caret(self) -> None:
        block, corner = self._words()
        self._tell(block, corner)
        if block is None:
            self._caret.show_at(QLineF(corner, corner + QPointF(0.0, CARD.size * CARD.leading)), [])
            return
        offset = self.typed.start + len(self._composed) if self._composed else self.typed.caret
        x, y, height = block.caret(offset)
        caret = QLineF(corner + QPointF(x, y + height * 0.1), corner + QPointF(x, y + height * 0.9))
        selected = self._areas(block, corner, self.typed.start, self.typed.end) if not self._composed else []
        composed = self._areas(block, corner, self.typed.start, offset) if self._composed else []
        self._caret.show_at(caret, selected, composed, self._colour())
        self._view.ensureVisible(QRectF(caret.p1(), caret.p2()), 30, 30)
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImQueryInput)

    def _tell(self, block: TextBlock | None, corner: QPointF) -> None:
        """Let screen readers follow."""
        typed, record = self.typed, self.field.record
        if self._composed:
            typed = typed.typed(self._composed)
        self._view.telling.write(Script(record, *typed, block, corner.x(), corner.y(), self._go))

    def _go(self, caret: int, anchor: int) -> None:
        self.become(self.typed.at(anchor).at(caret, extend=True))

    def _colour(self) -> str:
        found = self._view.places.words(self.field.record, self.field.name)
        return found[0].colour if found is not None else ""

    def _areas(self, block: TextBlock, corner: QPointF, start: int, end: int) -> list[QRectF]:
        return [QRectF(*area).translated(corner) for area in block.rectangles(start, end)]

    def _words(self) -> tuple[TextBlock | None, QPointF]:
        """Return the words on the map and their corner; for a text without a place yet, where it will begin."""
        found = self._view.places.words(self.field.record, self.field.name)
        if found is not None:
            return found[0].block, QPointF(found[1], found[2])
        area = self._view.places.area(self.field.record)
        if area is None:
            return None, QPointF()
        x = area.x + area.width - CARD_SIDE if self._view.plan.direction == "rtl" else area.x + CARD_SIDE
        return None, QPointF(x, area.y + CARD_TOP)

    # What is done

    def become(self, typed: Typed) -> None:
        """Take another text, or another place of the caret; a text that is refused is not taken."""
        if typed.text == self.typed.text:
            self.typed = typed
            self._place_caret()
            return
        before, self.typed = self.typed, typed
        if self._show():
            if not (self._undone and _goes_on(self._undone[-1], before, typed)):
                self._undone.append(before)
            self._redone.clear()
        else:
            self.typed = before

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer to a key; False when it is not one for writing."""
        key, held = event.key(), event.modifiers()
        extend = bool(held & Qt.KeyboardModifier.ShiftModifier)
        by_word = bool(held & Qt.KeyboardModifier.ControlModifier)
        block, _ = self._words()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.become(
                self.typed.at(beside(self.typed, block, key == Qt.Key.Key_Right, by_word, self._is_rtl()), extend)
            )
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.become(self.typed.at(over(self.typed, block, -1 if key == Qt.Key.Key_Up else 1), extend))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.become(self.typed.at(edge(self.typed, block, key == Qt.Key.Key_End, by_word), extend))
        elif key == Qt.Key.Key_Backspace:
            self.become(self.typed.without_before(by_word))
        elif key == Qt.Key.Key_Delete:
            self.become(self.typed.without_after(by_word))
        else:
            return self._take_command(event) or self._take_text(event)
        return True

    def copy(self, cut: bool = False) -> None:
        """Put what is selected on the clipboard; with cut, take it out of the text."""
        if self.typed.selected:
            QGuiApplication.clipboard().setText(self.typed.selected)
            if cut:
                self.become(self.typed.typed(""))

    def paste(self) -> None:
        """Type the words on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:  # nothing on it, whatever its type says
            self.become(self.typed.typed(self._plain(words_in(mime))))

    def undo(self) -> None:
        """Go back in what was typed."""
        self._step(self._undone, self._redone)

    def redo(self) -> None:
        self._step(self._redone, self._undone)

    def _take_command(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.become(self.typed.all_selected())
        elif event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            self.copy(cut=event.matches(QKeySequence.StandardKey.Cut))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == CTRL_Y:
            self.redo()
        else:
            return False
        return True

    def _take_text(self, event: QKeyEvent) -> bool:
        """Type what a key means; Shift+Space and Ctrl+Shift+2 are the zero-width non-joiner, as Persians type it."""
        held, shift = event.modifiers(), Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Space and held == shift:
            text = ZWNJ if self._is_rtl() else " "
        elif event.key() in (Qt.Key.Key_2, Qt.Key.Key_At) and held == (shift | Qt.KeyboardModifier.ControlModifier):
            text = ZWNJ
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.field.is_long:
                return True
            text = "\n"
        else:
            text = event.text()
            if held & Qt.KeyboardModifier.ControlModifier and not held & Qt.KeyboardModifier.AltModifier:
                return False
            if not is_typed(text):
                return False
        self.become(self.typed.typed(text))
        return True

    def take_composed(self, event: QInputMethodEvent) -> None:
        """Show what an input method composes, and type what it commits."""
        self._composed = ""
        if event.commitString() or event.replacementLength():
            typed = self.typed
            if event.replacementLength():
                start = typed.start + event.replacementStart()
                typed = Typed(typed.text, start + event.replacementLength(), start)
            self.become(typed.typed(event.commitString()))
        self._composed = event.preeditString()
        self._show()

    def take_press(self, at: QPointF, extend: bool) -> bool:
        """Put the caret where the mouse is pressed; False when that is outside the text."""
        block, corner = self._words()
        if block is None:
            return False
        inside = QRectF(corner.x(), corner.y(), block.width, block.height).adjusted(-6, -4, 6, 4).contains(at)
        if inside or extend:
            self.become(self.typed.at(block.offset_at(at.x() - corner.x(), at.y() - corner.y()), extend))
        return inside

    def select_word(self) -> None:
        """Select the word at the caret."""
        self.become(self.typed.word_selected(self.typed.caret))

    def ask(self, query: Qt.InputMethodQuery) -> object:
        """Answer what an input method wants to know; None for what does not matter here."""
        return answer(query, self.typed, on_view(self._view, self._caret.line))

    def _step(self, source: list[Typed], target: list[Typed]) -> None:
        if source:
            target.append(self.typed)
            self.typed = source.pop()
            self._show()

    def _plain(self, text: str) -> str:
        """Return pasted text with line feeds as line ends, on one line where the field has one."""
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        return text if self.field.is_long else " ".join(text.split())

    def _is_rtl(self) -> bool:
        block, _ = self._words()
        return (block.direction if block else self._view.plan.direction) == "rtl"


def is_typed(text: str) -> bool:
    """Tell whether what a key means is text: letters, marks, joiners, but no control characters."""
    return bool(text) and all(unicodedata.category(letter) not in ("Cc", "Cs", "Cn") for letter in text)


def _goes_on(first: Typed, before: Typed, after: Typed) -> bool:
    """Tell whether a letter was typed right behind those typed since `first`: one thing to take back."""
    grown = len(after.text) - len(first.text)
    new = after.text[before.caret : after.caret]
    return (
        len(after.text) == len(before.text) + 1
        and len(new) == 1
        and not new.isspace()
        and grown > 0
        and after.text[: first.caret] == first.text[: first.caret]
        and after.caret == first.caret + grown
        and first.start == first.end
    )
