"""In which cell of the grid a card stands, and which stages it covers."""

from collections.abc import Collection, Mapping, Sequence

from journeycanvas.model import Card, CellPlace, Journey
from journeycanvas.model.shown import has_one_cell


def cell_stage(journey: Journey, lane: str, stage: str | None) -> str | None:
    """Return which stage a cell of that lane has: None where there is one cell for all. Raises KeyError."""
    return None if has_one_cell(journey, lane) else journey.stages[stage or ""].id


def stage_of(journey: Journey, card: Card) -> str | None:
    """Return the stage of the cell in which a card stands."""
    return cell_stage(journey, card.lane or "", card.stage)


def stages_from(journey: Journey, stage: str | None) -> int:
    """Return how many stages there are from one on: what a card that starts there can cover at most."""
    ids = list(journey.stages)
    return len(ids) - ids.index(stage) if stage else 1


def covered(journey: Journey, card: Card) -> list[str]:
    """Return the stages that a card lies over, hidden ones included; none in a lane that spans the map."""
    stage = stage_of(journey, card)
    if stage is None:
        return []
    ids = list(journey.stages)
    start = ids.index(stage)
    return ids[start : start + card.span]


def reading_order(journey: Journey, cards: Collection[Card]) -> list[Card]:
    """Return cards lane by lane, stage by stage, from top to bottom."""
    lanes = {id: index for index, id in enumerate(journey.lanes)}
    stages = {id: index for index, id in enumerate(journey.stages)}
    across = {id for id in lanes if has_one_cell(journey, id)}

    def place(card: Card) -> tuple[int, int, str, str]:
        lane = card.lane or ""
        return lanes[lane], -1 if lane in across else stages[card.stage or ""], card.order, card.id

    return sorted(cards, key=place)


def respanned(journey: Journey, stages: Sequence[str], placed: Collection[str]) -> dict[str, Card]:
    """Return the cards that cover another number of stages once the stages stand in a new order.

    placed: the stages that are new or were moved. A card goes on covering what it covered as long as that stands
    together: it grows over a stage that is put in between, and lets go of one that is taken away. A card whose first
    stage is gone starts at the next one that it covers.
    """
    index = {stage: number for number, stage in enumerate(stages)}
    found: dict[str, Card] = {}
    for card in journey.cards.values():
        if card.span == 1:
            continue
        before = covered(journey, card)
        start = next((stage for stage in before if stage in index), None)
        if start is None:
            continue
        span = _run(stages, index[start], frozenset(before), placed)
        if span != min(card.span, len(stages) - index[start]) or start != before[0]:
            found[card.id] = card.model_copy(update={"stage": start, "span": span})
    return found


def _run(stages: Sequence[str], start: int, before: Collection[str], placed: Collection[str]) -> int:
    end = start
    may_skip = stages[start] not in placed
    for number in range(start + 1, len(stages)):
        if stages[number] in before:
            end = number
        elif not (may_skip and stages[number] in placed):
            break
    return end - start + 1


def homes(journey: Journey, cards: Collection[Card]) -> Mapping[CellPlace, list[Card]]:
    """Return cards by the cell in which they stand, in reading order."""
    found: dict[CellPlace, list[Card]] = {}
    for card in reading_order(journey, cards):
        found.setdefault((card.lane or "", stage_of(journey, card)), []).append(card)
    return found
