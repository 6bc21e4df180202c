"""Write thoughts beside the faces of a curve, where they touch neither a line nor a face nor one another."""

from collections.abc import Callable, Sequence
from itertools import product
from typing import NamedTuple, TypeAlias

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


class Area(NamedTuple):
    """A rectangle, x from the start edge."""

    x: float
    y: float
    width: float
    height: float


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
            area = self._first_free(self._places(block, width, point, radius))
            if area is not None:
                self._write(block, area, self.sketch.setting.theme.ink, source)
                return True
        return False

    def name(self, text: str, point: Point, colour: str) -> None:
        """Write whose line it is near where it starts, if there is room."""
        width = self.sketch.measure(text, SMALL_STRONG) + 0.5
        block = self.sketch.set(text, SMALL_STRONG, width)
        heights = [y for gap in (2.0, 6.0, 12.0) for y in (point.y - gap - block.height, point.y + gap)]
        area = self._first_free([Area(point.x, y, width, block.height) for y in heights])
        if area is not None:
            self._write(block, area, colour)

    def _places(self, block: TextBlock, width: float, point: Point, radius: float) -> list[Area]:
        """Return where a thought may stand, best first: over a high feeling, under a low one, then aside."""
        height, over_first = block.height, point.y <= self.height / 2
        places = []
        for far, shift in product(FAR, SHIFTS):
            x = point.x - width / 2 + shift * width
            over = Area(x, point.y - radius - NEAR - far - height, width, height)
            under = Area(x, point.y + radius + NEAR + far, width, height)
            places += [over, under] if over_first else [under, over]
        for far, x in product(FAR[:2], (point.x + BESIDE_WAY, point.x - BESIDE_WAY - width)):
            over = Area(x, point.y - radius - NEAR - far - height, width, height)
            under = Area(x, point.y + radius + NEAR + far, width, height)
            places += [over, under] if over_first else [under, over]
        for y in (point.y - height / 2, point.y - height, point.y):
            places.append(Area(point.x + radius + NEAR + 2.0, y, width, height))
            places.append(Area(point.x - radius - NEAR - 2.0 - width, y, width, height))
        return places

    def _first_free(self, places: Sequence[Area]) -> Area | None:
        """Return the first of some places, near one another, that is inside the band and clear of everything."""
        start = min(place.x for place in places)
        end = max(place.x + place.width for place in places)
        near = {edges for strip in _strips(start, end - start) for edges in self._taken.get(strip, ())}
        for area in places:
            x, y, width, height = area
            if x < self.start + AIR or x + width > self.end - AIR or y < 1.0 or y + height > self.height - 1.0:
                continue
            right, bottom = x + width + AIR, y + height + AIR
            for its_left, its_top, its_right, its_bottom in near:
                if x < its_right and its_left < right and y < its_bottom and its_top < bottom:
                    break
            else:
                if not any(curve.touches(x, y, width, height, AIR) for curve in self._curves):
                    return area
        return None

    def _write(self, block: TextBlock, area: Area, colour: str, source: Source | None = None) -> None:
        self.sketch.put(block, area.x, area.y, colour, source)
        self.keep_clear(*area)


def _strips(x: float, width: float) -> range:
    """Return the numbers of the upright strips that an area and the air around it reach into."""
    return range(int((x - AIR) // STRIP), int((x + width + AIR) // STRIP) + 1)
