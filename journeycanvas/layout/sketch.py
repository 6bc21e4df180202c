"""Draw marks from the start edge: the one place where start and end become left and right.

Every x given to a Sketch is a distance from the edge where the map starts: the left one of a left-to-right map, the
right one of a right-to-left map. Pictures of things, numbers and text keep their own direction.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from journeycanvas.layout.marks import (
    Block,
    Box,
    Mark,
    Meaning,
    Photo,
    Placed,
    Rule,
    Segment,
    Shape,
    Source,
    Stroke,
    WebLink,
    Words,
)
from journeycanvas.layout.measures import Face
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.spots import Spot
from journeycanvas.model import text_direction
from journeycanvas.text import Extent, TextBlock, find_links
from journeycanvas.theme.icons import SIZE, STROKE, Icons, is_mirrored

Align = Literal["start", "centre", "end"]
BALANCED_LINES = 5  # longer texts are left as they fall
CIRCLE = 0.5522847498  # handle length of a quarter circle drawn as a cubic, as a part of the radius


class Sketch:
    """Marks drawn so far on a ground of a known width."""

    def __init__(self, setting: Setting, width: float) -> None:
        self.setting = setting
        self.width = width
        self.marks: list[Mark] = []
        self._rtl = setting.is_rtl

    def finish(self, height: float) -> Block:
        """Return what was drawn as a block of that height."""
        return Block(self.width, height, tuple(self.marks))

    def left(self, x: float, width: float = 0.0) -> float:
        """Return the left edge of something that starts at x and is width wide."""
        return self.width - x - width if self._rtl else x

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str | None = None,
        stroke: Stroke | None = None,
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle with rounded corners, filled or with an outline."""
        self.marks.append(Box(self.left(x, width), y, width, height, fill, stroke, radius))

    def ground(self, height: float, fill: str, radius: float) -> None:
        """Put a coloured ground as wide as the sketch under everything, with the outline that the theme asks for."""
        theme = self.setting.theme
        outline = Stroke(theme.card_outline, theme.card_outline_width) if theme.card_outline else None
        self.marks.insert(0, Box(0.0, 0.0, self.width, height, fill, outline, radius))

    def rule(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:
        """Draw a straight line."""
        self.marks.append(Rule(self.left(x1), y1, self.left(x2), y2, stroke))

    def shape(self, path: Iterable[Segment], fill: str | None = None, stroke: Stroke | None = None) -> None:
        """Draw a path whose points are given from the start edge."""
        self.marks.append(Shape(tuple(self._turned(path)), fill, stroke))

    def disc(self, x: float, y: float, radius: float, fill: str | None, stroke: Stroke | None = None) -> None:
        """Draw a circle around (x, y)."""
        self.box(x - radius, y - radius, 2 * radius, 2 * radius, fill, stroke, radius)

    def photo(
        self, x: float, y: float, width: float, height: float, picture: str, round: bool = False, radius: float = 0.0
    ) -> None:
        """Draw a picture so that it fills its place, cut to an ellipse or to rounded corners."""
        self.marks.append(Photo(self.left(x, width), y, width, height, picture, round, radius))

    def means(self, record: str, text: str, x: float, y: float, width: float, height: float) -> None:
        """Say which record stands in this rectangle, and what it says."""
        self.marks.append(Meaning(self.left(x, width), y, width, height, record, text))

    def icon(self, name: str, x: float, y: float, size: float, colour: str) -> None:
        """Draw an icon of the built-in set in a square of that size; those with a direction follow the map's."""
        setting = self.setting
        mirrored = is_mirrored(name, setting.direction, setting.language)
        self.marks += _icon_marks(setting.icons, name, mirrored, self.left(x, size), y, size, colour)

    def set(
        self,
        text: str,
        face: Face,
        width: float,
        *,
        align: Align = "start",
        direction: str | None = None,
    ) -> TextBlock:
        """Return text broken to width without drawing it; direction "ltr", "rtl", "auto" or None for auto."""
        setting = self.setting
        base = text_direction(text, direction or "auto", setting.direction)
        side = "centre" if align == "centre" else ("right" if (align == "start") == self._rtl else "left")
        return setting.typesetter.set(
            text,
            size=face.size,
            width=width,
            bold=face.bold,
            direction=base,
            align=side,
            language=setting.language,
            leading=face.leading,
        )

    def extent(self, text: str, face: Face, width: float, direction: str | None = None) -> Extent:
        """Return the room that a text takes when it is broken to width."""
        setting = self.setting
        return setting.typesetter.extent(
            text,
            size=face.size,
            width=width,
            bold=face.bold,
            direction=text_direction(text, direction or "auto", setting.direction),
            language=setting.language,
            leading=face.leading,
        )

    def balanced(self, text: str, face: Face, width: float) -> TextBlock:
        """Return text in no more lines than width asks for, but lines of much the same length: no word left alone."""
        block = self.set(text, face, width)
        if not 1 < len(block.lines) <= BALANCED_LINES:
            return block
        narrow, wide = width / 2, width
        while wide - narrow > 4.0:
            middle = (narrow + wide) / 2
            if len(self.set(text, face, middle).lines) > len(block.lines):
                narrow = middle
            else:
                wide = middle
        return self.set(text, face, wide)

    def put(self, block: TextBlock, x: float, y: float, colour: str, source: Source | None = None) -> float:
        """Draw a text block whose box starts at x and return its height."""
        self.marks.append(Words(self.left(x, block.width), y, block, colour, source))
        return block.height

    def words(
        self,
        text: str,
        face: Face,
        x: float,
        y: float,
        width: float,
        colour: str,
        *,
        align: Align = "start",
        direction: str | None = None,
        links: bool = False,
        source: Source | None = None,
    ) -> float:
        """Draw text in a box that starts at x and is width wide; return the height it takes."""
        if not text:
            return 0.0
        block = self.set(text, face, width, align=align, direction=direction)
        self.marks.append(Words(self.left(x, width), y, block, colour, source))
        if links and ("://" in text or "mailto:" in text):
            for start, end, url in find_links(text):
                for bx, by, bw, bh in block.rectangles(start, end):
                    self.marks.append(WebLink(self.left(x, width) + bx, y + by, bw, bh, url))
        return block.height

    def measure(self, text: str, face: Face, direction: str | None = None) -> float:
        """Return how wide text is on one line."""
        setting = self.setting
        base = text_direction(text, direction or "auto", setting.direction)
        return setting.typesetter.measure(
            text, size=face.size, bold=face.bold, direction=base, language=setting.language
        )

    def one_line(self, text: str, face: Face, width: float) -> str:
        """Return as much of a text as stands on one line."""
        text = " ".join(text.split())
        if width <= 0 or not text:
            return ""
        lines = self.set(text, face, width).lines
        if len(lines) == 1:
            return text
        return self.set(text, face, max(width - face.size, 1.0)).lines[0].text.rstrip() + "…"

    def place(self, block: Block, x: float, y: float, record: str = "") -> Placed:
        """Return block placed so that it starts at x."""
        return Placed(self.left(x, block.width), y, block, record)

    def place_all(self, spots: Iterable[Spot], x: float) -> tuple[Placed, ...]:
        """Return the blocks of a row that starts at x where they stand, in their order."""
        width, make = self.width, Placed._make
        if self._rtl:
            return tuple([make((width - (x + at) - block.width, y, block, record)) for at, y, block, record in spots])
        return tuple([make((x + at, y, block, record)) for at, y, block, record in spots])

    def _turned(self, path: Iterable[Segment]) -> Iterable[Segment]:
        if not self._rtl:
            return path
        width = self.width
        return (
            (verb, tuple(width - value if index % 2 == 0 else value for index, value in enumerate(points)))
            for verb, points in path
        )


@lru_cache(2048)
def _icon_marks(
    icons: Icons, name: str, mirrored: bool, left: float, y: float, size: float, colour: str
) -> tuple[Shape, ...]:
    """Return an icon in its place: cards have the same few in the same places, so most share their marks."""
    scale = size / SIZE
    stroke = Stroke(colour, max(STROKE * scale, 0.7), (), True)
    marks = []
    for path, filled in icons.paths(name, mirrored=mirrored):
        moved = tuple(
            (verb, tuple((y if index % 2 else left) + value * scale for index, value in enumerate(points)))
            for verb, points in path
        )
        marks.append(Shape(moved, colour if filled else None, None if filled else stroke))
    return tuple(marks)
