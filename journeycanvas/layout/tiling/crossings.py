"""Tell what a straight cut through a sheet goes through, and where its borders are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.layout.marks import Heading, Sheet, Words
from journeycanvas.text.ink import ink_of

WORD, LINE, CARD = 1_000.0, 400.0, 6.0  # what it costs to cut through one: a line more than any cards beside it
NEAR_LINE = 1.0  # and to cut so close to a line that scissors may touch it
LOST_LINE, LOST_CARD = 600.0, 30.0  # and that none of the two sheets shows it whole
OFF_BORDER = 3.0
NEAR_BORDER = 0.05  # points
AIR = 0.5  # points; a cut beside a word as near as this goes through it
SCISSORS = 2.0  # points between a cut and a line that it does not come close to
_WIDE = 0.5  # of the sheet; a block as large as this is no card


class Part(NamedTuple):
    """Where something stands, from the start edge and the top of a sheet, in its points."""

    start: float
    end: float
    top: float
    bottom: float


class Line(NamedTuple):
    """A line of text and where its ink stands."""

    text: str
    part: Part


class Reach(NamedTuple):
    """How far a tile shows the picture before and after its cuts, in points of the sheet."""

    before: float
    after: float


class Intervals:
    """Stretches of one axis, and how many of them a place is inside."""

    def __init__(self, stretches: Iterable[tuple[float, float]]) -> None:
        stretches = list(stretches)
        self._starts = sorted(start for start, _ in stretches)
        self._ends = sorted(end for _, end in stretches)

    def around(self, place: float) -> int:
        return bisect_left(self._starts, place) - bisect_right(self._ends, place)

    def gaps(self) -> Iterator[float]:
        """Yield the middle of each part of the axis that is inside fewer stretches than those around it."""
        edges = sorted({*self._starts, *self._ends})
        middles = [(low + high) / 2 for low, high in pairwise(edges)]
        depths = [self.around(middle) for middle in middles]
        for n, middle in enumerate(middles):
            before = depths[n - 1] if n else 0
            after = depths[n + 1] if n + 1 < len(depths) else 0
            if depths[n] <= before and depths[n] <= after:
                yield middle


class Axis(NamedTuple):
    """What lies along one axis of a sheet, counted from its start edge or its top, in points of the sheet.

    Of lost lines and cards a cut leaves none of the two sheets a whole one; places are where a cut may do well.
    """

    words: Intervals
    lines: Intervals
    near_lines: Intervals
    lost_lines: Intervals
    cards: Intervals
    lost_cards: Intervals
    borders: tuple[float, ...]
    places: tuple[float, ...]

    def cost(self, place: float) -> float:
        """Return what a cut costs here: text most, cards less, and least at a border between stages or lanes."""
        paid = WORD * self.words.around(place) + LINE * self.lines.around(place) + CARD * self.cards.around(place)
        paid += NEAR_LINE * self.near_lines.around(place) + LOST_LINE * self.lost_lines.around(place)
        paid += LOST_CARD * self.lost_cards.around(place)
        n = bisect_left(self.borders, place - NEAR_BORDER)
        is_border = n < len(self.borders) and self.borders[n] <= place + NEAR_BORDER
        return paid + (0.0 if is_border else OFF_BORDER)


class Obstacles:
    """The words, lines and cards of a sheet, and the borders of its stages, panels and lanes."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.lines: list[Line] = []
        self._words: list[Part] = []
        self._cards: list[Part] = []
        for x, y, block, record in sheet.placed:
            if record:
                self._cards.append(self._part(x, x + block.width, y, y + block.height))
            for mark in block.marks:
                if isinstance(mark, Words):
                    self._add_words(x + mark.x, y + mark.y, mark)

    def _add_words(self, left: float, top: float, mark: Words) -> None:
        size = mark.block.size
        for line in mark.block.lines:
            if not line.runs:
                continue
            above, below = ink_of(line, size)
            upper, lower = top + line.baseline - above, top + line.baseline + below
            ink = self._part(left + line.x, left + line.x + line.width, upper, lower, AIR)
            self.lines.append(Line(line.text, ink))
            self._words += [
                self._part(left + run.x, left + run.x + run.word.em * size, upper, lower, AIR) for run in line.runs
            ]

    def _part(self, left: float, right: float, top: float, bottom: float, air: float = 0.0) -> Part:
        if self._sheet.direction == "rtl":
            left, right = self._sheet.width - right, self._sheet.width - left
        return Part(left - air, right + air, top, bottom)

    def down(self, reach: Reach) -> Axis:
        """Return what lies down the whole sheet."""
        lines = [(part.top, part.bottom) for _, part in self.lines]
        cards = [(card.top, card.bottom) for card in self._cards if card.bottom - card.top < _WIDE * self._sheet.height]
        edges = {round(edge, 3) for one in self._sheet.headings for edge in (one.y, one.y + one.height)}
        return _axis([], lines, cards, tuple(sorted(edges)), reach)

    def across(self, top: float, bottom: float, reach: Reach) -> Axis:
        """Return what lies along the sheet, from its start edge on, between two cuts."""

        def along(parts: list[Part], most: float = float("inf")) -> list[tuple[float, float]]:
            inside = (part for part in parts if part.bottom > top and part.top < bottom)
            return [(part.start, part.end) for part in inside if part.end - part.start < most]

        cards = along(self._cards, _WIDE * self._sheet.width)
        edges = {round(edge, 3) for one in self._sheet.headings for edge in self._edges(one, top, bottom)}
        lines = along([part for _, part in self.lines])
        return _axis(along(self._words), lines, cards, tuple(sorted(edges)), reach)

    def _edges(self, heading: Heading, top: float, bottom: float) -> tuple[float, ...]:
        """Return where a stage or panel between two cuts begins and ends; stages go on below their heads."""
        is_stage = heading.kind == "stage" and heading.y < bottom
        is_panel = heading.kind == "panel" and heading.y < bottom and heading.y + heading.height > top
        if not (is_stage or is_panel):
            return ()
        part = self._part(heading.x, heading.x + heading.width, 0.0, 0.0)
        return part.start, part.end


def _axis(
    words: list[tuple[float, float]],
    lines: list[tuple[float, float]],
    cards: list[tuple[float, float]],
    borders: tuple[float, ...],
    reach: Reach,
) -> Axis:
    texts = Intervals(lines)
    places = tuple(sorted({*borders, *texts.gaps()}))
    return Axis(
        Intervals(words),
        texts,
        Intervals((start - SCISSORS, end + SCISSORS) for start, end in lines),
        Intervals(_lost(lines, reach)),
        Intervals(cards),
        Intervals(_lost(cards, reach)),
        borders,
        places,
    )


def _lost(stretches: list[tuple[float, float]], reach: Reach) -> Iterator[tuple[float, float]]:
    """Yield where a cut may not fall if a sheet is to show all of a stretch."""
    for start, end in stretches:
        if end - reach.after > start + reach.before:
            yield start + reach.before, end - reach.after
