"""Controls of the export dialog that are made of smaller ones: a choice in several rows, and two sides of something."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.controls.numbers import NumberControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.pieces import words
from journeycanvas.text import Numerals

UP, DOWN, LEFT, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


class Rows(Control):
    """One choice in several rows of segments. Tab comes to it once, and arrow keys go on from row to row."""

    def __init__(self, rows: Sequence[Sequence[tuple[object, str]]], gap: int) -> None:
        super().__init__()
        self._rows = [Segments(row) for row in rows]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for row in self._rows:
            row.chosen.connect(self._chosen)
            column.addWidget(row)
        self._find_stop()

    def show_value(self, value: object) -> None:
        for row in self._rows:
            row.show_value(value)
        self._find_stop()

    def show_row(self, number: int, is_wanted: bool) -> None:
        """Show a row, or do without it."""
        self._rows[number].setVisible(is_wanted)
        self._find_stop()

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)
        for row in self._rows:
            row.name_for_readers(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the next row, or the one before, with an arrow key that leads out of a row."""
        rows = self._seen()
        here = next(((n, one) for n, row in enumerate(rows) for one in row.buttons if one.hasFocus()), None)
        onwards, back = (LEFT, RIGHT) if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else (RIGHT, LEFT)
        steps: dict[int, int] = {UP: -1, DOWN: 1, onwards: 1, back: -1}
        key = event.key()
        if here is None or key not in steps or not 0 <= here[0] + steps[key] < len(rows):
            super().keyPressEvent(event)
            return
        buttons = rows[here[0] + steps[key]].buttons
        if key in (UP, DOWN):
            there = min(buttons, key=lambda one: abs(_middle(one) - _middle(here[1])))
        else:
            there = buttons[0 if steps[key] > 0 else -1]
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        there.click()

    def _seen(self) -> list[Segments]:
        return [row for row in self._rows if not row.isHidden()]

    def _find_stop(self) -> None:
        """Let Tab come to the row with what is chosen, to the first where nothing is."""
        seen = self._seen()
        stop = next((row for row in seen if row.is_lit), seen[0])
        for row in self._rows:
            row.be_stop(row is stop)
        self.setFocusProxy(stop)

    def _chosen(self, value: object) -> None:
        self.show_value(value)
        self.chosen.emit(value)


def _middle(button: QAbstractButton) -> int:
    """Return how far from the left edge of the screen the middle of a button is."""
    return button.mapToGlobal(QPoint(button.width() // 2, 0)).x()


class Sides(QWidget):
    """Width and height in millimetres; `typed` brings both once they are possible."""

    typed = Signal(float, float)

    def __init__(
        self, say: Callable[[str], str], numerals: Numerals, limits: tuple[float, float], step: float, unit: float
    ) -> None:
        super().__init__()
        self._limits = limits
        self.value = (0.0, 0.0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(8 * unit))
        self.width_mm, self.height_mm = (
            NumberControl(numerals, "", least=limits[0], most=limits[1], step=step) for _ in range(2)
        )
        self.width_mm.name_for_readers(say("Width in millimetres"))
        self.height_mm.name_for_readers(say("Height in millimetres"))
        for part in (self.width_mm, words("×"), self.height_mm, words(say("mm"), "soft")):
            row.addWidget(part, 1 if isinstance(part, Control) else 0)
        self.width_mm.typed.connect(lambda value: self._typed(value, self.value[1]))
        self.height_mm.typed.connect(lambda value: self._typed(self.value[0], value))

    def show_sides(self, width_mm: float, height_mm: float) -> None:
        """Show these without sending them."""
        self.value = (width_mm, height_mm)
        for control, side in zip((self.width_mm, self.height_mm), self.value, strict=True):
            control.show_value(side)

    def _typed(self, width_mm: float | None, height_mm: float | None) -> None:
        least, most = self._limits
        if all(side is not None and least <= side <= most for side in (width_mm, height_mm)):
            self.value = (float(width_mm or 0), float(height_mm or 0))
            self.typed.emit(*self.value)
