"""Cut one page with a sheet on it into tiles: the rows first, then each row by itself.

A row takes a sheet more than others where that spares a line of text.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import inf
from typing import NamedTuple

from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import Page
from journeycanvas.layout.tiling.crossings import Axis, Obstacles, Reach
from journeycanvas.layout.tiling.cuts import LEAST_PART, Cuts, cheapest_cuts, count_of
from journeycanvas.layout.tiling.plan import BLEED, CutLine, Frame, TileWish, Tiling
from journeycanvas.layout.tiling.searching import Heights, Price, best_rows

MORE_IN_A_ROW = 3  # sheets that one row may take more than the fewest, so that fewer lines are cut
WORTH = 6.0  # sheets more that one line is worth which then is not cut


class Way(NamedTuple):
    """A way of cutting: the tile's page, the cuts, how many lines they go through, and what they cost."""

    frame: Frame
    across: tuple[tuple[float, ...], ...]
    down: tuple[float, ...]
    crossed: int
    cost: float

    @property
    def sheets(self) -> int:
        return sum(len(row) - 1 for row in self.across)

    @property
    def price(self) -> tuple[float, float]:
        """What it takes in all, cut lines counted as sheets."""
        return self.sheets + WORTH * self.crossed, self.cost


class Knife:
    """Cuts one page with a sheet on it; what lies along a row is looked up once."""

    def __init__(self, sheet: Sheet, page: Page, overlap: float) -> None:
        self._overlap, self._page, scale = overlap, page, page.scale
        is_rtl = sheet.direction == "rtl"
        self._x = page.width - page.x - sheet.width * scale if is_rtl else page.x
        self._obstacles = Obstacles(sheet)
        self._reach = Reach(BLEED / scale, max(overlap, BLEED) / scale)
        self._below = self._obstacles.down(self._reach)
        self._rows: dict[tuple[float, float], Axis] = {}

    def fewest(self, frame: Frame) -> tuple[int, int]:
        """Return how few columns and rows there can be."""
        columns = count_of(self._page.width, frame.across, self._overlap)
        return columns, count_of(self._page.height, frame.down, self._overlap)

    def cut(self, frame: Frame, columns: int, rows: int) -> Way:
        """Return the best cuts into so many columns and rows."""
        return self._cut_rows(frame, range(columns, columns + 1), self._cut_down(frame, rows))

    def more(self, frame: Frame, most: int) -> Iterator[Way]:
        """Yield ways with more rows than need be, or with more sheets in some of them, no more than most in all."""
        fewest_columns, fewest_rows = self.fewest(frame)
        for rows in range(fewest_rows, most // fewest_columns + 1):
            down = self._cut_down(frame, rows)
            way = self._cut_rows(frame, range(fewest_columns, fewest_columns + MORE_IN_A_ROW + 1), down)
            if way.sheets <= most:
                yield way

    def best(self, frame: Frame) -> Way | None:
        """Return the way in which rows and the cuts inside them are best together; None when that takes too long."""
        (columns, rows), length = self.fewest(frame), self._page.height
        counts = range(columns, columns + MORE_IN_A_ROW + 1)
        even = (length - self._overlap) / rows
        heights = Heights(length, frame.down - self._overlap, frame.down, LEAST_PART * even)
        y, scale, below = self._page.y, self._page.scale, self._below

        def cost(place: float) -> float:
            return below.cost((place - y) / scale)

        def price(top: float, bottom: float) -> Price:
            row = self._cut_row(frame, counts, axis := self._row(top, bottom))
            crossed = self._crossed(row.places, axis, self._x)
            is_cut = bottom < length
            crossed += below.lines.around((bottom - y) / scale) if is_cut else 0
            return len(row.places) - 1 + WORTH * crossed, row.cost + (cost(bottom) if is_cut else 0.0)

        places = (y + place * scale for place in {*below.places, *below.borders})
        found = best_rows(heights, places, cost, price, columns)
        if found is None:
            return None
        return self._cut_rows(frame, counts, Cuts(found, sum(map(cost, found[1:-1]))))

    def tiling(self, way: Way, wish: TileWish) -> Tiling:
        """Return a way of cutting as it is told to others."""
        x, y, scale = self._x, self._page.y, self._page.scale
        heads, overlap = wish.repeat_heads, self._overlap
        tiling = Tiling(wish.paper, way.frame, overlap, heads, scale, way.across, way.down, x=x, y=y)
        return replace(tiling, cut_lines=tuple(self._cut_lines(tiling)) if way.crossed else ())

    def _cut_lines(self, tiling: Tiling) -> Iterator[CutLine]:
        x, y, scale = self._x, self._page.y, self._page.scale
        tiles, least = tiling.tiles(), LEAST_PART * tiling.width / tiling.columns
        for text, part in self._obstacles.lines:
            left, right, top, bottom = (
                x + part.start * scale,
                x + part.end * scale,
                y + part.top * scale,
                y + part.bottom * scale,
            )
            under = [one for one in tiles if one.meets(left, top, right, bottom)]
            if len(under) > 1:
                before = left if left >= least else 0.0  # a sheet of nothing but the edge of the page is no help
                is_too_long = right - before > tiling.frame.across - tiling.overlap
                yield CutLine(text, tuple(one.label for one in under), is_too_long)

    def _cut_down(self, frame: Frame, rows: int) -> Cuts:
        return self._cuts(self._page.height, frame.down, rows, self._below, self._page.y)

    def _cut_rows(self, frame: Frame, counts: range, down: Cuts) -> Way:
        """Return each row cut into that number of sheets which is worth most: the fewest, or more that spare text."""
        across: list[tuple[float, ...]] = []
        crossed, cost = self._crossed(down.places, self._below, self._page.y), down.cost
        for top, bottom in pairwise(down.places):
            axis = self._row(top, bottom)
            if across:  # a row is cut like the one above it where that is as good
                above = tuple((place - self._x) / self._page.scale for place in across[-1][1:-1])
                axis = axis._replace(borders=tuple(sorted({*axis.borders, *above})))
            row = self._cut_row(frame, counts, axis)
            across.append(row.places)
            crossed += self._crossed(row.places, axis, self._x)
            cost += row.cost
        return Way(frame, tuple(across), down.places, crossed, cost)

    def _cut_row(self, frame: Frame, counts: range, axis: Axis) -> Cuts:
        best, least = None, inf
        for count in counts:
            cuts = self._cuts(self._page.width, frame.across, count, axis, self._x)
            crossed = self._crossed(cuts.places, axis, self._x)
            if count + WORTH * crossed < least:
                best, least = cuts, count + WORTH * crossed
            if not crossed:
                break
        assert best is not None
        return best

    def _row(self, top: float, bottom: float) -> Axis:
        if (top, bottom) not in self._rows:
            first, last = ((edge - self._page.y) / self._page.scale for edge in (top, bottom))
            self._rows[top, bottom] = self._obstacles.across(first, last, self._reach)
        return self._rows[top, bottom]

    def _cuts(self, length: float, room: float, count: int, axis: Axis, start: float) -> Cuts:
        """Return where to cut along one axis, in points of the page, on which the sheet begins at start."""
        scale = self._page.scale
        good = (start + place * scale for place in {*axis.places, *axis.borders})
        return cheapest_cuts(length, room, self._overlap, count, good, lambda place: axis.cost((place - start) / scale))

    def _crossed(self, places: tuple[float, ...], axis: Axis, start: float) -> int:
        return sum(axis.lines.around((place - start) / self._page.scale) for place in places[1:-1])
