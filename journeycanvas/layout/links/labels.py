"""Put every label at its link, where it covers no other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.label_room import BEND, BESIDE, Beside, free_beside, has_room_on, passed, run_with_room
from journeycanvas.layout.links.line import Line, Run
from journeycanvas.layout.links.places import Rect
from journeycanvas.layout.links.route import Straight

STEP = 6.0


class Label:
    """A label on a run of its link (nth), in a gutter it passes (corridor), in a free cell, or on a straight link."""

    def __init__(
        self, line: Line, nth: int | None = None, corridor: Corridor | None = None, beside: Sequence[Beside] = ()
    ) -> None:
        self.line, self.nth, self.corridor, self.beside = line, nth, corridor, beside
        self.width, self.height = line.wanted.label_width, line.wanted.label_height
        self.y = 0.0
        line.label_on = nth

    def take(self, nth: int, track: float) -> None:
        self.y = track

    def runs(self) -> Iterator[Run]:
        """Return the stretch of a gutter that a label beside its link takes."""
        if self.corridor is not None:
            x = self._start(self.corridor)
            yield Run(self, 0, self.corridor, ((x, 0), (x + self.width, 0)), self.height)

    def places(self) -> list[Rect]:
        """Return where the label may stand now that all tracks are known, the best place first."""
        points = self.line.points
        if self.corridor is not None:
            return [self._around(self._start(self.corridor), self.y)]
        if self.beside:
            return [
                self._around(points[piece][0] + (BESIDE if side > 0 else -BESIDE - self.width), y)
                for piece, side, y in self.beside
            ]
        if self.nth is None:
            (x0, y), (x1, _) = points
        else:
            run = list(self.line.runs())[self.nth]
            (x0, _), (x1, _), y = *run.ends, self.line.tracks[self.nth]
        low, high = min(x0, x1) + BEND, max(x0, x1) - BEND - self.width
        middle = (low + high) / 2
        steps = int(max(high - middle, 0.0) / STEP)
        return [self._around(middle + STEP * n, y) for n in sorted(range(-steps, steps + 1), key=abs)]

    def _around(self, x: float, y: float) -> Rect:
        return Rect(x, y - self.height / 2, x + self.width, y + self.height / 2)

    def _start(self, corridor: Corridor) -> float:
        """Return where the label starts in a corridor: after the link, or before it at the end of the map."""
        points = self.line.points
        for (x0, y0), (x1, y1) in pairwise(points):
            if x0 == x1 and min(y0, y1) <= corridor.middle <= max(y0, y1):
                after = x0 + BESIDE
                return after if after + self.width <= corridor.end else x0 - BESIDE - self.width
        x = (points[0][0] + points[-1][0] - self.width) / 2
        return min(max(x, corridor.start), corridor.end - self.width)


def label_of(line: Line, lattice: Lattice) -> Label | None:
    """Return how a link's label will stand, before ports and tracks are known for good; None without a label."""
    wanted, way, points = line.wanted, line.way, line.points
    if wanted.label is None:
        return None
    if isinstance(way, Straight):
        if way.is_level and has_room_on(lattice.places, wanted, way):
            return Label(line)
    else:
        nth = run_with_room(wanted, way, points)
        if nth is not None:
            return Label(line, nth)
    free = tuple(free_beside(lattice.places, wanted, way, points))
    if free:
        return Label(line, beside=free)
    middle = (points[0][1] + points[-1][1]) / 2
    near = passed(lattice, wanted, points) or lattice.level
    return Label(line, corridor=min(near, key=lambda corridor: abs(corridor.middle - middle)))


class _Piece(NamedTuple):
    """A piece of a link: at `at` across, from low to high along."""

    at: float
    low: float
    high: float
    owner: int


class LabelPlacer:
    """The labels placed so far, and the links that they should not cover."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._upright: list[_Piece] = []
        self._level: list[_Piece] = []
        for line in lines:
            for a, b in pairwise(line.points):
                pieces, n = (self._upright, 0) if a[0] == b[0] else (self._level, 1)
                pieces.append(_Piece(a[n], min(a[1 - n], b[1 - n]), max(a[1 - n], b[1 - n]), id(line)))
        self._upright.sort(key=lambda piece: piece[:3])
        self._level.sort(key=lambda piece: piece[:3])
        self._placed: list[Rect] = []

    def place(self, label: Label) -> Rect:
        """Return the place that covers no other label and as few links as can be; the first of the best."""
        best, least = None, (0, 0)
        for rect in label.places():
            covered = (self._labels_under(rect), self._links_under(rect, label))
            if best is None or covered < least:
                best, least = rect, covered
            if least == (0, 0):
                break
        assert best is not None
        self._placed.append(best)
        return best

    def _labels_under(self, rect: Rect) -> int:
        return sum(rect.meets(other) for other in self._placed)

    def _links_under(self, rect: Rect, label: Label) -> int:
        mine = id(label.line)
        near = rect.grown(0.5)
        upright = _within(self._upright, near.x0, near.x1, near.y0, near.y1)
        level = _within(self._level, near.y0, near.y1, near.x0, near.x1)
        return sum(piece.owner != mine for piece in upright) + sum(
            piece.owner != mine or bool(label.beside) for piece in level
        )


def _within(pieces: Sequence[_Piece], first: float, last: float, low: float, high: float) -> list[_Piece]:
    near = pieces[bisect_left(pieces, first, key=_at) : bisect_right(pieces, last, key=_at)]
    return [piece for piece in near if piece.low < high and low < piece.high]


def _at(piece: _Piece) -> float:
    return piece.at
