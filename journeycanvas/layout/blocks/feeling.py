"""Draw a feeling as a card, where it stands outside a curve: a face beside what the customer thinks."""

from journeycanvas.layout.blocks.body import Body
from journeycanvas.layout.blocks.face import draw_face
from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import CARD, UNIT
from journeycanvas.model import Feeling

RADIUS = 7.5


def draw(body: Body, card: Feeling) -> None:
    """Draw face and thought side by side from the top of the card."""
    line = CARD.size * CARD.leading
    draw_face(body.sketch, body.x + RADIUS, body.y + line / 2, RADIUS, card.level)
    lead = 2 * RADIUS + UNIT + 2.0
    height = body.sketch.words(
        card.text,
        CARD,
        body.x + lead,
        body.y,
        body.width - lead,
        body.ink,
        direction=card.direction,
        links=True,
        source=Source(card.id, "text"),
    )
    body.y += max(height, line)
