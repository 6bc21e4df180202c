"""Find the opportunities of a map and what goes on a card of each: stage, idea, and the pain points that it answers."""

from typing import NamedTuple

from journeycanvas.layout.around import card_colour
from journeycanvas.layout.shown import shown_cells
from journeycanvas.model import Card, Journey, Note, Opportunity
from journeycanvas.model.codes import cell_codes


class Idea(NamedTuple):
    """An opportunity where it stands: code and stage of its cell, and the texts of what it answers."""

    card: Card
    colour: str
    code: str
    stage: str
    answers: tuple[str, ...]


def ideas_of(journey: Journey) -> list[Idea]:
    """Return the opportunities that are shown, stage by stage; in a lane for them plain notes are some too."""
    answered: dict[str, list[str]] = {}
    for link in journey.links.values():
        pain = journey.cards.get(link.to)
        if link.style == "answers" and pain is not None and pain.text.strip():
            answered.setdefault(link.from_, []).append(pain.text)
    cells = cell_codes(journey).items()
    shown = {lane: shown_cells(journey, journey.lanes[lane]) for _, (lane, _) in cells}
    stages = list(journey.stages)
    by_stage = sorted(cells, key=lambda cell: stages.index(cell[1][1]) if cell[1][1] else len(stages))
    return [
        Idea(
            card,
            card_colour(card, journey.lanes[lane]),
            code,
            journey.stages[stage].title if stage else "",
            tuple(answered.get(card.id, ())),
        )
        for code, (lane, stage) in by_stage
        for card in shown[lane].get(stage, ())
        if isinstance(card, Opportunity) or (isinstance(card, Note) and journey.lanes[lane].role == "opportunities")
    ]
