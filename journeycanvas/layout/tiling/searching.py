"""Search for the cuts between rows of sheets that are best together with the cuts inside the rows.

What a row costs is known only when it is cut, which takes long: rows are cut in the order in which they promise most.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from heapq import heappop, heappush
from math import ceil
from typing import NamedTuple, TypeAlias

PLACES_A_ROW = 12  # that are tried: the best of each stretch this many times shorter than a row
MOST_ROWS = 1_000  # that are cut before the search is given up
_SLACK = 0.01  # points

Price: TypeAlias = tuple[float, float]
"""What is paid in sheets, and then in what tells ways apart that take as many."""


class Heights(NamedTuple):
    """How long the page is, how high a row may be (the last one has no overlap), and how low."""

    length: float
    most: float
    last: float
    least: float


def best_rows(
    heights: Heights,
    places: Iterable[float],
    cost: Callable[[float], float],
    price: Callable[[float, float], Price],
    cheapest: float,
) -> tuple[float, ...] | None:
    """Return where rows begin and end, from 0 to the length; None when nothing is found in time.

    cost says how well a cut at a place does by itself, price what the row between two cuts takes together with the cut
    below it; no row takes less than cheapest.
    """
    length = heights.length
    ends = [*_chosen(heights, places, cost), length]
    best: dict[float, Price] = {0.0: (0.0, 0.0)}
    queue: list[tuple[Price, tuple[float, ...]]] = [((0.0, 0.0), (0.0,))]
    tried = 0
    done: set[float] = set()
    while queue and tried < MOST_ROWS:
        _, path = heappop(queue)
        top = path[-1]
        if top == length:
            return path
        if top in done:
            continue
        done.add(top)
        low, high = bisect_left(ends, top + heights.least - _SLACK), bisect_right(ends, top + heights.most + _SLACK)
        for end in [*ends[low:high], *([length] if heights.most < length - top <= heights.last + _SLACK else [])]:
            tried += 1
            paid, beside = best[top]
            more, aside = price(top, end)
            taken = paid + more, beside + aside
            if end not in best or taken < best[end]:
                best[end] = taken
                left = ceil((length - end - (heights.last - heights.most) - _SLACK) / heights.most)
                heappush(queue, ((taken[0] + max(left, 0) * cheapest, taken[1]), (*path, end)))
    return None


def _chosen(heights: Heights, places: Iterable[float], cost: Callable[[float], float]) -> list[float]:
    """Return the best place of each stretch of the page, in their order."""
    stretch = heights.most / PLACES_A_ROW
    best: dict[int, tuple[float, float]] = {}
    for place in places:
        if heights.least <= place <= heights.length - heights.least:
            number, paid = int(place / stretch), cost(place)
            if number not in best or paid < best[number][0]:
                best[number] = paid, place
    return sorted(place for _, place in best.values())
