"""Do what was decided about conflicts that merging field by field cannot do: let a record go, or put a second card."""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from journeycanvas.edit import cards, channels, comments, lanes, links, personas, phases, stages
from journeycanvas.edit.change import Change, applied
from journeycanvas.edit.grid import stage_of
from journeycanvas.edit.merging.gathering import Gathering
from journeycanvas.edit.merging.outcome import Choice, Conflict, Merged
from journeycanvas.edit.merging.values import MISSING, joined, values, with_values
from journeycanvas.edit.records import NewId, as_other
from journeycanvas.edit.settling import settled
from journeycanvas.model import Card, Journey
from journeycanvas.model.cards import card_class

Delete: TypeAlias = Callable[[Journey, Collection[str]], Change]

DELETING: Mapping[str, Delete] = MappingProxyType(
    {
        "personas": personas.delete_personas,
        "channels": channels.delete_channels,
        "phases": phases.ungroup_phases,
        "stages": stages.delete_stages,
        "lanes": lanes.delete_lanes,
        "cards": cards.delete_cards,
        "links": links.delete_links,
        "comments": comments.delete_comments,
    }
)


def choices(merged: Merged, conflict: Conflict) -> tuple[Choice, ...]:
    """Return what can be chosen about a conflict: both where a field holds both texts, or a second card the other."""
    if conflict.how in ("added", "removed"):
        return ("ours", "theirs")
    if conflict.kind == "cards" and conflict.fields != ("order",):
        return ("ours", "theirs", "both")
    if conflict.fields == ("extra",):
        return ("ours",)
    if conflict.how == "moved":
        return ("ours", "theirs")
    [field] = conflict.fields
    both = joined(conflict.kind, field, *(_value(journey, conflict, field) for journey in (merged.ours, merged.theirs)))
    return ("ours", "theirs") if both is MISSING else ("ours", "theirs", "both")


def with_decided(journey: Journey, found: Gathering, new_id: NewId | None) -> Journey:
    """Return a merged map with the second cards that were wanted, and without the records that were not."""
    if found.seconds and new_id is None:
        raise ValueError("new ids are needed for second cards")
    for id, theirs in found.seconds.items():
        if new_id is not None and id in journey.cards:
            journey = _with_second(journey, journey.cards[id], theirs, new_id())
    for conflict in found.unwanted:
        if journey.record(conflict.id) is not None:
            journey = applied(journey, DELETING[conflict.kind](journey, [conflict.id]))
    return journey


def _value(journey: Journey, conflict: Conflict, field: str) -> Any:
    part = journey.map if conflict.kind == "map" else journey.record(conflict.id)
    return MISSING if part is None else values(part).get(field, MISSING)


def _with_second(journey: Journey, card: Card, theirs: dict[str, Any], id: str) -> Journey:
    """Return the map with a second card, behind the first, or where theirs has it."""
    copy = card.model_copy(update={"id": id})
    if "kind" in theirs:
        copy = as_other(copy, card_class(theirs["kind"]), kind=theirs["kind"])
    second = with_values(copy, theirs)
    if second.stage not in journey.stages:  # theirs has no stages, or one cell across them
        stage = card.stage if card.stage in journey.stages else next(iter(journey.stages), None)
        second = second.model_copy(update={"stage": stage})
    lane, stage = second.lane or "", stage_of(journey, second)
    cell = [one.id for one in journey.cell(lane, stage)]
    index = cell.index(card.id) + 1 if card.id in cell else None
    return journey.replaced(settled(journey, [second], lane, stage, index))
