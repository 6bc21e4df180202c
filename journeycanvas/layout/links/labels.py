"""Find room for a link's label: in a gutter between lanes, on the link where it runs there or beside it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.layout.links.corridors import Corridor
from journeycanvas.layout.links.line import Line, Run
from journeycanvas.layout.links.route import Straight
from journeycanvas.layout.links.routing import Router

BESIDE = 3.0  # from a link to a label beside it
BEND = 6.0  # a label on a link keeps this far from its bends
STEP = 6.0


class Place(NamedTuple):
    """Where a label starts and its middle height."""

    x: float
    y: float


class Label:
    """A label on a run of its link (nth), in a gutter beside it (corridor), or on a straight link (neither)."""

    def __init__(self, line: Line, nth: int | None, corridor: Corridor | None) -> None:
        self.line, self.nth, self.corridor = line, nth, corridor
        self.width, self.height = line.wanted.label_width, line.wanted.label_height
        self.y = 0.0
        line.label_on = nth

    def take(self, nth: int, track: float) -> None:
        self.y = track

    def runs(self) -> Iterator[Run]:
        """Return the stretch of a gutter that a label beside its link takes."""
        if self.corridor is not None:
            x = self._beside(self.corridor)
            yield Run(self, 0, self.corridor, ((x, 0), (x + self.width, 0)), 0.0, self.height)

    def _beside(self, corridor: Corridor) -> float:
        middle = corridor.middle
        points = self.line.points
        for (x0, y0), (x1, y1) in pairwise(points):
            if x0 == x1 and min(y0, y1) <= middle <= max(y0, y1):
                after = x0 + BESIDE
                return after if after + self.width <= corridor.end else x0 - BESIDE - self.width
        x = (points[0][0] + points[-1][0] - self.width) / 2
        return min(max(x, corridor.start), corridor.end - self.width)


def label_of(line: Line, router: Router) -> Label | None:
    """Return how a link's label will stand, before ports and tracks are known for good; None without a label."""
    if line.wanted.label is None:
        return None
    width, height = line.wanted.label_width, line.wanted.label_height
    runs = list(line.runs())
    level = [run for run in runs if not run.corridor.is_upright and run.end - run.start >= width + 2 * BEND]
    if level:
        return Label(line, max(level, key=lambda run: run.end - run.start).nth, None)
    y0, y1 = line.points[0][1], line.points[-1][1]
    if isinstance(line.way, Straight) and line.way.is_level and router.has_room_on(line.wanted, line.way):
        return Label(line, None, None)
    uprights = [(run.start, run.end) for run in runs if run.corridor.is_upright] or [(min(y0, y1), max(y0, y1))]
    middle = (y0 + y1) / 2
    passed = [
        corridor
        for corridor in router.lattice.level
        if any(low < corridor.middle - height / 2 and corridor.middle + height / 2 < high for low, high in uprights)
    ]
    nearest = min(passed or router.lattice.level, key=lambda corridor: abs(corridor.middle - middle))
    return Label(line, None, nearest)


class Uprights:
    """All upright pieces of links, to ask which of them a label would cover."""

    def __init__(self, lines: Sequence[Line]) -> None:
        pieces = ((line, a, b) for line in lines for a, b in pairwise(line.points))
        self._pieces = sorted(
            ((a[0], min(a[1], b[1]), max(a[1], b[1]), line) for line, a, b in pieces if a[0] == b[0]),
            key=lambda piece: piece[:3],
        )
        self._xs = [piece[0] for piece in self._pieces]

    def covered(self, label: Label, place: Place) -> int:
        """Return how many pieces of other links lie under a label."""
        first, last = bisect_left(self._xs, place.x - 1.0), bisect_right(self._xs, place.x + label.width + 1.0)
        top, bottom = place.y - label.height / 2, place.y + label.height / 2
        return sum(low < bottom and top < high for _, low, high, line in self._pieces[first:last] if line != label.line)


def label_place(label: Label, uprights: Uprights) -> Place:
    """Return where a label stands once all tracks are known: near its link's middle, on as few others as can be."""
    for run in label.runs():
        return Place(run.start, label.y)
    if label.nth is None:
        (x0, y), (x1, _) = label.line.points
    else:
        run = list(label.line.runs())[label.nth]
        x0, x1, y = run.start, run.end, label.line.tracks[label.nth]
    low, high = min(x0, x1) + BEND, max(x0, x1) - BEND - label.width
    middle = (low + high) / 2
    steps = int(max(high - middle, 0.0) / STEP)
    tries = [Place(middle + STEP * n, y) for n in range(-steps, steps + 1)]
    return min(tries, key=lambda place: (uprights.covered(label, place), abs(place.x - middle), place.x))
