"""Find a way through any number of corridors, for links whose simple ways are all cut off."""

from collections.abc import Sequence
from heapq import heappop, heappush
from math import inf

from journeycanvas.layout.links.access import Access
from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.route import Point, Route

BEND = 14.0


def detour(lattice: Lattice, outs: Sequence[Access], intos: Sequence[Access]) -> Route | None:
    """Return the shortest way from one of the accesses to one of the others; bends count as length (A*)."""
    ends = [(into, _port(into)) for into in intos]
    if not ends:
        return None

    def left(at: Point) -> float:
        return min(_distance(at, port) for _, port in ends)

    queue: list[tuple[float, int, float, tuple[Corridor, ...], Point, Access]] = []
    for out in outs:
        x, y = port = _port(out)
        at = (out.corridor.middle, y) if out.corridor.is_upright else (x, out.corridor.middle)
        cost = _distance(port, at)
        heappush(queue, (cost + left(at), len(queue), cost, (out.corridor,), at, out))
    count, reached = len(queue), dict[Corridor, float]()
    best, least = None, inf
    while queue and queue[0][0] < least:
        _, _, cost, way, at, out = heappop(queue)
        here = way[-1]
        if cost > reached.get(here, cost):
            continue
        for into, port in ends:
            if into.corridor is here and cost + _distance(at, port) < least:
                best, least = Route(out, way, into), cost + _distance(at, port)
        for other in lattice.beyond(here):
            there = (here.middle, other.middle) if here.is_upright else (other.middle, here.middle)
            total = cost + _distance(at, there) + BEND
            if total < reached.get(other, inf):
                reached[other] = total
                count += 1
                heappush(queue, (total + left(there), count, total, (*way, other), there, out))
    return best


def _port(access: Access) -> Point:
    at = (access.low + access.high) / 2
    return (access.edge, at) if access.corridor.is_upright else (at, access.edge)


def _distance(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])
