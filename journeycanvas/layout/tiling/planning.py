"""Plan how a poster is cut into tiles: how the sheets lie, how many rows and columns there are, where the cuts fall.

The rows are cut first, between lanes where they can; then each row by itself, so that a cut between two stages need
not go through the panels above them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import floor, inf
from typing import NamedTuple

from journeycanvas.layout.fitting import Fitted
from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import FIT, MM, Page, Paper, sides_of
from journeycanvas.layout.tiling.crossings import Axis, Obstacles, Reach
from journeycanvas.layout.tiling.cuts import Cuts, cheapest_cuts, count_of
from journeycanvas.layout.tiling.plan import (
    BLEED,
    FOOT,
    MOST_TILES,
    REPEATED_HEADS,
    REPEATED_LANES,
    SIDE,
    CannotTile,
    Frame,
    Sheets,
    TileWish,
    Tiling,
)

LEAST_ROOM = 40.0 * MM  # of a tile for the picture
LARGEST_OVERLAP = 1 / 3  # of that room

MOST_MORE = 1.5  # times the fewest sheets, so that fewer lines are cut
WORTH = 4.0  # sheets more that one line is worth which then is not cut
MOST_SEARCHED = 150  # sheets; of larger posters the other ways are not tried, which would take seconds


class _Way(NamedTuple):
    """A way of cutting: the tile's page, the cuts, how many lines they go through, and what they cost."""

    frame: Frame
    across: tuple[tuple[float, ...], ...]
    down: tuple[float, ...]
    crossed: int
    cost: float

    @property
    def sheets(self) -> int:
        return (len(self.across[0]) - 1) * (len(self.down) - 1)

    @property
    def price(self) -> tuple[float, float]:
        """What it takes in all, cut lines counted as sheets."""
        return self.sheets + WORTH * self.crossed, self.cost


def plan_tiles(sheet: Sheet, paper: Paper, page: Page, wish: TileWish) -> Tiling:
    """Return how a page with a sheet on it is cut into tiles of a paper, from edge to edge. Raises CannotTile.

    It is cut into more of them than need be where that keeps cuts out of its text, unless the fewest are wished.
    """
    frames = frames_of(paper, page, wish)
    knife = _Knife(sheet, page, wish.overlap_mm * MM)
    counts = {frame: knife.fewest(frame) for frame in frames}
    fewest = min(columns * rows for columns, rows in counts.values())
    if fewest > MOST_TILES:
        raise CannotTile("too-many", wish.paper.name, paper.name)
    usual = [knife.cut(frame, *count) for frame, count in counts.items() if count[0] * count[1] == fewest]
    best = min(usual, key=lambda way: (way.crossed, way.cost, way.frame.is_landscape is not page.is_landscape))
    larger: list[_Way] = []
    if best.crossed and best.sheets <= MOST_SEARCHED:
        larger = [way for frame in frames for way in knife.more(frame, floor(MOST_MORE * best.sheets))]
    spared = min([best, *larger], key=lambda way: way.price)
    taken, other = (best, spared) if wish.fewest_sheets else (spared, best)
    tiling = knife.tiling(taken, wish)
    alternative = None if other is taken else knife.tiling(other, wish).as_alternative
    turned = min((way for way in larger if way.frame != taken.frame), key=lambda way: way.price, default=None)
    if taken is best:
        otherwise = next((columns * rows for frame, (columns, rows) in counts.items() if frame != taken.frame), None)
    else:  # fewer that cut more text are no better
        otherwise = turned.sheets if turned is not None and turned.sheets >= taken.sheets else None
    return replace(tiling, otherwise=otherwise, alternative=alternative)


def cut_into(sheet: Sheet, scale: float, wish: TileWish, sheets: Sheets) -> Tiling:
    """Return how a sheet that was laid out for so many sheets of paper is cut into these, with nothing around it."""
    knife = _Knife(sheet, Page(sheet.width * scale, sheet.height * scale, scale, 0.0, 0.0), wish.overlap_mm * MM)
    return knife.tiling(knife.cut(*sheets), wish)


def fewest_sheets(fitted: Fitted, frames: Sequence[Frame], wish: TileWish) -> int:
    """Return how few sheets the page of a map takes as it is."""
    overlap, (width, height, *_) = wish.overlap_mm * MM, fitted.page
    return min(count_of(width, one.across, overlap) * count_of(height, one.down, overlap) for one in frames)


def frames_of(paper: Paper, page: Page, wish: TileWish) -> list[Frame]:
    """Return the pages of tiles as they may lie. Raises CannotTile."""
    if wish.paper == FIT or not _is_smaller(wish.paper, page):
        raise CannotTile("not-smaller", wish.paper.name, paper.name)
    frames = [_frame(*sides, wish) for sides in sides_of(wish.paper, wish.orientation)]
    for frame in frames:
        least = min(frame.across, frame.down)
        if least < LEAST_ROOM:
            raise CannotTile("too-small", wish.paper.name, paper.name)
        if wish.overlap_mm * MM > LARGEST_OVERLAP * least:
            raise CannotTile("overlap", wish.paper.name, paper.name, floor(LARGEST_OVERLAP * least / MM))
    return frames


def _is_smaller(tile: Paper, page: Page) -> bool:
    """Tell whether a tile is smaller than the poster's page in one side at least, and larger in none."""
    short, long = sorted((tile.width_mm * MM, tile.height_mm * MM))
    low, high = sorted((page.width, page.height))
    return short <= low + 1 and long <= high + 1 and (short < low - 1 or long < high - 1)


def _frame(width: float, height: float, wish: TileWish) -> Frame:
    margin = wish.printer_margin_mm * MM
    start = margin + SIDE + (REPEATED_LANES if wish.repeat_heads else 0.0)
    top = margin + SIDE + (REPEATED_HEADS if wish.repeat_heads else 0.0)
    return Frame(width, height, start, top, width - start - margin - SIDE, height - top - margin - FOOT, margin)


class _Knife:
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

    def cut(self, frame: Frame, columns: int, rows: int) -> _Way:
        """Return the best cuts into so many columns and rows."""
        return self._cut_rows(frame, columns, self._cut_down(frame, rows))

    def more(self, frame: Frame, most: int) -> Iterator[_Way]:
        """Yield ways with more columns or rows than need be, with no more sheets than most."""
        fewest_columns, fewest_rows = self.fewest(frame)
        least = inf
        for rows in range(fewest_rows, most // fewest_columns + 1):
            down = self._cut_down(frame, rows)
            if down.cost >= least:
                continue  # more rows make nothing better by themselves
            least = down.cost
            for columns in range(fewest_columns, most // rows + 1):
                yield (way := self._cut_rows(frame, columns, down))
                if not way.crossed:
                    break

    def tiling(self, way: _Way, wish: TileWish) -> Tiling:
        """Return a way of cutting as it is told to others."""
        x, y, scale = self._x, self._page.y, self._page.scale
        heads, overlap = wish.repeat_heads, self._overlap
        return Tiling(wish.paper, way.frame, overlap, heads, scale, way.across, way.down, way.crossed, x=x, y=y)

    def _cut_down(self, frame: Frame, rows: int) -> Cuts:
        return self._cuts(self._page.height, frame.down, rows, self._below, self._page.y)

    def _cut_rows(self, frame: Frame, columns: int, down: Cuts) -> _Way:
        across: list[tuple[float, ...]] = []
        crossed, cost = self._crossed(down.places, self._below, self._page.y), down.cost
        for top, bottom in pairwise(down.places):
            axis = self._row(top, bottom)
            if across:  # a row is cut like the one above it where that is as good
                above = tuple((place - self._x) / self._page.scale for place in across[-1][1:-1])
                axis = axis._replace(borders=tuple(sorted({*axis.borders, *above})))
            cuts = self._cuts(self._page.width, frame.across, columns, axis, self._x)
            across.append(cuts.places)
            crossed += self._crossed(cuts.places, axis, self._x)
            cost += cuts.cost
        return _Way(frame, tuple(across), down.places, crossed, cost)

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
