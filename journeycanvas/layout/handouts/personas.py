"""Lay out the sheet of a persona: who it is, and what the map says of their way; lines to write on elsewhere."""

from journeycanvas.layout.around import persona_colours, persona_name
from journeycanvas.layout.blocks.persona import draw_portrait
from journeycanvas.layout.handouts.faces import BETWEEN, COLUMNS, QUOTE, TEXT, TITLE, bulleted, headed, with_notes
from journeycanvas.layout.handouts.feelings import feelings_lines
from journeycanvas.layout.handouts.lines import (
    Column,
    Line,
    abreast,
    air,
    beside,
    height_of,
    led,
    pages,
    together,
)
from journeycanvas.layout.handouts.moments import best_moments, worst_moments
from journeycanvas.layout.handouts.page import Ground, Part
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.measures import SMALL, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.model import Journey, Persona

PORTRAIT = 104.0
LEAST_BESIDE = 150.0  # a column is not narrower than this
MOST_NOTES = 8  # lines to write on
MOMENTS = (3, 2, 1)  # of a kind, the best number first


def persona_parts(journey: Journey, setting: Setting, ground: Ground) -> list[Part]:
    """Return a sheet for each persona of a map, or a blank one where there is none."""
    whole = Column(setting, ground.margin, ground.inside)
    people = list(journey.personas.values()) or [Persona(id="nobody")]
    return [
        Part(persona_name(one), with_notes(_lines(journey, whole, one, ground), whole, ground.room, MOST_NOTES))
        for one in people
    ]


def _lines(journey: Journey, whole: Column, persona: Persona, ground: Ground) -> list[Line]:
    """Return the lines of a sheet with as many moments as leave it on one page, where that is possible."""
    about = _about(journey, whole, persona, ground.room)
    told = [[*about, *_moments(journey, whole, persona, most, ground.room)] for most in MOMENTS]
    return next((lines for lines in told if len(pages(lines, ground.room)) == 1), told[0])


def _about(journey: Journey, whole: Column, persona: Persona, room: float) -> list[Line]:
    say = whole.setting.words.say
    lists = (
        (say("Goals"), persona.goals),
        (say("Pain points and obstacles"), persona.pains),
        (say("Channels they follow"), persona.channels),
        (say("Other facts"), persona.facts),
    )
    halves = _halves(whole)
    lines = [*_head(journey, whole, persona), *_facts(whole, persona)]
    for first in range(0, len(lists), len(halves)):
        pairs = zip(halves, lists[first : first + len(halves)], strict=True)
        lines += [*abreast(room, *(_list(half, title, texts) for half, (title, texts) in pairs)), air(BETWEEN)]
    return [*lines, *feelings_lines(journey, whole, persona), air(BETWEEN)]


def _moments(journey: Journey, whole: Column, persona: Persona, most: int, room: float) -> list[Line]:
    halves, say = _halves(whole), whole.setting.words.say
    best = best_moments(journey, halves[0], persona, most) or halves[0].blank(3)
    worst = worst_moments(journey, halves[-1], persona, most) or halves[-1].blank(3)
    good = [*headed(halves[0], say("Their best moments")), *best]
    bad = [*headed(halves[-1], say("Their worst moments")), *worst]
    return abreast(room, good, bad) if len(halves) > 1 else [*good, air(BETWEEN), *bad]


def _halves(whole: Column) -> list[Column]:
    return whole.split(2 if whole.width >= 2 * LEAST_BESIDE + COLUMNS else 1, COLUMNS)


def _head(journey: Journey, whole: Column, persona: Persona) -> list[Line]:
    """Return the portrait, and beside it the name, the role and what they say."""
    theme, say = whole.setting.theme, whole.setting.words.say
    size = min(PORTRAIT, whole.width / 3)
    colour = persona_colours(journey, theme).get(persona.id, "")
    who = persona if colour else None
    column = whole.narrowed(size + COLUMNS)

    def portrait(pen: Pen, y: float) -> None:
        draw_portrait(pen.sketch, who, colour, whole.x, y, size)

    def bar(pen: Pen, y: float) -> None:
        pen.sketch.rule(column.x, y, column.x, y + QUOTE.size * QUOTE.leading, Stroke(colour or theme.ghost, 2.0))

    name = column.text(persona_name(persona), TITLE, theme.ink) or [
        *column.text(say("Name"), SMALL, theme.faint),
        *column.blank(1),
    ]
    role = column.text(persona.role, TEXT, theme.soft) if persona.role != persona_name(persona) else []
    quote = column.narrowed(2.5 * UNIT).text(persona.quote, QUOTE, theme.ink)
    if not quote:
        quote = [*column.text(say("In their own words"), SMALL, theme.faint), *column.blank(2)]
    else:
        quote = [one for line in quote for one in led([line], bar)]
    lines = led([*name, *role, air(2 * UNIT), *quote], portrait)
    rest = size - height_of(lines)
    return [*together([*lines, air(max(rest, 0.0))]), air(BETWEEN)]


def _facts(whole: Column, persona: Persona) -> list[Line]:
    """Return the short facts, each under its label, as many beside each other as there is room for."""
    say = whole.setting.words.say
    facts = (
        (say("Age"), persona.age),
        (say("Gender"), persona.gender),
        (say("Job"), persona.job),
        (say("Education"), persona.education),
        (say("Place"), persona.location),
        (say("Devices"), whole.setting.words.say_in("between the parts of a list", ", ").join(persona.devices)),
    )
    count = 3 if whole.width >= 3 * LEAST_BESIDE else 2
    columns = whole.split(count, COLUMNS)
    lines: list[Line] = []
    for first in range(0, len(facts), count):
        cells = [_fact(column, *fact) for column, fact in zip(columns, facts[first : first + count], strict=False)]
        lines += [*together(beside(*cells)), air(2 * UNIT)]
    return [*lines, air(BETWEEN - 2 * UNIT)]


def _fact(column: Column, label: str, value: str) -> list[Line]:
    theme = column.setting.theme
    said = column.text(value, TEXT, theme.ink) or column.blank(1)
    return [*column.text(label, SMALL, theme.faint), *said]


def _list(column: Column, title: str, texts: tuple[str, ...]) -> list[Line]:
    return [*headed(column, title), *(bulleted(column, texts) or column.blank(3))]
