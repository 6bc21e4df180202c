"""Write thoughts beside the faces of a curve, where they touch neither a line nor a face nor one another."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from journeycanvas.layout.curves import Point, Trace
from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import SMALL, SMALL_STRONG, Face
from journeycanvas.layout.sketch import Align, Sketch

STRIP = 80.0
AIR = 2.5  # between a thought and everything else
NEAR = 2.0  # between a face and its thought
SHIFTS = (0.0, 0.28, -0.28, 0.55, -0.55)  # how far a thought may stand aside of its face, in its own widths
BESIDE_WAY = 7.0  # from the middle of a face to a thought that leaves a link its way there
WIDTHS = (0.82, 0.6, 1.1)  # of the stage, in the order they are tried
FAR = (0.0, 7.0, 16.0, 28.0)  # how much farther than NEAR a thought may stand from its face


Corner: TypeAlias = tuple[float, float]
"""Where the start and the top of a thought meet; x is from the start edge."""

Places: TypeAlias = tuple[Sequence[float], Sequence[float]]
"""Some x and some y, each with each, in this order."""

Edges: TypeAlias = tuple[float, float, float, float]
"""Left and top of what is taken, and its right and bottom with AIR."""

Taken: TypeAlias = tuple[tuple[Edges, ...], ...]
"""What is taken in each of some strips."""

Measure: TypeAlias = Callable[[str, str, float], tuple[float, float]]
"""What gives measured() for a text, its direction and the room, and has kept what it was asked before."""


def measured(sketch: Sketch, text: str, direction: str, room: float) -> tuple[float, float]:
    """Return the width and the height of a box for a text broken to room, no wider than the widest of its lines."""
    found = sketch.extent(text, SMALL, room, direction)
    width = found.ink_width + 0.5
    if width > room or found.has_cut_words:  # else it breaks there as it did in all the room
        found = sketch.extent(text, SMALL, width, direction)
    return width, found.height


class Written(NamedTuple):
    """Words in their place, and whose they are; lines of thoughts are centred."""

    text: str
    face: Face
    place: Corner
    width: float
    height: float
    align: Align
    direction: str | None
    persona: str | None
    source: Source | None


class Search(NamedTuple):
    """A search for room for a thought, all that it depends on besides the band and its curves, and what it found."""

    width: float
    height: float
    point: Point
    taken: Taken
    place: Corner | None


class Thoughts:
    """The words that found a place on a band so far, and what they must keep clear of.

    known are the searches on a band of the same size with the same curves, by feeling and share of its stage: one that
    meets the same finds the same, so that a thought that is typed moves only those near it.
    """

    def __init__(self, start: float, end: float, height: float, measure: Measure) -> None:
        self.measure = measure
        self.known: dict[tuple[str, float], Search] = {}
        self.written: list[Written] = []
        self.start, self.end, self.height = start, end, height
        self._taken: dict[int, list[Edges]] = {}  # by the strips of STRIP points that the area reaches into
        self._curves: list[Trace] = []

    def keep_clear(self, x: float, y: float, width: float, height: float) -> None:
        edges = (x, y, x + width + AIR, y + height + AIR)
        for strip in _strips(x, width):
            self._taken.setdefault(strip, []).append(edges)

    def add_curve(self, trace: Trace) -> None:
        self._curves.append(trace)

    def place(self, text: str, source: Source, direction: str, point: Point, radius: float, column: float) -> bool:
        """Write text near a face of that radius in a stage of that width; False when there is no room."""
        for share in WIDTHS:
            width, height = self.measure(text, direction, column * share)
            reach = width + max(BESIDE_WAY, radius + NEAR + 2.0)
            taken = self._taken_between(point.x - reach, point.x + reach)
            known = self.known.get((source.record, share))
            if known is None or known[:4] != (width, height, point, taken):
                place = self._first_free(self._places(height, width, point, radius), taken, width, height)
                self.known[source.record, share] = Search(width, height, point, taken, place)
            else:
                place = known.place
            if place is not None:
                self._write(Written(text, SMALL, place, width, height, "centre", direction, None, source))
                return True
        return False

    def name(self, persona: str, text: str, width: float, height: float, point: Point) -> None:
        """Write whose line it is near where it starts, if there is room."""
        heights = [y for gap in (2.0, 6.0, 12.0) for y in (point.y - gap - height, point.y + gap)]
        taken = self._taken_between(point.x, point.x + width)
        place = self._first_free([((point.x,), heights)], taken, width, height)
        if place is not None:
            self._write(Written(text, SMALL_STRONG, place, width, height, "start", None, persona, None))

    def _places(self, height: float, width: float, point: Point, radius: float) -> Iterator[Places]:
        """Yield where a thought may stand, best first: over a high feeling, under a low one, then aside."""
        over, under = point.y - radius - NEAR - height, point.y + radius + NEAR
        first, step, second, back = (over, -1, under, 1) if point.y <= self.height / 2 else (under, 1, over, -1)
        middle = point.x - width / 2
        at_face = [middle + shift * width for shift in SHIFTS]
        for far in FAR:
            yield at_face, (first + step * far, second + back * far)
        at_sides = (point.x + BESIDE_WAY, point.x - BESIDE_WAY - width)
        for far in FAR[:2]:
            yield at_sides, (first + step * far, second + back * far)
        at_ends = (point.x + radius + NEAR + 2.0, point.x - radius - NEAR - 2.0 - width)
        for y in (point.y - height / 2, point.y - height, point.y):
            yield at_ends, (y,)

    def _taken_between(self, start: float, end: float) -> Taken:
        """Return at least what is taken between two distances from the start edge, strip by strip."""
        return tuple([tuple(self._taken.get(strip, ())) for strip in _strips(start, end - start)])

    def _first_free(self, places: Iterable[Places], strips: Taken, width: float, height: float) -> Corner | None:
        """Return the first of some places that is inside the band and clear of everything."""
        taken = set(chain.from_iterable(strips))
        least, most, lowest = self.start + AIR, self.end - AIR - width, self.height - 1.0 - height
        beside: dict[float, list[tuple[float, float]]] = {}  # from where to where something stands at a height
        above: dict[float, list[tuple[float, float]]] = {}  # between which heights the curves are, above an x
        for all_along, all_down in places:
            along = [x for x in all_along if least <= x <= most]
            down = [y for y in all_down if 1.0 <= y <= lowest] if along else ()
            for y in down:
                if y not in beside:
                    bottom = y + height + AIR
                    beside[y] = [(edges[0], edges[2]) for edges in taken if y < edges[3] and edges[1] < bottom]
            for x in along:
                right = x + width + AIR
                for y in down:
                    for start, end in beside[y]:
                        if x < end and start < right:
                            break
                    else:
                        if x not in above:
                            above[x] = [curve.between(x - AIR, right) for curve in self._curves]
                        bottom = y + height + AIR
                        for top, low in above[x]:
                            if top < bottom and low > y - AIR:
                                break
                        else:
                            return x, y
        return None

    def _write(self, words: Written) -> None:
        self.written.append(words)
        self.keep_clear(*words.place, words.width, words.height)


def _strips(x: float, width: float) -> range:
    """Return the numbers of the upright strips that an area and the air around it reach into."""
    return range(int((x - AIR) // STRIP), int((x + width + AIR) // STRIP) + 1)


def draw_written(sketch: Sketch, written: Written, colour: str) -> None:
    """Draw what was written on a sketch as wide as it is, which takes longer than to find room for it."""
    block = sketch.set(written.text, written.face, written.width, align=written.align, direction=written.direction)
    sketch.put(block, 0.0, 0.0, colour, written.source)
