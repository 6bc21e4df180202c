"""Find the gutters that links run in: upright ones at the borders of stages, level ones between lanes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from journeycanvas.layout.links.places import TOUCH, Place, Places
from journeycanvas.layout.measures import CELL

CORE = 3.5  # words may reach into a gutter up to this near to its middle
DEPTH = 24.0  # a level gutter takes no more than this of the room that short cells leave free
BESIDE = 12.0  # width of the free strip between lane titles and stages
BELOW = 6.0  # how far the lowest gutter reaches under the last lane


class Corridor:
    """A gutter: low to high across, start to end along; line is where a hairline runs in it.

    nth is its number among those of its direction, piece that among the pieces into which something cuts it.
    """

    __slots__ = ("end", "high", "is_upright", "line", "low", "middle", "nth", "piece", "start")

    def __init__(
        self,
        is_upright: bool,
        nth: int,
        low: float,
        high: float,
        start: float,
        end: float,
        line: float | None,
        piece: int = 0,
    ) -> None:
        self.is_upright, self.nth, self.piece = is_upright, nth, piece
        self.low, self.high, self.start, self.end = low, high, start, end
        self.line = line
        self.middle = (low + high) / 2

    def crosses(self, other: "Corridor") -> bool:
        """Say whether one can turn from this corridor into the other."""
        return (
            self.is_upright != other.is_upright
            and self.start <= other.middle <= self.end
            and other.start <= self.middle <= other.end
        )


class Lattice:
    """All corridors: upright[k] are the free pieces at the k-th border, level[n] is the n-th between bands."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.over: list[int] = []
        self.under: list[int] = []
        self.level: list[Corridor] = []
        self._make_level()
        self.upright = self._make_upright()
        self.ys = [corridor.middle for corridor in self.level]
        self.xs = [pieces[0].middle for pieces in self.upright]
        self._beyond: dict[Corridor, list[Corridor]] = {}

    def crossing_level(self, corridors: Iterable[Corridor], near: Iterable[float]) -> list[Corridor]:
        """Return the level corridors next to these heights that one can turn into from each upright one."""
        found = {n for y in near for n in _around(self.ys, y)}
        return [self.level[n] for n in sorted(found) if all(one.crosses(self.level[n]) for one in corridors)]

    def crossing_upright(self, corridors: Iterable[Corridor], near: Iterable[float]) -> list[Corridor]:
        """Return the upright corridors next to these xs that one can turn into from each level one."""
        found = {k for x in near for k in _around(self.xs, x)}
        pieces = (piece for k in sorted(found) for piece in self.upright[k])
        return [piece for piece in pieces if all(one.crosses(piece) for one in corridors)]

    def beyond(self, corridor: Corridor) -> list[Corridor]:
        """Return the corridors that one can turn into from this one."""
        if corridor not in self._beyond:
            if corridor.is_upright:
                first, last = bisect_left(self.ys, corridor.start), bisect_right(self.ys, corridor.end)
                found = [one for one in self.level[first:last] if one.crosses(corridor)]
            else:
                found = [piece for pieces in self.upright for piece in pieces if piece.crosses(corridor)]
            self._beyond[corridor] = found
        return self._beyond[corridor]

    def beside(self, place: Place, after: bool) -> list[Corridor]:
        """Return the pieces of the gutter before or after a card's stages; none on a map that has no lanes."""
        nth = self._first + (place.after if after else place.before)
        return self.upright[nth] if self.upright else []

    def _make_level(self) -> None:
        places = self.places
        bands, standing = places.bands, places.standing
        for n, band in enumerate(bands):
            air = band.top + CELL + band.over
            highest = band.top if band.solid else min([air, *(rect.y0 for rect in standing[n])])
            line = None if band.solid else band.top
            previous = bands[n - 1] if n else None
            if previous is None:
                self._add_level(band.top - CELL, highest, line)
            elif band.top - previous.bottom > CELL and not band.solid and not previous.solid:
                half = (previous.bottom + band.top) / 2  # the line of a blueprint, its name before the stages
                self._add_level(self._lowest(n - 1), half - 2.0, None)
                self.under.append(len(self.level) - 1)
                self._add_level(half + 2.0, highest, line)
            else:
                self._add_level(self._lowest(n - 1), highest, line)
                self.under.append(len(self.level) - 1)
            self.over.append(len(self.level) - 1)
        if bands:
            self._add_level(self._lowest(len(bands) - 1), bands[-1].bottom + BELOW, None)
            self.under.append(len(self.level) - 1)

    def _add_level(self, low: float, high: float, line: float | None) -> None:
        grid = self.places.grid
        self.level.append(Corridor(False, len(self.level), low, high, grid.start - BESIDE, grid.width, line))

    def _lowest(self, n: int) -> float:
        """Return where the free room at the bottom of a band starts."""
        band, standing = self.places.bands[n], self.places.standing[n]
        if band.solid:
            return band.bottom
        least = band.bottom - (DEPTH + band.under if standing else CELL)
        return max([least, *(rect.y1 for rect in standing)])

    def _make_upright(self) -> list[list[Corridor]]:
        places, bands = self.places, self.places.bands
        lanes = [n for n, band in enumerate(bands) if not band.solid]
        self._first = 0
        if not lanes:
            return []
        pieces: list[list[Corridor]] = []
        start, end = self.level[self.over[lanes[0]]], self.level[-1]
        if lanes[0] > 1:  # beside the heads of the stages, from under the panels to over the lanes
            low, high = places.grid.start - BESIDE, places.grid.start - 1.0
            panels_end = self.level[self.over[lanes[0] - 1]].low
            pieces.append([Corridor(True, 0, low, high, panels_end, start.high, None)])
            self._first = 1
        edges = self._edges()
        cuts = self._cuts(edges, {n for n, band in enumerate(bands) if band.solid})
        for k, (low, high) in enumerate(edges):
            free = _free(start.low, end.high, cuts.get(k, []))
            nth, line = len(pieces), places.borders[k]
            pieces.append([Corridor(True, nth, low, high, a, b, line, n) for n, (a, b) in enumerate(free)])
        return pieces

    def _edges(self) -> list[tuple[float, float]]:
        """Return how far each upright gutter reaches to both sides of its border."""
        grid, borders = self.places.grid, self.places.borders
        edges = []
        for k, x in enumerate(borders):
            low = x - CELL - (grid.columns[k - 1].after if 0 < k <= len(grid.columns) else 0.0)
            high = x + CELL + (grid.columns[k].before if k < len(grid.columns) else 0.0)
            edges.append((low, min(high, grid.width)))
        return edges

    def _cuts(self, edges: Sequence[tuple[float, float]], solid: set[int]) -> dict[int, list[tuple[float, float]]]:
        """Return what stands across each gutter; the last one and that of the lane titles always stay open."""
        cuts: dict[int, list[tuple[float, float]]] = {}
        starts, ends = [low for low, _ in edges], [high for _, high in edges]
        places = self.places
        for rects, core in ((places.cards.values(), 0.0), (places.words, 1.0)):
            for rect in rects:
                near = range(bisect_right(ends, rect.x0 + TOUCH), bisect_left(starts, rect.x1 - TOUCH))
                for k in near:
                    middle = (starts[k] + ends[k]) / 2
                    if core and (rect.x1 < middle - CORE or rect.x0 > middle + CORE):
                        continue
                    if 0 < k < len(edges) - 1 and places.band_at(rect.y0) not in solid:
                        cuts.setdefault(k, []).append((rect.y0, rect.y1))
        return cuts


def _around(places: Sequence[float], at: float) -> range:
    """Return the numbers of the two nearest on both sides of a place."""
    n = bisect_left(places, at)
    return range(max(n - 2, 0), min(n + 2, len(places)))


def _free(start: float, end: float, cuts: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return what the cuts leave of a stretch."""
    points = [start]
    for low, high in sorted(cuts):
        if low > points[-1]:
            points += [low, high]
        else:
            points[-1] = max(points[-1], high)
    points.append(end)
    return [(a, b) for a, b in list(pairwise(points))[::2] if b - a > TOUCH] or [(start, start)]
