"""Controls of the export dialog that are made of smaller ones: a choice in several rows, and two sides of something."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.controls.numbers import NumberControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.pieces import words
from journeycanvas.text import Numerals


class Rows(Control):
    """One choice in several rows of segments."""

    def __init__(self, rows: Sequence[Sequence[tuple[object, str]]], gap: int) -> None:
        super().__init__()
        self._rows = [Segments(row) for row in rows]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for row in self._rows:
            row.chosen.connect(self._chosen)
            column.addWidget(row)
        self.setFocusProxy(self._rows[0])

    def show_value(self, value: object) -> None:
        for row in self._rows:
            row.show_value(value)

    def show_row(self, number: int, is_wanted: bool) -> None:
        """Show a row, or do without it."""
        self._rows[number].setVisible(is_wanted)

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)
        for row in self._rows:
            row.name_for_readers(name)

    def _chosen(self, value: object) -> None:
        self.show_value(value)
        self.chosen.emit(value)


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
