"""Lay out the legend as a sheet for the wall: every mark that the map uses, as large as lets all stand on one page."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from journeycanvas.layout.blocks.legend import Key
from journeycanvas.layout.handouts.faces import BETWEEN, COLUMNS, TEXT, TITLE, headed
from journeycanvas.layout.handouts.kinds import handout_word
from journeycanvas.layout.handouts.legend_keys import Section, sections
from journeycanvas.layout.handouts.lines import Column, Line, air, height_of, led, pages, together
from journeycanvas.layout.handouts.page import Ground, draw_foot, draw_lines, ground_of, heading, label_of, leaf_with
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.leaves import Leaf
from journeycanvas.layout.measures import SMALL, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.words import capital
from journeycanvas.model import Journey

FACTORS = (3.0, 2.7, 2.4, 2.2, 2.0, 1.85, 1.7, 1.55, 1.4, 1.3, 1.2)  # of the natural size; the first that fits
MOST_COLUMNS = 3
LEAST_COLUMN = 128.0


class _Set(NamedTuple):
    """The legend in letters of one size: what stands over its columns, and the columns, several a page."""

    ground: Ground
    head: list[Line]
    columns: list[list[Line]]
    width: float

    @property
    def across(self) -> int:
        """How many columns a page has."""
        return round((self.ground.inside + COLUMNS) / (self.width + COLUMNS))

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self.columns) // self.across))


def legend_leaves(journey: Journey, setting: Setting, width: float, height: float, margin: float) -> list[Leaf]:
    """Return the legend on one page, or on several where it would become too small."""
    found, called = sections(journey, setting), handout_word(setting.words, "legend")
    grounds = [ground_of(width, height, margin, factor) for factor in FACTORS]
    tried = (_set(journey, setting, ground, found) for ground in grounds)
    legend = next((one for one in tried if one.pages == 1), None) or _set(journey, setting, grounds[-1], found)
    leaves = []
    for number in range(legend.pages):
        pen, ground = Pen(setting, legend.ground.width, legend.ground.height), legend.ground
        top = draw_lines(pen, legend.head, ground.margin)
        for n, lines in enumerate(legend.columns[number * legend.across : (number + 1) * legend.across]):
            column = Pen(setting, legend.width, ground.height - top)
            draw_lines(column, lines, 0.0)
            pen.put(column.sketch.finish(column.height), ground.margin + n * (legend.width + COLUMNS), top)
        draw_foot(pen, ground, journey.map.title, called, (number + 1, legend.pages))
        headings = (heading(ground, called, 0),) if number == 0 else ()
        leaves.append(leaf_with(pen, ground, label_of(setting, called, number + 1, legend.pages), headings))
    return leaves


def _set(journey: Journey, setting: Setting, ground: Ground, found: Sequence[Section]) -> _Set:
    """Return the legend in as many columns a page as make it shortest."""
    whole, theme = Column(setting, ground.margin, ground.inside), setting.theme
    head = [
        *whole.text(handout_word(setting.words, "legend"), TITLE, theme.ink),
        *whole.text(journey.map.title, TEXT, theme.soft),
        air(BETWEEN),
    ]
    if height_of(head) > ground.room / 2:
        head = []
    most = max(1, min(MOST_COLUMNS, int((ground.inside + COLUMNS) // (LEAST_COLUMN + COLUMNS))))
    counts = (
        _Set(ground, head, _balanced(_lines(column, found), ground.room - height_of(head), count), column.width)
        for count in range(1, most + 1)
        for column in [Column(setting, 0.0, (ground.inside - (count - 1) * COLUMNS) / count)]
    )
    return min(counts, key=lambda one: one.pages)


def _balanced(lines: Sequence[Line], room: float, across: int) -> list[list[Line]]:
    """Return lines in columns, those of a single page as low as they can be."""
    columns = pages(lines, room)
    if len(columns) > across:
        return columns
    low, high = 0.0, room
    while high - low > UNIT:
        middle = (low + high) / 2
        tried = pages(lines, middle)
        if len(tried) <= across and max(map(height_of, tried)) <= middle + UNIT:
            columns, high = tried, middle
        else:
            low = middle
    return columns


def _lines(column: Column, found: Sequence[Section]) -> list[Line]:
    lines: list[Line] = []
    for section in found:
        told = headed(column, section.title)
        lead = max(key.width for key in section.keys) + 2 * UNIT
        for key in section.keys:
            told += [*_key(column, key, lead), air(UNIT / 2)]
        lines += [*together(told), air(BETWEEN)]
    return lines


def _key(column: Column, key: Key, lead: float) -> list[Line]:
    """Return a sample and what it means; the sample alone where nobody said what it is."""
    high = SMALL.size * SMALL.leading
    sample = partial(_draw_sample, column, key)
    told = column.narrowed(lead).text(capital(key.text), SMALL, column.setting.theme.ink)
    return led(told, sample) or [Line(high, (sample,))]


def _draw_sample(column: Column, key: Key, pen: Pen, y: float) -> None:
    key.draw(pen.sketch, column.x, y + SMALL.size * SMALL.leading / 2)
