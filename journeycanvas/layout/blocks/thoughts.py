"""Write thoughts beside the faces of a curve, where they touch neither a line nor a face nor one another."""

from itertools import product
from typing import NamedTuple

from journeycanvas.layout.curves import Point, Trace
from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import SMALL, SMALL_STRONG
from journeycanvas.layout.sketch import Sketch
from journeycanvas.text import TextBlock

STRIP = 80.0
AIR = 2.5  # between a thought and everything else
NEAR = 2.0  # between a face and its thought
SHIFTS = (0.0, 0.28, -0.28, 0.55, -0.55)  # how far a thought may stand aside of its face, in its own widths
WIDTHS = (0.82, 0.6, 1.1)  # of the stage, in the order they are tried
FAR = (0.0, 7.0, 16.0, 28.0)  # how much farther than NEAR a thought may stand from its face


class Area(NamedTuple):
    """A rectangle, x from the start edge."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Area", air: float) -> bool:
        return (
            self.x < other.x + other.width + air
            and other.x < self.x + self.width + air
            and self.y < other.y + other.height + air
            and other.y < self.y + self.height + air
        )


class Thoughts:
    """The words written on a band so far, and what they must keep clear of."""

    def __init__(self, sketch: Sketch, start: float, end: float, height: float) -> None:
        self.sketch = sketch
        self.start, self.end, self.height = start, end, height
        self._areas: dict[int, list[Area]] = {}  # by the strips of STRIP points that they reach into
        self._curves: list[Trace] = []

    def keep_clear(self, x: float, y: float, width: float, height: float) -> None:
        area = Area(x, y, width, height)
        for strip in _strips(area):
            self._areas.setdefault(strip, []).append(area)

    def add_curve(self, trace: Trace) -> None:
        self._curves.append(trace)

    def place(self, text: str, source: Source, direction: str, point: Point, radius: float, column: float) -> bool:
        """Write text near a face of that radius in a stage of that width; False when there is no room."""
        sketch = self.sketch
        for share in WIDTHS:
            room = column * share
            tight = sketch.set(text, SMALL, room, direction=direction).ink_width + 0.5
            block = sketch.set(text, SMALL, tight, align="centre", direction=direction)
            for area in self._places(block, tight, point, radius):
                if self._is_free(area):
                    self._write(block, area, sketch.setting.theme.ink, source)
                    return True
        return False

    def name(self, text: str, point: Point, colour: str) -> None:
        """Write whose line it is near where it starts, if there is room."""
        width = self.sketch.measure(text, SMALL_STRONG) + 0.5
        block = self.sketch.set(text, SMALL_STRONG, width)
        for gap in (2.0, 6.0, 12.0):
            for y in (point.y - gap - block.height, point.y + gap):
                area = Area(point.x, y, width, block.height)
                if self._is_free(area):
                    self._write(block, area, colour)
                    return

    def _places(self, block: TextBlock, width: float, point: Point, radius: float) -> list[Area]:
        """Return where a thought may stand, best first: over a high feeling, under a low one, then aside."""
        over_first = point.y <= self.height / 2
        places = []
        for far, shift in product(FAR, SHIFTS):
            x = point.x - width / 2 + shift * width
            over = Area(x, point.y - radius - NEAR - far - block.height, width, block.height)
            under = Area(x, point.y + radius + NEAR + far, width, block.height)
            places += [over, under] if over_first else [under, over]
        for y in (point.y - block.height / 2, point.y - block.height, point.y):
            places.append(Area(point.x + radius + NEAR + 2.0, y, width, block.height))
            places.append(Area(point.x - radius - NEAR - 2.0 - width, y, width, block.height))
        return places

    def _is_free(self, area: Area) -> bool:
        inside = (
            area.x >= self.start + AIR
            and area.x + area.width <= self.end - AIR
            and area.y >= 1.0
            and area.y + area.height <= self.height - 1.0
        )
        return (
            inside
            and not any(area.meets(other, AIR) for strip in _strips(area) for other in self._areas.get(strip, ()))
            and not any(curve.touches(*area, AIR) for curve in self._curves)
        )

    def _write(self, block: TextBlock, area: Area, colour: str, source: Source | None = None) -> None:
        self.sketch.put(block, area.x, area.y, colour, source)
        self.keep_clear(*area)


def _strips(area: Area) -> range:
    """Return the numbers of the upright strips that an area and the air around it reach into."""
    return range(int((area.x - AIR) // STRIP), int((area.x + area.width + AIR) // STRIP) + 1)
