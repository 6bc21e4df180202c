"""Find a way between the cards of one band for a card that no gutter reaches, for example between two long ones."""

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.layout.links.access import BOTTOM, END, START, TOP, Access
from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.places import Place

GAP = 3.0  # from a card to a line between cards: half of what there is between two of them
NEAREST = 2.4
BEND = 10.0
FAR = 3  # how many stages around the card are looked at first

LEFTWARDS, RIGHTWARDS, UPWARDS, DOWNWARDS = range(4)  # as in a map that runs from left to right
STEPS = ((-1, 0), (1, 0), (0, -1), (0, 1))


class Node(NamedTuple):
    """A crossing of two lines, by their numbers, and the way one came."""

    column: int
    row: int
    way: int


def escape(lattice: Lattice, place: Place) -> Access | None:
    """Return the shortest way out of a card between its neighbours; None when it is shut in on all sides."""
    last = len(lattice.places.borders) - 1
    for far in (FAR, last):
        found = _Maze(lattice, place, max(place.before - far, 0), min(place.after + far, last)).search()
        if found is not None:
            return found
    return None


class _Maze:
    """The lines between the cards of a band, those between two borders."""

    def __init__(self, lattice: Lattice, place: Place, first: int, last: int) -> None:
        places, rect = lattice.places, place.rect
        over, under = lattice.level[lattice.over[place.band]], lattice.level[lattice.under[place.band]]
        x0, x1 = places.borders[first] - 2 * GAP, places.borders[last] + 2 * GAP
        near = [one for one in places.standing[place.band] if one.x1 > x0 and one.x0 < x1]
        self.rect = rect
        self.walls = [one.grown(NEAREST) for one in near]
        self.gates: dict[float, list[Corridor]] = {}
        for border in range(first, last + 1):
            pieces = lattice.beside(place._replace(before=border), False)
            for piece in pieces:
                if piece.crosses(over) or piece.crosses(under):
                    self.gates.setdefault(piece.middle, []).append(piece)
        self.floors = {under.middle: under}
        if not places.bands[place.band].solid:
            self.floors[over.middle] = over
        xs = {x for one in near for x in (one.x0 - GAP, one.x1 + GAP)} | {(rect.x0 + rect.x1) / 2, *self.gates}
        ys = {y for one in near for y in (one.y0 - GAP, one.y1 + GAP)} | {(rect.y0 + rect.y1) / 2, *self.floors}
        self.xs = sorted(x for x in xs if x0 <= x <= x1)
        self.ys = sorted(y for y in ys if over.middle <= y <= under.middle)

    def search(self) -> Access | None:
        """Return the way with the least length and the fewest bends (Dijkstra)."""
        doors = dict(self._doors())
        best = dict.fromkeys(doors, GAP)
        came: dict[Node, Node] = {}
        queue = [(GAP, node) for node in doors]
        while queue:
            cost, here = heappop(queue)
            if cost > best[here]:
                continue
            corridor = self._goal(here)
            if corridor is not None:
                return self._access(corridor, here, came, doors)
            for there, length in self._next(here):
                total = cost + length
                if total < best.get(there, total + 1.0):
                    best[there], came[there] = total, here
                    heappush(queue, (total, there))
        return None

    def _doors(self) -> Iterator[tuple[Node, int]]:
        """Return the crossings nearest to the middles of the card's sides, and the side."""
        rect = self.rect
        x, y = (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2
        for side, way, there in (
            (START, LEFTWARDS, (rect.x0 - GAP, y)),
            (END, RIGHTWARDS, (rect.x1 + GAP, y)),
            (TOP, UPWARDS, (x, rect.y0 - GAP)),
            (BOTTOM, DOWNWARDS, (x, rect.y1 + GAP)),
        ):
            if there[0] in self.xs and there[1] in self.ys:
                node = Node(self.xs.index(there[0]), self.ys.index(there[1]), way)
                if self._is_free(node, node):
                    yield node, side

    def _next(self, here: Node) -> Iterator[tuple[Node, float]]:
        for way, (dx, dy) in enumerate(STEPS):
            there = Node(here.column + dx, here.row + dy, way)
            if way ^ 1 == here.way or not (0 <= there.column < len(self.xs) and 0 <= there.row < len(self.ys)):
                continue
            if self._is_free(here, there):
                length = abs(self.xs[there.column] - self.xs[here.column]) + abs(self.ys[there.row] - self.ys[here.row])
                yield there, length + (0.0 if way == here.way else BEND)

    def _is_free(self, a: Node, b: Node) -> bool:
        x0, x1 = sorted((self.xs[a.column], self.xs[b.column]))
        y0, y1 = sorted((self.ys[a.row], self.ys[b.row]))
        return not any(wall.x0 < x1 and x0 < wall.x1 and wall.y0 < y1 and y0 < wall.y1 for wall in self.walls)

    def _goal(self, here: Node) -> Corridor | None:
        """Return the corridor that one has come into."""
        x, y = self.xs[here.column], self.ys[here.row]
        if here.way in (UPWARDS, DOWNWARDS):
            return self.floors.get(y)
        return next((piece for piece in self.gates.get(x, ()) if piece.start <= y <= piece.end), None)

    def _access(self, corridor: Corridor, here: Node, came: dict[Node, Node], doors: dict[Node, int]) -> Access:
        way = [here]
        while way[-1] in came:
            way.append(came[way[-1]])
        way.reverse()
        side, rect = doors[way[0]], self.rect
        x, y = self.xs[way[0].column], self.ys[way[0].row]
        port = ({START: rect.x0, END: rect.x1}.get(side, x), {TOP: rect.y0, BOTTOM: rect.y1}.get(side, y))
        bends = [(self.xs[a.column], self.ys[a.row]) for a, b in pairwise(way) if a.way != b.way]
        over = (port, *bends)
        if corridor.is_upright:
            return Access(side, corridor, over[-1][0], over[-1][1], over[-1][1], over)
        return Access(side, corridor, over[-1][1], over[-1][0], over[-1][0], over)
