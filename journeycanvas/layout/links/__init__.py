"""Draw the links between cards: arrows that keep to the gutters between stages and lanes and never cross a card."""

from typing import NamedTuple

from journeycanvas.layout.cells import Spot
from journeycanvas.layout.marks import Block
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Journey


class Ground(NamedTuple):
    """What the links run over, in points from the start edge: rows are the tops of the lanes and the last one's end."""

    grid: Grid
    top: float
    bottom: float
    rows: tuple[float, ...]
    cards: dict[str, Spot]


def link_block(journey: Journey, setting: Setting, ground: Ground) -> Block | None:
    """Return all links as one block to be put over the cards; None when there are none to draw."""
    if not journey.links:
        return None
    from journeycanvas.layout.links.drawing import draw_links

    return draw_links(journey, setting, ground)
