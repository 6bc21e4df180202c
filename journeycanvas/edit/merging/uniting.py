"""Make one map of two copies: what becomes of its records, what stands beside them, and the step it is."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.comparing import Difference
from journeycanvas.edit.merging.alike import look_alikes
from journeycanvas.edit.merging.deciding import with_decided
from journeycanvas.edit.merging.gathering import Gathering
from journeycanvas.edit.merging.naming import aligned
from journeycanvas.edit.merging.outcome import Decisions, Merged
from journeycanvas.edit.merging.rows import in_rows
from journeycanvas.edit.merging.values import MISSING
from journeycanvas.edit.records import NewId, words_of
from journeycanvas.i18n import msgid
from journeycanvas.model import BESIDE, Journey, Part
from journeycanvas.model.lists import LISTS_AND_PICTURES

NO_DECISIONS: Decisions = {}


def merge(
    ours: Journey,
    theirs: Journey,
    base: Journey | None = None,
    *,
    name: str = "",
    decisions: Decisions = NO_DECISIONS,
    new_id: NewId | None = None,
) -> Merged:
    """Return two copies of a map made one. n log n in the number of records.

    base is a map that both descend from. decisions are about conflicts of an earlier merge of the same maps; new_id is
    needed for those of which both are wanted. name is that of the other file, for the name of the step.
    """
    are_copies = theirs.map.id == ours.map.id
    theirs = aligned(ours, theirs)
    base = aligned(ours, base) if base is not None else None
    found = Gathering(ours, theirs, base, decisions)
    journey = with_decided(in_rows(found), found, new_id)
    extra, is_whole = _extra(ours.extra, theirs.extra, base.extra if base is not None else None)
    unknown = [] if is_whole else [Difference("map", ours.map.id, "changed", words_of(ours.map), ("extra",))]
    journey = replace(journey, extra=extra)
    change = _change(ours, journey, StepName(msgid("Merge"), name))
    alike = tuple(look_alikes(ours, theirs, journey))
    return Merged(ours, theirs, journey, change, (*found.conflicts, *unknown), alike, are_copies)


def _change(ours: Journey, merged: Journey, name: StepName) -> Change:
    after: dict[str, Part | None] = {}
    if merged.map is not ours.map:
        after[ours.map.id] = merged.map
    if merged.extra != ours.extra:
        after[BESIDE] = merged.record(BESIDE)
    for kind in LISTS_AND_PICTURES:
        before, now = getattr(ours, kind), getattr(merged, kind)
        after |= {id: None for id in before if id not in now}
        after |= {id: record for id, record in now.items() if before.get(id) is not record}
    return change_of(ours, name, after)


def _extra(
    ours: Mapping[str, Any], theirs: Mapping[str, Any], base: Mapping[str, Any] | None
) -> tuple[Mapping[str, Any], bool]:
    """Return what stands in the file as a whole that this release does not know, and whether all of both is in it.

    Lists are put together, such as that of what was set aside (files/set_aside.py).
    """
    if ours == theirs:
        return ours, True
    found: dict[str, Any] = {}
    is_whole = True
    for key in {**ours, **theirs}:
        one, other, before = (side.get(key, MISSING) for side in (ours, theirs, base or {}))
        if one == other or (other == before if base is not None else other is MISSING):
            kept = one
        elif one == before if base is not None else one is MISSING:
            kept = other
        elif isinstance(one, list) and isinstance(other, list):
            kept = [*one, *(it for it in other if it not in one)]
        else:
            kept, is_whole = one if one is not MISSING else other, False
        if kept is not MISSING:
            found[key] = kept
    return found, is_whole
