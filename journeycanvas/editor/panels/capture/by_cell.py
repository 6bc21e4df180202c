"""Capture cell by cell: one is shown large with its question, what is typed goes into it, one key leads on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeycanvas.edit.capture import Planned, Unplaced, Where, capture, read
from journeycanvas.editor.layouts import scrolled, take_all_out
from journeycanvas.editor.panels.capture.rows import cell_words, isolated, why_words
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.writing import WordLine, turn
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import tip, words
from journeycanvas.editor.tools.writing import ZWNJ
from journeycanvas.layout.note_colours import note_colours
from journeycanvas.messages import shown
from journeycanvas.model import CellPlace
from journeycanvas.model.codes import cell_codes
from journeycanvas.model.values import MAX_TEXT


class ByCell(QWidget):
    """The walk over the cells of the wall."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say = setting.say
        self._cells: list[tuple[str, CellPlace]] = []
        self._at = 0
        self._order = "lanes"
        self.order = Segments([("lanes", say("Lane by lane")), ("stages", say("Stage by stage"))])
        self.order.name_for_readers(say("Order"))
        self.order.show_value("lanes")
        self.order.chosen.connect(self._reorder)
        self.code = words("", "heading")
        self.title = words("", "subheading", wrapped=True)
        self.question = words("", "soft", wrapped=True)
        self._there = QVBoxLayout()
        self._there.setSpacing(6)
        self.line = _Line()
        self.line.setMaxLength(MAX_TEXT)
        self.line.textEdited.connect(self._edited)
        self.line.stepped.connect(self.step)
        self.line.returnPressed.connect(self._enter)
        self.why = words("", "soft", wrapped=True)
        self.why.hide()
        self._before, self._next = QPushButton(say("Back")), QPushButton(say("Next cell"))
        row = QHBoxLayout()
        for button, name, pressed in (
            (self._before, say("Cell before (Shift+Tab)"), self._go_back),
            (self._next, say("Next cell (Tab, or Enter without words)"), self._go_on),
        ):
            button.setMinimumHeight(LEAST_TARGET)
            button.setToolTip(tip(name))
            button.setAccessibleName(name)
            button.clicked.connect(pressed)
            row.addWidget(button)
        row.addStretch(1)
        hint = words(say("Enter adds a card, Tab leads to the next cell, Esc back to the map."), "soft", wrapped=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.order)
        column.addWidget(self._cell(), 1)
        column.addWidget(self.line)
        column.addWidget(self.why)
        column.addLayout(row)
        column.addWidget(hint)
        self.setFocusProxy(self.line)
        setting.document.changed.connect(self._changed)

    def _cell(self) -> QScrollArea:
        """Return what is said of a cell, which scrolls where the window is low: nothing else gives way."""
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.code, self.title, self.question):
            column.addWidget(part)
        column.addLayout(self._there)
        column.addStretch(1)
        scroll = scrolled(cell)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(self.code.sizeHint().height())
        return scroll

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin at the cell where the keyboard is on the map."""
        super().showEvent(event)
        here = self._setting.selection.cell
        cells: list[CellPlace] = [cell for _, cell in self._ordered()]
        self._show(cells.index(here) if here in cells else self._at)

    def step(self, by: int) -> None:
        """Go to the next cell of the wall, or to the one before; what is typed becomes a card first."""
        if self.line.text().strip() and not self._add():
            return
        self._show(max(0, min(self._at + by, len(self._cells) - 1)))
        self._reveal()

    def _ordered(self) -> list[tuple[str, CellPlace]]:
        """Return the cells in the order of the wall; stage by stage, the areas above the stages come first."""
        journey = self._setting.journey
        cells = list(cell_codes(journey).items())
        if self._order == "stages":
            column = {stage: number for number, stage in enumerate(journey.stages)}
            cells.sort(key=lambda one: column.get(one[1][1] or "", -1))
        return cells

    def _show(self, at: int) -> None:
        self._cells = self._ordered()
        self._at = max(0, min(at, len(self._cells) - 1))
        self.line.setEnabled(bool(self._cells))
        if not self._cells:
            return
        setting = self._setting
        code, (lane, stage) = self._cells[self._at]
        self.code.setText(code)
        self.title.setText(cell_words(setting, (lane, stage)))
        prompt = setting.journey.lanes[lane].prompt
        self.question.setText(shown(prompt, MAX_TEXT))
        self.question.setVisible(bool(prompt))
        # Translators: the code of a cell, the titles of its lane and its stage
        self.line.setAccessibleName(setting.say("New card in {code}, {cell}", code=code, cell=self.title.text()))
        ways = {-1: self._at > 0, 1: self._at < len(self._cells) - 1}
        self._before.setEnabled(ways[-1])
        self._next.setEnabled(ways[1])
        self.line.ways = frozenset(way for way, is_there in ways.items() if is_there)
        take_all_out(self._there)
        for card in setting.journey.cell(lane, stage):
            self._there.addWidget(words(f"• {isolated(setting, shown(card.text, MAX_TEXT))}", wrapped=True))
        self._edited(self.line.text())

    def _reveal(self) -> None:
        if self._cells:
            self._setting.reveal_cell(self._cells[self._at][1])

    def _enter(self) -> None:
        if self.line.text().strip():
            self._add()
        else:
            self.step(1)

    def _add(self) -> bool:
        """Make a card of what is typed; tell whether that was possible."""
        setting = self._setting
        journey = setting.journey
        lane, stage = self._cells[self._at][1]
        lines = read(journey, self.line.text(), note_colours(journey), Where(lane, stage, is_whole=True))
        unplaced = next((line for line in lines if isinstance(line, Unplaced)), None)
        if unplaced is not None:
            self._say_why(why_words(setting, unplaced.why))
            return False
        planned = [line for line in lines if isinstance(line, Planned)]
        new_id, number = setting.document.session.new_id, setting.numerals.number
        if planned and setting.edit(lambda journey: capture(journey, new_id, planned, number)):
            self.line.clear()
            self._show(self._at)
            self._reveal()
            return True
        return False

    def _say_why(self, sentence: str) -> None:
        """Say why what is typed has no place; nothing at all while it has one."""
        self.why.setText(sentence)
        self.why.setVisible(bool(sentence))

    def _edited(self, text: str) -> None:
        self._say_why("")
        turn(self.line, text, self._setting.journey.map.language)

    def _reorder(self, order: object) -> None:
        cell = self._cells[self._at][1] if self._cells else None
        self._order = str(order)
        self._show(next((n for n, (_, one) in enumerate(self._ordered()) if one == cell), 0))

    def _go_on(self) -> None:
        self.step(1)

    def _go_back(self) -> None:
        self.step(-1)

    def _changed(self, *_: object) -> None:
        if self.isVisible():
            self._show(self._at)


class _Line(WordLine):
    """A line in which Tab and Shift+Tab lead from cell to cell, and beyond the last and the first one out of it."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.ways: frozenset[int] = frozenset()  # where there is a cell: 1 further, -1 back

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                is_back = event.key() == Qt.Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                way = -1 if is_back else 1
                if way in self.ways or self.text().strip():
                    self.stepped.emit(way)
                    return True
            if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
                self.insert(ZWNJ)
                return True
        return super().event(event)
