"""Lists and texts of which only whole lines are seen: what is left below the last one stays empty."""

from math import ceil

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QListView, QPlainTextEdit

from journeycanvas.editor.pieces import OneLine


class WholeRows(QListView):
    """A list of rows that are all of one height; what is too long for one ends with an …"""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setItemDelegate(OneLine(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(name)

    def height_of(self, rows: int) -> int:
        """Return how high it is with so many rows in sight, or with all if there are fewer."""
        return _around(self) + self._row * min(rows, self._count)

    def rows_within(self, height: float) -> int:
        """Return how many rows it takes to fill a height."""
        return ceil((height - _around(self)) / self._row) if self._row else 0

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        _leave_no_part(self, self._row, self.height_of(self._count), _around(self))
        self.scrollTo(self.currentIndex())

    @property
    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0

    @property
    def _row(self) -> int:
        return self.sizeHintForRow(0) if self._count else 0


class WholeLines(QPlainTextEdit):
    """A text that is read, and not written in. `broken` says that its lines may end elsewhere now."""

    broken = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    @property
    def height_of_text(self) -> int:
        """How high it is with all lines in sight, at the width that it has."""
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return self._beside_lines + round(height)

    def height_of(self, lines: int) -> int:
        """Return how high it is with so many lines in sight."""
        return self._beside_lines + lines * self._line

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.end_with_a_line()
        self.broken.emit()

    def end_with_a_line(self) -> None:
        """Leave out what would be a part of a line, after another text was put in as after another size."""
        above = _around(self) + round(self.document().documentMargin())
        _leave_no_part(self, self._line, self.height_of_text, above)

    @property
    def _line(self) -> int:
        """How high a line is: letters that the font of the window lacks may come from a higher one."""
        first = self.document().begin()
        lines = first.layout().lineCount()
        high = self.document().documentLayout().blockBoundingRect(first).height()
        return round(high / lines) if lines and high else self.fontMetrics().lineSpacing()

    @property
    def _beside_lines(self) -> int:
        return _around(self) + round(2 * self.document().documentMargin())


def _around(area: QAbstractScrollArea) -> int:
    """Return how much higher an area is than what scrolls in it."""
    return area.height() - area.contentsRect().height()


def _leave_no_part(area: QAbstractScrollArea, line: int, whole: int, around: int) -> None:
    room = area.height() - around
    spare = room % line if whole > area.height() and room > line > 0 else 0
    if area.viewportMargins().bottom() != spare:
        area.setViewportMargins(0, 0, 0, spare)
