"""Say which colour the notes of each lane have on the map, so that a note's colour can say its lane."""

from journeycanvas.edit.kinds import kind_for
from journeycanvas.layout.around import card_colour
from journeycanvas.model import CARD_KINDS, Journey


def note_colours(journey: Journey) -> dict[str, str]:
    """Return the colour of what is written in each lane, by the lane's id."""
    return {
        lane.id: card_colour(CARD_KINDS[kind_for(lane)].model_construct(kind=kind_for(lane)), lane)
        for lane in journey.lanes.values()
    }
