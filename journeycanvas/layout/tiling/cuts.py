"""Choose where to cut a length into parts of at most one size, at the places that cost least.

Each part is printed with an overlap: what follows it, which the next part lies over. The cuts may move as far as the
parts have room to spare.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable
from math import ceil, inf

from journeycanvas.layout.paper import MM

STEP = 0.5 * MM  # between two places that are tried
MOST_PLACES = 120  # that are tried for one cut, besides the borders
LEAST_PART = 0.5  # of what the parts would be if all were equal
_SLACK = 0.01  # points


def count_of(length: float, room: float, overlap: float) -> int:
    """Return how few parts a length is cut into, each with its overlap in a room."""
    return max(1, ceil((length - overlap - _SLACK) / (room - overlap)))


def cheapest_cuts(
    length: float, room: float, overlap: float, borders: Iterable[float], cost: Callable[[float], float]
) -> tuple[float, ...]:
    """Return 0, the cuts and the length, in as few parts as go into the room.

    Borders are places that are tried besides evenly spread ones; cost says what a cut at a place costs.
    """
    count = count_of(length, room, overlap)
    if count == 1:
        return (0.0, length)
    most = room - overlap
    even = max(0.0, (length - overlap) / count)  # the last part has no overlap, so that much more of its own
    least = LEAST_PART * even
    borders = sorted(borders)
    before, costs = [0.0], [0.0]
    paths: list[tuple[float, ...]] = [(0.0,)]
    for n in range(1, count):
        low = max(length - room - (count - 1 - n) * most, n * least) - _SLACK
        high = min(n * most, length - (count - n) * least) + _SLACK
        here = _places(low, high, n * even, borders)
        prices = [cost(place) + ((place - n * even) / even) ** 2 for place in here]
        before, costs, paths = _cheapest(here, prices, before, costs, paths, least, most)
    _, best = min(zip(costs, paths, strict=True))
    return (*best, length)


def _places(low: float, high: float, even: float, borders: list[float]) -> list[float]:
    step = max(STEP, (high - low) / MOST_PLACES)
    spread = [low + n * step for n in range(int((high - low) / step) + 1)]
    near = borders[bisect_left(borders, low) : bisect_right(borders, high)]
    return sorted({*spread, *near, min(max(even, low), high)})


def _cheapest(
    here: list[float],
    prices: list[float],
    before: list[float],
    costs: list[float],
    paths: list[tuple[float, ...]],
    least: float,
    most: float,
) -> tuple[list[float], list[float], list[tuple[float, ...]]]:
    """Return the places that can be reached from those before, what each costs in all, and the way there."""
    reached: list[float] = []
    totals: list[float] = []
    ways: list[tuple[float, ...]] = []
    window: deque[int] = deque()  # places before that are near enough, the cheapest first
    following = 0
    for place, price in zip(here, prices, strict=True):
        while following < len(before) and before[following] <= place - least + 2 * _SLACK:
            while window and costs[window[-1]] >= costs[following]:
                window.pop()
            window.append(following)
            following += 1
        while window and before[window[0]] < place - most - 2 * _SLACK:
            window.popleft()
        if window and costs[window[0]] < inf:
            reached.append(place)
            totals.append(costs[window[0]] + price)
            ways.append((*paths[window[0]], place))
    return reached, totals, ways
