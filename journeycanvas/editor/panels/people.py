"""Manage personas, channels and owners in one place: add, describe, order, rename everywhere, delete."""

from collections import Counter

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.edit.channels import add_channel, delete_channels, move_channels, set_channel_fields
from journeycanvas.edit.owners import owners, rename_owner
from journeycanvas.edit.personas import add_persona, delete_personas, move_personas
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.fields.making import Maker
from journeycanvas.editor.panels.fields.persona import PersonaForm
from journeycanvas.editor.panels.form import Form
from journeycanvas.editor.panels.page import Page
from journeycanvas.editor.panels.roster import Entry, Roster
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import words
from journeycanvas.messages import shown
from journeycanvas.model import Feeling, Touchpoint
from journeycanvas.theme.icons import CHANNEL_ICONS, MAP_ICONS

LONGEST = 60  # characters of a name in a list


class PeoplePanel(Page):
    """Three lists, one at a time: the segments above say which."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(gap=12)
        self._setting = setting
        say = setting.say
        self._sort = Segments([("personas", say("Personas")), ("channels", say("Channels")), ("owners", say("Owners"))])
        self._sort.name_for_readers(say("Show"))
        self._sort.chosen.connect(self._turn)
        self.pages: dict[str, QWidget] = {
            "personas": _Personas(setting),
            "channels": _Channels(setting),
            "owners": _Owners(setting),
        }
        self.column.addWidget(self._sort)
        for one in self.pages.values():
            self.column.addWidget(one)
        self.column.addStretch(1)
        setting.document.changed.connect(self._changed)
        setting.selection.changed.connect(self.refresh)
        self.turn_to("personas")

    def turn_to(self, sort: str) -> None:
        """Show the personas, the channels or the owners."""
        self._sort.show_value(sort)
        self._turn(sort)

    def refresh(self) -> None:
        """Show the list as it is now."""
        if self.isVisible():
            for page in self.pages.values():
                if not page.isHidden() and isinstance(page, _Personas | _Channels | _Owners):
                    page.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.refresh()

    def _turn(self, sort: object) -> None:
        for name, page in self.pages.items():
            page.setVisible(name == sort)
        self.refresh()

    def _changed(self, *_: object) -> None:
        if not self._setting.document.session.is_previewing:
            self.refresh()


class _Personas(QWidget):
    """The personas of the map."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say = setting.say
        self.roster = Roster(
            setting,
            say("Personas"),
            add=self._add,
            delete=self._delete,
            move=lambda id, before: _done(setting.edit(lambda journey: move_personas(journey, [id], before))),
            nothing=say("A persona is a real group of customers, told as one person. This map has none yet."),
        )
        self.form = PersonaForm(setting)
        self.roster.chosen.connect(self._show)
        _stack(self, self.roster, self.form)

    def refresh(self) -> None:
        journey, say_many = self._setting.journey, self._setting.words.say_many
        counts: Counter[str | None] = Counter()
        for card in journey.cards.values():
            counts.update({*card.personas, card.persona} if isinstance(card, Feeling) else card.personas)
        entries = []
        for persona in journey.personas.values():
            count = counts[persona.id]
            fate = say_many(
                "{n} card names this persona. If you delete it, the card stays and names it no longer.",
                "{n} cards name this persona. If you delete it, they stay and name it no longer.",
                count,
                n=self._setting.numerals.number(count),
            )
            name = shown(persona.name, LONGEST) or self._setting.say("Without a name")
            entries.append(Entry(persona.id, name, self._setting.icon("person"), fate if count else ""))
        self.roster.show_entries(entries)

    def _show(self, id: str) -> None:
        persona = self._setting.journey.personas.get(id)
        self.form.setVisible(persona is not None)
        if persona is not None:
            self.form.show_records([persona], (id,))

    def _add(self) -> None:
        setting = self._setting
        new_id = setting.document.session.new_id
        before = set(setting.journey.personas)
        setting.edit(lambda journey: add_persona(journey, new_id, name=setting.say("New persona")))
        _choose_new(self.roster, set(setting.journey.personas) - before)
        _write_first(self.form)

    def _delete(self, id: str) -> None:
        self._setting.edit(lambda journey: delete_personas(journey, [id]))


class _Channels(QWidget):
    """The channels of the map."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say, make = setting.say, Maker(setting, set_channel_fields)
        self.roster = Roster(
            setting,
            say("Channels"),
            add=self._add,
            delete=self._delete,
            move=lambda id, before: _done(setting.edit(lambda journey: move_channels(journey, [id], before))),
            nothing=say("A channel is a way to meet: web site, telephone, branch. This map has none yet."),
        )
        self.form = Form(setting)
        self.form.add(make.line("title", say("Title")))
        self.form.add(make.icon((*CHANNEL_ICONS, *MAP_ICONS), none=say("No icon")))
        self.form.add(make.colour())
        self.roster.chosen.connect(self._show)
        _stack(self, self.roster, self.form)

    def refresh(self) -> None:
        journey, say_many = self._setting.journey, self._setting.words.say_many
        counts = Counter(card.channel for card in journey.cards.values() if isinstance(card, Touchpoint))
        entries = []
        for channel in journey.channels.values():
            count = counts[channel.id]
            fate = say_many(
                "{n} touchpoint uses this channel. If you delete it, the touchpoint stays and has no channel.",
                "{n} touchpoints use this channel. If you delete it, they stay and have no channel.",
                count,
                n=self._setting.numerals.number(count),
            )
            name = shown(channel.title, LONGEST) or self._setting.say("Without a name")
            entries.append(Entry(channel.id, name, self._setting.icon(channel.icon or "pin"), fate if count else ""))
        self.roster.show_entries(entries)

    def _show(self, id: str) -> None:
        channel = self._setting.journey.channels.get(id)
        self.form.setVisible(channel is not None)
        if channel is not None:
            self.form.show_records([channel], (id,))

    def _add(self) -> None:
        setting = self._setting
        new_id = setting.document.session.new_id
        before = set(setting.journey.channels)
        setting.edit(lambda journey: add_channel(journey, new_id, title=setting.say("New channel")))
        _choose_new(self.roster, set(setting.journey.channels) - before)
        _write_first(self.form)

    def _delete(self, id: str) -> None:
        self._setting.edit(lambda journey: delete_channels(journey, [id]))


class _Owners(QWidget):
    """The owners: names on cards, and in lanes of ownership. They live as long as a card names them."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say = setting.say
        self.roster = Roster(
            setting,
            say("Owners"),
            add=self._add,
            delete=self._delete,
            nothing=say("Nobody owns anything yet. Select cards and add an owner, or write one in the details."),
        )
        self._label = words(say("Name, on every card"), "soft")
        self.name = LineControl(setting.journey.map.language, setting.mixed)
        self.name.name_for_readers(say("Name, on every card"))
        self.name.line.editingFinished.connect(self._rename)
        self._label.setBuddy(self.name.line)
        self.roster.chosen.connect(self._show)
        _stack(self, self.roster, self._label, self.name)

    def refresh(self) -> None:
        say_many = self._setting.words.say_many
        entries = []
        for name, count in owners(self._setting.journey).items():
            fate = say_many(
                "{n} card names this owner. If you delete it, the card stays and has no owner.",
                "{n} cards name this owner. If you delete it, they stay and have no owner.",
                count,
                n=self._setting.numerals.number(count),
            )
            entries.append(Entry(name, shown(name, LONGEST), self._setting.icon("owner"), fate))
        self.roster.show_entries(entries)
        cards = self._selected_cards()
        self.roster.add_button.setEnabled(bool(cards))
        self.roster.add_button.setToolTip(self._setting.say("Give the selected cards a new owner"))

    def _selected_cards(self) -> list[str]:
        return [id for id in self._setting.selection.records if id in self._setting.journey.cards]

    def _show(self, name: str) -> None:
        for part in (self._label, self.name):
            part.setVisible(bool(name))
        if not self.name.line.hasFocus() or not self.name.line.isModified():
            self.name.show_value(name)

    def _rename(self) -> None:
        old, new = self.roster.current, self.name.line.text().strip()
        self.name.line.setModified(False)
        if old and new and new != old:
            self._setting.edit(lambda journey: rename_owner(journey, old, new))
            self._choose(new)
        elif old:
            self.name.show_value(old)

    def _choose(self, name: str) -> None:
        self.refresh()
        found = list(owners(self._setting.journey))
        if name in found:
            self.roster.list.setCurrentRow(found.index(name))

    def _add(self) -> None:
        setting, cards = self._setting, self._selected_cards()
        taken = owners(setting.journey)
        name = base = setting.say("New owner")
        number = 2
        while name in taken:
            name, number = f"{base} {setting.numerals.number(number)}", number + 1
        setting.edit(lambda journey: set_card_fields(journey, cards, owner=name))
        self._choose(name)
        self.name.line.setFocus()
        self.name.line.selectAll()

    def _delete(self, name: str) -> None:
        cards = [card.id for card in self._setting.journey.cards.values() if card.owner == name]
        if cards:
            self._setting.edit(lambda journey: set_card_fields(journey, cards, owner=""))
        else:
            self._setting.tell(
                self._setting.say("This name is the text of a card in a lane of owners: delete the card.")
            )


def _stack(page: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part)


def _choose_new(roster: Roster, new: set[str]) -> None:
    """Choose the row that has come."""
    for row, entry in enumerate(roster.entries):
        if entry.id in new:
            roster.list.setCurrentRow(row)


def _write_first(form: Form) -> None:
    """Let the name be written over at once."""
    first = next(iter(form.fields()))
    if isinstance(first.control, LineControl):
        first.control.line.setFocus()
        first.control.line.selectAll()


def _done(_: bool) -> None:
    return None
