"""Draw a metric: its name, a large number, the fall since the stage before, a bar against the target."""

from journeycanvas.layout.blocks.body import AIR, Body
from journeycanvas.layout.marks import Source, Stroke
from journeycanvas.layout.measures import FIGURE, SMALL, SMALL_STRONG, UNIT
from journeycanvas.layout.sketch import Align
from journeycanvas.layout.words import measure_word
from journeycanvas.model import Metric

BAR = 4.0
LESS_IS_BETTER = frozenset({"ces", "duration"})
RAISED = FIGURE.size * FIGURE.leading - SMALL.size * SMALL.leading - 2.5  # small words on the figure's baseline
ISOLATED = "\u2066{}\u2069"  # a number inside words keeps its sign at its left (UAX #9, LRI and PDI)


def draw(body: Body, card: Metric) -> None:
    """Draw a metric from the top of its card; its text is its name."""
    source = Source(card.id, "text") if card.text else None
    body.text(card.text or measure_word(body.setting.words, card.measure), SMALL, _quiet(body), source=source)
    _figure(body, card)
    if card.value is not None and card.target is not None:
        _bar(body, card.value, card.target, card.measure)
        value = ISOLATED.format(_printed(body, card, card.target))
        body.y += AIR
        aim = body.setting.words.say("target {value}", value=value)
        body.y += body.sketch.words(aim, SMALL, body.x, body.y, body.width, _quiet(body))


def _quiet(body: Body) -> str:
    """Return the colour of small words: soft on paper, the card's own on a card."""
    return body.setting.theme.soft if body.bare else body.ink


def _printed(body: Body, card: Metric, value: float | None) -> str:
    """Return a value as it is printed: a net promoter score with its sign, a missing one as a dash."""
    numerals = body.setting.numerals
    if value is None:
        return "–"
    return numerals.signed(value) if card.measure == "nps" else numerals.number(value)


def _figure(body: Body, card: Metric) -> None:
    """Draw the number, its unit after it and the fall since the stage before at the end, each below where it must."""
    sketch, theme, fall = body.sketch, body.setting.theme, body.around.fall
    printed = _printed(body, card, card.value)
    figure = sketch.extent(printed, FIGURE, body.width, direction="ltr")
    top, used = body.y + RAISED, figure.ink_width if figure.lines == 1 else body.width
    body.y += sketch.words(printed, FIGURE, body.x, body.y, body.width, body.ink, direction="ltr")
    fall_width = sketch.measure(fall, SMALL_STRONG, "ltr") + UNIT if fall else 0.0
    is_beside = used + fall_width <= body.width
    if card.unit:
        room = body.width - used - UNIT - (fall_width if is_beside else 0.0)
        unit = sketch.extent(card.unit, SMALL, body.width)
        if unit.lines == 1 and unit.ink_width <= room:
            sketch.words(card.unit, SMALL, body.x + used + UNIT, top, room, _quiet(body))
        else:
            body.y += sketch.words(card.unit, SMALL, body.x, body.y, body.width, _quiet(body))
    if fall:
        colour = theme.bad if body.bare else body.ink
        y = top if is_beside else body.y
        align: Align = "end" if is_beside else "start"
        height = sketch.words(fall, SMALL_STRONG, body.x, y, body.width, colour, align=align, direction="ltr")
        body.y += 0.0 if is_beside else height


def _bar(body: Body, value: float, target: float, measure: str) -> None:
    """Draw the value as a filled bar and the target as a tick on the same scale."""
    sketch, theme = body.sketch, body.setting.theme
    low, high = (-100.0, 100.0) if measure == "nps" else (min(0.0, value, target), max(0.0, value, target))
    whole = high - low or 1.0
    filled, aim = (max(0.0, min(1.0, (one - low) / whole)) * body.width for one in (value, target))
    met = value <= target if measure in LESS_IS_BETTER else value >= target
    body.y += AIR
    sketch.box(body.x, body.y, body.width, BAR, theme.ghost, None, BAR / 2)
    if filled > BAR / 2:
        sketch.box(body.x, body.y, filled, BAR, theme.good if met else theme.accent, None, BAR / 2)
    tick = body.x + min(max(aim, 1.0), body.width - 1.0)
    sketch.rule(tick, body.y - 2.0, tick, body.y + BAR + 2.0, Stroke(theme.ink, 1.4))
    body.y += BAR
