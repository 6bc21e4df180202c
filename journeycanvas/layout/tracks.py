"""Place the stages side by side: the columns that every lane of the map shares.

Every x is a distance from the start edge of the sheet's content; the first column is that of the lane titles.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.layout.measures import CELL, LANE_COLUMN, LEAST_GRID, NATURAL, STAGE_COLUMN, Shape
from journeycanvas.model import Lane, Stage


class Column(NamedTuple):
    """A stage and where its column starts and how wide it is; before and after is room that its links need."""

    stage: Stage
    x: float
    width: float
    before: float = 0.0
    after: float = 0.0


class Grid(NamedTuple):
    """The columns of a map; width is that of the whole content, lane titles included, start where the stages start.

    cuts are where a poster is cut.
    """

    columns: tuple[Column, ...]
    width: float
    start: float = LANE_COLUMN
    cuts: tuple[float, ...] = ()

    @property
    def across(self) -> float:
        """How wide all stages are together."""
        return self.width - self.start

    @property
    def frame(self) -> tuple[object, ...]:
        """Where the columns stand, whatever their stages are called."""
        return self.width, self.start, self.cuts, [(column.stage.id, *column[1:]) for column in self.columns]

    @property
    def bays(self) -> list[tuple[float, float]]:
        """Where the parts of the content start and end that no cut goes through."""
        return list(pairwise((0.0, *self.cuts, self.width)))

    def has_one_cell(self, lane: Lane) -> bool:
        """Tell whether a lane has one cell here: it spans the map, or no stage is shown."""
        return lane.spans_map or not self.columns

    def before_cut(self, start: float, width: float) -> float | None:
        """Return how wide something is up to the first cut through it; None when none goes through it."""
        return next((cut - start for cut in self.cuts if start < cut < start + width), None)

    def inner(self, index: int, span: int = 1) -> tuple[float, float]:
        """Return start and width of the cards in a cell, or in one that covers span stages."""
        first, last = self.columns[index], self.columns[min(index + max(span, 1), len(self.columns)) - 1]
        start = first.x + first.before + CELL
        width = last.x + last.width - last.after - CELL - start
        return start, round(width, 6)  # equal widths stay equal wherever they stand


def grid_of(stages: Sequence[Stage], extra: Sequence[float] = (), shape: Shape = NATURAL) -> Grid:
    """Return the columns of these stages; few of them are widened together to LEAST_GRID.

    shape makes all of them wider or narrower by one factor, so that they keep the proportions their author chose.
    extra is what the links need at each border beyond the cells' own air: before every stage, and after the last.
    """
    widths = _widened([STAGE_COLUMN * stage.width for stage in stages], LEAST_GRID - LANE_COLUMN)
    widths = _widened([shape.stages * width for width in widths], LEAST_GRID - shape.lane_column)
    room = [*extra, *[0.0] * (len(widths) + 1 - len(extra))]
    columns, x = [], shape.lane_column
    for n, (stage, width) in enumerate(zip(stages, widths, strict=True)):
        before = room[n] / (2 if n else 1)
        after = room[n + 1] / (2 if n + 1 < len(widths) else 1)
        columns.append(Column(stage, x, before + width + after, before, after))
        x += before + width + after
    least = LEAST_GRID if columns else LEAST_GRID * max(1.0, shape.stages)
    cuts = tuple(columns[number].x for number in shape.cuts_before if number < len(columns))
    return Grid(tuple(columns), max(x, least), shape.lane_column, cuts)


def _widened(widths: list[float], least: float) -> list[float]:
    """Return these widths, all larger by one factor when they are less than least together."""
    factor = max(1.0, least / sum(widths)) if widths else 1.0
    return [width * factor for width in widths]
