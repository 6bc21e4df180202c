"""Draw a persona: a round portrait, the name, a quote, the facts the map knows; or a blank one to be filled by hand."""

from math import ceil
from typing import NamedTuple

from journeycanvas.layout.marks import Block, Segment, Source, Stroke
from journeycanvas.layout.measures import CARD, HAIRLINE, NAME, SMALL, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import CIRCLE, Sketch
from journeycanvas.messages import joined
from journeycanvas.model import Persona

PORTRAIT = 64.0
LABEL_MOST = 84.0
LEAST_PERSONA = 250.0
LEAST_FACTS = 190.0  # a column of facts is not narrower than this where it shares its room with another
BLANK_LINE = 22.0  # from one line for handwriting to the next


class Fact(NamedTuple):
    """A label and what stands beside it."""

    label: str
    value: str


def persona_block(setting: Setting, persona: Persona, width: float, colour: str) -> Block:
    """Return a persona as a block of that width; colour is the ring that tells it from the others, or empty."""
    sketch, theme = Sketch(setting, width), setting.theme
    draw_portrait(sketch, persona, colour)
    x = PORTRAIT + 4 * UNIT
    room = width - x
    name = Source(persona.id, "name") if persona.name else None
    y = sketch.words(persona.name or persona.role, NAME, x, 0.0, room, theme.ink, source=name)
    about = joined(setting.words, [persona.role if persona.name else "", persona.job, persona.location])
    y += sketch.words(about, SMALL, x, y, room, theme.soft)
    if persona.quote:
        y += UNIT / 2
        y += sketch.words(persona.quote, CARD, x, y, room, theme.ink, links=True)
    rows = [row for row in _facts(setting, persona) if row.value]
    y = _rows(sketch, rows, x, y + UNIT / 2 if rows else y, room)
    if persona.facts:
        y += UNIT / 2 + sketch.words("\n".join(persona.facts), SMALL, x, y + UNIT / 2, room, theme.ink, links=True)
    height = max(y, PORTRAIT)
    sketch.means(persona.id, persona.name, 0.0, 0.0, width, height)
    return sketch.finish(height)


def blank_persona_block(setting: Setting, width: float) -> Block:
    """Return a persona to be filled by hand: an empty portrait and a line for each of its parts."""
    sketch, theme, words = Sketch(setting, width), setting.theme, setting.words
    draw_portrait(sketch, None, "")
    x, y = PORTRAIT + 4 * UNIT, 0.0
    labels = [
        words.say("Name"),
        words.say("Gender"),
        words.say("Age"),
        words.say("Job"),
        words.say("Education"),
        words.say("Channels"),
        words.say("Obstacles"),
    ]
    columns = 2 if width - x >= 240.0 else 1
    room = (width - x - (columns - 1) * 3 * UNIT) / columns
    for index, label in enumerate(labels):
        column, row = index % columns, index // columns
        start, y = x + column * (room + 3 * UNIT), row * BLANK_LINE
        lead = sketch.measure(label, SMALL) + UNIT + 0.5
        if index == len(labels) - 1:
            room = width - start
        sketch.words(label, SMALL, start, y + BLANK_LINE - 13.0, lead, theme.faint)
        sketch.rule(
            start + lead, y + BLANK_LINE - 2.0, start + room, y + BLANK_LINE - 2.0, Stroke(theme.ghost, HAIRLINE)
        )
    return sketch.finish(max(y + BLANK_LINE, PORTRAIT))


def draw_portrait(
    sketch: Sketch, persona: Persona | None, colour: str, x: float = 0.0, y: float = 0.0, size: float = PORTRAIT
) -> None:
    """Draw a round portrait in a square that starts at (x, y), or the outline of a head; dashed when it is nobody."""
    theme, across, down, unit = sketch.setting.theme, x + size / 2, y + size / 2, size / PORTRAIT
    radius = size / 2 - unit
    if persona is not None and persona.portrait:
        sketch.photo(x, y, size, size, persona.portrait, round=True)
        if colour:
            sketch.disc(across, down, radius, None, Stroke(colour, 2.0 * unit))
        return
    ring = Stroke(colour, 2.0 * unit) if colour else Stroke(theme.ghost, unit, () if persona else (3.0, 3.0))
    sketch.disc(across, down, radius, None, ring)
    line = Stroke(theme.ghost, 1.4 * unit, (), True)
    sketch.disc(across, down - 7.0 * unit, 10.0 * unit, None, Stroke(theme.ghost, 1.4 * unit))
    sketch.shape(_shoulders(across, down, unit), None, line)


def _shoulders(across: float, down: float, unit: float) -> tuple[Segment, ...]:
    half, top, bottom, rise = 17.0 * unit, down + 8.0 * unit, down + 21.0 * unit, 7.0 * unit
    handle = CIRCLE * half
    return (
        ("M", (across - half, bottom)),
        ("C", (across - half, bottom - rise, across - handle, top, across, top)),
        ("C", (across + handle, top, across + half, bottom - rise, across + half, bottom)),
    )


def _facts(setting: Setting, persona: Persona) -> list[Fact]:
    words = setting.words
    return [
        Fact(words.say("Age"), persona.age),
        Fact(words.say("Gender"), persona.gender),
        Fact(words.say("Education"), persona.education),
        Fact(words.say("Goals"), joined(setting.words, persona.goals)),
        Fact(words.say("Obstacles"), joined(setting.words, persona.pains)),
        Fact(words.say("Channels"), joined(setting.words, persona.channels)),
        Fact(words.say("Devices"), joined(setting.words, persona.devices)),
    ]


def _rows(sketch: Sketch, rows: list[Fact], x: float, y: float, room: float) -> float:
    """Draw labels with their values beside them, in two columns where a paper leaves room; return where they end."""
    theme = sketch.setting.theme
    lead = min(LABEL_MOST, max((sketch.measure(row.label, SMALL) for row in rows), default=0.0) + 2 * UNIT)
    count = 2 if sketch.setting.shape.abreast and room >= 2 * LEAST_FACTS else 1
    across, each = (room - (count - 1) * 3 * UNIT) / count, ceil(len(rows) / count)
    ends = [y]
    for column in range(count):
        start, end = x + column * (across + 3 * UNIT), y
        for row in rows[column * each : (column + 1) * each]:
            label = sketch.words(row.label, SMALL, start, end, lead, theme.faint)
            value = sketch.words(row.value, SMALL, start + lead, end, across - lead, theme.ink, links=True)
            end += max(label, value)
        ends.append(end)
    return max(ends)
