"""Put cards into cells: where they come to stand, and what gives way."""

from collections.abc import Iterable, Sequence

from journeycanvas.edit.grid import cell_stage, stages_from
from journeycanvas.edit.places import inserted
from journeycanvas.model import Card, CellPlace, Journey
from journeycanvas.model.shown import has_one_cell


def settled(
    journey: Journey, cards: Sequence[Card], lane: str, stage: str | None, index: int | None = None
) -> dict[str, Card]:
    """Return what differs once these cards, new or moved, stand in a cell from a place on, in the order given.

    index counts the cards that the cell shows now, moving ones included; None is the end. A card that covers more
    stages than are left from there on covers those. Raises KeyError for a lane or stage that is not there.
    """
    stage = cell_stage(journey, lane, stage)
    cell = journey.cell(lane, stage)
    moving = {card.id for card in cards}
    at = len(cell) if index is None else max(0, min(index, len(cell)))
    at -= sum(card.id in moving for card in cell[:at])
    staying = [card for card in cell if card.id not in moving]
    arriving = [in_cell(journey, card, lane, stage) for card in cards]
    if [*staying[:at], *arriving, *staying[at:]] == list(cell):
        return {}
    return inserted(staying, at, arriving)


def settled_groups(journey: Journey, groups: Iterable[tuple[CellPlace, Sequence[Card]]]) -> dict[str, Card]:
    """Return what differs once each of these groups of cards stands at the end of its cell."""
    found: dict[str, Card] = {}
    for (lane, stage), cards in groups:
        found |= settled(journey, cards, lane, stage)
    return found


def in_cell(journey: Journey, card: Card, lane: str, stage: str | None) -> Card:
    """Return a card with the lane and stage of a cell, its span cut to the stages that there are."""
    span = 1 if has_one_cell(journey, lane) else card.span
    span = min(span, stages_from(journey, stage)) if stage else span
    if (card.lane, card.stage, card.span) == (lane, stage, span):
        return card
    return card.model_copy(update={"lane": lane, "stage": stage, "span": span})
