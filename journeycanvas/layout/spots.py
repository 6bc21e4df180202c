"""Say where blocks stand in a part of the map, before left and right are decided."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.layout.marks import Block


class Spot(NamedTuple):
    """A block in a row: x from the start edge of the content, y from the top of the row, and whose it is."""

    x: float
    y: float
    block: Block
    record: str


class Row(NamedTuple):
    """What stands in a lane, and how high it is with the air around it.

    piles are the cards stage by stage, where each of them stands in one stage only.
    """

    height: float
    spots: tuple[Spot, ...]
    piles: tuple[Sequence[Spot], ...] = ()
