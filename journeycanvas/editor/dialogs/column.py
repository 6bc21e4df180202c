"""A column of controls over the choices of printing and exporting, which shows only those that matter for them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.controls.numbers import NumberControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.pieces import line, words

Holds: TypeAlias = Callable[[Choices], bool]

GAP = 5  # between a name and its control
BETWEEN = 13  # between two of them
GROUPS = 16  # above the line between what goes together and what comes next


def always(_: Choices) -> bool:
    """Tell of a control that matters for all choices."""
    return True


class Column(QWidget):
    """Holds the choices; `chosen` brings the new ones when a control changed them."""

    chosen = Signal(object)  # Choices

    def __init__(self, unit: float) -> None:
        super().__init__()
        self._choices, self._unit = Choices(), unit
        self._shown: list[tuple[QWidget, Holds]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def choices(self) -> Choices:
        return self._choices

    def show_choices(self, choices: Choices) -> None:
        """Show these choices without sending them."""
        self._choices = choices
        for part, holds in self._shown:
            if part.isHidden() is holds(choices):  # each call gives Python away, and the thread that draws takes it
                part.setVisible(holds(choices))

    # What it is built with

    def segments(self, field: str, name: str, choices: Sequence[tuple[object, str]], holds: Holds = always) -> Segments:
        """Add one of a few for a field of the choices."""
        control = Segments(choices)
        control.chosen.connect(lambda value: self.set(**{field: value}))
        self.add(name, control, holds)
        return control

    def number(self, field: str, name: str, control: NumberControl, holds: Holds = always) -> NumberControl:
        """Add a number for a field of the choices."""
        control.typed.connect(lambda value: self.set(**{field: float(value or 0)}))
        self.add(name, control, holds)
        return control

    def add(self, name: str, control: Control, holds: Holds = always) -> None:
        """Add a control under its name."""
        control.name_for_readers(name)
        self.put(words(name, "soft"), BETWEEN if self._shown else 0, holds)
        self.put(control, GAP, holds)

    def part(self, holds: Holds = always) -> None:
        """Draw a line between what goes together and what comes next."""
        self.put(line(), GROUPS, holds)

    def put(self, part: QWidget, above: float, holds: Holds | None) -> None:
        """Put a part under the others, which is shown where something holds; None leaves that to who fills it."""
        space = QWidget()
        column = QVBoxLayout(space)
        column.setContentsMargins(0, round(above * self._unit), 0, 0)
        column.addWidget(part)
        self._column.addWidget(space)
        if holds is not None:
            self._shown.append((space, holds))

    def end(self) -> None:
        """Leave what room there is below."""
        self._column.addStretch(1)

    # What controls do

    def set(self, **values: Any) -> None:
        """Take other values of some fields."""
        self.change(replace(self._choices, **values))

    def change(self, changed: Choices) -> None:
        """Take other choices, and send them if they are."""
        if changed != self._choices:
            self.show_choices(changed)
            self.chosen.emit(changed)
