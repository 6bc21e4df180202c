"""Draw the links between cards: arrows that keep to the gutters between stages and lanes and never cross a card.

Import this package only; the routing behind it is loaded when a map has links.
"""

from journeycanvas.layout.links.ground import Band, Ground, Room
from journeycanvas.layout.marks import Block
from journeycanvas.layout.setting import Setting
from journeycanvas.model import Journey

__all__ = ["Band", "Ground", "Room", "link_block"]


def link_block(journey: Journey, setting: Setting, ground: Ground) -> Block | None:
    """Return all links as one block to be put over the cards; None when there are none to draw."""
    if not journey.links or not ground.bands:
        return None
    from journeycanvas.layout.links.drawing import draw_links

    return draw_links(journey, setting, ground)
