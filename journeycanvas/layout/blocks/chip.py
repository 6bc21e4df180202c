"""Draw a chip: a coloured bar over the stages that somebody owns, with the name in it."""

from journeycanvas.layout.around import Around
from journeycanvas.layout.blocks.evidence import draw_evidence
from journeycanvas.layout.faces import Look
from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import CARD_SIDE, CORNER, STRONG
from journeycanvas.layout.sketch import Sketch
from journeycanvas.model import Card
from journeycanvas.theme import Theme

ABOVE = 3.0


def _draw(sketch: Sketch, card: Card, around: Around, room: float | None = None) -> float:
    """Draw a chip, and return its height; an empty card shows its owner."""
    hue, width = sketch.setting.theme.hue(around.colour), sketch.width
    text = card.text or card.owner or ""
    if card.text and card.owner and card.owner != card.text:
        text = f"{card.text} · {card.owner}"
    across, source = (room or width) - 2 * CARD_SIDE, Source(card.id, "text") if card.text else None
    height = sketch.words(text, STRONG, CARD_SIDE, ABOVE, across, hue.on_deep, direction=card.direction, source=source)
    height = max(height, STRONG.size * STRONG.leading) + 2 * ABOVE
    sketch.ground(height, hue.deep, CORNER)
    draw_evidence(sketch, card.evidence, CARD_SIDE / 2, ABOVE + 1.0, height - ABOVE - 1.0, hue.on_deep)
    sketch.means(card.id, text, 0.0, 0.0, width, height)
    return height


def _ground_colour(theme: Theme, around: Around) -> str:
    return theme.hue(around.colour).deep


AS_CHIP = Look(_draw, _ground_colour)
