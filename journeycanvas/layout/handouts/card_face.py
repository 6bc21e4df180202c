"""Draw the face of an opportunity's card: what it is, what it is worth, who takes it on, and room for votes."""

from typing import NamedTuple

from journeycanvas.layout.blocks.opportunity import FULL, HARDEST
from journeycanvas.layout.handouts.lines import WRITING, Column, Line, air, height_of, led, pages
from journeycanvas.layout.handouts.opportunities import Idea
from journeycanvas.layout.handouts.page import draw_lines
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.marks import Block, Source, Stroke
from journeycanvas.layout.measures import CORNER, HAIRLINE, SMALL, SMALL_STRONG, UNIT
from journeycanvas.layout.measures import Face as Type
from journeycanvas.layout.paper import MM
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.words import status_word
from journeycanvas.model import Opportunity

INSET = 8.0 * MM  # what no printer leaves white, and some air
DEEPEST_INSET = 0.12  # of the card's shorter side
SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)  # of the idea's words; the largest that fits
CODE = Type(12.0, bold=True, leading=1.2)
DOT, DOT_STEP = 7.0, 10.0
SCALE_ROW = 13.0
LEAST_VOTES = 48.0  # narrower there is no room for votes
SIGN = 10.0
LEAD = SIGN + UNIT


class Scale(NamedTuple):
    """A question answered by dots: how many of HARDEST are filled, none when nobody said."""

    icon: str
    label: str
    lit: int


class Face(NamedTuple):
    """What stands on a card: its lines, the scales and fields of its foot, and which part of the idea it is."""

    lines: tuple[Line, ...]
    scales: tuple[Scale, ...]
    fields: tuple[tuple[str, str], ...]
    colour: str
    code: str
    record: str = ""
    part: str = ""


def faces_of(setting: Setting, idea: Idea, width: float, height: float) -> list[Face]:
    """Return the card of an idea; several where its words fit on none."""
    column = _inside(setting, width, height)
    fields, told = _fields(setting, idea, column)
    room = _room(width, height, idea.code != "")
    sizes = (_lines(column, idea, told, size) for size in SIZES)
    parted = next(([lines] for lines in sizes if height_of(lines) <= room), None)
    parted = parted or pages(_lines(column, idea, told, SIZES[-1], is_parted=True), room)
    scales, words, numerals = _scales(setting, idea.card), setting.words, setting.numerals
    count = len(parted)
    return [
        Face(
            tuple(lines),
            scales,
            fields,
            idea.colour,
            idea.code,
            idea.card.id,
            words.say("{n} of {count}", n=numerals.number(n), count=numerals.number(count)) if count > 1 else "",
        )
        for n, lines in enumerate(parted, 1)
    ]


def blank_face(setting: Setting, width: float, height: float) -> Face:
    """Return a card to be filled by hand."""
    column, say = _inside(setting, width, height), setting.words.say
    label = column.text(say("Idea"), SMALL_STRONG, setting.theme.hue("green").deep)
    answers = column.text(say("Answers"), SMALL, setting.theme.faint)
    lines = [*label, *column.blank(2), air(UNIT), *answers, *column.blank(1)]
    fields = ((say("Owner"), ""), (say("Due"), ""))
    return Face(tuple(pages(lines, _room(width, height, True))[0]), _scales(setting, None), fields, "green", "")


def draw_face_of(setting: Setting, face: Face, width: float, height: float) -> Block:
    """Return a card as a block of its size."""
    pen = Pen(setting, width, height)
    column, theme = _inside(setting, width, height), setting.theme
    sketch, colour, top = pen.sketch, theme.hue(face.colour, "green").deep, column.x
    sketch.box(column.x, top - 2 * UNIT, 6 * UNIT, 2.5, colour)
    if face.code:
        lead = sketch.measure(face.code, CODE, "ltr") + 1.0
        sketch.words(face.code, CODE, column.x + column.width - lead, top - 2 * UNIT, lead, theme.soft, direction="ltr")
        part = sketch.measure(face.part, SMALL) + 1.0 if face.part else 0.0
        sketch.words(face.part, SMALL, column.x + column.width - lead - part - UNIT, top - 1.5 * UNIT, part, theme.soft)
    draw_lines(pen, face.lines, top + _head(face.code != ""))
    _draw_foot(pen, face, column, height - column.x, colour)
    if face.record:
        sketch.means(face.record, "", 0.0, 0.0, width, height)
    return sketch.finish(height)


def _inside(setting: Setting, width: float, height: float) -> Column:
    inset = min(INSET, DEEPEST_INSET * min(width, height))
    return Column(setting, inset, width - 2 * inset)


def _head(with_code: bool) -> float:
    return 1.5 * UNIT if with_code else UNIT


def _foot_height() -> float:
    return 3 * SCALE_ROW + WRITING


def _room(width: float, height: float, with_code: bool) -> float:
    inset = min(INSET, DEEPEST_INSET * min(width, height))
    return height - 2 * inset - _head(with_code) - _foot_height() - UNIT


def _lines(column: Column, idea: Idea, told: list[Line], size: float, is_parted: bool = False) -> list[Line]:
    """Return stage, idea and answers line by line, the idea in that size."""
    theme = column.setting.theme
    deep = theme.hue(idea.colour, "green").deep
    face, card = Type(size, bold=True, leading=1.3), idea.card
    if is_parted:
        text = column.text(card.text, face, theme.ink, direction=card.direction)
    else:
        text = column.whole(card.text, face, theme.ink, Source(card.id, "text"), card.direction)
    status = ""
    if isinstance(card, Opportunity) and card.status != "idea":
        status = status_word(column.setting.words, card.status)
    where = " · ".join(one for one in (idea.stage, status) if one)
    lines = [*column.text(where, SMALL_STRONG, deep), *text]
    for pain in idea.answers:

        def sign(pen: Pen, y: float) -> None:
            pen.sketch.icon("pain", column.x, y + 1.0, SIGN, theme.hue("red").deep)

        lines += [air(UNIT / 2), *led(column.narrowed(LEAD).text(pain, SMALL, theme.soft), sign)]
    return [*lines, *told]


def _fields(setting: Setting, idea: Idea, column: Column) -> tuple[tuple[tuple[str, str], ...], list[Line]]:
    """Return the fields of the foot, and as lines what is too long for its own."""
    card, say = idea.card, setting.words.say
    due = card.due if isinstance(card, Opportunity) else ""
    known = ((say("Owner"), card.owner), (say("Due"), setting.numerals.date(due) if due else ""))
    fields, told = [], []
    for (label, value), field in zip(known, _halves(column), strict=True):
        sketch = Pen(setting, field.width, 1.0).sketch
        if sketch.measure(label, SMALL) + UNIT + sketch.measure(value, SMALL_STRONG) > field.width or "\n" in value:
            told += [air(UNIT / 2), *column.text(f"{label}: {value}", SMALL, setting.theme.soft)]
            value = "…"
        fields.append((label, value))
    return tuple(fields), told


def _halves(column: Column) -> list[Column]:
    return column.split(2, 3 * UNIT)


def _scales(setting: Setting, card: object) -> tuple[Scale, ...]:
    say = setting.words.say
    customer, business, effort = (
        (card.customer_value, card.business_value, card.effort) if isinstance(card, Opportunity) else (None,) * 3
    )
    return (
        Scale("heart", say("Value to the customer"), round((customer or 0) / FULL * HARDEST)),
        Scale("money", say("Value to the business"), round((business or 0) / FULL * HARDEST)),
        Scale("gear", say("Effort"), round(effort or 0)),
    )


def _draw_foot(pen: Pen, face: Face, column: Column, bottom: float, colour: str) -> None:
    """Draw value and effort at the start, room for votes beside them, and owner and date below."""
    sketch, theme, words = pen.sketch, pen.setting.theme, pen.setting.words
    top = bottom - _foot_height()
    dots = HARDEST * DOT_STEP
    label = max(sketch.measure(scale.label, SMALL) for scale in face.scales) + 2 * UNIT
    with_words = label + dots <= column.width
    lead = label if with_words else LEAD
    for n, scale in enumerate(face.scales):
        y = top + n * SCALE_ROW
        if with_words:
            sketch.words(scale.label, SMALL, column.x, y, label, theme.soft)
        else:
            sketch.icon(scale.icon, column.x, y + 1.0, SIGN, theme.soft)
        for step in range(HARDEST):
            x, middle = column.x + lead + step * DOT_STEP + DOT / 2, y + SMALL.size * SMALL.leading / 2
            is_lit = step < scale.lit
            radius = DOT / 2 if is_lit else DOT / 2 - 0.4
            sketch.disc(x, middle, radius, colour if is_lit else None, None if is_lit else Stroke(theme.soft, 0.8))
    start = column.x + lead + dots + 2 * UNIT
    votes = column.x + column.width - start
    if votes >= LEAST_VOTES:
        sketch.box(start, top, votes, 3 * SCALE_ROW - UNIT, None, Stroke(theme.faint, HAIRLINE, (2.0, 2.0)), CORNER)
        votes -= 2 * UNIT
        sketch.words(
            sketch.one_line(words.say("Votes"), SMALL, votes), SMALL, start + UNIT, top + 2.0, votes, theme.faint
        )
    for field, (name, value) in zip(_halves(column), face.fields, strict=True):
        _draw_field(pen, field, name, value, bottom)


def _draw_field(pen: Pen, field: Column, label: str, value: str, bottom: float) -> None:
    """Draw a label, and beside it what is known or a line to fill."""
    sketch, theme = pen.sketch, pen.setting.theme
    y = bottom - SMALL.size * SMALL.leading
    lead = min(sketch.measure(label, SMALL) + UNIT, field.width)
    sketch.words(sketch.one_line(label, SMALL, lead), SMALL, field.x, y, lead, theme.faint)
    if value:
        sketch.words(value, SMALL_STRONG, field.x + lead, y, max(field.width - lead, 1.0), theme.ink)
    else:
        sketch.rule(field.x + lead, bottom - 2.0, field.x + field.width, bottom - 2.0, Stroke(theme.middle, HAIRLINE))
