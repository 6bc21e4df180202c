"""Keep account of what two copies of a map had, and of what a merge made of it. It does not know how merging works."""

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from journeycanvas.edit import applied
from journeycanvas.edit.comparing import Difference
from journeycanvas.edit.merging import Merged
from journeycanvas.model import Journey, Part
from journeycanvas.model.lists import LISTS, LISTS_AND_PICTURES
from tests.edit.builders import new_ids
from tests.edit.laws import an_edit, any_maps, whole_maps

MOST_EDITS = 4
IN_ROWS = ("order", "span")
"""Fields that say where among its like a record stands: what is asked of them is said of rows."""


def a_way_on(data: st.DataObject, journey: Journey, prefix: str, most: int = MOST_EDITS) -> Journey:
    """Return a map after some edits; its new records have ids of their own."""
    new_id = new_ids(prefix)
    for _ in range(data.draw(st.integers(1, most))):
        journey = applied(journey, an_edit(data, journey, new_id))
    return journey


def two_copies(data: st.DataObject) -> tuple[Journey, Journey, Journey]:
    """Return a map, and two that came of it."""
    base = data.draw(whole_maps | any_maps)
    return base, a_way_on(data, base, "x"), a_way_on(data, base, "y")


def rows(journey: Journey) -> Any:
    """Return what stands where, without the numbers that put it there."""
    lists = {
        kind: [_plain(one) for one in getattr(journey, kind).values()] for kind in LISTS_AND_PICTURES if kind != "cards"
    }
    cells = [
        [_plain(card) for card in journey.cell(lane, stage)]
        for lane in journey.lanes
        for stage in (*journey.stages, None)
    ]
    return _plain(journey.map), lists, cells


def lost(base: Journey | None, ours: Journey, theirs: Journey, merged: Merged) -> list[str]:
    """Return what a side did that is neither in the merged map nor listed; of two copies without a map of before, what
    a side has."""
    listed = list(merged.conflicts)
    found: list[str] = []
    for name, side, other in (("ours", ours, theirs), ("theirs", theirs, ours)):
        for id in side.ids() | (base.ids() if base else set()):
            before, now = base.record(id) if base else None, side.record(id)
            there, after = other.record(id), merged.journey.record(id)
            found += [f"{name}: {what} of {id}" for what in _lost(id, before, now, there, after, listed)]
        if base is not None:
            found += [f"{name}: {what}" for what in _lost_rows(base, side, other, merged)]
    return found


def _lost(
    id: str, before: Part | None, now: Part | None, there: Part | None, after: Part | None, listed: list[Difference]
) -> Iterator[str]:
    if now is None:
        if before is not None and after is not None and not _is_excused(after, id, listed):
            yield "going"
        return
    if after is None:
        if before is None or _without_order(now) != _without_order(before):
            yield "all"
        return
    changed, unchanged, result = _values(now), _values(before) if before else {}, _values(after)
    for field, value in changed.items():
        if field in IN_ROWS or (before is not None and unchanged.get(field) == value):
            continue
        if before is None and there is not None and (not value or _is_not_given(now, field)):
            continue
        if field in ("changed", "created") or result.get(field) == value:
            continue
        if isinstance(value, tuple) and set(value) - set(unchanged.get(field) or ()) <= set(result.get(field) or ()):
            continue
        if field == "stage" and value is None and after.__dict__["stage"]:
            continue  # a lane was divided, or got its first stage
        if not any(it.id == id and (field in it.fields or it.fields == ("kind",)) for it in listed):
            yield field


def _is_excused(after: Part, id: str, listed: list[Difference]) -> bool:
    """Tell whether it is listed that a record is still there, or that what it hangs on is."""
    ids = {it.id for it in listed if it.how in ("added", "removed")}
    hangs_on = {after.__dict__.get(field) for field in ("from_", "to", "on")}
    return id in ids or bool(ids & hangs_on) or "data" in after.__dict__ or bool(hangs_on - {None})


def _lost_rows(base: Journey, side: Journey, other: Journey, merged: Merged) -> Iterator[str]:
    """Yield the rows that only one side has put into another order, and that are in another one still."""
    for kind in LISTS:
        if kind == "cards":
            continue
        lists = [list(getattr(one, kind)) for one in (base, side, other, merged.journey)]
        common = set(lists[0]).intersection(*lists)
        was, mine, theirs, now = ([id for id in ids if id in common] for ids in lists)
        if was != mine and was == theirs and now != mine:
            yield f"row of {kind}"


def _values(part: Part) -> dict[str, Any]:
    values = {**part.__dict__, **(part.model_extra or {})}
    return {name: value for name, value in values.items() if name != "id"}


def _is_not_given(part: Part, field: str) -> bool:
    """Tell whether a feeling has a value only because it needs one."""
    return field in ("level", "at") and field not in part.model_fields_set


def _without_order(part: Part) -> dict[str, Any]:
    return {name: value for name, value in _values(part).items() if name != "order"}


def _plain(part: Part) -> dict[str, Any]:
    """Return a record without its number; a list of texts without its order."""
    values = {name: value for name, value in part.__dict__.items() if name != "order"}
    return {name: sorted(map(str, it)) if isinstance(it, tuple) else it for name, it in values.items()}
