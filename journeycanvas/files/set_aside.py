"""Keep what was set aside in the map itself, under the top-level key `set_aside`, one entry a line.

    {"fault": "too-big", "in": "cards", "record": "c12", "keys": ["severity"], "value": 9}
    {"fault": "broken-json", "line": 214, "text": "{\"id\": \"c31\", \"text\": \"half a rec"}

`value` is what stood in the file; what cannot be read, or nests too deep, is kept as text. A reader passes the key over
like any other that it does not know and writes it back.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from journeycanvas.errors import Repair, SetAside
from journeycanvas.files.reading import Unreadable, check_depth
from journeycanvas.files.writing import row
from journeycanvas.model import Journey

KEY = "set_aside"


def with_set_aside(
    journey: Journey, set_aside: Iterable[SetAside], repairs: Iterable[Repair], before: Journey
) -> Journey:
    """Return a map that carries what was set aside when it was opened, and what mending it took out or changed."""
    entries = [_entry(one) for one in set_aside if one.what != "nothing"]
    entries += [entry for repair in repairs if (entry := _mended(repair, before))]
    if not entries:
        return journey
    there = journey.extra.get(KEY, [])
    kept = there if isinstance(there, list) else [there]
    return replace(journey, extra={**journey.extra, KEY: [*kept, *entries]})


def _entry(one: SetAside) -> dict[str, Any]:
    entry: dict[str, Any] = {"fault": one.fault.code}
    if one.place.line is not None and one.what == "text":
        entry["line"] = one.place.line
    if one.kind:
        entry["in"] = one.kind
    if one.id:
        entry["record"] = one.id
    keys = one.place.steps[2 if one.kind not in ("map", "") else 1 :]
    if keys:
        entry["keys"] = list(keys)
    return {**entry, "text" if one.what == "text" else "value": one.value}


def can_be_kept(value: Any) -> bool:
    """Tell whether a value can stand in an entry: it may nest as deep as what a map does not know."""
    try:
        check_depth({KEY: [{"value": value}]}, ())
    except Unreadable:
        return False
    return True


def _mended(repair: Repair, before: Journey) -> dict[str, Any] | None:
    """Return the entry for a reference that was mended, or for a link that was taken out."""
    if repair.code == "link-removed":
        return {"fault": repair.code, "in": repair.kind, "value": row(before.links[repair.id])}
    if repair.missing:
        return {
            "fault": repair.code,
            "in": repair.kind,
            "record": repair.id,
            "keys": [repair.key],
            "value": repair.missing,
        }
    return None
