"""Turn a lane into a row: what its view draws, its title beside it, and hairlines between the stages."""

from collections.abc import Callable

from journeycanvas.layout.blocks.channels import channels_row
from journeycanvas.layout.blocks.curve import curve_row
from journeycanvas.layout.blocks.lane_title import lane_title
from journeycanvas.layout.cells import stack
from journeycanvas.layout.giving_way import Cuts, below, beside_cuts, row_beside_cuts
from journeycanvas.layout.marks import Block, Stroke
from journeycanvas.layout.measures import BLANK_LANE, CELL, HAIRLINE, LEAST_LANE, STAGE_COLUMN
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Lane, lane_view

View = Callable[[Setting, Surroundings, Lane, Grid], Row]
FRAME_RATIO = 0.62  # height of an empty picture frame by its width
HIGHEST_FRAME = FRAME_RATIO * (STAGE_COLUMN - 2 * CELL)  # a wider stage gives a wider frame, not a higher one


def _stacked(view: str) -> View:
    return lambda setting, around, lane, grid: stack(setting, around, lane, grid, view)


def _pictures(setting: Setting, around: Surroundings, lane: Lane, grid: Grid) -> Row:
    """Return pictures with their captions; an empty frame to draw in where a stage has none."""
    row = stack(setting, around, lane, grid, "pictures")
    if lane.spans_map:
        return row
    frames = []
    for index in range(len(grid.columns)):
        x, width = grid.inner(index)
        if not any(spot.x <= x < spot.x + spot.block.width for spot in row.spots):
            frame = Sketch(setting, width)
            height = min(width * FRAME_RATIO, HIGHEST_FRAME)
            frame.box(0.5, 0.5, width - 1.0, height - 1.0, None, Stroke(setting.theme.ghost, 0.8, (3.0, 3.0)), 4.0)
            frames.append(Spot(x, CELL, frame.finish(height), ""))
    height = max([row.height, *(spot.block.height + 2 * CELL for spot in frames)])
    return Row(height, row.spots + tuple(frames), row.piles)


VIEWS: dict[str, View] = {
    "cards": _stacked("cards"),
    "text": _stacked("text"),
    "chips": _stacked("chips"),
    "chart": _stacked("chart"),
    "pictures": _pictures,
    "curve": curve_row,
    "channels": channels_row,
}


def lane_row(
    setting: Setting,
    around: Surroundings,
    lane: Lane,
    grid: Grid,
    over: float = 0.0,
    under: float = 0.0,
    cuts: Cuts = (),
) -> Row:
    """Return a lane as a row across the content: hairlines and title first, then what its cells hold.

    over and under are room for links above and below the cells, beyond their usual air. No line of text stands across
    a cut if it need not.
    """
    shelf = around.shelf
    if lane.collapsed:
        count = sum(map(len, shown_cells(around.journey, lane).values()))
        note = setting.words.say_many("{n} card", "{n} cards", count, n=setting.numerals.number(count))
        content, title, least = Row(0.0, ()), lane_title(setting, lane, note), 0.0
    else:
        content = _content(setting, around, lane, grid, below(cuts, over))
        title = shelf.kept(f"title {lane.id}", (setting, lane), lambda: lane_title(setting, lane))
        least = (LEAST_LANE if around.journey.cards else BLANK_LANE) * (lane.height or 1.0) * setting.shape.lanes
    top = beside_cuts((Spot(0.0, 0.0, title, lane.id),), 0.0, cuts)
    height = max(content.height, top + title.height, least) + over + under
    hairlines = shelf.kept(
        f"hairlines {lane.id}", (setting, shelf.frame, height, lane), lambda: _hairlines(setting, grid, height, lane)
    )
    frame = Spot(0.0, 0.0, hairlines, "")
    cells = [spot._replace(y=spot.y + over) for spot in content.spots] if over else content.spots
    return Row(height, (frame, Spot(0.0, top, title, lane.id), *cells), content.piles)


def _content(setting: Setting, around: Surroundings, lane: Lane, grid: Grid, cuts: Cuts) -> Row:
    """Return what the cells of a lane hold, beside cuts; touchpoints on the lines of their channels stay there."""
    view = lane_view(lane)
    if not cuts:
        return VIEWS[view](setting, around, lane, grid)
    if view == "curve":
        return curve_row(setting, around, lane, grid, cuts)
    row = VIEWS[view](setting, around, lane, grid)
    return row if view == "channels" else row_beside_cuts(row, cuts)


def last_line(setting: Setting, grid: Grid) -> Block:
    """Return the line that closes the last row."""
    sketch = Sketch(setting, grid.width)
    sketch.rule(0.0, 0.0, grid.width, 0.0, Stroke(setting.theme.line, HAIRLINE))
    return sketch.finish(HAIRLINE)


def _hairlines(setting: Setting, grid: Grid, height: float, lane: Lane) -> Block:
    """Return the line over a row and those between its cells."""
    sketch, hairline = Sketch(setting, grid.width), Stroke(setting.theme.line, HAIRLINE)
    sketch.rule(0.0, 0.0, grid.width, 0.0, hairline)
    starts = [grid.start] if lane.spans_map or lane.collapsed else [column.x for column in grid.columns]
    for x in (*starts, grid.width):
        sketch.rule(x, 0.0, x, height, hairline)
    return sketch.finish(height)
