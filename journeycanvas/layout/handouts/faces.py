"""Fix the type of the handouts, at natural size, and how their sections are headed."""

from collections.abc import Iterable
from typing import Final

from journeycanvas.layout.handouts.lines import WRITING, Column, Line, air, height_of, led, pages
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.measures import UNIT, Face

TITLE: Final = Face(24.0, bold=True, leading=1.25)
QUOTE: Final = Face(13.5, leading=1.45)
SECTION: Final = Face(11.0, bold=True, leading=1.35)
TEXT: Final = Face(10.0, leading=1.45)
STRONG: Final = Face(10.0, bold=True, leading=1.45)
COLUMNS: Final = 6 * UNIT  # between two columns
BETWEEN: Final = 3 * UNIT  # between two sections
BULLET: Final = 2.5 * UNIT
LEAST_NOTES: Final = 3  # lines to write on


def headed(column: Column, title: str) -> list[Line]:
    """Return the heading of a section, which stays with what follows it."""
    stroke = Stroke(column.setting.theme.rule, 1.0)

    def rule(pen: Pen, y: float) -> None:
        pen.sketch.rule(column.x, y, column.x + column.width, y, stroke)

    lines = [Line(UNIT, (rule,)), *column.text(title, SECTION, column.setting.theme.ink), air(UNIT / 2)]
    return [line._replace(stays=True) for line in lines]


def bulleted(column: Column, texts: Iterable[str]) -> list[Line]:
    """Return texts one below another, a dot before each."""
    theme, inner = column.setting.theme, column.narrowed(BULLET)

    def dot(pen: Pen, y: float) -> None:
        pen.sketch.disc(column.x + 2.0, y + TEXT.size * TEXT.leading / 2, 1.6, theme.faint)

    return [line for text in texts for line in (*led(inner.text(text, TEXT, theme.ink), dot), air(UNIT / 2))]


def with_notes(lines: list[Line], column: Column, room: float, most: int) -> list[Line]:
    """Return lines of pages so high, and at most so many lines for notes on what is left of the last of them."""
    left = room - height_of(pages(lines, room)[-1])
    title = [air(BETWEEN), *headed(column, column.setting.words.say("Notes"))]
    count = min(most, int((left - height_of(title)) / WRITING))
    return [*lines, *title, *column.blank(count)] if count >= LEAST_NOTES else lines
