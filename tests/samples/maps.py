"""The worked samples as they stand in their files, and what their tests ask of them more than once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from journeycanvas.files import load
from journeycanvas.model import Card, Journey
from journeycanvas.places import templates_folder

AnyCard = TypeVar("AnyCard", bound=Card)

FOLDER: Path = templates_folder() / "samples"
FILES = {file.stem: file for file in sorted(FOLDER.glob("*.journey"))}
NAMES = sorted(FILES)


@cache
def sample(name: str) -> Journey:
    """Return a sample as it stands in its file."""
    return load(FILES[name].read_bytes(), name).journey


def cards(name: str, kind: type[AnyCard]) -> list[AnyCard]:
    """Return the cards of one kind."""
    return [card for card in sample(name).cards.values() if isinstance(card, kind)]


def linked(name: str, style: str) -> list[tuple[str, str]]:
    """Return from and to of the links of one style."""
    return [(link.from_, link.to) for link in sample(name).links.values() if link.style == style]


def covered(name: str, role: str) -> set[str]:
    """Return the stages over which something stands in the lanes of that role."""
    journey = sample(name)
    stages = list(journey.stages)
    lanes = {lane.id for lane in journey.lanes.values() if lane.role == role}
    return {
        stage
        for card in journey.cards.values()
        if card.lane in lanes and card.stage is not None
        for stage in stages[stages.index(card.stage) : stages.index(card.stage) + card.span]
    }


def texts(name: str) -> Iterator[str]:
    """Yield every text for people in a sample."""
    journey = sample(name)
    facts = journey.map
    yield from (facts.title, facts.subtitle, facts.scope, facts.author, facts.organisation)
    for persona in journey.personas.values():
        yield from (persona.name, persona.role, persona.gender, persona.age, persona.job, persona.education)
        yield from (persona.location, persona.quote, *persona.facts, *persona.goals, *persona.pains)
        yield from (*persona.channels, *persona.devices)
    for channel in journey.channels.values():
        yield channel.title
    for phase in journey.phases.values():
        yield phase.title
    for stage in journey.stages.values():
        yield from (stage.title, stage.goal)
    for lane in journey.lanes.values():
        yield from (lane.title, lane.prompt, lane.department)
    for card in journey.cards.values():
        yield from (card.text, card.note, card.owner, card.source, *card.tags)
        yield from (getattr(card, field, "") for field in ("why", "when", "unit"))
    yield from (link.label for link in journey.links.values())
    for comment in journey.comments.values():
        yield from (comment.author, comment.text)
