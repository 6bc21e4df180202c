"""Say what the links run over: the grid, the bands from top to bottom, and what stands in them."""

from typing import NamedTuple

from journeycanvas.layout.cells import Spot
from journeycanvas.layout.tracks import Grid


class Band(NamedTuple):
    """A part of the sheet from the start edge to the end: a lane, or (solid) what links cannot pass: panels, heads."""

    top: float
    bottom: float
    solid: bool = False


class Ground(NamedTuple):
    """The sheet under the links, in points from the start edge of its content; bands from the top down."""

    grid: Grid
    bands: tuple[Band, ...]
    spots: tuple[Spot, ...]


class Room(NamedTuple):
    """What the gutters need beyond their usual width: borders[k] where stage k starts, rows[n] under the n-th lane."""

    top: float = 0.0
    borders: tuple[float, ...] = ()
    rows: tuple[float, ...] = ()
