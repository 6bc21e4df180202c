"""Say in what something was found: "Card, note", "Stage, customer's goal"."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.edit.find import Match
from journeycanvas.editor.panels.words import KINDS
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.model import Card, Channel, Comment, Journey, Lane, Link, MapFacts, Part, Persona, Phase, Stage

RECORDS: Mapping[type[Part], str] = MappingProxyType(
    {
        MapFacts: msgid("Map"),
        Persona: msgid("Persona"),
        Channel: msgid("Channel"),
        Phase: msgid("Phase"),
        Stage: msgid("Stage"),
        Lane: msgid("Lane"),
        Link: msgid("Link"),
        Comment: msgid("Comment"),
    }
)
FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "subtitle": msgid("Subtitle"),
        "scope": msgid("Scope"),
        "author": msgid("Author"),
        "organisation": msgid("Organisation"),
        "goal": msgid("The customer’s goal"),
        "note": msgid("Note"),
        "prompt": msgid("Guiding question"),
        "department": msgid("Department"),
        "tags": msgid("Tags"),
        "owner": msgid("Owner"),
        "source": msgid("Source"),
        "why": msgid("Why do they meet us?"),
        "when": msgid("When"),
        "unit": msgid("Unit"),
        "role": msgid("Role"),
        "job": msgid("Job"),
        "education": msgid("Education"),
        "location": msgid("Place"),
        "quote": msgid("In their own words"),
        "facts": msgid("Other facts"),
        "goals": msgid("Goals"),
        "pains": msgid("Pain points and obstacles"),
        "channels": msgid("Channels they follow"),
        "devices": msgid("Devices"),
    }
)
"""Fields that are worth saying; in the others stands what the record is called, or says."""


def kind_and_field(journey: Journey, match: Match, words: Catalogue) -> str:
    """Return in what kind of record, and in which of its fields, a match stands."""
    record = journey.record(match.record)
    if isinstance(record, Card):
        kind = words.say(KINDS.get(record.kind, KINDS["note"]))
    else:
        kind = words.say(RECORDS[type(record)]) if record is not None else ""
    field = FIELDS.get(match.field)
    return f"{kind} · {words.say(field)}" if field else kind
