"""Say what a field of a record is called, and what stands in it, as its panel would."""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from journeycanvas.edit.records import words_of
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages import shown
from journeycanvas.model import Card, Journey, Part, Picture
from journeycanvas.model.naming import NAMES, NAMING
from journeycanvas.text import Numerals
from journeycanvas.theme.names import COLOURS
from journeycanvas.wording import choices as tables
from journeycanvas.wording.records import FIELDS, RECORDS

LONGEST_VALUE = 2_000  # characters; a text that is longer ends with an ellipsis
LONGEST_WORDS = 60

LABELS: Mapping[str, str] = MappingProxyType(
    {
        **FIELDS,
        "text": msgid("Text"),
        "title": msgid("Title"),
        "name": msgid("Name"),
        "label": msgid("Label"),
        "kind": msgid("Kind"),
        "lane": msgid("Lane"),
        "stage": msgid("Stage"),
        "phase": msgid("Phase"),
        "order": msgid("Order"),
        "span": msgid("Stages covered"),
        "color": msgid("Colour"),
        "icon": msgid("Icon"),
        "picture": msgid("Picture"),
        "portrait": msgid("Picture of the persona"),
        "logo": msgid("Logo"),
        "photos": msgid("Photographs"),
        "under": msgid("Photographs under the map"),
        "personas": msgid("Personas"),
        "persona": msgid("Persona"),
        "channel": msgid("Channel"),
        "evidence": msgid("Evidence"),
        "direction": msgid("Direction of text"),
        "critical": msgid("Criticality"),
        "duration": msgid("Duration (minutes)"),
        "people": msgid("People talked to"),
        "severity": msgid("Severity"),
        "customer_value": msgid("Value to the customer"),
        "business_value": msgid("Value to the business"),
        "effort": msgid("Effort"),
        "status": msgid("Status"),
        "due": msgid("Due"),
        "level": msgid("How good or bad"),
        "state": msgid("State"),
        "at": msgid("Place in the stage"),
        "measure": msgid("Measure"),
        "value": msgid("Value"),
        "target": msgid("Target"),
        "date": msgid("Date"),
        "width": msgid("Width"),
        "height": msgid("Least height"),
        "hidden": msgid("Hidden"),
        "collapsed": msgid("Collapsed to its title"),
        "required": msgid("Every stage should have something here"),
        "view": msgid("Drawn as"),
        "line": msgid("Line under it"),
        "style": msgid("Meaning"),
        "from_": msgid("From"),
        "to": msgid("To"),
        "on": msgid("Where it stands"),
        "time": msgid("Time"),
        "done": msgid("Done"),
        "language": msgid("Language of the map"),
        "digits": msgid("Digits"),
        "basis": msgid("Based on"),
        "theme": msgid("Theme"),
        "paper": msgid("Paper"),
        "review": msgid("Review"),
        "created": msgid("Created"),
        "changed": msgid("Changed"),
        "by": msgid("Reviewed by"),
        "size": msgid("Paper"),
        "orientation": msgid("Orientation"),
        "margin": msgid("Margin (mm)"),
        "overlap": msgid("Overlap (mm)"),
        "tile": msgid("Taped together"),
        "age": msgid("Age"),
        "gender": msgid("Gender"),
        "extra": msgid("What a newer release added"),
    }
)
OWN_LABELS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("lanes", "role"): msgid("What it is about"),
        ("lanes", "span"): msgid("Cells"),
        ("map", "kind"): msgid("Kind of map"),
        ("map", "direction"): msgid("Direction"),
        ("review", "on"): msgid("Reviewed on"),
        ("pictures", "data"): msgid("Picture"),
        ("pictures", "type"): msgid("Kind"),
    }
)
CHOICES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "evidence": MappingProxyType({"none": msgid("None"), **tables.EVIDENCE}),
        "status": tables.STATUSES,
        "state": tables.STATES,
        "measure": tables.MEASURES,
        "direction": tables.DIRECTIONS,
        "view": tables.VIEW_NAMES,
        "line": tables.LINES,
        "style": tables.LINK_STYLES,
        "basis": tables.BASES,
        "digits": tables.DIGITS,
        "orientation": tables.ORIENTATIONS,
        "theme": tables.THEMES,
        "color": COLOURS,
        "icon": tables.ICONS,
        "span": tables.SPANS,
        "kind": MappingProxyType({**tables.KINDS, **tables.MAP_KINDS}),
    }
)
PICTURES = frozenset(field for field, list_name in NAMES.items() if list_name == "pictures")
REFERENCES = frozenset(NAMING) - PICTURES
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def record_kind(kind: str, record: Part | None, words: Catalogue) -> str:
    """Return what kind of record it is; `kind` is the list it stands in, for one that is not there."""
    if isinstance(record, Card):
        return words.say(tables.KINDS.get(record.kind, tables.KINDS["note"]))
    if isinstance(record, Picture) or record is None:
        return words.say("Picture")
    return words.say(RECORDS[type(record)])


def field_label(kind: str, field: str, words: Catalogue) -> str:
    """Return what a field is called; `kind` is the list its record stands in."""
    known = OWN_LABELS.get((kind, field)) or LABELS.get(field)
    return words.say(known) if known else shown(field)


def field_value(field: str, value: Any, journey: Journey, words: Catalogue, numerals: Numerals) -> str:
    """Return what stands in a field of a record of a map, plain and not too long; empty for nothing."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            return words.say("Yes") if value else words.say("No")
        case int() | float():
            return numerals.number(value)
        case str() if field == "data":
            return words.say("{n} kB", n=numerals.number(len(value) * 3 // 4 // 1024 + 1))
        case str() if field in PICTURES and value in journey.pictures:
            picture = journey.pictures[value]
            width, height = numerals.number(picture.width), numerals.number(picture.height)
            return words.say("{width} × {height} pixels", width=width, height=height)
        case str() if field in REFERENCES:
            record = journey.record(value)
            return (words_of(record) or record_kind("", record, words)) if record is not None else ""
        case str() if field in CHOICES and value in CHOICES[field]:
            return words.say(CHOICES[field][value])
        case str() if _DATE.match(value):
            return numerals.date(value)
        case str():
            return value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
        case tuple() if field == "under":
            return numerals.number(len(value))
        case tuple():
            return "\n".join(field_value(field, one, journey, words, numerals) for one in value)
        case Part():
            parts = ((name, field_value(name, one, journey, words, numerals)) for name, one in value.__dict__.items())
            return "\n".join(f"{field_label(field, name, words)}: {text}" for name, text in parts if text)
        case _:
            return shown(json.dumps(value, ensure_ascii=False, default=str), LONGEST_WORDS * 4)
