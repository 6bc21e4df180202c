"""Say in words what stands on the map, for readers that cannot see it."""

from collections.abc import Callable

from journeycanvas.edit.clipboard.copying import card_words
from journeycanvas.edit.grid import covered, stage_of
from journeycanvas.model import Card, CellPlace, Feeling, Journey, Opportunity, Pain, Touchpoint

Say = Callable[..., str]


def spoken_record(journey: Journey, record: str, say: Say) -> str:
    """Return what a reader hears of a record: what it is, where it stands, what it says."""
    if record in journey.cards:
        return _card(journey, journey.cards[record], say)
    if record in journey.stages:
        n, count = list(journey.stages).index(record) + 1, len(journey.stages)
        return say("stage {n} of {count}: {title}", n=n, count=count, title=journey.stages[record].title)
    if record in journey.lanes:
        n, count = list(journey.lanes).index(record) + 1, len(journey.lanes)
        return say("lane {n} of {count}: {title}", n=n, count=count, title=journey.lanes[record].title)
    if record in journey.phases:
        return say("phase: {title}", title=journey.phases[record].title)
    if record in journey.personas:
        return say("persona: {name}", name=journey.personas[record].name)
    if record == journey.map.id:
        return say("title of the map: {title}", title=journey.map.title)
    return ""


def spoken_cell(journey: Journey, cell: CellPlace, say: Say) -> str:
    """Return what a reader hears of the room in a cell where a card can begin."""
    lane, stage = cell
    count = len(journey.cell(lane, stage))
    title = journey.lanes[lane].title
    if stage is None:
        if not count:
            return say("empty cell, {lane}", lane=title)
        return say("end of the cell, cards: {count}, {lane}", count=count, lane=title)
    fields = {"lane": title, "stage": journey.stages[stage].title}
    if not count:
        return say("empty cell, {lane}, stage {stage}", **fields)
    return say("end of the cell, cards: {count}, {lane}, stage {stage}", count=count, **fields)


def _card(journey: Journey, card: Card, say: Say) -> str:
    cell = journey.cell(card.lane or "", stage_of(journey, card))
    n = next((number for number, one in enumerate(cell, 1) if one.id == card.id), 1)
    stage = stage_of(journey, card)
    fields = {
        "n": n,
        "count": len(cell),
        "lane": journey.lanes[card.lane or ""].title,
        "text": card_words(journey, card) or say("without words"),
    }
    if stage is None:
        words = say("card {n} of {count}, {lane}: {text}", **fields)
    else:
        words = say("card {n} of {count}, {lane}, stage {stage}: {text}", stage=journey.stages[stage].title, **fields)
    over = covered(journey, card)
    more = _signs(card, say)
    if len(over) > 1:
        more.insert(0, say("over {count} stages", count=len(over)))
    return ", ".join([words, *more])


def _signs(card: Card, say: Say) -> list[str]:
    """Return what the signs on a card say."""
    match card:
        case Feeling():
            return [say("feeling {level} of 5", level=f"{card.level:+g}")]
        case Pain() if card.severity:
            return [say("severity {n} of 5", n=card.severity)]
        case Touchpoint() if card.critical:
            return [say("criticality {n} of 3", n=card.critical)]
        case Opportunity() if card.effort is not None:
            return [say("effort {n} of 5", n=card.effort)]
        case _:
            return []
