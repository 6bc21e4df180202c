"""Say what the links run over: the grid, the bands from top to bottom, and what stands in them."""

from collections.abc import Mapping
from itertools import zip_longest
from typing import NamedTuple

from journeycanvas.layout.marks import Block
from journeycanvas.layout.spots import Spot
from journeycanvas.layout.tracks import Grid

SEEN = 0.75  # points; less room than this is not worth laying the map out again


class Band(NamedTuple):
    """A part of the sheet from edge to edge: a lane, or (solid) what links cannot pass: panels and heads.

    A painted lane is a picture across the stages, with no room for labels between what stands in it. over and under
    are room for links that it has above and below its cells.
    """

    top: float
    bottom: float
    solid: bool = False
    painted: bool = False
    over: float = 0.0
    under: float = 0.0


class Ground(NamedTuple):
    """The sheet under the links, in points from the start edge of its content; bands from the top down."""

    grid: Grid
    bands: tuple[Band, ...]
    spots: tuple[Spot, ...]


class Room(NamedTuple):
    """What the gutters need beyond their usual air, in points.

    borders: at the start of each stage and the end of the last; over and under: above and below each lane.
    """

    borders: tuple[float, ...] = ()
    over: tuple[float, ...] = ()
    under: tuple[float, ...] = ()

    def at(self, lane: int) -> tuple[float, float]:
        """Return what a lane needs above and below itself."""
        return (self.over[lane], self.under[lane]) if lane < len(self.over) else (0.0, 0.0)

    def with_more(self, more: "Room") -> "Room":
        """Return this room and more."""
        parts = zip(self, more, strict=True)
        return Room(*(tuple(a + b for a, b in zip_longest(old, new, fillvalue=0.0)) for old, new in parts))

    @property
    def is_enough(self) -> bool:
        """Say whether nothing is lacking, as far as one can see."""
        return all(one < SEEN for part in self for one in part)


class Links(NamedTuple):
    """The links as one block to be put over the cards.

    ways says where each of them goes, room what they need beside the usual air; cramped ones have less than that.
    """

    block: Block
    ways: Mapping[str, tuple[int, ...]]
    room: Room
    are_cramped: bool
