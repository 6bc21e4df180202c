"""Plan how a poster is cut into tiles: on which sheets, how they lie, and where the cuts fall."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from typing import Literal, NamedTuple

from journeycanvas.errors import JourneyError
from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import FIT, MM, Orientation, Page, Paper, sides_of
from journeycanvas.layout.tiling.crossings import Axis, axes_of
from journeycanvas.layout.tiling.cuts import cheapest_cuts, count_of

USUAL_OVERLAP_MM = 10.0
USUAL_PRINTER_MARGIN_MM = 5.0  # what most printers leave white
MOST_PRINTER_MARGIN_MM = 25.0
MOST_TILES = 999
LEAST_ROOM = 40.0 * MM  # of a tile for the picture
LARGEST_OVERLAP = 1 / 3  # of that room

SIDE = 5.0 * MM  # at each side of the picture, for crop marks
FOOT = 9.0 * MM  # below it, for the label and the key plan
REPEATED_HEADS = 9.0 * MM  # above it, for the heads of stages
REPEATED_LANES = 24.0 * MM  # before it, for the titles of lanes


class TileWish(NamedTuple):
    """How a person wants the tiles: on which paper, how they lie, and what is printed twice, in millimetres."""

    paper: Paper
    orientation: Orientation = "auto"
    overlap_mm: float = USUAL_OVERLAP_MM
    printer_margin_mm: float = USUAL_PRINTER_MARGIN_MM
    repeat_heads: bool = False


class CannotTile(JourneyError):
    """A poster cannot be cut like this; most is the largest overlap that goes, in millimetres."""

    def __init__(
        self, reason: Literal["not-smaller", "too-small", "overlap", "too-many"], tile: str, paper: str, most: int = 0
    ) -> None:
        super().__init__(reason, tile, paper, most)
        self.reason, self.tile, self.paper, self.most = reason, tile, paper, most


class Frame(NamedTuple):
    """A tile's page in points: its sides, where the picture begins (from the start edge and the top), its room."""

    width: float
    height: float
    start: float
    top: float
    across: float
    down: float
    printer_margin: float

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height


class Tile(NamedTuple):
    """The part of the poster that a tile adds, in points from the poster's start edge and top; its place and name."""

    n: int
    row: int
    column: int
    label: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Tiling:
    """A poster cut into tiles: across and down are its edges and the cuts between them, in points.

    crossed is how many lines of text the cuts go through; otherwise is how many sheets it takes the other way round.
    """

    paper: Paper
    frame: Frame
    overlap: float
    repeat_heads: bool
    scale: float
    across: tuple[float, ...]
    down: tuple[float, ...]
    crossed: int
    otherwise: int | None

    @property
    def columns(self) -> int:
        return len(self.across) - 1

    @property
    def rows(self) -> int:
        return len(self.down) - 1

    @property
    def count(self) -> int:
        return self.rows * self.columns

    @property
    def is_landscape(self) -> bool:
        return self.frame.is_landscape

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the poster when it is put together and cut."""
        return self.across[-1] / MM, self.down[-1] / MM

    def tiles(self) -> list[Tile]:
        """Return the tiles row by row, each from the start."""
        return [self.tile(row, column) for row in range(self.rows) for column in range(self.columns)]

    def tile(self, row: int, column: int) -> Tile:
        (left, right), (top, bottom) = self.across[column : column + 2], self.down[row : row + 2]
        n = row * self.columns + column
        return Tile(n, row, column, label_of(row, column), left, top, right - left, bottom - top)


def label_of(row: int, column: int) -> str:
    """Return the name of a tile: a letter for the row, a number for the column from the start. Both begin anew: AA."""
    letters, row = "", row + 1
    while row:
        row, letter = divmod(row - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{column + 1}"


def plan_tiles(sheet: Sheet, paper: Paper, page: Page, wish: TileWish) -> Tiling:
    """Return how the sheet, as large as it is on its page, is cut into the fewest tiles of a paper.

    What the page has around the sheet is left out. Raises CannotTile.
    """
    width, height = sheet.width * page.scale, sheet.height * page.scale
    if wish.paper == FIT or not _is_smaller(wish.paper, page):
        raise CannotTile("not-smaller", wish.paper.name, paper.name)
    counts: dict[Frame, int] = {}
    overlap = wish.overlap_mm * MM
    for sides in sides_of(wish.paper, wish.orientation):
        frame = _frame(*sides, wish)
        if min(frame.across, frame.down) < LEAST_ROOM:
            raise CannotTile("too-small", wish.paper.name, paper.name)
        most = LARGEST_OVERLAP * min(frame.across, frame.down)
        if overlap > most:
            raise CannotTile("overlap", wish.paper.name, paper.name, floor(most / MM))
        counts[frame] = count_of(width, frame.across, overlap) * count_of(height, frame.down, overlap)
    fewest = min(counts.values())
    if fewest > MOST_TILES:
        raise CannotTile("too-many", wish.paper.name, paper.name)
    axes = axes_of(sheet)
    tilings = [_cut(sheet, page.scale, wish, frame, axes, counts) for frame, count in counts.items() if count == fewest]
    return min(tilings, key=lambda tiling: (tiling.crossed, tiling.is_landscape is not page.is_landscape))


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


def _cut(
    sheet: Sheet, scale: float, wish: TileWish, frame: Frame, axes: tuple[Axis, Axis], counts: Mapping[Frame, int]
) -> Tiling:
    overlap = wish.overlap_mm * MM
    along, below = axes
    across = _cuts(sheet.width, scale, frame.across, overlap, along)
    down = _cuts(sheet.height, scale, frame.down, overlap, below)
    crossed = sum(along.lines.around(place / scale) for place in across[1:-1])
    crossed += sum(below.lines.around(place / scale) for place in down[1:-1])
    otherwise = next((count for other, count in counts.items() if other is not frame), None)
    return Tiling(wish.paper, frame, overlap, wish.repeat_heads, scale, across, down, crossed, otherwise)


def _cuts(length: float, scale: float, room: float, overlap: float, axis: Axis) -> tuple[float, ...]:
    """Return where to cut along one axis, in points of the poster."""

    def cost(place: float) -> float:
        return axis.cost(place / scale)

    return cheapest_cuts(length * scale, room, overlap, [border * scale for border in axis.borders], cost)
