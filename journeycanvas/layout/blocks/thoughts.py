"""Write thoughts beside the faces of a curve, where they touch neither a line nor a face nor one another."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from journeycanvas.layout.curves import Point, Trace
from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import SMALL, SMALL_STRONG
from journeycanvas.layout.sketch import Sketch
from journeycanvas.text import TextBlock

STRIP = 80.0
AIR = 2.5  # between a thought and everything else
NEAR = 2.0  # between a face and its thought
SHIFTS = (0.0, 0.28, -0.28, 0.55, -0.55)  # how far a thought may stand aside of its face, in its own widths
BESIDE_WAY = 7.0  # from the middle of a face to a thought that leaves a link its way there
WIDTHS = (0.82, 0.6, 1.1)  # of the stage, in the order they are tried
FAR = (0.0, 7.0, 16.0, 28.0)  # how much farther than NEAR a thought may stand from its face


Corner: TypeAlias = tuple[float, float]
"""Where the start and the top of a thought meet; x is from the start edge."""

SetThought: TypeAlias = Callable[[str, str, float], tuple[TextBlock, float]]
"""What gives set_thought for a text, its direction and the room; made once where several heights are tried."""


def set_thought(sketch: Sketch, text: str, direction: str, room: float) -> tuple[TextBlock, float]:
    """Return a text broken to room, its lines centred in a box no wider than the widest, and the width of the box."""
    width = sketch.set(text, SMALL, room, direction=direction).ink_width + 0.5
    return sketch.set(text, SMALL, width, align="centre", direction=direction), width


class Thoughts:
    """The words written on a band so far, and what they must keep clear of."""

    def __init__(self, sketch: Sketch, start: float, end: float, height: float, set_thought: SetThought) -> None:
        self.sketch = sketch
        self.set_thought = set_thought
        self.start, self.end, self.height = start, end, height
        # Left, top, and right and bottom with AIR, by the strips of STRIP points that the area reaches into.
        self._taken: dict[int, list[tuple[float, float, float, float]]] = {}
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
            block, width = self.set_thought(text, direction, column * share)
            place = self._first_free(self._places(block.height, width, point, radius), width, block.height)
            if place is not None:
                self._write(block, place, width, self.sketch.setting.theme.ink, source)
                return True
        return False

    def name(self, text: str, point: Point, colour: str) -> None:
        """Write whose line it is near where it starts, if there is room."""
        width = self.sketch.measure(text, SMALL_STRONG) + 0.5
        block = self.sketch.set(text, SMALL_STRONG, width)
        heights = [y for gap in (2.0, 6.0, 12.0) for y in (point.y - gap - block.height, point.y + gap)]
        place = self._first_free([(point.x, y) for y in heights], width, block.height)
        if place is not None:
            self._write(block, place, width, colour)

    def _places(self, height: float, width: float, point: Point, radius: float) -> list[Corner]:
        """Return where a thought may stand, best first: over a high feeling, under a low one, then aside."""
        over, under = point.y - radius - NEAR - height, point.y + radius + NEAR
        first, step, second, back = (over, -1, under, 1) if point.y <= self.height / 2 else (under, 1, over, -1)
        middle = point.x - width / 2
        near = [(far, middle + shift * width) for far in FAR for shift in SHIFTS]
        near += [(far, x) for far in FAR[:2] for x in (point.x + BESIDE_WAY, point.x - BESIDE_WAY - width)]
        places = [place for far, x in near for place in ((x, first + step * far), (x, second + back * far))]
        for y in (point.y - height / 2, point.y - height, point.y):
            places += [(point.x + radius + NEAR + 2.0, y), (point.x - radius - NEAR - 2.0 - width, y)]
        return places

    def _first_free(self, places: Sequence[Corner], width: float, height: float) -> Corner | None:
        """Return the first of some places, near one another, that is inside the band and clear of everything."""
        (start, _), (end, _) = min(places), max(places)
        taken = {edges for strip in _strips(start, end + width - start) for edges in self._taken.get(strip, ())}
        least, most, lowest = self.start + AIR, self.end - AIR - width, self.height - 1.0 - height
        for x, y in places:
            if x < least or x > most or y < 1.0 or y > lowest:
                continue
            right, bottom = x + width + AIR, y + height + AIR
            for its_left, its_top, its_right, its_bottom in taken:
                if x < its_right and its_left < right and y < its_bottom and its_top < bottom:
                    break
            else:
                if not any(curve.touches(x, y, width, height, AIR) for curve in self._curves):
                    return x, y
        return None

    def _write(self, block: TextBlock, place: Corner, width: float, colour: str, source: Source | None = None) -> None:
        self.sketch.put(block, *place, colour, source)
        self.keep_clear(*place, width, block.height)


def _strips(x: float, width: float) -> range:
    """Return the numbers of the upright strips that an area and the air around it reach into."""
    return range(int((x - AIR) // STRIP), int((x + width + AIR) // STRIP) + 1)
