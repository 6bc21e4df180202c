"""Draw any card: its ground, its picture, its text, the face of its kind, and the signs that every kind may carry."""

from collections.abc import Callable
from typing import Any

from journeycanvas.layout.around import Around
from journeycanvas.layout.blocks import feeling, metric, opportunity, pain, task, touchpoint
from journeycanvas.layout.blocks.body import Body, Item
from journeycanvas.layout.blocks.evidence import EVIDENCE_WIDTH, draw_evidence
from journeycanvas.layout.faces import Look
from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import CARD, CARD_SIDE, CARD_TOP, CORNER
from journeycanvas.layout.sketch import Sketch
from journeycanvas.model import Card, Feeling, Metric, Opportunity, Pain, Task, Touchpoint
from journeycanvas.theme import Theme

FACES: dict[type[Card], Callable[[Body, Any], None]] = {
    Touchpoint: touchpoint.draw,
    Pain: pain.draw,
    Opportunity: opportunity.draw,
    Feeling: feeling.draw,
    Metric: metric.draw,
    Task: task.draw,
}
WRITE_THEIR_OWN_TEXT = (Feeling, Metric)


def _draw(sketch: Sketch, card: Card, around: Around, room: float | None = None) -> float:
    """Draw a card, and return its height."""
    body = Body(sketch, card, around, room)
    if around.picture_ratio and card.picture:
        _picture(body)
    face = FACES.get(type(card))
    if not isinstance(card, WRITE_THEIR_OWN_TEXT):
        if card.text:
            body.text(card.text, icon=card.icon or "", source=Source(card.id, "text"))
        elif face is None and not card.picture:
            _empty_line(body)
    if face is not None:
        face(body, card)
    body.items(signs(body))
    height = max(body.y, CARD_TOP + 14.5) + (0.0 if body.bare else CARD_TOP)
    if body.bare:
        draw_evidence(sketch, card.evidence, EVIDENCE_WIDTH / 2, 1.0, height - 1.0, body.hue.deep)
    else:
        _ground(body, height)
    sketch.means(card.id, card.text, 0.0, 0.0, sketch.width, height)
    return height


def _ground_colour(theme: Theme, around: Around) -> str | None:
    return None if around.view == "text" else theme.hue(around.colour).fill


AS_CARD = Look(_draw, _ground_colour)


def _empty_line(body: Body) -> None:
    """Keep the place of a text that is not written yet."""
    body.y += body.sketch.put(
        body.sketch.set("", CARD, body.width), body.x, body.y, body.ink, Source(body.card.id, "text")
    )


def _picture(body: Body) -> None:
    x, width = (body.x, body.width) if body.bare else (0.0, body.sketch.width)
    height = width * min(max(body.around.picture_ratio, 0.2), 1.4)
    body.sketch.photo(x, 0.0, width, height, body.card.picture or "", radius=CORNER)
    body.y = height + CARD_TOP


def signs(body: Body) -> list[Item]:
    """Return who the card is about, who owns it, and its tags."""
    card, colour = body.card, body.setting.theme.soft if body.bare else body.hue.deep
    items = [Item(name, colour, dot=dot) for name, dot in body.around.personas]
    if card.owner:
        items.append(Item(card.owner, colour, "owner"))
    items += [Item(f"#{tag}", colour) for tag in card.tags if tag]
    return items


def _ground(body: Body, height: float) -> None:
    """Put the coloured ground under everything, and the evidence along its start."""
    body.sketch.ground(height, body.hue.fill, CORNER)
    top, x = CARD_TOP + 1.0, CARD_SIDE / 2 - EVIDENCE_WIDTH / 4
    draw_evidence(body.sketch, body.card.evidence, x, top, height - top, body.hue.deep)
