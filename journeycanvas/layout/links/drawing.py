"""Draw each link as a line from the middle of a card's side to the middle of another's."""

from journeycanvas.layout.cells import Spot
from journeycanvas.layout.links import Ground
from journeycanvas.layout.marks import Block, Stroke
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.model import Journey


def draw_links(journey: Journey, setting: Setting, ground: Ground) -> Block | None:
    """Return the links whose two cards are shown."""
    sketch = Sketch(setting, ground.grid.width)
    for link in journey.links.values():
        start, end = ground.cards.get(link.from_), ground.cards.get(link.to)
        if start is None or end is None:
            continue
        stroke = Stroke(setting.theme.links.get(link.style, setting.theme.links["flow"]), 1.1)
        sketch.rule(*_middle(start), *_middle(end), stroke)
    return sketch.finish(ground.bottom) if sketch.marks else None


def _middle(spot: Spot) -> tuple[float, float]:
    return spot.x + spot.block.width / 2, spot.y + spot.block.height / 2
