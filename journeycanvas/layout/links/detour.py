"""Find a way through any number of corridors, for links whose simple ways are all cut off."""

from collections.abc import Sequence
from heapq import heappop, heappush

from journeycanvas.layout.links.access import Access
from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.route import Point, Route

BEND = 14.0


def detour(lattice: Lattice, outs: Sequence[Access], intos: Sequence[Access]) -> Route | None:
    """Return the shortest way from one of the accesses to one of the others (Dijkstra); bends count as length."""
    corridors = [*lattice.level, *(piece for pieces in lattice.upright for piece in pieces)]
    queue: list[tuple[float, int, tuple[Corridor, ...], Point, Access]] = []
    for out in outs:
        x, y = _port(out)
        at = (out.corridor.middle, y) if out.corridor.is_upright else (x, out.corridor.middle)
        heappush(queue, (_distance((x, y), at), len(queue), (out.corridor,), at, out))
    count, done = len(queue), set[Corridor]()
    best: tuple[float, Route] | None = None
    while queue:
        cost, _, way, at, out = heappop(queue)
        here = way[-1]
        if best is not None and cost >= best[0]:
            break
        if here in done:
            continue
        done.add(here)
        for into in intos:
            if into.corridor is here:
                total = cost + _distance(at, _port(into))
                if best is None or total < best[0]:
                    best = (total, Route(out, way, into))
        for other in corridors:
            if other not in done and here.crosses(other):
                there = (here.middle, other.middle) if here.is_upright else (other.middle, here.middle)
                count += 1
                heappush(queue, (cost + _distance(at, there) + BEND, count, (*way, other), there, out))
    return best[1] if best is not None else None


def _port(access: Access) -> Point:
    at = (access.low + access.high) / 2
    return (access.edge, at) if access.corridor.is_upright else (at, access.edge)


def _distance(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])
