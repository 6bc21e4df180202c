"""List the personas of a map, with the fields of the chosen one."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtGui import QIcon

from journeycanvas.edit.personas import add_persona, delete_personas, move_personas
from journeycanvas.editor.panels.fields.persona import PersonaForm
from journeycanvas.editor.panels.roster_page import Kind, RosterPage
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.model import Feeling, Journey, Persona, Record


def personas_page(setting: PanelSetting) -> RosterPage:
    """Return the page of the personas of a map."""
    say = setting.say

    def entry(persona: Record) -> tuple[str, QIcon]:
        assert isinstance(persona, Persona)
        return persona.name, setting.icon("person")

    def fates(journey: Journey) -> Mapping[str, str]:
        counts: Counter[str | None] = Counter()
        for card in journey.cards.values():
            counts.update({*card.personas, card.persona} if isinstance(card, Feeling) else card.personas)
        return {
            persona: setting.words.say_many(
                "{n} card names this persona. If you delete it, the card stays and names it no longer.",
                "{n} cards name this persona. If you delete it, they stay and name it no longer.",
                count,
                n=setting.numerals.number(count),
            )
            for persona, count in counts.items()
            if persona is not None
        }

    kind = Kind(
        title=say("Personas"),
        nothing=say("A persona is a real group of customers, told as one person. This map has none yet."),
        new=say("New persona"),
        records=lambda journey: journey.personas,
        entry=entry,
        fates=fates,
        add=lambda journey, new_id, name: add_persona(journey, new_id, name=name),
        delete=delete_personas,
        move=move_personas,
    )
    return RosterPage(setting, kind, PersonaForm(setting))
