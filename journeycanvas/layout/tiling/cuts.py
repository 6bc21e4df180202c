"""Choose where to cut a length into parts of at most one size, at the places that cost least.

Each part is printed with an overlap: what follows it, which the next part lies over. The cuts may move as far as the
parts have room to spare.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from math import ceil, inf
from typing import NamedTuple

from journeycanvas.layout.paper import MM

STEP = 0.5 * MM  # between two places that are tried at least
PLACES_A_PART = 40  # that are tried, evenly spread, besides those that are known to do well
LEAST_PART = 0.35  # of what the parts would be if all were equal
_SLACK = 0.01  # points


class Cuts(NamedTuple):
    """0, the cuts and the length; and what all of the cuts cost."""

    places: tuple[float, ...]
    cost: float


class Ways(NamedTuple):
    """The places of a cut that can be reached, what it costs in all to come there, and the cuts on the way."""

    places: list[float]
    costs: list[float]
    paths: list[tuple[float, ...]]


def count_of(length: float, room: float, overlap: float) -> int:
    """Return how few parts a length is cut into, each with its overlap in a room."""
    return max(1, ceil((length - overlap - _SLACK) / (room - overlap)))


def cheapest_cuts(
    length: float, room: float, overlap: float, count: int, good: Iterable[float], cost: Callable[[float], float]
) -> Cuts:
    """Return the cuts into so many parts, no fewer than count_of says, each of which goes into the room.

    Good places are tried besides evenly spread ones; cost says what a cut at a place costs.
    """
    if count == 1:
        return Cuts((0.0, length), 0.0)
    most = room - overlap
    even = max(0.0, (length - overlap) / count)  # the last part has no overlap, so that much more of its own
    least = LEAST_PART * even
    step = max(STEP, even / PLACES_A_PART)
    spread = (n * step for n in range(int(length / step) + 1))
    places = sorted({*spread, *good})
    prices: dict[float, float] = {}
    ways = Ways([0.0], [0.0], [(0.0,)])
    for n in range(1, count):
        low = max(length - room - (count - 1 - n) * most, n * least) - _SLACK
        high = min(n * most, length - (count - n) * least) + _SLACK
        within = places[bisect_right(places, low) : bisect_left(places, high)]
        here = sorted({low, *within, min(max(n * even, low), high), high})
        for place in here:
            if place not in prices:
                prices[place] = cost(place)
        ways = _cheapest(here, [prices[place] + ((place - n * even) / even) ** 2 for place in here], ways, least, most)
    paid, best = min(zip(ways.costs, ways.paths, strict=True))
    return Cuts((*best, length), paid)


def _cheapest(here: Sequence[float], prices: Sequence[float], before: Ways, least: float, most: float) -> Ways:
    """Return the places that can be reached from those before."""
    reached = Ways([], [], [])
    window: deque[int] = deque()  # places before that are near enough, the cheapest first
    following = 0
    for place, price in zip(here, prices, strict=True):
        while following < len(before.places) and before.places[following] <= place - least + 2 * _SLACK:
            while window and before.costs[window[-1]] >= before.costs[following]:
                window.pop()
            window.append(following)
            following += 1
        while window and before.places[window[0]] < place - most - 2 * _SLACK:
            window.popleft()
        if window and before.costs[window[0]] < inf:
            reached.places.append(place)
            reached.costs.append(before.costs[window[0]] + price)
            reached.paths.append((*before.paths[window[0]], place))
    return reached
