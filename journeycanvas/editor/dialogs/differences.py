"""The list of what differs between two maps, with what stood there before and after: one for all dialogs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.editor.dialogs.two_sides import TwoSides
from journeycanvas.editor.dialogs.whole_lines import WholeRows
from journeycanvas.editor.pieces import tip, words
from journeycanvas.errors import JourneyError
from journeycanvas.messages import mistake_sentence
from journeycanvas.wording.differences import Comparison
from journeycanvas.wording.refused import file_sentence

if TYPE_CHECKING:
    from journeycanvas.edit.comparing import Difference
    from journeycanvas.editor.frame.window import MapWindow

MOST_LISTED = 200
LEAST_ROWS = 3  # in sight, of a list that has so many
SHARE_OF_LIST = 0.5  # of the height, if it has so many rows
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
        self.list = WholeRows(window.say("What differs"))
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.sides = TwoSides(old_name, new_name, unit)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(8 * unit))
        column.addWidget(self._summary)
        column.addWidget(self.list, 1000)
        column.addWidget(self.sides)
        column.addStretch(1)  # for when there is no list
        self.say(window.say("Reading…"))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Tell whether it is as high as its words: a list gives way on a small screen, which Qt would not let it."""
        return self.list.isHidden() and super().hasHeightForWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._share_out()

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
        for part in (self.list, self.sides):
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
        """Show what differs, in the words of the window, and choose the first line."""
        program = self._window.program
        comparison = comparison.in_words(program.words, program.numerals)
        self.model.show_comparison(comparison)
        self._summary.setText(_said_of(comparison))
        for part in (self.list, self.sides):
            part.setVisible(bool(comparison.differences))
        self.sides.begin()
        if comparison.differences:
            self.list.setMinimumHeight(self.list.height_of(LEAST_ROWS))
            self._share_out()
            self.list.setCurrentIndex(self.model.index(0))

    def choose(self, row: int) -> None:
        """Choose a line, if there is one."""
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def say_again(self, comparison: Comparison) -> None:
        """Say the same lines anew, the chosen one staying chosen."""
        self.model.say_again(comparison)
        self._summary.setText(_said_of(comparison))

    def _share_out(self) -> None:
        """Let both sides grow to what the list does without."""
        room = self.height() - self._summary.height() - 2 * self._column.spacing()
        rows = max(LEAST_ROWS, self.list.rows_within(room * SHARE_OF_LIST))
        self.sides.grow_to(room - self.list.height_of(rows))

    def _chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        difference = self.model.difference(index.row())
        self._show_sides(difference)
        if difference is not None:
            self.chosen.emit(difference.id)

    def _show_sides(self, difference: "Difference | None") -> None:
        comparison = self.model.comparison
        if comparison is None or difference is None:
            self.sides.show_texts("", "", rtl=False)
        else:
            rtl = comparison.new.direction == "rtl"
            self.sides.show_texts(comparison.before(difference), comparison.after(difference), rtl=rtl)
        self.sides.setEnabled(difference is not None)


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


def _said_of(comparison: Comparison) -> str:
    return "\n".join(filter(None, (comparison.summary, comparison.hint)))
