"""Draw a legend of the signs that this map uses, and of no others."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeycanvas.layout.blocks.body import SIGN, dots_width, draw_dots
from journeycanvas.layout.blocks.curve import draw_line, style_of
from journeycanvas.layout.blocks.evidence import EVIDENCE_DASH, EVIDENCE_WIDTH
from journeycanvas.layout.blocks.opportunity import HARDEST
from journeycanvas.layout.blocks.pain import WORST
from journeycanvas.layout.blocks.touchpoint import CRITICAL
from journeycanvas.layout.links.strokes import draw_sample
from journeycanvas.layout.marks import Block, Stroke
from journeycanvas.layout.measures import HAIRLINE, SMALL, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.signs import Sign, link_styles_used, signs_used
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.messages import joined
from journeycanvas.model import Journey

SAMPLE = 24.0  # width of a line's sample
BETWEEN = 18.0
AIR = 4.0  # between a key and a cut after it
LINE = SMALL.size * SMALL.leading
Draw = Callable[[Sketch, float, float], None]
"""Draws a sample that starts at x around the height y."""


class Key(NamedTuple):
    """One entry: a sample of that width and what it means."""

    width: float
    draw: Draw
    text: str


def legend_block(
    journey: Journey, setting: Setting, around: Surroundings, width: float, cuts: Sequence[float] = ()
) -> Block | None:
    """Return the legend as wide as the content, no key of it across a cut; None when the map uses no signs."""
    signs, styles = signs_used(journey, around), link_styles_used(journey, around)
    made_from = (setting, width, cuts, signs, styles, journey.personas)
    return around.shelf.kept("legend", made_from, lambda: _drawn(setting, around, width, cuts, signs, styles))


def _drawn(
    setting: Setting,
    around: Surroundings,
    width: float,
    cuts: Sequence[float],
    signs: frozenset[Sign],
    styles: frozenset[str],
) -> Block | None:
    curves = curve_keys(signs, setting, around)
    keys = [
        *sign_keys(signs, setting),
        *evidence_keys(signs, setting),
        *(curves if len(curves) > 1 else ()),
        *link_keys(styles, setting),
    ]
    if not keys:
        return None
    sketch, theme = Sketch(setting, width), setting.theme
    sketch.rule(0.0, 0.0, width, 0.0, Stroke(theme.line, HAIRLINE))
    x, y = 0.0, 2 * UNIT
    for key in keys:
        room = key.width + UNIT + 1.0
        text = min(sketch.measure(key.text, SMALL) + 0.5, width - room)
        if x > 0 and _past_cuts(x, room + text, cuts) + room + text > width:
            x, y = 0.0, y + LINE + 3.0
        past = _past_cuts(x, room + text, cuts)
        x = past if past + room + text <= width else x
        key.draw(sketch, x, y + LINE / 2)
        y += sketch.words(key.text, SMALL, x + room, y, text, theme.soft) - LINE
        x += room + text + BETWEEN
    return sketch.finish(y + LINE)


def _past_cuts(x: float, width: float, cuts: Sequence[float]) -> float:
    """Return where a key starts that is not to stand across a cut."""
    return next((cut + BETWEEN / 2 for cut in cuts if x < cut < x + width + AIR), x)


def _icon(name: str, colour: str) -> Draw:
    return lambda sketch, x, y: sketch.icon(name, x, y - SIGN / 2, SIGN, colour)


def _dots(lit: int, of: int, colour: str) -> Draw:
    return lambda sketch, x, y: draw_dots(sketch, x, y, lit, of, colour)


def sign_keys(signs: frozenset[Sign], setting: Setting) -> list[Key]:
    """Return the signs on cards of those kinds that have their own."""
    words, theme = setting.words, setting.theme
    yellow, red, green, grey = (theme.hue(name).deep for name in ("yellow", "red", "green", "grey"))
    three, five = dots_width(CRITICAL), dots_width(WORST)
    matters, hurts = words.say("how much it matters"), words.say("how much it hurts")
    truth = words.say("moment of truth")
    customer, business = words.say("value to the customer"), words.say("value to the business")
    keys = [
        ("truth", SIGN, _icon("star", yellow), truth),
        ("critical", three, _dots(2, CRITICAL, yellow), matters),
        ("severity", five, _dots(3, WORST, red), hurts),
        ("customer_value", SIGN, _icon("heart", green), customer),
        ("business_value", SIGN, _icon("money", green), business),
        ("effort", five, _dots(2, HARDEST, grey), words.say("effort")),
    ]
    return [Key(width, draw, text) for sign, width, draw, text in keys if (sign,) in signs]


def evidence_keys(signs: frozenset[Sign], setting: Setting) -> list[Key]:
    """Return the keys of how certain cards are, of those that the map uses."""
    words = setting.words
    texts = {"observed": words.say("observed"), "assumed": words.say("assumed"), "proposed": words.say("proposed")}
    return [
        Key(SAMPLE, _stroke(setting.theme.soft, EVIDENCE_WIDTH, EVIDENCE_DASH[name]), text)
        for name, text in texts.items()
        if ("evidence", name) in signs
    ]


def _stroke(colour: str, width: float, dash: tuple[float, ...]) -> Draw:
    return lambda sketch, x, y: sketch.rule(x, y, x + SAMPLE, y, Stroke(colour, width, dash, True))


def curve_keys(signs: frozenset[Sign], setting: Setting, around: Surroundings) -> list[Key]:
    """Return the lines of feelings."""
    found = {sign[1:] for sign in signs if sign[0] == "curve"}
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


def link_keys(used: frozenset[str], setting: Setting) -> list[Key]:
    """Return the kinds of links between cards that are shown."""
    words = setting.words
    texts = {
        "flow": words.say("next step"),
        "return": words.say("going back"),
        "cause": words.say("cause"),
        "answers": words.say("answer to a pain point"),
    }
    return [Key(SAMPLE, _link(style), text) for style, text in texts.items() if style in used]


def _link(style: str) -> Draw:
    return lambda sketch, x, y: draw_sample(sketch, style, x, y, SAMPLE)
