"""A laid-out map by strips: what a canvas keeps and compares, and what a sheet is made of."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from journeycanvas.layout.marks import Heading, Placed, Sheet
from journeycanvas.layout.spots import Spot
from journeycanvas.layout.tracks import Grid

Cells: TypeAlias = Literal["none", "one", "stages"]


class Strip(NamedTuple):
    """A part of the map from one edge to the other: y is its top on the sheet, the blocks' y counts from there.

    spots are the same blocks from the start edge of the content; lane is empty for what is no lane. cells says whether
    a lane has none (it is collapsed), one for the whole map, or one a stage; panels are the lanes that stand here side
    by side.
    """

    y: float
    height: float
    placed: tuple[Placed, ...]
    spots: tuple[Spot, ...]
    lane: str = ""
    cells: Cells = "none"
    panels: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Plan:
    """A map in strips from the top down, in points; links lie over all of them, from the sheet's corner.

    One that is not whole has only the first of them: as many as are seen at once when a large map is opened.
    """

    width: float
    height: float
    direction: str
    language: str
    paper: str
    grid: Grid
    strips: tuple[Strip, ...]
    links: Placed | None
    headings: tuple[Heading, ...]
    is_whole: bool = True

    def sheet(self) -> Sheet:
        """Return the same as one list of placed blocks, in painting order."""
        placed = [
            Placed(x, y + strip.y, block, record) for strip in self.strips for x, y, block, record in strip.placed
        ]
        if self.links is not None:
            placed.append(self.links)
        return Sheet(self.width, self.height, self.direction, self.language, self.paper, tuple(placed), self.headings)
