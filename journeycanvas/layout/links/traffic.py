"""Count what already runs in the corridors, so that the next link goes where there is room and little to cross."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict

from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.route import Straight

FREE = 2  # as many links run side by side in a gutter as it is; more widen it
BESIDE = 4.0  # what it costs to run beside another link, in points of length
MIXED = 7.0  # and that neither encloses the other: one may have to cross the other's end
TIGHT = 18.0  # and what it costs when the gutter has to be widened for that
CROSSING = 16.0


class Traffic:
    """The stretches of corridors that are in use."""

    def __init__(self, lattice: Lattice) -> None:
        self._xs, self._ys = lattice.xs, lattice.ys
        self._taken: dict[Corridor, list[tuple[float, float]]] = defaultdict(list)
        self._level_over = [[0] * len(lattice.ys) for _ in lattice.xs]
        self._straight_over_upright: list[list[float]] = [[] for _ in lattice.xs]
        self._straight_over_level: list[list[float]] = [[] for _ in lattice.ys]
        self._upright_over = [[0] * len(lattice.xs) for _ in lattice.ys]

    def add(self, corridor: Corridor, low: float, high: float) -> None:
        self._taken[corridor].append((low, high))
        over, line = self._lines(corridor)
        for n in range(bisect_right(line, low), bisect_left(line, high)):
            over[n][corridor.nth] += 1

    def add_straight(self, line: Straight) -> None:
        """Count a straight line for the corridors that it crosses."""
        (x0, y0), (x1, y1) = line.start, line.end
        if line.is_level:
            for n in range(bisect_right(self._xs, min(x0, x1)), bisect_left(self._xs, max(x0, x1))):
                insort(self._straight_over_upright[n], y0)
        else:
            for n in range(bisect_right(self._ys, min(y0, y1)), bisect_left(self._ys, max(y0, y1))):
                insort(self._straight_over_level[n], x0)

    def cost(self, corridor: Corridor, low: float, high: float) -> float:
        """Return what it costs to run along a stretch of a corridor, beyond its length."""
        beside = mixed = 0
        for start, end in self._taken.get(corridor, ()):
            if start < high and low < end:
                beside += 1
                mixed += (start < low) == (end < high)
        over, line = self._crossed(corridor)
        crossed = sum(over[bisect_right(line, low) : bisect_left(line, high)])
        straight = (self._straight_over_upright if corridor.is_upright else self._straight_over_level)[corridor.nth]
        crossed += bisect_left(straight, high) - bisect_right(straight, low)
        return beside * BESIDE + mixed * MIXED + max(beside - FREE + 1, 0) * TIGHT + crossed * CROSSING

    def _lines(self, corridor: Corridor) -> tuple[list[list[int]], list[float]]:
        """Return the counts that a run along this corridor adds to, by the lines it passes."""
        return (self._upright_over, self._ys) if corridor.is_upright else (self._level_over, self._xs)

    def _crossed(self, corridor: Corridor) -> tuple[list[int], list[float]]:
        """Return how many links run across this corridor, by the lines it passes."""
        if corridor.is_upright:
            return self._level_over[corridor.nth], self._ys
        return self._upright_over[corridor.nth], self._xs
