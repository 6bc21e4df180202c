"""Follow a map that is laid out anew: where what once stood at a place of the old layout stands in the new one.

A photograph of the wall is fitted to the map as it is then. Cells grow while notes are typed, so each stage and each
lane takes its part of the photograph along.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TypeAlias

from journeycanvas.layout.hits import Places

Span: TypeAlias = tuple[float, float]
"""Where something begins and ends, from the left or from the top, in points."""

LEAST = 0.5  # points of a part; one that is thinner is not stretched on its own


class Stretching:
    """One axis: pairs of an old place and a new one, both rising, and straight lines between them."""

    def __init__(self, pairs: Iterable[tuple[float, float]]) -> None:
        rising: list[tuple[float, float]] = []
        for old, new in sorted(pairs):
            if not rising or (old - rising[-1][0] >= LEAST and new - rising[-1][1] >= LEAST):
                rising.append((old, new))
        moved = [new - old for old, new in rising]
        self.pairs = [
            pair  # one in a part that moved as a whole says nothing
            for number, pair in enumerate(rising)
            if number in (0, len(rising) - 1) or {*moved[number - 1 : number + 2]} != {moved[number]}
        ]

    def new(self, old: float) -> float:
        """Return where a place of the old layout is now. Beyond the ends nothing is stretched."""
        return _along(self.pairs, old)

    def old(self, new: float) -> float:
        """Return which place of the old layout is here now."""
        return _along([(there, here) for here, there in self.pairs], new)

    def parts(self, start: float, end: float) -> list[tuple[Span, Span]]:
        """Return the old and the new span of each part between two old places, in their order."""
        inside = [old for old, _ in self.pairs if start < old < end]
        edges = [start, *inside, end]
        return [((a, b), (self.new(a), self.new(b))) for a, b in pairwise(edges)]


def stretching(was: Mapping[str, Span], now: Mapping[str, Span]) -> Stretching:
    """Return how a map was stretched whose stages or lanes, by their ids, stood there and stand here now.

    What stands in another order than before is left out, so that nothing is folded over.
    """
    both = sorted((one for one in was if one in now), key=lambda one: was[one])
    kept: list[str] = []
    for one in both:
        if not kept or now[one][0] >= now[kept[-1]][0]:
            kept.append(one)
    return Stretching(pair for one in kept for pair in zip(was[one], now[one], strict=True))


def standing_lanes(places: Places) -> dict[str, Span]:
    """Return where each lane begins and ends, from the top; not those that stand side by side."""
    return {strip.lane: (strip.y, strip.y + strip.height) for strip in places.plan.strips if strip.lane}


def evened(lanes: Mapping[str, Span]) -> dict[str, Span]:
    """Return lanes that take as much room together as these, each as high as the others."""
    if not lanes:
        return {}
    top, bottom = extent(lanes)
    height = (bottom - top) / len(lanes)
    return {
        one: (round(top + number * height, 2), round(top + (number + 1) * height, 2))
        for number, one in enumerate(lanes)
    }


def extent(spans: Mapping[str, Span]) -> Span:
    """Return where the first of some spans begins and the last ends."""
    return min(start for start, _ in spans.values()), max(end for _, end in spans.values())


def _along(pairs: list[tuple[float, float]], place: float) -> float:
    if not pairs:
        return place
    number = bisect_right(pairs, (place, float("inf")))
    if number == 0 or number == len(pairs):
        here, there = pairs[0 if number == 0 else -1]
        return place + there - here
    (here, there), (next_here, next_there) = pairs[number - 1], pairs[number]
    return there + (place - here) * (next_there - there) / (next_here - here)
