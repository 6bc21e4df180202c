"""Capture by codes: the field for the lines, what becomes of them, and the buttons that make cards of them."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from journeycanvas.edit.capture import Blank, Heading, Line, Planned, Unplaced, capture, example_code, left_over, read
from journeycanvas.editor.panels.capture.field import Beside, CaptureField
from journeycanvas.editor.panels.capture.row_paint import RowPaint
from journeycanvas.editor.panels.capture.rows import Rows
from journeycanvas.editor.panels.controls.choice import Tick
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import words
from journeycanvas.layout.note_colours import note_colours
from journeycanvas.model import Journey


class ByCode(QWidget):
    """Lines that begin with a code, or stand below one."""

    pictured = Signal(QMimeData)

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say = setting.say
        self._lines: tuple[Line, ...] = ()
        self.field = CaptureField(setting.journey.direction, setting.look.colours)
        self.field.setAccessibleName(say("Lines from the wall"))
        self.field.entered = self._entered
        self.field.submitted.connect(self.add_all)
        self.field.pictured.connect(self.pictured)
        self.field.textChanged.connect(self.refresh)
        self.rows = Rows(setting)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPaint(self.rows, self.list, setting.look.colours))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(say("Where each line goes"))
        self.list.activated.connect(self._go_to)
        self.list.clicked.connect(self._go_to)
        self.hint = words("", "soft", wrapped=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._below = QStackedWidget()
        self._below.addWidget(self.hint)
        self._below.addWidget(self.list)
        self._count = words("", "soft", wrapped=True)
        self.at_once = Tick(say("Enter adds a line at once"))
        self.at_once.name_for_readers(say("Enter adds a line at once"))
        self._add = QPushButton()
        self._add.setProperty("look", "strong")
        self._add.setMinimumHeight(LEAST_TARGET)
        self._add.setToolTip(say("Add all (Ctrl+Enter)"))
        self._add.clicked.connect(self.add_all)
        self._split = split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.field)
        split.addWidget(self._below)
        split.setSizes([300, 240])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(split, 1)
        column.addWidget(self._count)
        column.addWidget(self.at_once)
        column.addWidget(self._add)
        self.setFocusProxy(self.field)
        setting.document.changed.connect(self._changed)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the lines again, for the map as it is now."""
        journey = self._setting.journey
        lines = read(journey, self.field.text, note_colours(journey))
        if lines != self._lines:
            self._lines = lines
            self.rows.show_lines(lines)
            self.field.show_beside([_beside(line, self._setting.say("?")) for line in lines])
        self._say_what_goes_in()
        self._say_count()

    def add_all(self) -> None:
        """Make cards of all lines that have a place; the others stay."""
        if self._capture(self._lines):
            self.field.put(left_over(self._lines), forget=True)
        self.field.setFocus()

    def _entered(self, number: int) -> bool:
        """Make a card of the line in which Enter was pressed, if that is wanted and it has a place."""
        line = self._lines[number] if number < len(self._lines) else None
        if not self.at_once.box.isChecked() or not isinstance(line, Planned) or not self._capture([line]):
            return False
        self.field.drop_line(number)
        return True

    def _capture(self, lines: Iterable[Line]) -> bool:
        setting = self._setting
        planned = [line for line in lines if isinstance(line, Planned)]
        new_id, number = setting.document.session.new_id, setting.numerals.number
        if not planned or not setting.edit(lambda journey: capture(journey, new_id, planned, number)):
            return False
        setting.reveal_cell(planned[-1].cell)
        return True

    def _say_what_goes_in(self) -> None:
        """Say what to write while there is nothing that could be shown."""
        hint = self._setting.say(
            "Write {code} and the words of a note, or a code alone and its notes below it. Where each one goes is "
            "shown here.",
            code=example_code(self._setting.journey) or "A1",
        )
        self.hint.setText(hint)
        self.field.setAccessibleDescription(hint)
        self._below.setCurrentWidget(self.list if self.rows.rowCount() else self.hint)
        self._split.handle(1).setEnabled(bool(self.rows.rowCount()))

    def _say_count(self) -> None:
        say_many, number = self._setting.words.say_many, self._setting.numerals.number
        cards = sum(isinstance(line, Planned) for line in self._lines)
        without = sum(isinstance(line, Unplaced) for line in self._lines)
        said, add = [], self._setting.say("Add cards")
        if cards or without:
            said.append(say_many("{n} card", "{n} cards", cards, n=number(cards)))
        if without:
            said.append(say_many("{n} line without a place", "{n} lines without a place", without, n=number(without)))
        if cards:
            add = say_many("Add {n} card", "Add {n} cards", cards, n=number(cards))
        self._count.setText(" · ".join(said))
        self._count.setVisible(bool(said))
        self._add.setText(add)
        self._add.setEnabled(cards > 0)

    def _go_to(self, index: QModelIndex) -> None:
        self.field.go_to(self.rows.number_of(index.row()))

    def _changed(self, ids: frozenset[str], old: Journey, new: Journey) -> None:
        is_named = (old.lanes, old.stages) != (new.lanes, new.stages)
        if is_named and self.isVisible():
            self.refresh()


def _beside(line: Line, unplaced: str) -> Beside:
    """Return what stands beside a line; unplaced is the mark for one that nobody knows a place for."""
    match line:
        case Planned():
            return Beside(line.code)
        case Heading():
            return Beside(line.code, is_heading=True)
        case Unplaced():
            return Beside(unplaced, is_unplaced=True)
        case Blank():
            return Beside("")
