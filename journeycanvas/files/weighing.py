"""Refuse a map whose texts, or whose unknown values, are more than can be held and shown."""

import json
from collections.abc import Iterator
from typing import Any

from journeycanvas.errors import Fault
from journeycanvas.files.limits import MAX_TOTAL_TEXT, MAX_UNKNOWN_TEXT
from journeycanvas.files.reading import Unreadable
from journeycanvas.files.set_aside import KEY
from journeycanvas.model import Journey, Part
from journeycanvas.model.lists import LISTS


def check_weight(journey: Journey, size: int) -> None:
    """Raise Unreadable for a map that is too heavy; size is that of its file, which mostly settles it at once."""
    if size <= MAX_UNKNOWN_TEXT:
        return
    parts = [journey.map, *(part for name in LISTS for part in getattr(journey, name).values())]
    if sum(len(text) for part in parts for value in part.__dict__.values() for text in _texts(value)) > MAX_TOTAL_TEXT:
        raise Unreadable(Fault("too-much-text", {"limit": MAX_TOTAL_TEXT}), ())
    unknown = [value for key, value in journey.extra.items() if key != KEY]
    unknown += [part.model_extra for part in (*parts, *journey.pictures.values()) if part.model_extra]
    if sum(len(json.dumps(value, ensure_ascii=False)) for value in unknown) > MAX_UNKNOWN_TEXT:
        raise Unreadable(Fault("too-much-unknown"), ())


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case tuple():
            yield from (one for one in value if isinstance(one, str))
        case Part():
            yield from (text for inner in value.__dict__.values() for text in _texts(inner))
