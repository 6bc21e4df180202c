"""Fields one below another, each with its label: shown from what is selected, written by the verbs of the map."""

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from operator import attrgetter, ne
from typing import Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from journeycanvas.edit.change import Change
from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import words
from journeycanvas.model import Journey, Part

Read: TypeAlias = Callable[[Any], object]
Write: TypeAlias = Callable[[Journey, Sequence[str], Any], Change]

BELOW_LABEL = 4  # pixels
BETWEEN_FIELDS = 12
BETWEEN_PAIR = 10


class Field(QWidget):
    """A label and its control. It knows how to read the value from a record and how to write one to many."""

    def __init__(self, setting: PanelSetting, label: str, control: Control, read: Read, write: Write) -> None:
        super().__init__()
        self.control = control
        self.label = label
        self._setting = setting
        self._read, self._write = read, write
        self._ids: tuple[str, ...] = ()
        self._shown: tuple[object, ...] | None = None  # the value that the control shows; None when that is not sure
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(BELOW_LABEL)
        self._above = words(label, "soft", wrapped=True) if label else None
        if self._above is not None:
            self._above.setBuddy(control.focusProxy() or control)
            layout.addWidget(self._above)
            control.name_for_readers(label)
        layout.addWidget(control)
        self.setFocusProxy(control)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        control.chosen.connect(self._chosen)
        control.typed.connect(self._typed)

    def show_records(self, records: Sequence[Part], ids: tuple[str, ...]) -> None:
        """Show what all the records have, or that they differ."""
        self._ids = ids
        first = self._read(records[0])
        is_one = not any(map(ne, map(self._read, records), repeat(first)))  # in C: ten thousand cards can be selected
        wanted = (first,) if is_one else ()
        if wanted == self._shown and not self._is_in_use():
            return
        self._shown = wanted
        if not self.control.says_mixed:
            self._say_above(is_one=is_one)
        if is_one:
            self.control.show_value(first)
        else:
            self.control.show_mixed()

    def let_go(self) -> None:
        """Belong to no record until some are shown again."""
        self._ids = ()

    def _say_above(self, *, is_one: bool) -> None:
        """Say above the control, and to readers, whether values differ: lit and unlit do not tell that."""
        text = self.label if is_one else self._setting.say("{field}: several values", field=self.label)
        if self._above is not None and text != self._above.text():
            self._above.setText(text)
            self.control.name_for_readers(text)

    def _is_in_use(self) -> bool:
        """Tell whether somebody is in the control, and may have begun to change what it shows."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _chosen(self, value: object) -> None:
        self._do(value, None)

    def _typed(self, value: object) -> None:
        self._do(value, f"{self.label} {hash(self._ids)}")

    def _do(self, value: object, merge_key: str | None) -> None:
        ids, write = self._ids, self._write
        self.edit(lambda journey: write(journey, ids, value), merge_key)

    def edit(self, make: Callable[[Journey], Change], merge_key: str | None = None) -> None:
        """Make a change of the records that are shown here; nobody's field changes nothing."""
        self._shown = None
        if self._ids and not self._setting.edit(make, merge_key) and not self._setting.document.can_be_edited:
            journey = self._setting.journey
            self.show_records([record for id in self._ids if (record := journey.record(id))], self._ids)


class Form(QWidget):
    """A column of fields and other widgets."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self.setting = setting
        self._fields: list[Field] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(BETWEEN_FIELDS)

    def add(self, field: Field) -> None:
        """Put a field below the others."""
        self._fields.append(field)
        self._rows.addWidget(field)

    def add_beside(self, *fields: Field) -> None:
        """Put some fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(BETWEEN_PAIR)
        for field in fields:
            self._fields.append(field)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(row)

    def add_widget(self, widget: QWidget) -> None:
        """Put something below that is not a field."""
        self._rows.addWidget(widget)

    def add_title(self, text: str) -> QLabel:
        """Put the name of a group of fields below."""
        label = words(text, "title", wrapped=True)
        self._rows.addSpacing(4)
        self._rows.addWidget(label)
        return label

    def show_records(self, records: Sequence[Part], ids: tuple[str, ...]) -> None:
        """Show these records in every field."""
        for field in self._fields:
            field.show_records(records, ids)

    def let_go(self) -> None:
        """Belong to no record until some are shown again."""
        for field in self._fields:
            field.let_go()

    def fields(self) -> Iterable[Field]:
        """Return the fields in their order."""
        return tuple(self._fields)


def attribute(name: str) -> Read:
    """Return what reads a field of a record that has it."""
    return attrgetter(name)


def setter(verb: Callable[..., Change], name: str) -> Write:
    """Return what writes a field of records by a verb that takes ids and fields."""
    return lambda journey, ids, value: verb(journey, ids, **{name: value})
