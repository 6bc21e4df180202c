"""Find how a link gets from a card's sides into the gutters around it."""

from collections.abc import Iterable
from typing import NamedTuple

from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.places import TOUCH, Place, Rect

START, END, TOP, BOTTOM = range(4)
PORT = 5.0  # least distance of an arrow from a card's corner
AIR = 4.0  # between an arrow's way out of a card and another card


class Access(NamedTuple):
    """A way from a side of a card into a corridor: between low and high along it, from the edge of the side.

    A way out of a narrow place leads over points first, the first of them on the card's side, the last on the edge.
    """

    side: int
    corridor: Corridor
    edge: float
    low: float
    high: float
    over: tuple[tuple[float, float], ...] = ()

    @property
    def is_level(self) -> bool:
        """Say whether the link leaves the card sideways, into an upright corridor."""
        return self.corridor.is_upright

    @property
    def turn(self) -> int:
        """Return on which side of the corridor the card stands: -1 the low one, 1 the high one."""
        return 1 if self.edge > self.corridor.middle else -1


def accesses(lattice: Lattice, place: Place) -> list[Access]:
    """Return the free ways out of a card, at most one a side."""
    rect = place.rect
    found = [
        _sideways(lattice, place, START, rect.x0),
        _sideways(lattice, place, END, rect.x1),
        _upwards(lattice, place, TOP, rect.y0),
        _upwards(lattice, place, BOTTOM, rect.y1),
    ]
    return [access for access in found if access is not None]


def _sideways(lattice: Lattice, place: Place, side: int, edge: float) -> Access | None:
    rect = place.rect
    low, high = ports(rect.y0, rect.y1)
    for piece in lattice.beside(place, side == END):
        a, b = max(low, piece.start), min(high, piece.end)
        if a <= b:
            x0, x1 = (piece.high, edge) if side == START else (edge, piece.low)
            others = _in_the_way(lattice, Rect(x0, a - AIR, x1, b + AIR), rect)
            free = _longest_free(a, b, ((one.y0, one.y1) for one in others))
            if free is not None:
                return Access(side, piece, edge, *free)
    return None


def _upwards(lattice: Lattice, place: Place, side: int, edge: float) -> Access | None:
    rect = place.rect
    if side == TOP and lattice.places.bands[place.band].solid:
        return None  # over the panels there is the title
    corridor = lattice.level[lattice.over[place.band] if side == TOP else lattice.under[place.band]]
    low, high = ports(rect.x0, rect.x1)
    y0, y1 = (corridor.high, edge) if side == TOP else (edge, corridor.low)
    others = _in_the_way(lattice, Rect(low - AIR, y0, high + AIR, y1), rect)
    free = _longest_free(low, high, ((one.x0, one.x1) for one in others))
    return None if free is None else Access(side, corridor, edge, *free)


def ports(start: float, end: float) -> tuple[float, float]:
    """Return between where on a side of that length arrows may stand."""
    pad = min(PORT, max((end - start) / 2 - 1.0, 0.0))
    return start + pad, end - pad


def _in_the_way(lattice: Lattice, way: Rect, but: Rect) -> list[Rect]:
    """Return what stands in a way; an empty one when card and corridor touch."""
    if way.x1 - way.x0 <= TOUCH or way.y1 - way.y0 <= TOUCH:
        return []
    return [rect for rect in lattice.places.within(way) if rect != but]


def _longest_free(low: float, high: float, taken: Iterable[tuple[float, float]]) -> tuple[float, float] | None:
    """Return the longest stretch between low and high that keeps clear of what is taken."""
    best: tuple[float, float] | None = None
    at = low
    for start, end in [*sorted(taken), (high + AIR, high + AIR)]:
        if start - AIR >= at and (best is None or start - AIR - at > best[1] - best[0]):
            best = (at, start - AIR)
        at = max(at, end + AIR)
    return best
