"""Join two cards that face each other by one straight line, where nothing stands between them."""

from collections import defaultdict

from journeycanvas.layout.links.access import BOTTOM, END, START, TOP, ports
from journeycanvas.layout.links.places import Place, Places, Rect
from journeycanvas.layout.links.route import Straight

SHORTEST = 9.0  # a shorter line would be all arrowhead
APART = 7.0  # between two straight lines at one side
NARROW = 3.0  # what stands this near to a straight line is in its way
FARTHEST = 4  # bands that an upright line may cross
SHIFTS = (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0)


class Facing:
    """The straight links so far; each card's side remembers where they are."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.taken: dict[tuple[str, int], list[float]] = defaultdict(list)

    def straight(self, a: Place, b: Place) -> Straight | None:
        """Return a straight way from one card to another, if there is one."""
        p, q = a.rect, b.rect
        if a.band == b.band:
            if q.x0 - p.x1 >= SHORTEST:
                return self._level(a, END, b, START)
            if p.x0 - q.x1 >= SHORTEST:
                return self._level(a, START, b, END)
        if abs(a.band - b.band) <= FARTHEST:
            if q.y0 - p.y1 >= SHORTEST:
                return self._upright(a, BOTTOM, b, TOP)
            if p.y0 - q.y1 >= SHORTEST:
                return self._upright(a, TOP, b, BOTTOM)
        return None

    def keep(self, a: Place, b: Place, line: Straight) -> None:
        """Remember where a straight line stands, so that the next one keeps away from it."""
        at = line.start[1] if line.is_level else line.start[0]
        for card, side in zip((a.card, b.card), line.sides, strict=True):
            self.taken[card, side].append(at)

    def _level(self, a: Place, out: int, b: Place, into: int) -> Straight | None:
        p, q = a.rect, b.rect
        x0, x1 = (p.x1, q.x0) if out == END else (p.x0, q.x1)
        low, high = _shared(ports(p.y0, p.y1), ports(q.y0, q.y1))
        for y in self._heights(low, high, (a.card, out), (b.card, into)):
            if self.places.is_free(Rect(min(x0, x1), y - NARROW, max(x0, x1), y + NARROW), p, q):
                return Straight((x0, y), (x1, y), (out, into))
        return None

    def _upright(self, a: Place, out: int, b: Place, into: int) -> Straight | None:
        p, q = a.rect, b.rect
        y0, y1 = (p.y1, q.y0) if out == BOTTOM else (p.y0, q.y1)
        low, high = _shared(ports(p.x0, p.x1), ports(q.x0, q.x1))
        for x in self._heights(low, high, (a.card, out), (b.card, into)):
            if self.places.is_free(Rect(x - NARROW, min(y0, y1), x + NARROW, max(y0, y1)), p, q):
                return Straight((x, y0), (x, y1), (out, into))
        return None

    def _heights(self, low: float, high: float, *sides: tuple[str, int]) -> list[float]:
        """Return where a line between two sides may stand, the middle first, away from the lines that are there."""
        if low > high:
            return []
        middle = (low + high) / 2
        places = [middle + shift * APART for shift in SHIFTS]
        taken = [at for side in sides for at in self.taken.get(side, ())]
        return [at for at in places if low <= at <= high and all(abs(at - other) >= APART - 0.5 for other in taken)]


def _shared(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return max(a[0], b[0]), min(a[1], b[1])
