"""Put the records of a merged map in their rows: every list, and the cards of every cell."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from journeycanvas.edit.merging.gathering import Gathering
from journeycanvas.edit.merging.stretching import Covers
from journeycanvas.edit.merging.weaving import numbered, row_of
from journeycanvas.model import Card, Journey, Picture, Record
from journeycanvas.model.lists import LISTS
from journeycanvas.model.replacing import by_order
from journeycanvas.model.shown import has_one_cell, shown_stages


def in_rows(found: Gathering) -> Journey:
    """Return the map that gathered records make, each in the place that it has on the side that put it there."""
    lists: dict[str, Any] = {kind: _listed(found, kind) for kind in LISTS if kind != "cards"}
    pictures: dict[str, Picture] = found.lists["pictures"]
    is_sorted = list(found.ours.pictures) == sorted(found.ours.pictures)
    if pictures.keys() == found.ours.pictures.keys():
        pictures = {id: pictures[id] for id in found.ours.pictures}
    elif is_sorted:
        pictures = dict(sorted(pictures.items()))
    cards = sorted(found.lists["cards"].values(), key=by_order)
    journey = Journey(map=found.facts, cards={card.id: card for card in cards}, pictures=pictures, **lists)
    journey = journey.replaced(_placed(journey))
    journey = journey.replaced(_celled(found, journey))
    return journey.replaced(Covers(found.ours, found.theirs).stretched(journey))


def _listed(found: Gathering, kind: str) -> dict[str, Record]:
    """Return a list with its records in their order."""
    records: Mapping[str, Record] = found.lists[kind]
    ours, theirs = getattr(found.ours, kind), getattr(found.theirs, kind)
    row = _row(found, records, ours.values(), theirs.values())
    changed = {**records, **numbered(row, ours, theirs)}
    return {record.id: record for record in sorted(changed.values(), key=by_order)}


def _placed(journey: Journey) -> dict[str, Card]:
    """Return the cards that one side has in no stage, and that need one in a lane that the other has divided."""
    stage = next(iter(shown_stages(journey) or journey.stages.values()), None)
    if stage is None:
        return {}
    across = {lane.id for lane in journey.lanes.values() if lane.spans_map}
    return {
        card.id: card.model_copy(update={"stage": stage.id})
        for card in journey.cards.values()
        if card.stage is None and card.lane not in across
    }


def _celled(found: Gathering, journey: Journey) -> dict[str, Card]:
    """Return the cards that need another order to stand in their cells as they do."""
    changed: dict[str, Card] = {}
    ours, theirs = found.ours.cards, found.theirs.cards
    places = [_places(side) for side in (found.ours, found.theirs)]
    for lane in journey.lanes:
        for stage, cell in journey.cells_of(lane).items():
            if all(ours.get(card.id) is card for card in cell) or all(theirs.get(card.id) is card for card in cell):
                continue
            rows = []
            for side, keys in zip((ours, theirs), places, strict=True):
                its = [side[card.id] for card in cell if card.id in side]
                its = [card for card in its if _is_in(keys[card.id], lane, stage)]
                rows.append(sorted(its, key=lambda card: (keys[card.id][2], card.order, card.id)))
            records = {card.id: card for card in cell}
            changed |= numbered(_row(found, records, *rows), ours, theirs)
    return changed


def _places(journey: Journey) -> dict[str, tuple[str, str | None, int]]:
    """Return the lane and stage of the cell of each card, and which stage that is."""
    across = {lane for lane in journey.lanes if has_one_cell(journey, lane)}
    numbers = {id: number for number, id in enumerate(journey.stages)}
    return {
        card.id: (card.lane or "", None, 0)
        if card.lane in across
        else (card.lane or "", card.stage, numbers[card.stage or ""])
        for card in journey.cards.values()
    }


def _is_in(place: tuple[str, str | None, int], lane: str, stage: str | None) -> bool:
    return place[0] == lane and (stage is None or place[1] is None or place[1] == stage)


def _row(
    found: Gathering, records: Mapping[str, Any], ours: Iterable[Record], theirs: Iterable[Record]
) -> Sequence[Any]:
    """Return records in their order: those of both sides, then those that neither has in this row."""
    mine, others = ([one for one in side if one.id in records] for side in (ours, theirs))
    row = row_of(mine, others, found.places)
    seen = set(row)
    return [records[id] for id in row] + [one for id, one in records.items() if id not in seen]
