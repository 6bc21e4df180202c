"""The choices of printing and exporting as a column of controls: few words, everything in sight."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeycanvas.editor.dialogs.choices import DPIS, WIDEST_MARGIN_MM, Choices, Themes
from journeycanvas.editor.panels.controls.choice import TickBox
from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.controls.numbers import NumberControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.words import ORIENTATIONS, THEMES
from journeycanvas.editor.pieces import words
from journeycanvas.layout.paper import FIT, LONGEST_MM, MM, PAPERS, SHORTEST_MM, Page
from journeycanvas.render.formats import FORMATS
from journeycanvas.text import Numerals

GAP = 5  # between a name and its control
BETWEEN = 13  # between two of them
OWN = "own"
A_SIZES = 6  # at the start of the papers
OWN_SIZE = (420.0, 297.0)  # millimetres, until there is a page to begin with


class Choosing(QWidget):
    """Shows choices and lets them be changed; `chosen` brings the new ones."""

    chosen = Signal(object)  # Choices

    def __init__(self, say: Callable[[str], str], numerals: Numerals, themes: Themes, unit: float) -> None:
        super().__init__()
        self._choices, self._say, self._numerals, self._unit = Choices(), say, numerals, unit
        self._names: dict[QWidget, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(GAP * unit))
        self.format = self._segments(say("Format"), [(name, name.upper()) for name in FORMATS], "format")
        self.dpi = self._segments(say("Dots an inch"), [(float(dpi), numerals.number(dpi)) for dpi in DPIS], "dpi")
        named = [(paper.name, paper.name) for paper in PAPERS.values() if paper != FIT]
        others = [(OWN, say("Own size")), (FIT.name, say("As large as the map"))]
        self.paper = _Rows([named[:A_SIZES], named[A_SIZES:], others], round(4 * unit))
        self._add(say("Paper"), self.paper)
        self.paper.chosen.connect(self._paper_chosen)
        self.sides = self._own_sides()
        self._column.addWidget(self.sides)
        turns = [(value, say(text)) for value, text in ORIENTATIONS.items()]
        self.orientation = self._segments(say("Orientation"), turns, "orientation")
        self.margin = NumberControl(numerals, "", least=0, most=WIDEST_MARGIN_MM)
        self._add(say("Margin (mm)"), self.margin)
        self.margin.typed.connect(lambda value: self._set(margin_mm=float(value or 0)))
        looks = [(name, say(THEMES[name]) if name in THEMES else name) for name in themes.all]
        self.theme = self._segments(say("Colours"), looks, "theme")
        fillings = [(False, say("As they are")), (True, say("Left out, to fill in by hand"))]
        self.blank = self._segments(say("Cards"), fillings, "blank")
        self.keep = TickBox(say("Keep paper and colours with the map"))
        self._column.addSpacing(round(BETWEEN * unit))
        self._column.addWidget(self.keep)
        self._column.addStretch(1)

    @property
    def choices(self) -> Choices:
        return self._choices

    def show_choices(self, choices: Choices) -> None:
        """Show these choices without sending them."""
        self._choices = choices
        self.format.show_value(choices.format)
        self.paper.show_value(OWN if choices.is_own_size else choices.sheet_of_paper.name)
        self.orientation.show_value(choices.orientation)
        self.margin.show_value(choices.margin_mm)
        self.theme.show_value(choices.theme)
        self.blank.show_value(choices.blank)
        self.dpi.show_value(float(choices.dpi))
        if choices.is_own_size:
            self._show_sides(choices.sheet_of_paper.width_mm, choices.sheet_of_paper.height_mm)
        self._enable()

    def begin_own_size_with(self, page: Page) -> None:
        """Offer the sides of this page to somebody who asks for a size of their own."""
        if not self._choices.is_own_size:
            self._show_sides(round(page.width / MM), round(page.height / MM))

    def _show_sides(self, width_mm: float, height_mm: float) -> None:
        self._own = (width_mm, height_mm)
        for control, side in zip((self.width_mm, self.height_mm), self._own, strict=True):
            control.show_value(side)

    def _own_sides(self) -> QWidget:
        say, sides = self._say, QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(8 * self._unit))
        self.width_mm, self.height_mm = (
            NumberControl(self._numerals, "", least=SHORTEST_MM, most=LONGEST_MM, step=10) for _ in range(2)
        )
        self.width_mm.name_for_readers(say("Width in millimetres"))
        self.height_mm.name_for_readers(say("Height in millimetres"))
        for part in (self.width_mm, words("×"), self.height_mm, words(say("mm"), "soft")):
            row.addWidget(part, 1 if isinstance(part, Control) else 0)
        self.width_mm.typed.connect(lambda value: self._side_typed(value, self._own[1]))
        self.height_mm.typed.connect(lambda value: self._side_typed(self._own[0], value))
        self._show_sides(*OWN_SIZE)
        return sides

    def _segments(self, name: str, choices: Sequence[tuple[object, str]], field: str) -> Segments:
        control = Segments(choices)
        control.chosen.connect(lambda value: self._set(**{field: value}))
        self._add(name, control)
        return control

    def _add(self, name: str, control: Control) -> None:
        label = words(name, "soft")
        control.name_for_readers(name)
        if self._names:
            self._column.addSpacing(round((BETWEEN - GAP) * self._unit))
        self._names[control] = label
        self._column.addWidget(label)
        self._column.addWidget(control)

    def _enable(self) -> None:
        self.sides.setVisible(self._choices.is_own_size)
        for control in (self.orientation, self.margin):
            control.setEnabled(not self._choices.fits_map)
        for part in (self.dpi, self._names[self.dpi]):
            part.setVisible(self._choices.format == "png")

    def _set(self, **values: Any) -> None:
        changed = replace(self._choices, **values)
        if changed != self._choices:
            self._choices = changed
            self._enable()
            self.chosen.emit(changed)

    def _paper_chosen(self, name: object) -> None:
        if name != OWN:
            self._set(paper=str(name))
            return
        self._set(paper="{:g}x{:g}mm".format(*self._own))
        self.width_mm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _side_typed(self, width_mm: float | None, height_mm: float | None) -> None:
        """Take a side that is being typed, once it is one that paper can have."""
        if all(side is not None and SHORTEST_MM <= side <= LONGEST_MM for side in (width_mm, height_mm)):
            self._own = (float(width_mm or 0), float(height_mm or 0))
            self._set(paper="{:g}x{:g}mm".format(*self._own))


class _Rows(Control):
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

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)
        for row in self._rows:
            row.name_for_readers(name)

    def _chosen(self, value: object) -> None:
        self.show_value(value)
        self.chosen.emit(value)
