"""Draw a metric: its name, a large number, the fall since the stage before, a bar against the target."""

from journeycanvas.layout.blocks.body import AIR, Body
from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.measures import FIGURE, SMALL, SMALL_STRONG, UNIT
from journeycanvas.layout.words import measure_word
from journeycanvas.model import Metric

BAR = 4.0
LESS_IS_BETTER = frozenset({"ces", "duration"})


def draw(body: Body, card: Metric) -> None:
    """Draw a metric from the top of its card; its text is its name."""
    setting, sketch = body.setting, body.sketch
    theme, numerals = setting.theme, setting.numerals
    body.text(card.text or measure_word(setting.words, card.measure), SMALL, theme.soft if body.bare else body.ink)
    figure = (
        numerals.signed(card.value)
        if card.measure == "nps" and card.value is not None
        else (numerals.number(card.value) if card.value is not None else "–")
    )
    fall = body.around.fall
    fall_width = sketch.measure(fall, SMALL_STRONG, "ltr") + UNIT if fall else 0.0
    height = sketch.words(figure, FIGURE, body.x, body.y, body.width - fall_width, body.ink, direction="ltr")
    if card.unit:
        used = sketch.measure(figure, FIGURE, "ltr") + UNIT
        baseline = FIGURE.size * FIGURE.leading - SMALL.size * SMALL.leading - 2.5
        room = body.width - used - fall_width
        if sketch.measure(card.unit, SMALL) <= room:
            sketch.words(
                card.unit, SMALL, body.x + used, body.y + baseline, room, theme.soft if body.bare else body.ink
            )
        else:
            height += sketch.words(
                card.unit, SMALL, body.x, body.y + height, body.width, theme.soft if body.bare else body.ink
            )
    if fall:
        top = body.y + FIGURE.size * FIGURE.leading - SMALL.size * SMALL.leading - 2.5
        sketch.words(
            fall,
            SMALL_STRONG,
            body.x + body.width - fall_width,
            top,
            fall_width,
            theme.bad if body.bare else body.ink,
            align="end",
            direction="ltr",
        )
    body.y += height
    if card.value is not None and card.target is not None:
        _bar(body, card)
        aim = setting.words.say(
            "target {value}",
            value=numerals.signed(card.target) if card.measure == "nps" else numerals.number(card.target),
        )
        body.y += AIR
        body.y += sketch.words(aim, SMALL, body.x, body.y, body.width, theme.soft if body.bare else body.ink)


def _bar(body: Body, card: Metric) -> None:
    """Draw the value as a filled bar and the target as a tick on the same scale."""
    sketch, theme = body.sketch, body.setting.theme
    assert card.value is not None
    assert card.target is not None
    low = -100.0 if card.measure == "nps" else min(0.0, card.value, card.target)
    high = 100.0 if card.measure == "nps" else max(card.value, card.target, low + 1e-9)
    value = (card.value - low) / (high - low)
    target = (card.target - low) / (high - low)
    value, target = max(0.0, min(1.0, value)), max(0.0, min(1.0, target))
    met = card.value <= card.target if card.measure in LESS_IS_BETTER else card.value >= card.target
    body.y += AIR
    sketch.box(body.x, body.y, body.width, BAR, theme.ghost, None, BAR / 2)
    if value * body.width > BAR / 2:
        sketch.box(body.x, body.y, value * body.width, BAR, theme.good if met else theme.accent, None, BAR / 2)
    tick = body.x + target * body.width
    tick = min(max(tick, body.x + 1.0), body.x + body.width - 1.0)
    sketch.rule(tick, body.y - 2.0, tick, body.y + BAR + 2.0, Stroke(theme.ink, 1.4))
    body.y += BAR
