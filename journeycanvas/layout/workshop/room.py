"""Find how a map's stages and lanes stand on a page at real size, and how many notes each cell holds."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeycanvas.layout.marks import Block
from journeycanvas.layout.paper import MM
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.tracks import Column, Grid
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
MOST_PANEL = 1.5  # least heights; what is left over goes to the lanes
PANEL_SHARE = 0.2  # of what is left over
PRINT_SHARE = 0.5  # of it at most, for the sake of large print in them
DRAWN = 3.0  # as much of what is left over as another lane
LEAST_COLUMN = 14.0 * MM  # of a canvas without slots


class Area(NamedTuple):
    """An area above the stages: its lane, where it starts, how wide it is."""

    lane: Lane
    x: float
    width: float


class Areas(NamedTuple):
    """How high the areas have to be for what is printed, and how high they may be for the sake of large print."""

    least: float = 0.0
    wanted: float = 0.0


class Line(NamedTuple):
    """A lane on the canvas: its top and height, its title, and whether notes hang in it or a curve is drawn."""

    lane: Lane
    y: float
    height: float
    title: Block
    is_drawn: bool
    under: Block | None


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


def room_on(
    journey: Journey,
    setting: Setting,
    sides: tuple[float, float],
    margin_mm: float,
    sizes: Sizes,
    note: Note | None,
    drawn_height: float = 0.0,
    printed: Areas = Areas(),  # noqa: B008
    lane_heights: Sequence[Mapping[str, float]] = (),
) -> Room:
    """Return the canvas on a page with these sides in points; the last three are least heights for what is printed.

    Those of lanes are by their ids; the first of them are granted before the next.
    """
    width, height = sides
    margin = margin_mm * MM
    inside = width - 2 * margin
    codes, numbers = lane_codes(journey), stage_codes(journey)
    before = panel_lanes(journey)
    lanes = [lane for lane in shown_lanes(journey) if lane not in before]
    least_column = note.width + 2 * PAD if note else LEAST_COLUMN
    grid = _grid(journey, inside - sizes.end_column, sizes.lane_column, least_column)
    title = title_block(journey, setting, sizes, inside)
    heads, foot = heads_block(journey, setting, grid, numbers, sizes), foot_block(setting, grid, numbers, codes, sizes)
    areas = _areas(before, inside)
    headed = [area_heading(Sketch(setting, area.width), area.lane, codes[area.lane.id], sizes) for area in areas]
    least_areas = max([sizes.panel, printed.least, *headed]) if areas else 0.0
    titles = [lane_block(setting, lane, codes[lane.id], sizes) for lane in lanes]
    unders = [line_block(setting, lane.line, sizes, grid.width) if lane.line != "none" else None for lane in lanes]
    fixed = title.height + heads.height + foot.height + sizes.space * (3 if areas else 2)
    fixed += sum(under.height for under in unders if under)
    room = height - 2 * margin - fixed - least_areas
    are_drawn = [lane_view(lane) == "curve" and lane.span == "stage" and bool(grid.columns) for lane in lanes]
    least = [
        max(block.height, max(sizes.curve, drawn_height) if drawn else _stack(note, 1))
        for block, drawn in zip(titles, are_drawn, strict=True)
    ]
    column = min((one.width for one in grid.columns), default=grid.across)
    fits = room >= sum(least) and column >= least_column - 0.01
    wanted = least
    for asked in lane_heights:
        wanted = [max(one, asked.get(lane.id, 0.0)) for lane, one in zip(lanes, least, strict=True)]
        least = _granted(least, wanted, room)
    heights = _heights(least, are_drawn, room, note) if fits else [room / max(len(lanes), 1)] * len(lanes)
    left = max(0.0, room - sum(heights))
    grown = min(PANEL_SHARE * left, (MOST_PANEL - 1) * least_areas) if lanes else left
    if areas and fits:
        grown = max(grown, min(PRINT_SHARE * left, printed.wanted - least_areas))
    shares = [DRAWN if drawn else 1.0 for drawn in are_drawn]
    air = (left - grown) / max(sum(shares), 1.0)
    areas_y = title.height + sizes.space
    heads_y = areas_y + (least_areas + grown + sizes.space if areas else 0.0)
    y, lines = heads_y + heads.height, []
    for lane, block, drawn, tall, share, under in zip(lanes, titles, are_drawn, heights, shares, unders, strict=True):
        lines.append(Line(lane, y, tall + air * share, block, drawn, under))
        y += tall + air * share + (under.height if under else 0.0)
    row = room / len(lanes) if lanes else room
    return Room(
        width,
        height,
        margin,
        sizes,
        note,
        grid,
        title,
        areas,
        areas_y,
        least_areas + grown,
        heads,
        heads_y,
        tuple(lines),
        foot,
        y,
        column,
        row,
        fits,
        fits and least == wanted,
    )


def _grid(journey: Journey, width: float, start: float, least: float) -> Grid:
    """Return the stages: each as wide as a note needs, and what is left over shared as their author chose."""
    stages = shown_stages(journey)
    across = width - start
    weights = [stage.width / sum(one.width for one in stages) for stage in stages]
    rest = across - least * len(stages)
    widths = [least + rest * weight if rest >= 0 else across * weight for weight in weights]
    columns, x = [], start
    for stage, one in zip(stages, widths, strict=True):
        columns.append(Column(stage, x, one))
        x += one
    return Grid(tuple(columns), width, start)


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


def _stack(note: Note | None, count: int) -> float:
    return count * note.height + (count + 1) * PAD if note else 0.0


def _granted(least: list[float], wanted: list[float], room: float) -> list[float]:
    """Return the heights with what as many lanes as possible want more than the least."""
    heights, left = list(least), room - sum(least)
    for n in sorted(range(len(least)), key=lambda n: wanted[n] - least[n]):
        more = wanted[n] - least[n]
        if more > left:
            break
        heights[n], left = wanted[n], left - more
    return heights


def _heights(least: list[float], are_drawn: list[bool], room: float, note: Note | None) -> list[float]:
    """Return the heights of lanes in which as many notes stand one below another as all of them have room for."""
    heights, count = least, 2
    while note is not None and not all(are_drawn):
        stack = _stack(note, count)
        higher = [one if drawn else max(one, stack) for one, drawn in zip(least, are_drawn, strict=True)]
        if sum(higher) > room:
            break
        heights, count = higher, count + 1
    return heights
