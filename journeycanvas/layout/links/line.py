"""Hold a link while it is drawn: its way, where it stands at its two cards, and its track in each corridor."""

from collections.abc import Iterator
from math import copysign
from typing import Protocol, TypeAlias

from journeycanvas.layout.links.corridors import Corridor
from journeycanvas.layout.links.route import Point, Route, Straight, route_points
from journeycanvas.layout.links.wanted import Wanted

Ends: TypeAlias = tuple[tuple[float, int], tuple[float, int]]
NONE = 0.01  # a shorter step is no step


class Line:
    """A routed link; ports and tracks start in the middle and are moved apart."""

    def __init__(self, wanted: Wanted, way: Route | Straight, out_at: float = 0.0, into_at: float = 0.0) -> None:
        self.wanted, self.way = wanted, way
        self.label_on: int | None = None  # the run that carries the label
        self.out_at, self.into_at = out_at, into_at
        self.tracks = [] if isinstance(way, Straight) else [corridor.middle for corridor in way.corridors]

    def take(self, nth: int, track: float) -> None:
        self.tracks[nth] = track

    @property
    def points(self) -> list[Point]:
        """Return the corners from the one card to the other."""
        if isinstance(self.way, Straight):
            return [self.way.start, self.way.end]
        return route_points(self.way, self.out_at, self.into_at, self.tracks)

    def runs(self) -> "Iterator[Run]":
        """Return a run for each corridor, as ports and tracks are now."""
        if isinstance(self.way, Straight):
            return
        points = self.points
        first = max(len(self.way.out.over), 1)
        last = len(self.way.corridors) - 1
        for n, corridor in enumerate(self.way.corridors):
            along, across = (1, 0) if corridor.is_upright else (0, 1)
            before, a, b, after = points[first + n - 1 : first + n + 3]
            ends = (
                (a[along], _sign(before[across] - a[across])),
                (b[along], _sign(after[across] - b[across])),
            )
            run = Run(self, n, corridor, ends, self.wanted.label_height if n == self.label_on else 0.0)
            for other in (n - 1, n + 1):
                if 0 <= other <= last:
                    run.reach(self.way.corridors[other])
            run.head = ends[1][1] if n == last else 0
            run.lean = -0.5 * ends[0][1] * (n == 0) - run.head
            yield run


class Owner(Protocol):
    """What has runs: a link, or a label beside one."""

    def runs(self) -> "Iterator[Run]":
        """Return its runs as they are now."""

    def take(self, nth: int, track: float) -> None:
        """Remember the track of the nth run."""


class Run:
    """A stretch of a link in one corridor: where both ends are along it, and to which side it leaves there (-1, 0, 1).

    From low to high it is now; from start to end it may be once all tracks are known. lean says to which side it would
    rather keep: away from its arrowhead, which points to the side `head` (0: not here). thick is the height of a label
    on it.
    """

    __slots__ = ("corridor", "end", "ends", "head", "high", "lean", "low", "nth", "owner", "start", "thick")

    def __init__(self, owner: Owner, nth: int, corridor: Corridor, ends: Ends, thick: float = 0.0) -> None:
        self.owner, self.nth, self.corridor, self.ends, self.thick = owner, nth, corridor, ends, thick
        self.lean, self.head = 0.0, 0
        self.start, self.end = self.low, self.high = sorted((ends[0][0], ends[1][0]))

    def reach(self, corridor: Corridor) -> None:
        """Count as its own the whole width of a corridor into which it turns: its end may still move in there."""
        self.start, self.end = min(self.start, corridor.low), max(self.end, corridor.high)


def _sign(value: float) -> int:
    return 0 if abs(value) < NONE else int(copysign(1, value))
