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
from journeycanvas.edit.merging.weaving import put_between
from journeycanvas.edit.records import NewId, as_other
from journeycanvas.edit.settling import in_cell
from journeycanvas.model import Card, CellPlace, Journey
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
    if new_id is not None:
        journey = journey.replaced(_seconds(journey, found.seconds, new_id))
    unwanted: dict[str, list[str]] = {}
    for conflict in found.unwanted:
        unwanted.setdefault(conflict.kind, []).append(conflict.id)
    for kind, ids in unwanted.items():
        there = dict.fromkeys(id for id in ids if journey.record(id) is not None)
        journey = applied(journey, DELETING[kind](journey, there))
    return journey


def _value(journey: Journey, conflict: Conflict, field: str) -> Any:
    part = journey.map if conflict.kind == "map" else journey.record(conflict.id)
    return MISSING if part is None else values(part).get(field, MISSING)


def _seconds(journey: Journey, seconds: Mapping[str, dict[str, Any]], new_id: NewId) -> dict[str, Card]:
    """Return the second cards, each behind the first, or where theirs has it, and the cards that give way to them."""
    cells: dict[CellPlace, dict[str, Card]] = {}
    for id, theirs in seconds.items():
        if id in journey.cards:
            second = _second(journey, journey.cards[id], theirs, new_id())
            place = second.lane or "", stage_of(journey, second)
            cells.setdefault(place, {})[id] = in_cell(journey, second, *place)
    found: dict[str, Card] = {}
    for place, arriving in cells.items():
        new = {card.id: card for card in arriving.values()}
        cell = journey.cell(*place)
        row = [one for card in cell for one in (card, arriving.pop(card.id, None)) if one is not None]
        row += arriving.values()
        found |= new | put_between(row, [number for number, card in enumerate(row) if card.id not in new])
    return found


def _second(journey: Journey, card: Card, theirs: dict[str, Any], id: str) -> Card:
    copy = card.model_copy(update={"id": id})
    if "kind" in theirs:
        copy = as_other(copy, card_class(theirs["kind"]), kind=theirs["kind"])
    second = with_values(copy, theirs)
    if second.stage not in journey.stages:  # theirs has no stages, or one cell across them
        stage = card.stage if card.stage in journey.stages else next(iter(journey.stages), None)
        second = second.model_copy(update={"stage": stage})
    return second
