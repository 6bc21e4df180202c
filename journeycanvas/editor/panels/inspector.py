"""Show the fields of what is selected: one record or many of a sort; of the map itself when nothing is.

To fill a form takes longer than to show on the map what was done. So the map is painted first, and until its fields are
filled the form is nobody's: nothing that is done in it changes a record. Whoever comes here meets it filled.
"""

from collections.abc import Callable, Sequence
from operator import attrgetter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.editor.panels.fields.addresses import Addresses
from journeycanvas.editor.panels.fields.card import CardForm
from journeycanvas.editor.panels.fields.grid import LaneForm, PhaseForm, StageForm
from journeycanvas.editor.panels.fields.link import LinkForm
from journeycanvas.editor.panels.fields.map_facts import MapForm
from journeycanvas.editor.panels.fields.persona import PersonaForm
from journeycanvas.editor.panels.form import Form
from journeycanvas.editor.panels.page import Page
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import words
from journeycanvas.model import Card, Journey, Lane, Link, MapFacts, Part, Persona, Phase, Stage
from journeycanvas.wording.choices import KINDS

SOON_MS = 40  # after another choice: a held arrow key passes many cards, and none waits for the fields of the last one
UNDER_WAY_MS = 80  # while something is dragged or written elsewhere, fields follow no quicker than this

FORMS: tuple[tuple[type[Part], Callable[[PanelSetting], Form]], ...] = (
    (Card, CardForm),
    (Stage, StageForm),
    (Phase, PhaseForm),
    (Lane, LaneForm),
    (Link, LinkForm),
    (Persona, PersonaForm),
    (MapFacts, MapForm),
)
"""The form of each sort of record."""


class Inspector(Page):
    """The fields of the selection. `of_map` shows those of the map whatever is selected."""

    def __init__(self, setting: PanelSetting, *, of_map: bool = False) -> None:
        super().__init__()
        self._setting = setting
        self._of_map = of_map
        self._forms: dict[type[Part], Form] = {}
        self._form: Form | None = None
        self._is_stale = True
        self._title = words("", "subheading", wrapped=True)
        self.column.addWidget(self._title)
        self._hint = words(
            setting.say("Select things of one sort to see what they have in common."), "soft", wrapped=True
        )
        self._hint.hide()
        self.column.addWidget(self._hint)
        self._addresses = Addresses(setting)
        self.column.addWidget(self._addresses)
        self.column.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(UNDER_WAY_MS)
        self._later.timeout.connect(self.refresh)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.refresh)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        setting.selection.changed.connect(self._selected)
        setting.document.changed.connect(self._changed)
        self.refresh()

    @property
    def form(self) -> Form | None:
        """The form that is shown; None while records of several sorts are selected."""
        self._catch_up()
        return self._form

    def refresh(self) -> None:
        """Show the selection as it is now."""
        if not self.isVisible() and self._form is not None:
            self._is_stale = True
            return
        self._is_stale = False
        self._soon.stop()
        self._later.stop()
        journey = self._setting.journey
        records = self._records(journey)
        sort = _sort_of(records)
        self._title.setText(self._words_for(records, sort))
        self._hint.setVisible(sort is None)
        self._show(self._form_for(sort) if sort else None)
        if self._form is not None:
            self._form.show_records(records, tuple(map(attrgetter("id"), records)))
        self._addresses.show_records(records)

    def focus_first(self) -> None:
        """Give the first field the keyboard."""
        self._catch_up()
        if self._form is not None:
            for field in self._form.fields():
                if field.isVisibleTo(self):
                    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                    return

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _records(self, journey: Journey) -> list[Part]:
        if self._of_map:
            return [journey.map]
        ids = self._setting.selection.records
        return [record for id in ids if (record := journey.record(id)) is not None] or [journey.map]

    def _form_for(self, sort: type[Part]) -> Form | None:
        if sort not in self._forms:
            make = next((make for one, make in FORMS if one is sort), None)
            if make is None:
                return None
            self._forms[sort] = make(self._setting)
            self._forms[sort].hide()
            self.column.insertWidget(self.column.indexOf(self._addresses), self._forms[sort])
            self._addresses.raise_()  # Tab comes to what stands in it behind the fields
        return self._forms[sort]

    def _show(self, form: Form | None) -> None:
        if form is self._form:
            return
        if self._form is not None:
            self._form.hide()
        self._form = form
        if form is not None:
            form.show()
            self.verticalScrollBar().setValue(0)

    def _selected(self) -> None:
        self._refresh_soon()

    def _changed(self, ids: frozenset[str], _old: Journey, _new: Journey) -> None:
        if self._setting.document.session.is_previewing:
            if not self._later.isActive():
                self._later.start()
        else:
            self._refresh_soon()

    def _refresh_soon(self) -> None:
        """Show the selection once the map is painted; at once where somebody is here, or has it read out."""
        if self._form is not None:
            self._form.let_go()
        if not self.isVisible() or self._is_in_use():
            self.refresh()
        elif not self._soon.isActive():
            self._soon.start()

    def _catch_up(self) -> None:
        if self._soon.isActive():
            self.refresh()

    def _is_in_use(self) -> bool:
        focus = QApplication.focusWidget()
        is_here = focus is not None and (focus is self or self.isAncestorOf(focus))
        return is_here or QAccessible.isActive() or QApplication.activePopupWidget() is not None

    def _focus_moved(self, _: QWidget | None, to: QWidget | None) -> None:
        """Be filled before the next key comes; who came into a form that is not shown any more goes to the new one."""
        if self._soon.isActive() and to is not None and (to is self or self.isAncestorOf(to)):
            before = self._form
            self.refresh()
            if self._form is not before:
                self.focus_first()

    def _words_for(self, records: Sequence[Part], sort: type[Part] | None) -> str:
        say, say_many = self._setting.say, self._setting.words.say_many
        count = len(records)
        n = self._setting.numerals.number(count)
        first = records[0]
        if sort is None:
            return say_many("{n} thing selected", "{n} things selected", count, n=n)
        if isinstance(first, Card):
            if count > 1:
                return say_many("{n} card", "{n} cards", count, n=n)
            return say(KINDS.get(first.kind, KINDS["note"]))
        names = {
            Stage: (say("Stage"), say_many("{n} stage", "{n} stages", count, n=n)),
            Phase: (say("Phase"), say_many("{n} phase", "{n} phases", count, n=n)),
            Lane: (say("Lane"), say_many("{n} lane", "{n} lanes", count, n=n)),
            Link: (say("Link"), say_many("{n} link", "{n} links", count, n=n)),
            Persona: (say("Persona"), say_many("{n} persona", "{n} personas", count, n=n)),
            MapFacts: (say("The map"), say("The map")),
        }
        one, several = names.get(sort, ("", ""))
        return one if count == 1 else several


def _sort_of(records: Sequence[Part]) -> type[Part] | None:
    """Return the sort that all records are of; None when there are several."""
    kinds = set(map(type, records))
    sorts = {next((sort for sort, _ in FORMS if issubclass(kind, sort)), None) for kind in kinds}
    return next(iter(sorts)) if len(sorts) == 1 else None
