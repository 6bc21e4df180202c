"""Find where a link's label has room: on a level piece of its link, or beside an upright one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.places import Places, Rect
from journeycanvas.layout.links.route import Point, Route, Straight
from journeycanvas.layout.links.wanted import Wanted

BESIDE = 3.0  # from a link to a label beside it
BEND = 6.0  # a label on a link keeps this far from its bends and its head
STEP = 9.0  # between the heights that are tried beside a link
TRIES = 9


class Beside(NamedTuple):
    """A free place next to an upright piece of a link: the piece's number, its side (1: the end side), the height."""

    piece: int
    side: int
    y: float


def run_with_room(wanted: Wanted, route: Route, points: Sequence[Point]) -> int | None:
    """Return the number of the longest level run that is long enough to carry the label."""
    first = max(len(route.out.over), 1)
    lengths = [
        (abs(points[first + n + 1][0] - points[first + n][0]), -n)
        for n, corridor in enumerate(route.corridors)
        if not corridor.is_upright
    ]
    longest, n = max(lengths, default=(0.0, 0))
    return -n if longest >= wanted.label_width + 2 * BEND else None


def has_room_on(places: Places, wanted: Wanted, line: Straight) -> bool:
    """Say whether a level line carries the label between what stands over and under it."""
    (x0, y), (x1, _) = line.start, line.end
    half = wanted.label_height / 2
    around = Rect(min(x0, x1), y - half, max(x0, x1), y + half)
    return abs(x1 - x0) >= wanted.label_width + 3 * BEND and places.is_free(around, wanted.start, wanted.end)


def free_beside(places: Places, wanted: Wanted, way: Route | Straight, points: Sequence[Point]) -> Iterator[Beside]:
    """Return free places in the cells beside the upright pieces of a link, from the middle of each piece outwards."""
    corridors = {} if isinstance(way, Straight) else dict(enumerate(way.corridors, max(len(way.out.over), 1)))
    half = wanted.label_height / 2
    for piece, (a, b) in enumerate(pairwise(points)):
        low, high = min(a[1], b[1]) + half + BEND, max(a[1], b[1]) - half - BEND
        if a[0] != b[0] or low > high:
            continue
        corridor = corridors.get(piece)
        x0, x1 = (corridor.low, corridor.high) if corridor else (a[0], a[0])
        for y in _outwards(low, high):
            for side in (1, -1):
                start, end = (
                    (x0, x1 + BESIDE + wanted.label_width) if side > 0 else (x0 - BESIDE - wanted.label_width, x1)
                )
                area = Rect(start + 1.0, y - half, end - 1.0, y + half)
                if places.grid.start < start and end < places.grid.width and places.takes_labels(area):
                    yield Beside(piece, side, y)


def passed(lattice: Lattice, wanted: Wanted, points: Sequence[Point]) -> list[Corridor]:
    """Return the level corridors that an upright piece of a link passes with room for the label beside it."""
    half = wanted.label_height / 2
    pieces = [(min(a[1], b[1]), max(a[1], b[1])) for a, b in pairwise(points) if a[0] == b[0]]
    return [
        corridor
        for corridor in lattice.level
        if any(low < corridor.middle - half and corridor.middle + half < high for low, high in pieces)
    ]


def has_room(lattice: Lattice, wanted: Wanted, way: Route | Straight, points: Sequence[Point]) -> bool:
    """Say whether there is a good place for the label of a link that goes this way."""
    if isinstance(way, Route):
        found = run_with_room(wanted, way, points) is not None
    else:
        found = way.is_level and has_room_on(lattice.places, wanted, way)
    return (
        found
        or bool(passed(lattice, wanted, points))
        or any(True for _ in free_beside(lattice.places, wanted, way, points))
    )


def _outwards(low: float, high: float) -> list[float]:
    """Return heights between low and high, the middle first."""
    middle = (low + high) / 2
    steps = min(int((high - middle) / STEP), TRIES)
    return sorted((middle + STEP * n for n in range(-steps, steps + 1)), key=lambda y: abs(y - middle))
