"""Find words anywhere on the map and put others in their place: a bar above the canvas that stays while one goes on."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from journeycanvas.edit.find import Match, find, replace_matches
from journeycanvas.edit.folding import Exactness
from journeycanvas.editor.dialogs.find_controls import FindControls
from journeycanvas.editor.dialogs.found import Found
from journeycanvas.editor.dialogs.places import kind_and_field
from journeycanvas.editor.pieces import announce
from journeycanvas.errors import Refused
from journeycanvas.messages import error_sentence
from journeycanvas.model import Card, text_direction

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

SETTLED_MS = 120  # after the last key or the last change of the map, until it is searched again

MARKED_MS = 4  # between some places that are marked and the next


class FindBar(FindControls):
    """The bar of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self.matches: list[Match] = []
        self.current = -1
        self._found = Found(window.view)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self.search)
        self._marking = QTimer(self)
        self._marking.setInterval(MARKED_MS)
        self._marking.timeout.connect(self._mark_some)
        self._connect()
        self.retranslate()

    # What a person does

    def begin(self, *, replacing: bool = False) -> None:
        """Show the bar, ready to type in."""
        self.show_replacing(replacing and self.window_of_map.document.can_be_edited)
        self.show()
        self.sought.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sought.selectAll()
        self.search()

    def leave(self) -> None:
        """Hide the bar; what was found last stays selected."""
        self.hide()
        self._settling.stop()
        self._found.show_matches(self.window_of_map.document.journey, [], -1)
        self.window_of_map.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        """Look for the words as they are now."""
        self._settling.stop()
        if self.isHidden():
            return
        exactness = Exactness(
            case=self.case.isChecked(), letters=self.letters.isChecked(), marks=self.marks.isChecked()
        )
        before = self.matches[self.current] if 0 <= self.current < len(self.matches) else None
        self.matches = find(
            self.window_of_map.document.journey, self.sought.text(), exactness, whole_words=self.whole.isChecked()
        )
        if before is not None and before in self.matches:
            self.current = self.matches.index(before)
        else:
            self.current = min(max(self.current, 0), len(self.matches) - 1)
        self._show(reveals=before is None or before not in self.matches)

    def go_on(self) -> None:
        """Go to the next place; after the last one comes the first."""
        self._go(1)

    def go_back(self) -> None:
        """Go to the place before."""
        self._go(-1)

    def replace_current(self) -> None:
        """Put the other words in this place, and go to the next."""
        if 0 <= self.current < len(self.matches):
            self._replace([self.matches[self.current]])

    def replace_everywhere(self) -> None:
        """Put the other words in every place, as one step."""
        count = len(self.matches)
        if count and self._replace(self.matches):
            program = self.window_of_map.program
            self.where.setText(
                program.words.say_many(
                    "{n} place replaced.", "{n} places replaced.", count, n=program.numerals.number(count)
                )
            )

    # How it shows it

    def _go(self, step: int) -> None:
        if self._settling.isActive():
            self.search()
        elif self.matches:
            self.current = (self.current + step) % len(self.matches)
            self._show(reveals=True)

    def _replace(self, matches: list[Match]) -> bool:
        document = self.window_of_map.document
        try:
            document.session.apply(replace_matches(document.journey, matches, self.instead.text()))
        except Refused as error:
            self.window_of_map.notices.say(partial(error_sentence, error))
            return False
        self.search()
        return True

    def _show(self, *, reveals: bool) -> None:
        program, say = self.window_of_map.program, self.window_of_map.say
        number, total = program.numerals.number, len(self.matches)
        if not self.sought.text():
            said = ""
        elif not total:
            said = say("Nothing found")
        else:
            said = say("{n} of {total}", n=number(self.current + 1), total=number(total))
        self.count.setText(said)
        self.where.setText("")
        self._found.show_matches(self.window_of_map.document.journey, self.matches, self.current)
        self._marking.start()
        for button in (self.back, self.on, self.replace_one, self.replace_all):
            button.setEnabled(bool(total))
        if total:
            match = self.matches[self.current]
            self.where.setText(kind_and_field(self.window_of_map.document.journey, match, program.words))
            if reveals:
                self._reveal(match)
        if said:
            announce(self.count, said)

    def _reveal(self, match: Match) -> None:
        """Select what the match stands in, and bring the place into sight."""
        window, journey = self.window_of_map, self.window_of_map.document.journey
        record = journey.record(match.record)
        if record is None:
            return
        cell = (record.lane or "", record.stage) if isinstance(record, Card) else None
        window.selection.choose([] if match.record == journey.map.id else [match.record], cell)
        area = self._found.area(match) or window.view.places.area(match.record)
        if area is not None:
            window.view.reveal(area)

    def _connect(self) -> None:
        window = self.window_of_map
        self.sought.textChanged.connect(self._typed)
        for button in (self.case, self.letters, self.marks, self.whole):
            button.toggled.connect(self.search)
        for button, deed in (
            (self.back, self.go_back),
            (self.on, self.go_on),
            (self.close_button, self.leave),
            (self.replace_one, self.replace_current),
            (self.replace_all, self.replace_everywhere),
        ):
            button.clicked.connect(deed)
        for keys, deed in (("F3", self.go_on), ("Shift+F3", self.go_back)):
            QShortcut(QKeySequence(keys), window).activated.connect(deed)
        window.document.changed.connect(self._map_changed)
        window.program.language_changed.connect(self.retranslate)
        window.program.look_changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say everything again in the window's language."""
        self.say_again()
        self._turn()
        self.search()

    def _mark_some(self) -> None:
        if self._found.mark_some():
            self._marking.stop()

    def _typed(self) -> None:
        self._turn()
        self._settling.start()

    def _map_changed(self) -> None:
        if self.isVisible():
            self._settling.start()

    def _turn(self) -> None:
        """Let the words that are sought run as their letters do."""
        journey, language = self.window_of_map.document.journey, self.layoutDirection()
        for field in (self.sought, self.instead):
            words = field.text()
            rtl = text_direction(words, "auto", journey.direction) == "rtl"
            direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
            field.setLayoutDirection(direction if words else language)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._take(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._take(None, event):
            super().keyPressEvent(event)

    def _take(self, field: object, event: QKeyEvent) -> bool:
        """Do what a key means in the bar; tell whether it meant anything."""
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and field is self.sought:
            (self.go_back if shifted else self.go_on)()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and field is self.instead:
            self.replace_current()
        else:
            return False
        return True


def find_bar(window: "MapWindow") -> FindBar:
    """Return the bar of a window; it is made when it is first asked for, above everything but the bar of the map."""
    found = window.findChild(FindBar)
    if isinstance(found, FindBar):
        return found
    bar = FindBar(window)
    bar.hide()
    ground = window.centralWidget()
    column = ground.layout() if ground is not None else None
    assert isinstance(column, QVBoxLayout)
    middle = next(n for n in range(column.count()) if (item := column.itemAt(n)) is not None and item.layout())
    column.insertWidget(middle, bar)
    return bar
