"""The list of what differs between two maps, with what stood there before and after: one for all dialogs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from journeycanvas.editor.pieces import OneLine, run_along, tip, words
from journeycanvas.errors import JourneyError
from journeycanvas.messages import mistake_sentence
from journeycanvas.wording.differences import Comparison
from journeycanvas.wording.refused import file_sentence

if TYPE_CHECKING:
    from journeycanvas.edit.comparing import Difference
    from journeycanvas.editor.frame.window import MapWindow

MOST_LISTED = 200
SIDE_HEIGHT = 76  # pixels at the usual text size, at least
LIST_HEIGHT = 64
_AnyIndex = QModelIndex | QPersistentModelIndex


class Differences(QWidget):
    """What differs, one line each; below it both sides of the chosen line. `chosen` brings the id of its record."""

    chosen = Signal(str)

    def __init__(self, window: "MapWindow", old_name: str, new_name: str) -> None:
        super().__init__()
        self._window = window
        unit = window.program.look.unit
        self._summary = words(wrapped=True)
        self.model = Lines(window)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(OneLine(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(window.say("What differs"))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self._old_name, self._new_name = words(old_name, "soft"), words(new_name, "soft")
        self.before, self.after = _side(old_name), _side(new_name)
        sides = QGridLayout()
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(round(6 * unit))
        for column, (name, side) in enumerate(((self._old_name, self.before), (self._new_name, self.after))):
            name.setBuddy(side)
            sides.addWidget(name, 0, column)
            sides.addWidget(side, 1, column)
        sides.setRowMinimumHeight(1, round(SIDE_HEIGHT * unit))  # the style sheet has a least height for all fields
        self._sides = QWidget()
        self._sides.setLayout(sides)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(round(8 * unit))
        column_of_all.addWidget(self._summary)
        column_of_all.addWidget(self.list, 3000)
        column_of_all.addWidget(self._sides, 2000)
        column_of_all.addStretch(1)  # for when there is no list
        self.setFocusProxy(self.list)
        self.say(window.say("Reading…"))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Tell whether it is as high as its words: a list gives way on a small screen, which Qt would not let it."""
        return self.list.isHidden() and super().hasHeightForWidth()

    @property
    def summary(self) -> str:
        """What stands above the list."""
        return self._summary.text()

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands in the list."""
        return tuple(str(self.model.data(self.model.index(row))) for row in range(self.model.rowCount()))

    def say(self, sentence: str) -> None:
        """Show a sentence and no list: it is being read, or it cannot be."""
        self.model.show_comparison(None)
        self._summary.setText(sentence)
        self._show_sides(None)
        for part in (self.list, self._sides):
            part.hide()

    def show_outcome(self, outcome: object) -> None:
        """Show the comparison that a worker made, or why there is none."""
        sayings = self._window.program.words
        match outcome:
            case Comparison():
                self.show_comparison(outcome)
            case JourneyError():
                self.say(file_sentence(outcome, sayings))
            case BaseException():
                self.say(mistake_sentence(outcome, sayings))

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what differs, and choose the first line."""
        self.model.show_comparison(comparison)
        text = comparison.summary
        if comparison.differences and not comparison.are_copies:
            hint = self._window.say("They were never one map, so hardly anything can be the same.")
            text = f"{text}\n{hint}"
        self._summary.setText(text)
        for part in (self.list, self._sides):
            part.setVisible(bool(comparison.differences))
        if comparison.differences:
            self._fit_list()
            self.list.setCurrentIndex(self.model.index(0))

    def say_again(self, comparison: Comparison) -> None:
        """Say the same lines anew, the chosen one staying chosen."""
        self.model.say_again(comparison)
        self._summary.setText(comparison.summary)

    def _fit_list(self) -> None:
        """Take no more room than the lines need: the rest is for what stood there before and after."""
        around = 2 * self.list.frameWidth() + self.list.height() - self.list.viewport().height()
        needed = self.list.sizeHintForRow(0) * self.model.rowCount() + around
        self.list.setMinimumHeight(min(round(LIST_HEIGHT * self._window.program.look.unit), needed))
        self.list.setMaximumHeight(needed)

    def _chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        difference = self.model.difference(index.row())
        self._show_sides(difference)
        if difference is not None:
            self.chosen.emit(difference.id)

    def _show_sides(self, difference: "Difference | None") -> None:
        comparison = self.model.comparison
        has_sides = comparison is not None and difference is not None
        self.before.setPlainText(comparison.before(difference) if comparison and difference else "")
        self.after.setPlainText(comparison.after(difference) if comparison and difference else "")
        for side in (self.before, self.after):
            side.setEnabled(has_sides)
            run_along(side, rtl=comparison is not None and comparison.new.direction == "rtl")


class Lines(QAbstractListModel):
    """The lines of a comparison, said when they are seen; after the first two hundred, how many more there are."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self.comparison: Comparison | None = None

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Take another comparison."""
        self.beginResetModel()
        self.comparison = comparison
        self.endResetModel()

    def say_again(self, comparison: Comparison) -> None:
        """Take the same comparison, said in other words."""
        self.comparison = comparison
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def difference(self, row: int) -> "Difference | None":
        """Return what a line is about; None for the last one when it counts the rest."""
        if self.comparison is None or not 0 <= row < min(MOST_LISTED, len(self.comparison.differences)):
            return None
        return self.comparison.differences[row]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        if parent.isValid() or self.comparison is None:
            return 0
        count = len(self.comparison.differences)
        return count if count <= MOST_LISTED else MOST_LISTED + 1

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._line(index.row())
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._line(index.row()))
            case _:
                return None

    def _line(self, row: int) -> str:
        difference = self.difference(row)
        if self.comparison is None:
            return ""
        if difference is not None:
            return self.comparison.line(difference)
        more = len(self.comparison.differences) - MOST_LISTED
        program = self._window.program
        return program.words.say_many("… and {n} more.", "… and {n} more.", more, n=program.numerals.number(more))


def _side(name: str) -> QPlainTextEdit:
    side = QPlainTextEdit()
    side.setReadOnly(True)
    side.setTabChangesFocus(True)
    side.setAccessibleName(name)
    return side
