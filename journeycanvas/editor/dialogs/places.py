"""Say in what something was found: "Card, note", "Stage, customer's goal"."""

from journeycanvas.edit.find import Match
from journeycanvas.i18n import Catalogue
from journeycanvas.model import Card, Journey
from journeycanvas.wording.choices import KINDS
from journeycanvas.wording.records import FIELDS, RECORDS


def kind_and_field(journey: Journey, match: Match, words: Catalogue) -> str:
    """Return in what kind of record, and in which of its fields, a match stands."""
    record = journey.record(match.record)
    if isinstance(record, Card):
        kind = words.say(KINDS.get(record.kind, KINDS["note"]))
    else:
        kind = words.say(RECORDS[type(record)]) if record is not None else ""
    field = FIELDS.get(match.field)
    return f"{kind} · {words.say(field)}" if field else kind
