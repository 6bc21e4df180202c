"""Know which records a record names, and give the records of one side other ids where both sides use one otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Any

from journeycanvas.model import Journey, MapFacts, Part
from journeycanvas.model.lists import LISTS_AND_PICTURES
from journeycanvas.model.naming import NAMING
from journeycanvas.model.replacing import by_order


def named(part: Part) -> Iterator[str]:
    """Yield the ids that a record names."""
    fields = part.__dict__
    for field in NAMING:
        value = fields.get(field)
        if isinstance(value, str):
            yield value
        elif value:
            yield from value
    if isinstance(part, MapFacts):
        yield from (laid.photo for laid in part.under)


def aligned(ours: Journey, other: Journey) -> Journey:
    """Return the other map under the id of ours, and without ids that ours uses for something of another list.

    Copies of one file need neither; maps that were made by hand may call a stage here as a persona there.
    """
    names = {other.map.id: ours.map.id} if other.map.id != ours.map.id else {}
    taken = ours.ids() | other.ids()
    numbers = defaultdict[str, Iterator[int]](lambda: count(2))  # a source for all the ids that begin alike
    for kind in LISTS_AND_PICTURES:
        own = getattr(ours, kind)
        for id in getattr(other, kind):
            if id not in own and (id == ours.map.id or ours.record(id) is not None):
                names[id] = next(new for n in numbers[id[:56]] if (new := f"{id[:56]}-{n}") not in taken)
    return _renamed(other, names) if names else other


def _renamed(journey: Journey, names: Mapping[str, str]) -> Journey:
    lists: dict[str, Any] = {}
    for kind in LISTS_AND_PICTURES:
        parts = {names.get(id, id): _renamed_part(id, part, names) for id, part in getattr(journey, kind).items()}
        has_order = kind != "pictures"
        lists[kind] = {one.id: one for one in sorted(parts.values(), key=by_order)} if has_order else parts
    return replace(journey, map=_renamed_part(journey.map.id, journey.map, names), **lists)


def _renamed_part(id: str, part: Any, names: Mapping[str, str]) -> Any:
    fields: dict[str, Any] = {"id": names[id]} if id in names and hasattr(part, "id") else {}
    for field in NAMING:
        value = part.__dict__.get(field)
        if isinstance(value, str) and value in names:
            fields[field] = names[value]
        elif isinstance(value, tuple) and any(one in names for one in value):
            fields[field] = tuple(names.get(one, one) for one in value)
    return part.model_copy(update=fields) if fields else part
