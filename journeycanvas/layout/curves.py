"""Draw a smooth line through points that never rises above or falls below them: a monotone cubic.

Slopes after F. N. Fritsch and J. Butland, "A method for constructing local monotone piecewise cubic interpolants",
SIAM J. Sci. Stat. Comput. 5 (1984): the weighted harmonic mean of the slopes on both sides, and 0 at every extreme.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from journeycanvas.layout.marks import Segment


class Point(NamedTuple):
    """A place; the x of a curve's points grows."""

    x: float
    y: float


def monotone(points: Sequence[Point]) -> tuple[Segment, ...]:
    """Return the path through points, whose x must grow strictly; flat at both ends."""
    path: list[Segment] = [("M", points[0])] if points else []
    for (a, slope_a), (b, slope_b) in pairwise(zip(points, _slopes(points), strict=True)):
        third = (b.x - a.x) / 3
        path.append(("C", (a.x + third, a.y + slope_a * third, b.x - third, b.y - slope_b * third, b.x, b.y)))
    return tuple(path)


def _slopes(points: Sequence[Point]) -> list[float]:
    steps = [(b.x - a.x, (b.y - a.y) / (b.x - a.x)) for a, b in pairwise(points)]
    inner = [_between(left, right) for left, right in pairwise(steps)]
    return [0.0, *inner, 0.0] if len(points) > 1 else [0.0] * len(points)


def _between(left: tuple[float, float], right: tuple[float, float]) -> float:
    (h0, d0), (h1, d1) = left, right
    if d0 * d1 <= 0:
        return 0.0
    w0, w1 = 2 * h1 + h0, h1 + 2 * h0
    return (w0 + w1) / (w0 / d0 + w1 / d1)


class Trace:
    """Points along a monotone curve: between two of them it is nowhere above or below both.

    Its x grows, or falls all the way on a map that runs from the right.
    """

    def __init__(self, path: Sequence[Segment], step: float = 2.5) -> None:
        # Bare numbers: as objects they took 2 MB more on a map of 10,000 cards, which keeps its curves.
        self.xs, self.ys = array("d"), array("d")
        here = Point(0.0, 0.0)
        for verb, numbers in path:
            if verb == "C":
                self._cubic(here, numbers, step)
            here = Point(numbers[-2], numbers[-1])

    def _cubic(self, a: Point, numbers: tuple[float, ...], step: float) -> None:
        x1, y1, x2, y2, x3, y3 = numbers
        count = max(4, int(abs(x3 - a.x) / step) + 1)
        along = [index / count for index in range(count + 1)]
        self.xs.extend(_cubed(along, a.x, x1, x2, x3))
        self.ys.extend(_cubed(along, a.y, y1, y2, y3))

    def between(self, start: float, end: float) -> tuple[float, float]:
        """Return the highest and the lowest y of a curve whose x grows between two of them; (inf, -inf) outside it."""
        first, last = bisect_left(self.xs, start), bisect_left(self.xs, end)
        if first == len(self.xs) or last == 0:
            return inf, -inf
        beside = self.ys[max(first - 1, 0) : last + 1]
        return min(beside), max(beside)


def _cubed(along: Sequence[float], start: float, one: float, other: float, end: float) -> list[float]:
    """Return where a cubic is, in one direction, at some places from 0 to 1: as quick as to keep the shares of its four
    points, which took 45 kB for each length of a curve."""
    first = 3 * (one - start)
    second = 3 * (other - one) - first
    third = end - start - first - second
    return [((third * t + second) * t + first) * t + start for t in along]
