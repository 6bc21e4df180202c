"""Draw a pain point: its severity as dots."""

from journeycanvas.layout.blocks.body import AIR, Body
from journeycanvas.layout.measures import DOT
from journeycanvas.model import Pain

WORST = 5


def draw(body: Body, card: Pain) -> None:
    """Draw the severity under the text; nothing when nobody rated it."""
    if card.severity:
        body.y += AIR + 1.5
        body.dots(body.x, body.y + DOT / 2, card.severity, WORST)
        body.y += DOT + 1.5
