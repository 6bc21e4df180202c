"""Draw a legend of the signs that this map uses, and of no others."""

from collections.abc import Callable
from typing import NamedTuple

from journeycanvas.layout.blocks.body import SIGN
from journeycanvas.layout.blocks.card import EVIDENCE_DASH, EVIDENCE_WIDTH
from journeycanvas.layout.blocks.curve import draw_line, style_of
from journeycanvas.layout.links.strokes import draw_sample
from journeycanvas.layout.marks import Block, Stroke
from journeycanvas.layout.measures import DOT, HAIRLINE, SMALL, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.words import joined
from journeycanvas.model import Card, Feeling, Journey, Opportunity, Pain, Touchpoint, lane_view

SAMPLE = 24.0  # width of a line's sample
BETWEEN = 18.0
LINE = SMALL.size * SMALL.leading
Draw = Callable[[Sketch, float, float], None]
"""Draws a sample that starts at x around the height y."""


class Key(NamedTuple):
    """One entry: a sample of that width and what it means."""

    width: float
    draw: Draw
    text: str


def legend_block(journey: Journey, setting: Setting, around: Surroundings, width: float) -> Block | None:
    """Return the legend as wide as the content; None when the map uses no signs."""
    keys = [
        *_cards(journey, setting),
        *_evidence(journey, setting),
        *_curves(journey, setting, around),
        *_links(journey, setting),
    ]
    if not keys:
        return None
    sketch, theme = Sketch(setting, width), setting.theme
    sketch.rule(0.0, 0.0, width, 0.0, Stroke(theme.line, HAIRLINE))
    x, y = 0.0, 2 * UNIT
    for key in keys:
        room = key.width + UNIT + 1.0
        text = min(sketch.measure(key.text, SMALL) + 0.5, width - room)
        if x > 0 and x + room + text > width:
            x, y = 0.0, y + LINE + 3.0
        key.draw(sketch, x, y + LINE / 2)
        y += sketch.words(key.text, SMALL, x + room, y, text, theme.soft) - LINE
        x += room + text + BETWEEN
    return sketch.finish(y + LINE)


def _shown(journey: Journey) -> list[Card]:
    shown = {lane.id for lane in journey.lanes.values() if not lane.hidden and not lane.collapsed}
    return [card for card in journey.cards.values() if card.lane in shown]


def _icon(name: str, colour: str) -> Draw:
    return lambda sketch, x, y: sketch.icon(name, x, y - SIGN / 2, SIGN, colour)


def _dots(lit: int, of: int, colour: str) -> Draw:
    def draw(sketch: Sketch, x: float, y: float) -> None:
        for index in range(of):
            centre, ring = x + index * 7.5 + DOT / 2, Stroke(colour, 0.8)
            sketch.disc(
                centre,
                y,
                DOT / 2 - (0.0 if index < lit else 0.4),
                colour if index < lit else None,
                None if index < lit else ring,
            )

    return draw


def _cards(journey: Journey, setting: Setting) -> list[Key]:
    words, theme, cards = setting.words, setting.theme, _shown(journey)
    touchpoints = [card for card in cards if isinstance(card, Touchpoint)]
    chances = [card for card in cards if isinstance(card, Opportunity)]
    yellow, red, green, grey = (theme.hue(name).deep for name in ("yellow", "red", "green", "grey"))
    keys = [
        (
            any(card.critical >= 3 for card in touchpoints),
            Key(SIGN, _icon("star", yellow), words.say("moment of truth")),
        ),
        (any(card.critical for card in touchpoints), Key(20.0, _dots(2, 3, yellow), words.say("how much it matters"))),
        (
            any(isinstance(card, Pain) and card.severity for card in cards),
            Key(35.0, _dots(3, 5, red), words.say("how much it hurts")),
        ),
        (
            any(card.customer_value is not None for card in chances),
            Key(SIGN, _icon("heart", green), words.say("value to the customer")),
        ),
        (
            any(card.business_value is not None for card in chances),
            Key(SIGN, _icon("money", green), words.say("value to the business")),
        ),
        (any(card.effort is not None for card in chances), Key(35.0, _dots(2, 5, grey), words.say("effort"))),
    ]
    return [key for is_used, key in keys if is_used]


def _evidence(journey: Journey, setting: Setting) -> list[Key]:
    words, used = setting.words, {card.evidence for card in _shown(journey)}
    texts = {"observed": words.say("observed"), "assumed": words.say("assumed"), "proposed": words.say("proposed")}
    return [
        Key(SAMPLE, _stroke(setting.theme.soft, EVIDENCE_WIDTH, EVIDENCE_DASH[name]), text)
        for name, text in texts.items()
        if name in used
    ]


def _stroke(colour: str, width: float, dash: tuple[float, ...]) -> Draw:
    return lambda sketch, x, y: sketch.rule(x, y, x + SAMPLE, y, Stroke(colour, width, dash, True))


def _curves(journey: Journey, setting: Setting, around: Surroundings) -> list[Key]:
    curved = {lane.id for lane in journey.lanes.values() if lane_view(lane) == "curve"}
    found = {
        (card.persona or "", card.state)
        for card in _shown(journey)
        if isinstance(card, Feeling) and card.lane in curved
    }
    if len(found) < 2:
        return []
    people = ["", *around.personas]
    keys = []
    for persona, state in sorted(found, key=lambda one: (people.index(one[0]) if one[0] in people else 0, one[1])):
        name = around.personas[persona].name if persona in around.personas else setting.words.say("customer")
        state_word = setting.words.say("future state") if state == "future" else setting.words.say("current state")
        keys.append(Key(SAMPLE, _curve(around, persona, state), joined(setting.words, [name, state_word])))
    return keys


def _curve(around: Surroundings, persona: str, state: str) -> Draw:
    def draw(sketch: Sketch, x: float, y: float) -> None:
        path = (("M", (x, y + 2.0)), ("C", (x + 8.0, y + 2.0, x + 14.0, y - 3.0, x + SAMPLE, y - 3.0)))
        draw_line(sketch, path, style_of(around, persona, state), sketch.setting.theme.paper)

    return draw


def _links(journey: Journey, setting: Setting) -> list[Key]:
    """Return the kinds of links between cards that are shown."""
    words, shown = setting.words, {card.id for card in _shown(journey)} if journey.links else set()
    used = {link.style for link in journey.links.values() if link.from_ in shown and link.to in shown}
    texts = {
        "flow": words.say("next step"),
        "return": words.say("going back"),
        "cause": words.say("cause"),
        "answers": words.say("answer to a pain point"),
    }
    return [Key(SAMPLE, _link(style), text) for style, text in texts.items() if style in used]


def _link(style: str) -> Draw:
    return lambda sketch, x, y: draw_sample(sketch, style, x, y, SAMPLE)
