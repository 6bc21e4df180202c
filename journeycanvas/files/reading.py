"""Make a Journey of plain JSON values, or say which value cannot be part of one."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar

from pydantic import ValidationError

from journeycanvas.errors import Fault
from journeycanvas.files.limits import MAX_DEPTH, MAX_KEYS, MAX_RECORDS
from journeycanvas.model import Journey, MapFacts, Part, Picture, Record
from journeycanvas.model.cards import card_class
from journeycanvas.model.faults import fault_of
from journeycanvas.model.lists import LISTS, LISTS_AND_PICTURES
from journeycanvas.model.record import parts_inside, with_shared_names
from journeycanvas.model.values import ID_PATTERN

Raw: TypeAlias = dict[str, Any]
Steps: TypeAlias = tuple[str | int, ...]

KNOWN_KEYS = ("format", "version", "map", *LISTS_AND_PICTURES)
OFTEN_THE_SAME = ("lane", "stage", "color")
_P = TypeVar("_P", bound=Part)


class Unreadable(Exception):
    """A value that cannot be part of a map. The keys and indexes of `steps` lead to it in the file."""

    def __init__(self, fault: Fault, steps: Steps) -> None:
        super().__init__(fault, steps)
        self.fault = fault
        self.steps = steps


def read(raw: Raw) -> Journey:
    """Return the Journey that a file's content says, as it says it: nothing is mended here. Raises Unreadable."""
    if "map" not in raw:
        raise Unreadable(Fault("missing-key", {"key": "map"}), ())
    _check_count(raw)
    extra = {name: value for name, value in raw.items() if name not in KNOWN_KEYS}
    check_depth(extra, ())
    journey = Journey(
        map=_part(MapFacts, raw["map"], ("map",)),
        pictures=_pictures(raw.get("pictures", {})),
        extra=extra,
        **{name: _records(name, _as_list(raw, name), class_chooser(name)) for name in LISTS},  # type: ignore[arg-type]
    )
    _check_ids_differ(raw, journey)
    return journey


def read_part(name: str, row: Any) -> Part:
    """Return one record of a list, or the facts of the map ("map"). Raises Unreadable."""
    if name != "map" and name not in LISTS:
        raise Unreadable(Fault("not-a-choice"), (name,))
    return _part(MapFacts if name == "map" else class_chooser(name)(row), row, (name,))


def record_name(raw: Any, steps: Steps) -> Steps:
    """Return the steps to a value as people know them: a record by its id where it has one, else counted from 1."""
    match steps:
        case (str() as name, int() as index, *rest) if name in LISTS:
            row = raw[name][index]
            known = row.get("id") if isinstance(row, dict) else None
            return (name, known if isinstance(known, str) and known else index + 1, *rest)
    return steps


def class_chooser(name: str) -> Callable[[Any], type[Record]]:
    """Return what chooses the class of a record of a list by its row in the file."""
    if name != "cards":
        return lambda row: LISTS[name]
    return lambda row: card_class(row.get("kind", "note") if isinstance(row, dict) else None)


def _records(name: str, rows: Sequence[Any], class_of: Callable[[Any], type[Record]]) -> dict[str, Record]:
    records: list[Record] = []
    given: dict[tuple[object, ...], set[str]] = {}
    fields_of: dict[type[Record], dict[str, Any]] = {}
    said: dict[str, str] = {}
    nothing: dict[str, Any] = {}
    for index, row in enumerate(rows):
        try:
            record = class_of(row).__pydantic_validator__.validate_python(row)  # model_validate() without its detour
        except ValidationError as error:
            raise _unreadable(error, row, (name, index)) from None
        # Records share what they have in common. Each set of the names of fields takes 0.7 kB, half of a card.
        if record.__pydantic_extra__:
            check_unknown(record, (name, index))
        else:
            object.__setattr__(record, "__pydantic_extra__", nothing)
        names = given.setdefault((type(record), *row), record.__pydantic_fields_set__)
        object.__setattr__(record, "__pydantic_fields_set__", names)
        like = fields_of.get(type(record)) or fields_of.setdefault(type(record), with_shared_names(record))
        fields = like.copy()
        fields.update(record.__dict__)
        for key in OFTEN_THE_SAME:
            if value := fields.get(key):
                fields[key] = said.setdefault(value, value)
        object.__setattr__(record, "__dict__", fields)
        records.append(record)
    records.sort(key=attrgetter("order", "id"))
    return {record.id: record for record in records}


def _pictures(raw: Any) -> dict[str, Picture]:
    if not isinstance(raw, dict):
        raise Unreadable(Fault("wrong-type", {"wanted": "object"}), ("pictures",))
    for id in raw:
        if not re.fullmatch(ID_PATTERN, id):
            raise Unreadable(Fault("bad-id"), ("pictures", id))
    return {id: _part(Picture, value, ("pictures", id)) for id, value in raw.items()}


def _part(wanted: type[_P], value: Any, steps: Steps) -> _P:
    try:
        part = wanted.model_validate(value)
    except ValidationError as error:
        raise _unreadable(error, value, steps) from None
    check_unknown(part, steps)
    return part


def _unreadable(error: ValidationError, value: Any, steps: Steps) -> Unreadable:
    fault, inside = fault_of(error, value)
    return Unreadable(fault, steps + inside)


def _as_list(raw: Raw, name: str) -> list[Any]:
    rows = raw.get(name, [])
    if not isinstance(rows, list):
        raise Unreadable(Fault("wrong-type", {"wanted": "list"}), (name,))
    return rows


def _check_count(raw: Raw) -> None:
    count = sum(len(raw[name]) for name in LISTS_AND_PICTURES if isinstance(raw.get(name), (list, dict)))
    if count > MAX_RECORDS:
        raise Unreadable(Fault("too-many", {"count": count, "limit": MAX_RECORDS}), ())


def check_unknown(part: Part, steps: Steps) -> None:
    """Refuse more unknown keys than a part may have, and what nests too deep in them. Raises Unreadable."""
    unknown = part.model_extra or {}
    if len(unknown) > MAX_KEYS:
        beyond = next(islice(unknown, MAX_KEYS, None))
        raise Unreadable(Fault("too-many-keys", {"limit": MAX_KEYS}), (*steps, beyond))
    check_depth(unknown, steps)
    for keys, inner in parts_inside(part):
        check_unknown(inner, (*steps, *keys))


def check_depth(unknown: Mapping[str, Any], steps: Steps) -> None:
    """Refuse values that nest deeper than MAX_DEPTH. Raises Unreadable."""
    for key, value in unknown.items():
        level = [value]
        for _ in range(MAX_DEPTH):
            level = [inner for outer in level for inner in _inside(outer)]
            if not level:
                break
        else:
            raise Unreadable(Fault("too-deep", {"limit": MAX_DEPTH}), (*steps, key))


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _check_ids_differ(raw: Raw, journey: Journey) -> None:
    """Refuse a file in which an id is there twice. Which one is only looked for when the sum says so."""
    if len(journey.ids()) == 1 + sum(len(raw.get(name, ())) for name in LISTS_AND_PICTURES):
        return
    seen = {journey.map.id, *journey.pictures}
    for name in LISTS:
        for index, row in enumerate(raw.get(name, ())):
            if row["id"] in seen:
                raise Unreadable(Fault("duplicate-id", {"id": row["id"]}), (name, index, "id"))
            seen.add(row["id"])
    raise Unreadable(Fault("duplicate-id", {"id": journey.map.id}), ("map", "id"))
