"""Refuse a map whose texts, or whose unknown values, are more than can be held and shown."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from journeycanvas.errors import Fault
from journeycanvas.files.limits import MAX_TOTAL_TEXT, MAX_UNKNOWN_TEXT
from journeycanvas.files.reading import Unreadable
from journeycanvas.files.set_aside import KEY
from journeycanvas.model import Journey, Part
from journeycanvas.model.lists import LISTS
from journeycanvas.model.record import parts_inside


def check_weight(journey: Journey, size: int) -> None:
    """Raise Unreadable for a map that is too heavy; size is that of its file, which mostly settles it at once."""
    if size <= MAX_UNKNOWN_TEXT:
        return
    records = (part for name in LISTS for part in getattr(journey, name).values())
    parts = [one for part in (journey.map, *records) for one in _with_inside(part)]
    if sum(len(text) for part in parts for text in _texts(part.__dict__.values())) > MAX_TOTAL_TEXT:
        raise Unreadable(Fault("too-much-text", {"limit": MAX_TOTAL_TEXT}), ())
    unknown = [value for key, value in journey.extra.items() if key != KEY]
    unknown += [part.model_extra for part in (*parts, *journey.pictures.values()) if part.model_extra]
    if sum(len(json.dumps(value, ensure_ascii=False)) for value in unknown) > MAX_UNKNOWN_TEXT:
        raise Unreadable(Fault("too-much-unknown"), ())


def _with_inside(part: Part) -> Iterator[Part]:
    yield part
    for _, inner in parts_inside(part):
        yield from _with_inside(inner)


def _texts(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from _texts(value)
