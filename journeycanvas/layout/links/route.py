"""Say by which corridors a link goes, and what that costs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from journeycanvas.layout.links.access import Access
from journeycanvas.layout.links.corridors import Corridor

Point = tuple[float, float]
Way: TypeAlias = tuple[int, ...]
"""Which sides and which corridors a link takes, in numbers that stay the same when gutters grow wider."""
NEAR = 14.0  # a line that comes back nearer than this looks like one that ends
SWAY = 66.0  # a link keeps this far from the corners of a long side, or stands in the middle of a shorter one


class Straight(NamedTuple):
    """A link that is one line: between two sides that face each other, at one height or one distance."""

    start: Point
    end: Point
    sides: tuple[int, int]

    @property
    def is_level(self) -> bool:
        return self.start[1] == self.end[1]

    @property
    def way(self) -> Way:
        return self.sides


class Route(NamedTuple):
    """A link that goes out of one card by an access, through corridors that cross in turn, into another."""

    out: Access
    corridors: tuple[Corridor, ...]
    into: Access

    @property
    def way(self) -> Way:
        passed = (number for one in self.corridors for number in (one.is_upright, one.nth, one.piece))
        return (self.out.side, *passed, self.into.side)


def route_points(route: Route, out_at: float, into_at: float, at: Sequence[float]) -> list[Point]:
    """Return the corners of a route whose ports and whose tracks in the corridors have these coordinates."""
    out, into, corridors = route.out, route.into, route.corridors
    points = list(out.over) or [_port(out, out_at)]
    first, last = points[-1], (into.over[-1] if into.over else _port(into, into_at))
    along = first[1] if corridors[0].is_upright else first[0]
    for corridor, track in zip(corridors, at, strict=True):
        points.append((track, along) if corridor.is_upright else (along, track))
        along = track
    points.append((at[-1], last[1]) if corridors[-1].is_upright else (last[0], at[-1]))
    points.append(last)
    points += reversed(into.over[:-1])
    return points


def port_near(access: Access, aim: float) -> float:
    """Return where on its side a link would stand that is alone there: in the middle, on a long side near its aim."""
    middle = (access.low + access.high) / 2
    sway = max((access.high - access.low) / 2 - SWAY, 0.0)
    return min(max(aim, middle - sway), middle + sway)


def _port(access: Access, at: float) -> Point:
    return (access.edge, at) if access.corridor.is_upright else (at, access.edge)


def runs_of(route: Route, points: Sequence[Point]) -> Iterator[tuple[Corridor, float, float]]:
    """Return each corridor with the stretch of it that a route takes, low end first."""
    skipped = max(len(route.out.over), 1)
    for n, corridor in enumerate(route.corridors):
        a, b = points[skipped + n], points[skipped + n + 1]
        start, end = (a[1], b[1]) if corridor.is_upright else (a[0], b[0])
        yield corridor, min(start, end), max(start, end)


def turns_back(points: Sequence[Point]) -> bool:
    """Say whether a line comes back beside itself, too near to see that it does."""
    for a, b, c, d in zip(points, points[1:], points[2:], points[3:], strict=False):
        there, back = b[0] - a[0] + b[1] - a[1], d[0] - c[0] + d[1] - c[1]
        if there * back < 0 and abs(c[0] - b[0]) + abs(c[1] - b[1]) < NEAR:
            return True
    return False


def length_and_bends(points: Sequence[Point]) -> tuple[float, int]:
    """Return how long a line of level and upright pieces is, and how often it turns."""
    length, bends = 0.0, 0
    was_level: bool | None = None
    for (x0, y0), (x1, y1) in pairwise(points):
        step = abs(x1 - x0) + abs(y1 - y0)
        if step < 0.01:
            continue
        is_level = abs(x1 - x0) > abs(y1 - y0)
        if was_level is not None and was_level != is_level:
            bends += 1
        was_level = is_level
        length += step
    return length, bends
