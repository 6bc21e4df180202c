"""Tell the best and the worst moments of a persona, as the map has them."""

from collections.abc import Iterable

from journeycanvas.layout.blocks.body import dots_width, draw_dots
from journeycanvas.layout.blocks.face import draw_face
from journeycanvas.layout.blocks.pain import WORST
from journeycanvas.layout.handouts.faces import TEXT
from journeycanvas.layout.handouts.feelings import feelings_of
from journeycanvas.layout.handouts.lines import Column, Draw, Line, air, led
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.measures import SMALL, UNIT
from journeycanvas.layout.shown import shown_cells, shown_stage
from journeycanvas.model import Card, Journey, Pain, Persona
from journeycanvas.model.shown import shown_lanes, shown_stages

RADIUS = 7.0
LEAD = 2 * RADIUS + 2 * UNIT
FELT = 1.0  # from here on a feeling is good, or bad


def best_moments(journey: Journey, column: Column, persona: Persona, most: int) -> list[Line]:
    """Return what delights them most, the best first, so many at most."""
    good = [card for card in feelings_of(journey, persona) if card.level >= FELT and _is_said(card)]
    good.sort(key=lambda card: -card.level)
    return [line for card in good[:most] for line in _felt(journey, column, card, float(card.level))]


def worst_moments(journey: Journey, column: Column, persona: Persona, most: int) -> list[Line]:
    """Return what hurts them most: feelings, then pain points, so many at most of each, the worst first."""
    bad = [card for card in feelings_of(journey, persona) if card.level <= -FELT and _is_said(card)]
    bad.sort(key=lambda card: card.level)
    pains = [card for card in _pains(journey) if not card.personas or persona.id in card.personas]
    pains.sort(key=lambda card: -card.severity)
    lines = [line for card in bad[:most] for line in _felt(journey, column, card, float(card.level))]
    return lines + [line for card in pains[:most] for line in _hurting(journey, column, card)]


def _is_said(card: Card) -> bool:
    return bool(card.text.strip()) and getattr(card, "state", "current") == "current"


def _pains(journey: Journey) -> list[Pain]:
    lanes = [shown_cells(journey, lane) for lane in shown_lanes(journey)]
    return [
        card
        for stage in shown_stages(journey)
        for cells in lanes
        for card in cells.get(stage.id, ())
        if isinstance(card, Pain) and card.text.strip()
    ]


def _felt(journey: Journey, column: Column, card: Card, level: float) -> Iterable[Line]:
    def face(pen: Pen, y: float) -> None:
        draw_face(pen.sketch, column.x + RADIUS, y + RADIUS + 1.0, RADIUS, level)

    return _moment(journey, column, card, face)


def _hurting(journey: Journey, column: Column, card: Pain) -> Iterable[Line]:
    theme = column.setting.theme
    colour = theme.hue(card.color, "red").deep

    def sign(pen: Pen, y: float) -> None:
        pen.sketch.icon("pain", column.x, y, 2 * RADIUS, colour)

    lines = _moment(journey, column, card, sign)
    if not card.severity:
        return lines

    def severity(pen: Pen, y: float) -> None:
        x = column.x + column.width - dots_width(WORST)
        draw_dots(pen.sketch, x, y + SMALL.size * SMALL.leading / 2, card.severity, WORST, colour)

    return led(lines, severity)


def _moment(journey: Journey, column: Column, card: Card, sign: Draw) -> list[Line]:
    """Return the stage of a card, and below it what the card says, a sign before them."""
    theme, inner = column.setting.theme, column.narrowed(LEAD)
    stage = journey.stages.get(shown_stage(journey, card) or "")
    over = inner._replace(width=max(inner.width - dots_width(WORST) - UNIT, 1.0))
    head = over.text(stage.title, SMALL, theme.soft) if stage else []
    lines = [*head, *inner.text(card.text, TEXT, theme.ink, direction=card.direction), air(UNIT)]
    lines[: len(head)] = [line._replace(stays=True) for line in head]
    return led(lines, sign)
