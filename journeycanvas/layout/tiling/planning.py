"""Plan how a poster is cut into tiles: how the sheets lie, how many rows and columns there are, where the cuts fall.

The rows are cut first, between lanes where they can; then each row by itself, so that a cut between two stages need
not go through the panels above them.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import floor

from journeycanvas.layout.fitting import Fitted
from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import FIT, MM, Page, Paper, sides_of
from journeycanvas.layout.tiling.cuts import count_of
from journeycanvas.layout.tiling.knife import Knife, Way
from journeycanvas.layout.tiling.plan import (
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
FEW_MORE = 1.1  # times the fewest; where sparing text takes more, rows and columns are searched together
NEAR = 1.2  # times the price of the best way; sheets that lie the other way and take more are not searched further
MOST_SEARCHED = 150  # sheets; of larger posters the other ways are not tried, which would take seconds


def plan_tiles(sheet: Sheet, paper: Paper, page: Page, wish: TileWish) -> Tiling:
    """Return how a page with a sheet on it is cut into tiles of a paper, from edge to edge. Raises CannotTile.

    It is cut into more of them than need be where that keeps cuts out of its text, unless the fewest are wished.
    """
    frames = frames_of(paper, page, wish)
    knife = Knife(sheet, page, wish.overlap_mm * MM)
    counts = {frame: knife.fewest(frame) for frame in frames}
    fewest = min(columns * rows for columns, rows in counts.values())
    if fewest > MOST_TILES:
        raise CannotTile("too-many", wish.paper.name, paper.name)
    usual = [knife.cut(frame, *count) for frame, count in counts.items() if count[0] * count[1] == fewest]
    best = min(usual, key=lambda way: (way.crossed, way.cost, way.frame.is_landscape is not page.is_landscape))
    larger: list[Way] = []
    if best.crossed and best.sheets <= MOST_SEARCHED:
        larger = [way for frame in frames for way in knife.more(frame, floor(MOST_MORE * best.sheets))]
    spared = min([best, *larger], key=lambda way: way.price)
    is_dear = spared.sheets > FEW_MORE * best.sheets
    if larger and (is_dear or not all(line.is_too_long for line in knife.tiling(spared, wish).cut_lines)):
        near = {way.frame for way in larger if way.price[0] <= NEAR * spared.price[0]}
        larger += [way for frame in frames if frame in near and (way := knife.best(frame)) is not None]
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
    knife = Knife(sheet, Page(sheet.width * scale, sheet.height * scale, scale, 0.0, 0.0), wish.overlap_mm * MM)
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
