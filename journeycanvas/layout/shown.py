"""Find where the cards of a map are seen: a hidden stage is not drawn, but a card that begins in it may be."""

from collections.abc import Mapping, Sequence

from journeycanvas.model import Card, Journey, Lane
from journeycanvas.model.shown import shown_stages


def shown_cells(journey: Journey, lane: Lane) -> Mapping[str | None, Sequence[Card]]:
    """Return the cards of a lane by the stage in whose cell they are seen, stage by stage.

    A card that begins in a hidden stage stands in the first shown one that it covers, before the cards there. A lane
    that spans the map has one cell, whose stage is None, and so has every lane of a map that shows no stage.
    """
    stages = shown_stages(journey)
    if lane.spans_map or not stages:
        return {None: journey.cell(lane.id, None)}
    held = journey.cells_of(lane.id)
    if len(stages) == len(journey.stages):
        return {stage.id: held.get(stage.id, ()) for stage in stages}
    cells: dict[str | None, list[Card]] = {stage.id: list(held.get(stage.id, ())) for stage in stages}
    for stage in journey.stages.values():
        for card in held.get(stage.id, ()) if stage.hidden else ():
            first = shown_stage(journey, card)
            if first is not None:
                cells[first].insert(0, card)
    return cells


def shown_stage(journey: Journey, card: Card) -> str | None:
    """Return the first shown stage that a card covers; None when all are hidden, or it covers none."""
    begins = journey.stages.get(card.stage or "")
    if begins is None or not begins.hidden:
        return card.stage if begins else None
    ids = list(journey.stages)
    first = ids.index(begins.id)
    return next((id for id in ids[first : first + card.span] if not journey.stages[id].hidden), None)
