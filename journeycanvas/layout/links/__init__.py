"""Draw the links between cards: arrows that keep to the gutters between stages and lanes and never cross a card.

Import this package only; the routing behind it is loaded when a map has links.
"""

from journeycanvas.layout.links.apart import apart
from journeycanvas.layout.links.ground import Band, Ground, Links, Room
from journeycanvas.layout.setting import Setting
from journeycanvas.model import Journey

__all__ = ["Band", "Ground", "Links", "Room", "apart", "links_over"]


def links_over(journey: Journey, setting: Setting, ground: Ground, known: Links | None = None) -> Links | None:
    """Return the links between cards that are shown, drawn over the whole content; None when there are none.

    Links that are known from the same map with narrower gutters go the same ways again, in the room they asked for.
    """
    if not journey.links or not ground.bands:
        return None
    from journeycanvas.layout.links.drawing import draw_links

    return draw_links(journey, setting, ground, known)
