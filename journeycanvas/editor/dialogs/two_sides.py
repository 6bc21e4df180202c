"""What stands in one map and what stands in the other, beside each other and as high as the longer of both."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from journeycanvas.editor.dialogs.whole_lines import WholeLines
from journeycanvas.editor.pieces import run_along, words

GAP = 6  # pixels at the usual text size
LEAST_LINES, USUAL_LINES = 2, 3
ROUNDING = 2  # pixels that names of two heights and fractions of lines may take


class TwoSides(QWidget):
    """Two texts under their names. It grows with what is shown, and does not shrink again until it is begun anew, so
    that what is above it stays where it is while one line after the other is looked at."""

    def __init__(self, old_name: str, new_name: str, unit: float) -> None:
        super().__init__()
        self._sides = self.before, self.after = WholeLines(old_name), WholeLines(new_name)
        self._grown = self._most = 0
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(round(GAP * unit))
        for column, (name, side) in enumerate(zip((old_name, new_name), self._sides, strict=True)):
            above = words(name, "soft")
            above.setBuddy(side)
            side.broken.connect(self._grow)
            grid.addWidget(above, 0, column)
            grid.addWidget(side, 1, column)
        grid.setRowStretch(1, 1)

    def begin(self) -> None:
        """Be no higher than the next texts."""
        self._grown = 0

    def show_texts(self, before: str, after: str, *, rtl: bool) -> None:
        """Show what stands on both sides, which runs as its map does."""
        for side, text in zip(self._sides, (before, after), strict=True):
            side.setPlainText(text)
            run_along(side, rtl=rtl)
        self._grow()

    def grow_to(self, height: int) -> None:
        """Leave the rest to what is above it."""
        if height != self._most:
            self._most = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        wanted = self._above + max(self._grown, self.before.height_of(USUAL_LINES)) + ROUNDING
        least = self.minimumSizeHint()
        return QSize(super().sizeHint().width(), max(least.height(), min(wanted, self._most)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), self._above + self.before.height_of(LEAST_LINES))

    def _grow(self) -> None:
        before, self._grown = self._grown, max(self._grown, *(side.height_of_text for side in self._sides))
        for side in self._sides:
            side.end_with_a_line()
        if self._grown != before:
            self.updateGeometry()

    @property
    def _above(self) -> int:
        """How high the names and the gap under them are."""
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        name = grid.itemAtPosition(0, 0)
        return (name.sizeHint().height() if name is not None else 0) + grid.verticalSpacing()
