"""Find how a map's stages and lanes stand on a page at real size, and how many notes each cell holds."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeycanvas.layout.marks import Block
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.tracks import Grid
from journeycanvas.layout.workshop.heights import even_heights, with_asked
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.pieces import Area, Row, Trial, pieces_on
from journeycanvas.layout.workshop.sizes import Sizes
from journeycanvas.model import Journey, Lane

MOST_PANEL = 1.5  # least heights; what is left over goes to the lanes
PANEL_SHARE = 0.2  # of what is left over
PRINT_SHARE = 0.5  # of it at most, for the sake of large print in them
DRAWN = 3.0  # as much of what is left over as another lane


class Areas(NamedTuple):
    """How high the areas have to be for what is printed, and how high they may be for the sake of large print."""

    least: float = 0.0
    wanted: float = 0.0


class Needed(NamedTuple):
    """How high what is printed makes lanes of feelings, and the areas above the stages, in usual and in large print.

    lanes says so of other lanes, by their ids: first for all cards, then for a free slot in every cell besides.
    """

    curve: float = 0.0
    areas: Areas = Areas()
    lanes: tuple[Mapping[str, float], ...] = ()


NOTHING = Needed()


class Line(NamedTuple):
    """A lane on the canvas: its top and height, its title, and whether notes hang in it or a curve is drawn."""

    lane: Lane
    y: float
    height: float
    title: Block
    is_drawn: bool
    under: Block | None

    @property
    def end(self) -> float:
        """Where what is below it starts."""
        return self.y + (self.height + (self.under.height if self.under else 0.0))


class Room(NamedTuple):
    """Where everything stands on a page with these sides, in points from the corner inside its margins.

    note is the size of the slots; None when the cells are left without. column and row are the narrowest and the
    lowest cell; fits says whether at least one note has room in every cell, and has_both whether it has that beside
    what is printed.
    """

    width: float
    height: float
    margin: float
    sizes: Sizes
    note: Note | None
    grid: Grid
    title: Block
    areas: tuple[Area, ...]
    areas_y: float
    areas_height: float
    heads: Block
    heads_y: float
    lines: tuple[Line, ...]
    foot: Block
    foot_y: float
    column: float
    row: float
    fits: bool
    has_both: bool


def room_on(journey: Journey, setting: Setting, trial: Trial, needed: Needed = NOTHING) -> Room:
    """Return the canvas on a page with at least the heights that are needed for what is printed."""
    sizes, (width, height) = trial.sizes, trial.sides
    pieces = pieces_on(journey, setting, trial)
    grid, rows = pieces.grid, pieces.rows
    least_areas = max(pieces.areas_height, needed.areas.least) if pieces.areas else 0.0
    room = height - 2 * trial.margin - pieces.height(sizes.space) - least_areas
    column, row = min((one.width for one in grid.columns), default=grid.across), room / max(len(rows), 1)
    least = [one.least(trial, needed.curve) for one in rows]
    fits = room >= sum(least) and column >= trial.least_column - 0.01
    least, has_all = with_asked([one.lane.id for one in rows], least, needed.lanes, room)
    heights = even_heights(least, [one.is_drawn for one in rows], room, trial.note) if fits else [row] * len(rows)
    left = max(0.0, room - sum(heights))
    grown = min(PANEL_SHARE * left, (MOST_PANEL - 1) * least_areas) if rows else left
    if pieces.areas and fits:
        grown = max(grown, min(PRINT_SHARE * left, needed.areas.wanted - least_areas))
    areas_y = pieces.title.height + sizes.space
    heads_y = areas_y + (least_areas + grown + sizes.space if pieces.areas else 0.0)
    lines_y = heads_y + pieces.heads.height
    lines = _lines(rows, heights, left - grown, lines_y)
    return Room(
        width=width,
        height=height,
        margin=trial.margin,
        sizes=sizes,
        note=trial.note,
        grid=grid,
        title=pieces.title,
        areas=pieces.areas,
        areas_y=areas_y,
        areas_height=least_areas + grown,
        heads=pieces.heads,
        heads_y=heads_y,
        lines=lines,
        foot=pieces.foot,
        foot_y=lines[-1].end if lines else lines_y,
        column=column,
        row=row,
        fits=fits,
        has_both=fits and has_all,
    )


def _lines(rows: Sequence[Row], heights: Sequence[float], left: float, y: float) -> tuple[Line, ...]:
    """Return the lanes one below another, with what is left over; lanes that are drawn by hand take more of it."""
    shares = [DRAWN if row.is_drawn else 1.0 for row in rows]
    air = left / max(sum(shares), 1.0)
    lines: list[Line] = []
    for row, height, share in zip(rows, heights, shares, strict=True):
        lines.append(Line(row.lane, y, height + air * share, row.title, row.is_drawn, row.under))
        y = lines[-1].end
    return tuple(lines)
