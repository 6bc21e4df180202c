"""Say which colour the sticky notes of a lane have: that of the cards that are made of them."""

from journeycanvas.edit.kinds import kind_for
from journeycanvas.layout.around import card_colour
from journeycanvas.model import CARD_KINDS, Journey, Lane


def note_colour(lane: Lane) -> str:
    """Return the colour of what is written in a lane."""
    kind = kind_for(lane)
    return card_colour(CARD_KINDS[kind].model_construct(kind=kind), lane)


def note_colours(journey: Journey) -> dict[str, str]:
    """Return the colour of what is written in each lane, by the lane's id."""
    return {lane.id: note_colour(lane) for lane in journey.lanes.values()}
