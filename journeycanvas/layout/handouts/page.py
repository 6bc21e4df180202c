"""Say how large the pages of a handout are, and draw them: lines one below another, and a foot.

Pages are laid out in units that grow with the paper, so that letters are larger on larger paper.
"""

from collections.abc import Sequence
from itertools import count, groupby
from typing import NamedTuple

from journeycanvas.layout.handouts.kinds import Handout, handout_word
from journeycanvas.layout.handouts.lines import Line, pages
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.leaves import Leaf, View
from journeycanvas.layout.marks import Heading, Stroke
from journeycanvas.layout.measures import HAIRLINE, SMALL, UNIT
from journeycanvas.layout.paper import MM
from journeycanvas.layout.setting import Setting

USUAL_SIDE = 210.0 * MM  # a page whose shorter side is this long has letters of the natural sizes
WIDEST_MARGIN = 1 / 8  # of the shorter side
FOOT = SMALL.size * SMALL.leading + 3 * UNIT


class Ground(NamedTuple):
    """A page in the units of its letters, and how many points one of these is."""

    width: float
    height: float
    margin: float
    unit: float

    @property
    def inside(self) -> float:
        """How wide the lines are."""
        return self.width - 2 * self.margin

    @property
    def room(self) -> float:
        """How high all lines of a page may be together."""
        return self.height - 2 * self.margin - FOOT


class Part(NamedTuple):
    """What begins on a page of its own, and what it is called in the outline; empty: nothing."""

    title: str
    lines: Sequence[Line]


def ground_of(width: float, height: float, margin: float, factor: float = 1.0) -> Ground:
    """Return the page with these sides and margin in points; factor enlarges the letters beyond the usual."""
    shorter = min(width, height)
    unit = factor * (shorter / USUAL_SIDE) ** 0.5
    return Ground(width / unit, height / unit, min(margin, WIDEST_MARGIN * shorter) / unit, unit)


def leaf_with(pen: Pen, ground: Ground, label: str, headings: tuple[Heading, ...] = ()) -> Leaf:
    """Return the page that was drawn."""
    view = View(pen.sheet(headings), ground.unit, 0.0, 0.0)
    return Leaf(ground.width * ground.unit, ground.height * ground.unit, (view,), label, pen.setting.theme.paper)


def leaves_of(setting: Setting, ground: Ground, handout: Handout, title: str, parts: Sequence[Part]) -> list[Leaf]:
    """Return the pages of a handout; title is that of the map."""
    called = handout_word(setting.words, handout)
    standing = [(part, n == 0, page) for part in parts for n, page in enumerate(pages(part.lines, ground.room))]
    leaves = []
    for number, (part, is_first, page) in enumerate(standing, 1):
        pen = Pen(setting, ground.width, ground.height)
        draw_lines(pen, page, ground.margin)
        draw_foot(pen, ground, " · ".join(one for one in (part.title, title) if one), called, (number, len(standing)))
        headings = [heading(ground, called, 0)] if number == 1 else []
        headings += [heading(ground, part.title, 1)] if is_first and part.title else []
        leaves.append(leaf_with(pen, ground, label_of(setting, called, number, len(standing)), tuple(headings)))
    return leaves


def heading(ground: Ground, title: str, level: int) -> Heading:
    """Return an entry of the outline that leads to the whole page."""
    return Heading(title, level, 0.0, 0.0, ground.width, ground.height)


def label_of(setting: Setting, called: str, number: int, count: int) -> str:
    """Return what a viewer calls the page."""
    return f"{called} {setting.numerals.number(number)}" if count > 1 else called


def draw_lines(pen: Pen, lines: Sequence[Line], top: float) -> float:
    """Draw lines one below another and return where they end; those side by side column by column."""
    y, standing = top, []
    for line in lines:
        standing.append((y, line))
        y += line.height
    alone = count()
    for _, group in groupby(standing, lambda one: next(alone) if one[1].row is None else one[1].row):
        run = list(group)
        for column in range(max(len(line.draws) for _, line in run)):
            for where, line in run:
                if column < len(line.draws):
                    line.draws[column](pen, where)
    return y


def draw_foot(pen: Pen, ground: Ground, title: str, called: str, numbers: tuple[int, int]) -> None:
    """Draw what the page is and whose at the start of its foot, and which of how many at the end."""
    sketch, setting = pen.sketch, pen.setting
    theme, words, numerals = setting.theme, setting.words, setting.numerals
    x, y = ground.margin, ground.height - ground.margin - SMALL.size * SMALL.leading
    sketch.rule(x, y - UNIT, x + ground.inside, y - UNIT, Stroke(theme.line, HAIRLINE))
    number = words.say("{n} of {count}", n=numerals.number(numbers[0]), count=numerals.number(numbers[1]))
    tail = sketch.measure(number, SMALL) + 1.0 if numbers[1] > 1 else 0.0
    lead = min(sketch.measure(called, SMALL) + 1.0, ground.inside - tail)
    sketch.words(sketch.one_line(called, SMALL, lead), SMALL, x, y, lead, theme.faint)
    room = ground.inside - tail - lead - 5 * UNIT
    if room > 0:
        sketch.words(sketch.one_line(title, SMALL, room), SMALL, x + lead + 3 * UNIT, y, room, theme.faint)
    if tail:
        sketch.words(number, SMALL, x + ground.inside - tail, y, tail, theme.faint, align="end")
