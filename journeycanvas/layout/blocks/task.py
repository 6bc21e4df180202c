"""Draw a step of the action plan: a box that fills as the work goes on, and when it is due."""

from journeycanvas.layout.blocks.body import Body, Item
from journeycanvas.layout.words import status_icon, status_word
from journeycanvas.model import Task


def draw(body: Body, card: Task) -> None:
    """Draw status and date under the text."""
    colour = body.hue.deep
    items = []
    if card.status:
        items.append(Item(status_word(body.setting.words, card.status), colour, status_icon(card.status)))
    if card.due:
        items.append(Item(body.setting.numerals.date(card.due), colour, "calendar"))
    body.items(items)
