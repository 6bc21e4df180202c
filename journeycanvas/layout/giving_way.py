"""Move what is written down a little, so that no line of it stands where a poster is cut between two rows of sheets."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from journeycanvas.layout.marks import Block, Words
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.text.ink import ink_of

AIR = 0.75  # points between a line and a cut
FARTHEST = 40.0  # points that something is moved; what no such step helps stays where it is

Cuts: TypeAlias = tuple[float, ...]
"""How far below the top of something a poster is cut, in points, from the top down."""


def below(cuts: Cuts, y: float) -> Cuts:
    """Return the cuts as seen from something that begins at y."""
    return tuple(cut - y for cut in cuts if cut > y) if cuts else cuts


def beside_cuts(spots: Iterable[Spot], y: float, cuts: Cuts) -> float:
    """Return the first place from y on at which no cut goes through a line of what begins there."""
    if not cuts:
        return y
    lines = [(spot.y + top, spot.y + bottom) for spot in spots for top, bottom in _lines(spot.block)]
    place = y
    while place <= y + FARTHEST:
        through = (cut - top for cut in cuts for top, bottom in lines if place + top < cut < place + bottom)
        farther = max(through, default=place)
        if farther == place:
            return place
        place = farther
    return y


def row_beside_cuts(row: Row, cuts: Cuts) -> Row:
    """Return a row in which each block stands beside the cuts, and those below it as far below it as they did."""
    steps: dict[int, float] = {}
    for number, spot in sorted(enumerate(row.spots), key=lambda one: one[1].y):
        start = spot.y + max((step for over, step in steps.items() if _is_over(row.spots[over], spot)), default=0.0)
        steps[number] = beside_cuts((spot._replace(y=0.0),), start, cuts) - spot.y
    spots = tuple(spot._replace(y=spot.y + steps[number]) for number, spot in enumerate(row.spots))
    lowest, was = (max((spot.y + spot.block.height for spot in some), default=0.0) for some in (spots, row.spots))
    return Row(row.height + lowest - was, spots)


def _is_over(one: Spot, other: Spot) -> bool:
    """Tell whether one block stands above another."""
    is_beside = one.x + one.block.width <= other.x or other.x + other.block.width <= one.x
    return not is_beside and one.y + one.block.height <= other.y


def _lines(block: Block) -> Iterator[tuple[float, float]]:
    """Yield how far below the top of a block its lines begin and end, with their air."""
    for mark in block.marks:
        if isinstance(mark, Words):
            for line in mark.block.lines:
                if line.runs:
                    above, under = ink_of(line, mark.block.size)
                    yield mark.y + line.baseline - above - AIR, mark.y + line.baseline + under + AIR
