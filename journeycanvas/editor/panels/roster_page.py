"""A page of the panel of people: a list of records of one kind, and the fields of the one that is chosen."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.edit.change import Change
from journeycanvas.edit.records import NewId
from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.form import Form
from journeycanvas.editor.panels.roster import Entry, Roster
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.messages import shown
from journeycanvas.model import Journey, Record

LONGEST = 60  # characters of a name in a list


class Kind(NamedTuple):
    """What differs between the pages: where the records stand, how they look in the list, and what is done to them.

    fates says for each that something names what becomes of that when it is deleted; add gets the name of a new one.
    """

    title: str
    nothing: str
    new: str
    records: Callable[[Journey], Mapping[str, Record]]
    entry: Callable[[Record], tuple[str, QIcon]]
    fates: Callable[[Journey], Mapping[str, str]]
    add: Callable[[Journey, NewId, str], Change]
    delete: Callable[[Journey, list[str]], Change]
    move: Callable[[Journey, list[str], str | None], Change]


class RosterPage(QWidget):
    """The records of one kind."""

    def __init__(self, setting: PanelSetting, kind: Kind, form: Form) -> None:
        super().__init__()
        self._setting, self._kind, self.form = setting, kind, form
        self.roster = Roster(
            setting,
            kind.title,
            add=self._add,
            delete=lambda id: setting.edit(lambda journey: kind.delete(journey, [id])),
            move=lambda id, before: setting.edit(lambda journey: kind.move(journey, [id], before)),
            nothing=kind.nothing,
        )
        self.roster.chosen.connect(self._show)
        stack(self, self.roster, form)

    def refresh(self) -> None:
        """Show the list as it is now."""
        journey, entries = self._setting.journey, []
        fates = self._kind.fates(journey)
        for record in self._kind.records(journey).values():
            name, icon = self._kind.entry(record)
            name = shown(name, LONGEST) or self._setting.say("Without a name")
            entries.append(Entry(record.id, name, icon, fates.get(record.id, "")))
        self.roster.show_entries(entries)

    def _show(self, id: str) -> None:
        record = self._kind.records(self._setting.journey).get(id)
        self.form.setVisible(record is not None)
        if record is not None:
            self.form.show_records([record], (id,))

    def _add(self) -> None:
        setting, kind = self._setting, self._kind
        new_id = setting.document.session.new_id
        before = set(kind.records(setting.journey))
        setting.edit(lambda journey: kind.add(journey, new_id, kind.new))
        self._choose(set(kind.records(setting.journey)) - before)
        write_first(self.form)

    def _choose(self, new: set[str]) -> None:
        """Choose the row that has come."""
        for row, entry in enumerate(self.roster.entries):
            if entry.id in new:
                self.roster.list.setCurrentRow(row)


def stack(page: QWidget, *parts: QWidget) -> None:
    """Put the parts of a page below each other."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part)


def write_first(form: Form) -> None:
    """Let the name be written over at once."""
    first = next(iter(form.fields()))
    if isinstance(first.control, LineControl):
        first.control.line.setFocus()
        first.control.line.selectAll()
