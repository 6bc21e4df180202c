"""What the pages of personas, channels and owners have in common."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.form import Form
from journeycanvas.editor.panels.roster import Roster

LONGEST = 60  # characters of a name in a list


def stack(page: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part)


def choose_new(roster: Roster, new: set[str]) -> None:
    """Choose the row that has come."""
    for row, entry in enumerate(roster.entries):
        if entry.id in new:
            roster.list.setCurrentRow(row)


def write_first(form: Form) -> None:
    """Let the name be written over at once."""
    first = next(iter(form.fields()))
    if isinstance(first.control, LineControl):
        first.control.line.setFocus()
        first.control.line.selectAll()


def done(_: bool) -> None:
    return None
