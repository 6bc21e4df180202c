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


def spoken_place(journey: Journey, record: str, say: Say) -> str:
    """Return what a reader hears before the text of a record that is being written: of a card only where it stands."""
    if record not in journey.cards:
        return spoken_record(journey, record, say)
    fields = _place(journey, journey.cards[record])
    if "stage" in fields:
        return say("card {n} of {count}, {lane}, stage {stage}", **fields)
    return say("card {n} of {count}, {lane}", **fields)


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
    fields = _place(journey, card)
    text = card_words(journey, card) or say("without words")
    if "stage" in fields:
        words = say("card {n} of {count}, {lane}, stage {stage}: {text}", text=text, **fields)
    else:
        words = say("card {n} of {count}, {lane}: {text}", text=text, **fields)
    over = covered(journey, card)
    more = _signs(card, say)
    if len(over) > 1:
        more.insert(0, say("over {count} stages", count=len(over)))
    return ", ".join([words, *more])


def _place(journey: Journey, card: Card) -> dict[str, object]:
    """Return where a card stands, as fields of what is heard; without a stage where its lane runs over all."""
    stage = stage_of(journey, card)
    cell = journey.cell(card.lane or "", stage)
    n = next((number for number, one in enumerate(cell, 1) if one.id == card.id), 1)
    fields: dict[str, object] = {"n": n, "count": len(cell), "lane": journey.lanes[card.lane or ""].title}
    return fields if stage is None else {**fields, "stage": journey.stages[stage].title}


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
