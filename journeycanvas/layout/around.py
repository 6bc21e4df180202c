"""Look up what a card's face shows beyond the card itself: its channel, its personas, the fall since a stage before."""

from typing import NamedTuple

from journeycanvas.model import Card, Journey, Lane, Metric, Opportunity, Pain, Persona, Stage, Task, Touchpoint
from journeycanvas.theme import Theme

LANE_COLOURS = {
    "actions": "blue",
    "thoughts": "purple",
    "emotions": "purple",
    "touchpoints": "yellow",
    "pains": "red",
    "opportunities": "green",
    "ownership": "blue",
    "challenges": "orange",
    "technology": "grey",
    "plan": "teal",
    "evidence": "yellow",
    "frontstage": "teal",
    "backstage": "purple",
    "support": "grey",
    "goals": "teal",
}
KIND_COLOURS: tuple[tuple[type[Card], str], ...] = (
    (Touchpoint, "yellow"),
    (Pain, "red"),
    (Opportunity, "green"),
    (Task, "teal"),
)


class Tag(NamedTuple):
    """A persona's name and the colour it has everywhere on the map."""

    name: str
    colour: str


class Around(NamedTuple):
    """What stands around a card; equal surroundings and an equal card give an equal face."""

    colour: str
    view: str = "cards"
    channel: str = ""
    channel_icon: str = ""
    personas: tuple[Tag, ...] = ()
    picture_ratio: float = 0.0  # height by width; 0 without a picture
    fall: str = ""  # since the stage before, as printed: "-81 %"; empty when there is none

    @property
    def without_colours(self) -> tuple[object, ...]:
        """All that decides how high a face becomes."""
        return (*self[1:4], [tag.name for tag in self.personas], *self[5:])


def card_colour(card: Card, lane: Lane | None) -> str:
    """Return the colour a card has when its author chose none: by its kind, else by its lane."""
    if card.color:
        return card.color
    for kind, colour in KIND_COLOURS:
        if isinstance(card, kind):
            return colour
    if lane is None:
        return "grey"
    return lane.color or LANE_COLOURS.get(lane.role, "grey")


def persona_colours(journey: Journey, theme: Theme) -> dict[str, str]:
    """Return the colour of each persona: its own when it has one, else those of the theme's curves in turn."""
    colours: dict[str, str] = {}
    for index, persona in enumerate(journey.personas.values()):
        colours[persona.id] = (
            theme.hue(persona.color).deep if persona.color else theme.curves[index % len(theme.curves)]
        )
    return colours


def persona_name(persona: Persona) -> str:
    """Return what a persona goes by: its name, else its role or its job."""
    return persona.name or persona.role or persona.job


def neighbour_metric(journey: Journey, card: Metric, stages: list[Stage], index: int) -> Metric | None:
    """Return the nearest metric of the same measure and unit in an earlier stage of the same lane."""
    for stage in reversed(stages[:index]):
        for other in journey.cell(card.lane or "", stage.id):
            if (
                isinstance(other, Metric)
                and other.measure == card.measure
                and other.unit == card.unit
                and other.value is not None
            ):
                return other
    return None
