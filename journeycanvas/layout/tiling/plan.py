"""Say how a poster is cut into tiles: on which sheets, how they lie, and where the cuts fall."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple

from journeycanvas.errors import JourneyError
from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import MM, Orientation, Paper

USUAL_OVERLAP_MM = 10.0
USUAL_PRINTER_MARGIN_MM = 5.0  # what most printers leave white
MOST_PRINTER_MARGIN_MM = 25.0
MOST_TILES = 999
SAME_MM = 0.05  # two posters whose sides differ by less are as large
BLEED = 1.5 * MM  # of the picture beyond a cut, so that a cut a little beside shows no white
SIDE = 5.0 * MM  # at each side of the picture, for crop marks
FOOT = 9.0 * MM  # below it, for the label and the key plan
REPEATED_HEADS = 9.0 * MM  # above it, for the heads of stages
REPEATED_LANES = 24.0 * MM  # before it, for the titles of lanes


class TileWish(NamedTuple):
    """How a person wants the tiles: on which paper, how they lie, and what is printed twice, in millimetres.

    Put together they are the page as it is, on so many sheets that cuts go beside its text where they can. With
    fewest_sheets the map is laid out for its sheets instead, and may be a little smaller.
    """

    paper: Paper
    orientation: Orientation = "auto"
    overlap_mm: float = USUAL_OVERLAP_MM
    printer_margin_mm: float = USUAL_PRINTER_MARGIN_MM
    repeat_heads: bool = False
    fewest_sheets: bool = False


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


class Sheets(NamedTuple):
    """How many columns and rows of sheets there are, and what the page of each is."""

    frame: Frame
    columns: int
    rows: int

    @property
    def total(self) -> int:
        return self.columns * self.rows


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

    def meets(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Tell whether a part of something lies on it, by its place from the poster's start edge and top."""
        return self.x < right and self.x + self.width > left and self.y < bottom and self.y + self.height > top


class CutLine(NamedTuple):
    """A line of text that cuts go through, and the names of the sheets it lies on.

    One that is too long is not whole on any sheet, wherever the cuts fall.
    """

    text: str
    labels: tuple[str, ...]
    is_too_long: bool


class Alternative(NamedTuple):
    """Another way to make a poster: its sheets, the lines of text that its cuts go through, and how large it becomes.

    size is that of the map, as a share of what it has on one page; size_mm are the sides of the poster.
    """

    sheets: int
    crossed: int
    size: float
    size_mm: tuple[float, float]

    def is_as_large_as(self, other: "Alternative") -> bool:
        """Tell whether both posters have the same sides."""
        return all(abs(one - side) < SAME_MM for one, side in zip(self.size_mm, other.size_mm, strict=True))


@dataclass(frozen=True)
class Tiling:
    """A poster cut into tiles: down are its edges and the cuts between rows of tiles, in points.

    Each row is cut by itself, at the places in across: what stands beside each other above need not do so below, and
    one row may take more sheets than another. The map begins at x and y, from the poster's start edge and top; size is
    how large it is, as a share of what it has on one page. cut_lines are the lines of text that cuts go through;
    otherwise is how many sheets it takes the other way round; alternative is what else there is to choose.
    """

    paper: Paper
    frame: Frame
    overlap: float
    repeat_heads: bool
    scale: float
    across: tuple[tuple[float, ...], ...]
    down: tuple[float, ...]
    cut_lines: tuple[CutLine, ...] = ()
    otherwise: int | None = None
    alternative: Alternative | None = None
    x: float = 0.0
    y: float = 0.0
    size: float = 1.0

    @property
    def columns(self) -> int:
        """How many sheets the longest row has."""
        return max(self.columns_in(row) for row in range(self.rows))

    def columns_in(self, row: int) -> int:
        """Return how many sheets a row has."""
        return len(self.across[row]) - 1

    @property
    def rows(self) -> int:
        return len(self.down) - 1

    @property
    def count(self) -> int:
        return sum(self.columns_in(row) for row in range(self.rows))

    @property
    def crossed(self) -> int:
        """How many lines of text the cuts go through."""
        return len(self.cut_lines)

    @property
    def is_landscape(self) -> bool:
        return self.frame.is_landscape

    @property
    def width(self) -> float:
        """The width of the poster in points."""
        return self.across[0][-1]

    @property
    def height(self) -> float:
        """The height of the poster in points."""
        return self.down[-1]

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the poster when it is put together and cut."""
        return self.width / MM, self.height / MM

    @property
    def as_alternative(self) -> Alternative:
        """What another way is told about this one."""
        return Alternative(self.count, self.crossed, self.size, self.size_mm)

    def left_of(self, sheet: Sheet) -> float:
        """Return how far from the poster's left edge its map begins."""
        return self.width - self.x - sheet.width * self.scale if sheet.direction == "rtl" else self.x

    def tiles(self) -> list[Tile]:
        """Return the tiles row by row, each from the start."""
        return [self.tile(row, column) for row in range(self.rows) for column in range(self.columns_in(row))]

    def tile(self, row: int, column: int) -> Tile:
        (left, right), (top, bottom) = self.across[row][column : column + 2], self.down[row : row + 2]
        n = sum(self.columns_in(above) for above in range(row)) + column
        return Tile(n, row, column, label_of(row, column), left, top, right - left, bottom - top)

    def tile_at(self, row: int, x: float) -> Tile:
        """Return the tile of a row that begins before a place, counted from the start edge."""
        return self.tile(row, min(max(bisect_right(self.across[row], x) - 1, 0), self.columns_in(row) - 1))


def label_of(row: int, column: int) -> str:
    """Return the name of a tile: a letter for the row, a number for the column from the start. Both begin anew: AA.

    It has Latin digits in every language, as the codes of cells have: people look for both, and there is one way to
    read them.
    """
    letters, row = "", row + 1
    while row:
        row, letter = divmod(row - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{column + 1}"
