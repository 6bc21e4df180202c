"""List the personas of a map, with the fields of the chosen one."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from journeycanvas.edit.personas import add_persona, delete_personas, move_personas
from journeycanvas.editor.panels.fields.persona import PersonaForm
from journeycanvas.editor.panels.roster import Entry, Roster
from journeycanvas.editor.panels.roster_page import LONGEST, choose_new, done, stack, write_first
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.messages import shown
from journeycanvas.model import Feeling


class PersonasPage(QWidget):
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
            move=lambda id, before: done(setting.edit(lambda journey: move_personas(journey, [id], before))),
            nothing=say("A persona is a real group of customers, told as one person. This map has none yet."),
        )
        self.form = PersonaForm(setting)
        self.roster.chosen.connect(self._show)
        stack(self, self.roster, self.form)

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
        choose_new(self.roster, set(setting.journey.personas) - before)
        write_first(self.form)

    def _delete(self, id: str) -> None:
        self._setting.edit(lambda journey: delete_personas(journey, [id]))
