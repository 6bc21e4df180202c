"""Draw the curves of feelings that are printed on a canvas, in the largest print that their lane is high enough for."""

from collections.abc import Sequence

from journeycanvas.layout.blocks.curve import curve_row
from journeycanvas.layout.enlarging import enlarged
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Journey, Lane


def largest_curve(
    journey: Journey, setting: Setting, lane: Lane, grid: Grid, height: float, factors: Sequence[float]
) -> Row:
    """Return the curve of a lane in the first of the factors, from the largest down, that its height lets it have.

    The last one is taken in any case.
    """
    for factor in factors:
        row = _curve(journey, setting, lane, grid, factor)
        if row.height <= height:
            break
    return row


def _curve(journey: Journey, setting: Setting, lane: Lane, grid: Grid, factor: float) -> Row:
    columns = tuple(one._replace(x=one.x / factor, width=one.width / factor) for one in grid.columns)
    smaller = Grid(columns, grid.width / factor, grid.start / factor)
    row = curve_row(setting, Surroundings(journey, setting, smaller, Shelf()), lane, smaller)
    spots = (Spot(factor * x, factor * y, enlarged(block, factor), record) for x, y, block, record in row.spots)
    return Row(factor * row.height, tuple(spots))
