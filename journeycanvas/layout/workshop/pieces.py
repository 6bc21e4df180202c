"""Make what a canvas is put together of, as wide as it is on its page."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from journeycanvas.layout.marks import Block
from journeycanvas.layout.paper import MM
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.tracks import Column, Grid
from journeycanvas.layout.workshop.heights import stack
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.parts import (
    area_heading,
    foot_block,
    heads_block,
    lane_block,
    line_block,
    title_block,
)
from journeycanvas.layout.workshop.sizes import PAD, Sizes
from journeycanvas.model import Journey, Lane, lane_view
from journeycanvas.model.codes import lane_codes, stage_codes
from journeycanvas.model.shown import panel_lanes, shown_lanes, shown_stages

PERSONA = 1.6  # widths of another area
LEAST_COLUMN = 14.0 * MM  # of a canvas without slots


class Trial(NamedTuple):
    """What a canvas is tried on: the sides of a page in points, its margin, the sizes of type, and those of notes.

    Without a note the cells are left without slots. wanted is how wide stages would be, by their ids, for the sake of
    what is printed beside a note.
    """

    sides: tuple[float, float]
    margin_mm: float
    sizes: Sizes
    note: Note | None
    wanted: Mapping[str, float] = MappingProxyType({})

    @property
    def margin(self) -> float:
        """Its margin in points."""
        return self.margin_mm * MM

    @property
    def inside(self) -> float:
        """How wide it is between its margins."""
        return self.sides[0] - 2 * self.margin

    @property
    def least_column(self) -> float:
        """How wide a stage has to be."""
        return self.note.width + 2 * PAD if self.note else LEAST_COLUMN


class Area(NamedTuple):
    """An area above the stages: its lane, where it starts, how wide it is."""

    lane: Lane
    x: float
    width: float


class Row(NamedTuple):
    """A lane before it is known how high it is."""

    lane: Lane
    title: Block
    is_drawn: bool
    under: Block | None

    def least(self, trial: Trial, drawn_height: float) -> float:
        """Return how high it has to be for its title, and for one note or its curve."""
        held = max(trial.sizes.curve, drawn_height) if self.is_drawn else stack(trial.note, 1)
        return max(self.title.height, held)


class Pieces(NamedTuple):
    """What a canvas is put together of; areas_height is the least one of the areas for their headings."""

    grid: Grid
    title: Block
    areas: tuple[Area, ...]
    areas_height: float
    heads: Block
    rows: tuple[Row, ...]
    foot: Block

    def height(self, space: float) -> float:
        """Return how high all is that is neither an area nor a lane."""
        fixed = self.title.height + self.heads.height + self.foot.height + space * (3 if self.areas else 2)
        return fixed + sum(row.under.height for row in self.rows if row.under)


def pieces_on(journey: Journey, setting: Setting, trial: Trial) -> Pieces:
    """Return the blocks of a canvas, as wide as they are on its page."""
    sizes, codes, numbers = trial.sizes, lane_codes(journey), stage_codes(journey)
    before = panel_lanes(journey)
    grid = _grid(journey, trial.inside - sizes.end_column, sizes.lane_column, trial)
    areas = _areas(before, trial.inside)
    headed = [area_heading(Sketch(setting, area.width), area.lane, codes[area.lane.id], sizes) for area in areas]
    rows = [
        Row(
            lane,
            lane_block(setting, lane, codes[lane.id], sizes),
            lane_view(lane) == "curve" and not lane.spans_map and bool(grid.columns),
            line_block(setting, lane.line, sizes, grid.width) if lane.line != "none" else None,
        )
        for lane in shown_lanes(journey)
        if lane not in before
    ]
    return Pieces(
        grid,
        title_block(journey, setting, sizes, trial.inside),
        areas,
        max([sizes.panel, *headed]),
        heads_block(journey, setting, grid, numbers, sizes),
        tuple(rows),
        foot_block(setting, grid, numbers, codes, sizes),
    )


def _areas(lanes: list[Lane], width: float) -> tuple[Area, ...]:
    """Return the areas above the stages side by side; the persona's is wider."""
    weights = [PERSONA if lane.role == "persona" else 1.0 for lane in lanes]
    between = 2 * PAD
    room = width - between * (len(lanes) - 1)
    areas, x = [], 0.0
    for lane, weight in zip(lanes, weights, strict=True):
        one = room * weight / sum(weights)
        areas.append(Area(lane, x, one))
        x += one + between
    return tuple(areas)


def _grid(journey: Journey, width: float, start: float, trial: Trial) -> Grid:
    """Return the stages: each as wide as a note needs, and what is left over shared as their author chose.

    Where what is printed needs more in some of them than in others, those have it as far as it goes.
    """
    stages, least = shown_stages(journey), trial.least_column
    across = width - start
    weights = [stage.width / sum(one.width for one in stages) for stage in stages]
    rest = across - least * len(stages)
    widths = [least + rest * weight if rest >= 0 else across * weight for weight in weights]
    more = [max(0.0, trial.wanted.get(stage.id, 0.0) - least) for stage in stages]
    if sum(more) <= rest:
        widths = [least + one for one in _shared(more, weights, rest)]
    columns, x = [], start
    for stage, one in zip(stages, widths, strict=True):
        columns.append(Column(stage, x, one))
        x += one
    return Grid(tuple(columns), width, start)


def _shared(least: list[float], weights: list[float], rest: float) -> list[float]:
    """Return shares of a rest by their weights, none smaller than its least, which together are not more than it."""
    held: set[int] = set()
    while True:
        free = rest - sum(least[n] for n in held)
        weight = sum(weights[n] for n in range(len(least)) if n not in held)
        shares = [least[n] if n in held else free * weights[n] / weight for n in range(len(least))]
        short = {n for n, share in enumerate(shares) if share < least[n]}
        if not short - held:
            return shares
        held |= short
