"""Write a map as the bytes of its file: always in the same way, so that two versions can be compared line by line.

A key that holds its default is left out. The one exception are the measured values of a feeling: a level of 0 is
something that somebody felt, so it is written when it was given. A default that stands in a file made by hand, or keys
in another order, are brought into the usual form when the map is saved.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from journeycanvas.files.limits import FORMAT, VERSION
from journeycanvas.model import Card, Feeling, Journey, Part, Record
from journeycanvas.model.lists import LISTS

KEPT_WHEN_GIVEN: Mapping[type[Part], frozenset[str]] = MappingProxyType({Feeling: frozenset({"level", "at"})})


def dump(journey: Journey) -> bytes:
    """Return the bytes of a map's file."""
    write = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=row).encode
    entries = [
        f'"format": {write(FORMAT)}',
        f'"version": {VERSION}',
        f'"map": {write(journey.map)}',
        *(f'"{name}": {_lines("[]", map(write, _in_order(getattr(journey, name))))}' for name in LISTS),
        f'"pictures": {_lines("{}", (f"{write(id)}: {write(it)}" for id, it in journey.pictures.items()))}',
        *(f"{write(name)}: {_unknown(value, write)}" for name, value in journey.extra.items()),
    ]
    return ("{\n" + ",\n".join(entries) + "\n}\n").encode()


def _in_order(records: Mapping[str, Record]) -> list[Record]:
    return sorted(records.values(), key=attrgetter("order", "id"))


def _lines(brackets: str, rows: Iterable[str]) -> str:
    inside = ",\n".join(rows)
    return f"{brackets[0]}\n{inside}\n{brackets[1]}" if inside else brackets


def _unknown(value: Any, write: Callable[[Any], str]) -> str:
    """Lay out what a newer program put into the file as that program does: records on lines of their own."""
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return _lines("[]", map(write, value))
    if isinstance(value, dict) and value and all(isinstance(one, dict) for one in value.values()):
        return _lines("{}", (f"{write(key)}: {write(one)}" for key, one in value.items()))
    return write(value)


def row(part: Part) -> dict[str, Any]:
    """Return a part as the file has it, for the JSON encoder."""
    values = part.__dict__
    given = part.model_fields_set & KEPT_WHEN_GIVEN.get(type(part), frozenset())
    written = {
        key: value for name, key, default in _columns(type(part)) if (value := values[name]) != default or name in given
    }
    return written | part.model_extra if part.model_extra else written


@cache
def _columns(kind: type[Part]) -> tuple[tuple[str, str, Any], ...]:
    """Return name, key in the file and default of each field. The kind of a card counts as said unless it is a note."""
    fields = kind.model_fields
    shared = Card.model_fields if issubclass(kind, Card) else fields
    return tuple((name, field.alias or name, shared.get(name, field).default) for name, field in fields.items())
