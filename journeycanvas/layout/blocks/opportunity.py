"""Draw an opportunity: its value to the customer and to the business as bars, its effort as dots, what became of it."""

from journeycanvas.layout.blocks.body import AIR, SIGN, Body, Item, dots_width, draw_dots
from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.measures import UNIT
from journeycanvas.layout.words import status_icon, status_word
from journeycanvas.model import Opportunity

FULL = 100  # the highest value
HARDEST = 5
BAR = 4.0  # height of a bar
LEAST_BAR = 18.0


def draw(body: Body, card: Opportunity) -> None:
    """Draw bars and dots on one line where they fit; what nobody weighed is left out."""
    values = [("heart", card.customer_value), ("money", card.business_value)]
    bars = [(icon, value) for icon, value in values if value is not None]
    effort = card.effort is not None
    lines: list[tuple[list[tuple[str, int | float]], bool]] = []
    fixed = len(bars) * (SIGN + 2.0 + UNIT) + (dots_width(HARDEST) + UNIT if effort else 0.0)
    if bars and effort and body.width - fixed < LEAST_BAR * len(bars):
        lines = [(bars, False), ([], True)]
    elif bars or effort:
        lines = [(bars, effort)]
    for shown, with_effort in lines:
        body.y += AIR
        _line(body, shown, card.effort if with_effort else None)
    items = []
    if card.status not in ("", "idea"):
        items.append(Item(status_word(body.setting.words, card.status), body.hue.deep, status_icon(card.status)))
    if card.due:
        items.append(Item(body.setting.numerals.date(card.due), body.hue.deep, "calendar"))
    body.items(items)


def _line(body: Body, bars: list[tuple[str, int | float]], effort: float | None) -> None:
    sketch, colour, theme = body.sketch, body.hue.deep, body.setting.theme
    middle = body.y + SIGN / 2
    tail = dots_width(HARDEST) + UNIT if effort is not None else 0.0
    if bars:
        room = (body.width - tail - UNIT * (len(bars) - 1)) / len(bars)
        x = body.x
        for icon, value in bars:
            sketch.icon(icon, x, body.y, SIGN, colour)
            start, width = x + SIGN + 2.0, room - SIGN - 2.0
            sketch.box(start, middle - BAR / 2, width, BAR, theme.paper, Stroke(colour, 0.6), BAR / 2)
            lit = width * max(0.0, min(1.0, value / FULL))
            if lit > BAR / 2:
                sketch.box(start, middle - BAR / 2, lit, BAR, colour, None, BAR / 2)
            x += room + UNIT
    if effort is not None:
        x = body.x + body.width - dots_width(HARDEST)
        draw_dots(sketch, x, middle, round(effort), HARDEST, theme.hue("grey").deep)
    body.y += SIGN
