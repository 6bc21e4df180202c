"""Compare two maps that were one once: what was added, removed, changed or moved on the way from one to the other.

Records are the same when their ids are: a copy of a file keeps them (format.md), so nothing is guessed from words.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from journeycanvas.edit.records import words_of
from journeycanvas.model import Journey, Part
from journeycanvas.model.lists import LISTS_AND_PICTURES

How: TypeAlias = Literal["added", "removed", "changed", "moved"]

PLACE_FIELDS = frozenset(("order", "lane", "stage", "span", "phase"))
"""Fields that say where a record stands and nothing else; a record that differs in these alone was moved."""


class Difference(NamedTuple):
    """A record that differs: the list it stands in ("map" for the map's own facts), its id, how, and in which fields.

    words is what people know it by: as it is now, or as it was if it is gone.
    """

    kind: str
    id: str
    how: How
    words: str
    fields: tuple[str, ...] = ()


def differences(old: Journey, new: Journey) -> tuple[Difference, ...]:
    """Return what leads from one map to the other, in the order of the lists of a file; empty when they are equal.

    What a newer release has added to the map as a whole counts as one difference of the map.
    """
    return tuple(_differences(old, new))


def _differences(old: Journey, new: Journey) -> Iterator[Difference]:
    fields = _fields_that_differ(old.map, new.map)
    if old.extra != new.extra:
        fields = (*fields, "extra")
    if fields:
        yield Difference("map", new.map.id, "changed", words_of(new.map), fields)
    for kind in LISTS_AND_PICTURES:
        before, after = getattr(old, kind), getattr(new, kind)
        if before is after:
            continue
        for id, record in before.items():
            if id not in after:
                yield Difference(kind, id, "removed", words_of(record))
        for id, record in after.items():
            if id not in before:
                yield Difference(kind, id, "added", words_of(record))
            elif fields := _fields_that_differ(before[id], record):
                how: How = "moved" if PLACE_FIELDS.issuperset(fields) else "changed"
                yield Difference(kind, id, how, words_of(record), fields)


def _fields_that_differ(one: Part, other: Part) -> tuple[str, ...]:
    """Return the names of the fields in which two parts differ."""
    if one is other:
        return ()
    before, after = _values(one), _values(other)
    return tuple(name for name in {**before, **after} if before.get(name) != after.get(name))


def _values(part: Part) -> dict[str, object]:
    return {**part.__dict__, **(part.model_extra or {})}
