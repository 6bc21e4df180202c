"""Draw a legend of the signs that this map uses, and of no others."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeycanvas.layout.blocks.body import SIGN, dots_width, draw_dots
from journeycanvas.layout.blocks.curve import draw_line, series_of, style_of
from journeycanvas.layout.blocks.evidence import EVIDENCE_DASH, EVIDENCE_WIDTH
from journeycanvas.layout.blocks.opportunity import HARDEST
from journeycanvas.layout.blocks.pain import WORST
from journeycanvas.layout.blocks.touchpoint import CRITICAL
from journeycanvas.layout.cells import cards_by_column, cards_shown
from journeycanvas.layout.links.strokes import draw_sample
from journeycanvas.layout.marks import Block, Stroke
from journeycanvas.layout.measures import HAIRLINE, SMALL, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.words import joined
from journeycanvas.model import Card, Journey, Lane, Opportunity, Pain, Touchpoint, lane_view

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
    lanes = [lane for lane in journey.lanes.values() if not lane.hidden and not lane.collapsed]
    cards = [card for lane in lanes for card in cards_shown(around, lane)]
    keys = [
        *_signs(cards, setting),
        *_evidence(cards, setting),
        *_curves(lanes, setting, around),
        *_links(journey, cards, setting),
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


def _icon(name: str, colour: str) -> Draw:
    return lambda sketch, x, y: sketch.icon(name, x, y - SIGN / 2, SIGN, colour)


def _dots(lit: int, of: int, colour: str) -> Draw:
    return lambda sketch, x, y: draw_dots(sketch, x, y, lit, of, colour)


def _signs(cards: Sequence[Card], setting: Setting) -> list[Key]:
    """Return the signs on cards of those kinds that have their own."""
    words, theme = setting.words, setting.theme
    touchpoints = [card for card in cards if isinstance(card, Touchpoint)]
    pains = [card for card in cards if isinstance(card, Pain)]
    chances = [card for card in cards if isinstance(card, Opportunity)]
    yellow, red, green, grey = (theme.hue(name).deep for name in ("yellow", "red", "green", "grey"))
    three, five = dots_width(CRITICAL), dots_width(WORST)
    matters, hurts = words.say("how much it matters"), words.say("how much it hurts")
    truth = words.say("moment of truth")
    customer, business = words.say("value to the customer"), words.say("value to the business")
    keys = [
        (any(card.critical >= CRITICAL for card in touchpoints), SIGN, _icon("star", yellow), truth),
        (any(card.critical for card in touchpoints), three, _dots(2, CRITICAL, yellow), matters),
        (any(card.severity for card in pains), five, _dots(3, WORST, red), hurts),
        (any(card.customer_value is not None for card in chances), SIGN, _icon("heart", green), customer),
        (any(card.business_value is not None for card in chances), SIGN, _icon("money", green), business),
        (any(card.effort is not None for card in chances), five, _dots(2, HARDEST, grey), words.say("effort")),
    ]
    return [Key(width, draw, text) for is_used, width, draw, text in keys if is_used]


def _evidence(cards: Sequence[Card], setting: Setting) -> list[Key]:
    words, used = setting.words, {card.evidence for card in cards}
    texts = {"observed": words.say("observed"), "assumed": words.say("assumed"), "proposed": words.say("proposed")}
    return [
        Key(SAMPLE, _stroke(setting.theme.soft, EVIDENCE_WIDTH, EVIDENCE_DASH[name]), text)
        for name, text in texts.items()
        if name in used
    ]


def _stroke(colour: str, width: float, dash: tuple[float, ...]) -> Draw:
    return lambda sketch, x, y: sketch.rule(x, y, x + SAMPLE, y, Stroke(colour, width, dash, True))


def _curves(lanes: Sequence[Lane], setting: Setting, around: Surroundings) -> list[Key]:
    """Return the lines of feelings, when there are several to be told apart."""
    curved = [lane for lane in lanes if lane_view(lane) == "curve" and lane.span == "stage"]
    found = {(line.persona, line.state) for lane in curved for line in series_of(around, cards_by_column(around, lane))}
    if len(found) < 2:
        return []
    people, words = ["", *around.personas], setting.words
    keys = []
    for persona, state in sorted(found, key=lambda one: (people.index(one[0]), one[1])):
        name = around.personas[persona].name if persona else words.say("customer")
        state_word = words.say("future state") if state == "future" else words.say("current state")
        keys.append(Key(SAMPLE, _curve(around, persona, state), joined(words, [name, state_word])))
    return keys


def _curve(around: Surroundings, persona: str, state: str) -> Draw:
    def draw(sketch: Sketch, x: float, y: float) -> None:
        path = (("M", (x, y + 2.0)), ("C", (x + 8.0, y + 2.0, x + 14.0, y - 3.0, x + SAMPLE, y - 3.0)))
        draw_line(sketch, path, style_of(around, persona, state), sketch.setting.theme.paper)

    return draw


def _links(journey: Journey, cards: Sequence[Card], setting: Setting) -> list[Key]:
    """Return the kinds of links between cards that are shown."""
    words, shown = setting.words, {card.id for card in cards} if journey.links else set()
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
