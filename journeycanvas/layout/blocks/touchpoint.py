"""Draw a touchpoint: why, the channel with its icon, how critical it is, when, how long and with how many people."""

from journeycanvas.layout.blocks.body import AIR, SIGN, Body, Item, dots_width
from journeycanvas.layout.measures import SMALL, UNIT
from journeycanvas.model import Touchpoint

CRITICAL = 3  # the highest criticality is a moment of truth and gets the star


def draw(body: Body, card: Touchpoint) -> None:
    """Draw the fields of a touchpoint under its text."""
    if card.why:
        body.text(card.why, SMALL)
    _channel(body, card)
    words, numerals, colour = body.setting.words, body.setting.numerals, body.hue.deep
    items = []
    if card.when:
        items.append(Item(card.when, colour, "calendar"))
    if card.duration is not None:
        items.append(Item(words.say("{minutes} min", minutes=numerals.number(card.duration)), colour, "clock"))
    if card.people is not None:
        items.append(Item(numerals.number(card.people), colour, "people"))
    body.items(items)


def _channel(body: Body, card: Touchpoint) -> None:
    """Write the channel at the start and the dots at the end, on one line where both fit."""
    around, colour, sketch = body.around, body.hue.deep, body.sketch
    star = card.critical >= CRITICAL
    tail = (dots_width(CRITICAL) + (SIGN + 2.0 if star else 0.0)) if card.critical else 0.0
    line = SMALL.size * SMALL.leading
    if not around.channel and not tail:
        return
    body.y += AIR
    height = 0.0
    if around.channel:
        lead = SIGN + UNIT
        end = tail + UNIT if tail else 0.0
        is_beside = lead + sketch.measure(around.channel, SMALL) + end <= body.width
        sketch.icon(around.channel_icon or "pin", body.x, body.y + (line - SIGN) / 2, SIGN, colour)
        room = body.width - lead - (end if is_beside else 0.0)
        height = sketch.words(around.channel, SMALL, body.x + lead, body.y, room, colour)
        if tail and not is_beside:
            body.y += height
            height = 0.0
    if tail:
        middle = body.y + line / 2
        x = body.x + body.width - dots_width(CRITICAL)
        body.dots(x, middle, card.critical, CRITICAL)
        if star:
            sketch.icon("star", x - SIGN - 2.0, middle - SIGN / 2 - 0.4, SIGN, colour)
        height = max(height, line)
    body.y += height
