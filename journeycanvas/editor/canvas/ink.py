"""Prepare blocks for the screen once: glyph runs instead of outlines, bars instead of words when far away.

A card costs 22 µs as glyph runs and 800 as outlines (measured), so what a block needs is kept while it is shown.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGlyphRun, QPainter, QPainterPath, QPen, QRawFont

from journeycanvas.layout.marks import Block, Box, Mark, Photo, Placed, Rule, Segment, Shape, Stroke, Words
from journeycanvas.render.painting import Paintbox, Painting
from journeycanvas.text import Font, TextLine

KEPT_BLOCKS = 4_000
KEPT_STRIPS = 500  # each holds all the blocks of a lane, also of one that is no longer shown
LARGEST_RUN = 60.0  # device pixels; above 64 a raw font made from a file draws nothing in Qt 6.10 to 6.12
READABLE = 0.34  # below this scale bars stand for words
BAR_OPACITY = 95  # of 255: a line of words from afar is grey
BAR = 0.42  # height of the bar that stands for a line of words, by its size
TOGETHER = 48  # lines whose glyphs are prepared and drawn together; a long text has hundreds, most of them out of sight
LARGE = 30.0  # points; smaller areas are left out where nothing can be read
Step = Callable[[QPainter, float], None]
"""Paints one mark of a block whose corner is the painter's origin; the number is device pixels a point."""


class ScreenInk:
    """Blocks prepared for the screen."""

    def __init__(self, paintbox: Paintbox) -> None:
        self._paintbox = paintbox
        self._fonts: dict[tuple[Font, float], QRawFont] = {}
        self._blocks: OrderedDict[Block, list[Step]] = OrderedDict()
        self._areas: dict[Block, list[tuple[QRectF, str]]] = {}

    def paint(self, painter: QPainter, block: Block, scale: float) -> None:
        """Paint a block with its corner at the painter's origin; scale is device pixels a point."""
        steps = self._blocks.get(block)
        if steps is None:
            steps = self._prepared(block)
        else:
            self._blocks.move_to_end(block)
        for step in steps:
            step(painter, scale)

    def _prepared(self, block: Block) -> list[Step]:
        steps: list[Step] = []
        for stroke, marks in groupby(block.marks, lambda mark: mark.stroke if isinstance(mark, Rule) else None):
            if stroke is None:
                steps += [step for mark in marks if (step := self._step(mark)) is not None]
            else:
                lines = [QLineF(*mark[:4]) for mark in marks if isinstance(mark, Rule)]
                steps.append(partial(_rules, self._pen(stroke), lines))
        self._blocks[block] = steps
        if len(self._blocks) > KEPT_BLOCKS:
            self._blocks.popitem(last=False)
        return steps

    def _step(self, mark: Mark) -> Step | None:
        match mark:
            case Box():
                rectangle = QRectF(mark.x, mark.y, mark.width, mark.height)
                radius = min(mark.radius, mark.width / 2, mark.height / 2)
                return partial(_box, self._brush(mark.fill), self._pen(mark.stroke), rectangle, radius)
            case Shape():
                return partial(_shape, self._brush(mark.fill), self._pen(mark.stroke), _path(mark.path))
            case Words() if any(line.runs for line in mark.block.lines):
                return _Writing(mark, self)
            case Photo():
                return partial(self.exactly, mark)
            case _:
                return None

    def exactly(self, mark: Mark, painter: QPainter, _scale: float) -> None:
        """Paint a mark as it is painted on paper."""
        Painting(painter, self._paintbox).paint((mark,), 0.0, 0.0)

    def _brush(self, fill: str | None) -> QBrush:
        return QBrush(Qt.BrushStyle.NoBrush) if fill is None else self._paintbox.brush(fill)

    def _pen(self, stroke: Stroke | None) -> QPen:
        return QPen(Qt.PenStyle.NoPen) if stroke is None else self._paintbox.pen(stroke)

    def runs(self, lines: Sequence[TextLine], size: float) -> list[QGlyphRun]:
        """Return the glyphs of some lines, a run for each font."""
        glyphs, places = dict[Font, list[int]](), dict[Font, list[QPointF]]()
        for line in lines:
            for word, start in line.runs:
                unit, x = size / word.font.upem, start
                glyphs.setdefault(word.font, []).extend(word.glyphs)
                at = places.setdefault(word.font, [])
                for advance, dx, dy in zip(word.advances, word.x_offsets, word.y_offsets, strict=True):
                    at.append(QPointF(x + dx * unit, line.baseline - dy * unit))
                    x += advance * unit
        runs = []
        for font, indexes in glyphs.items():
            run = QGlyphRun()
            run.setRawFont(self._font(font, size))
            run.setGlyphIndexes(indexes)
            run.setPositions(places[font])
            runs.append(run)
        return runs

    def _font(self, font: Font, size: float) -> QRawFont:
        raw = self._fonts.get((font, size))
        if raw is None:
            raw = QRawFont(font.path, size, QFont.HintingPreference.PreferNoHinting)
            self._fonts[font, size] = raw
        return raw


class _Writing:
    """Writes words: bars from afar, from near as runs of glyphs, prepared some lines at a time."""

    def __init__(self, mark: Words, ink: ScreenInk) -> None:
        size = mark.block.size
        self._mark, self._ink, self._size = mark, ink, size
        self._colour = QColor(mark.colour)
        self._pen, self._corner = QPen(self._colour), QPointF(mark.x, mark.y)
        self._runs: dict[int, list[QGlyphRun]] = {}
        self._bars = [
            QRectF(mark.x + line.x, mark.y + line.baseline - size * BAR, line.width, size * BAR)
            for line in mark.block.lines
            if line.runs
        ]

    def __call__(self, painter: QPainter, scale: float) -> None:
        if scale < READABLE:
            for bar in self._bars:
                painter.fillRect(bar, self._colour)
        elif self._size * scale > LARGEST_RUN:
            self._ink.exactly(self._mark, painter, scale)
        else:
            painter.setPen(self._pen)
            for start in _starts_in_sight(painter, self._mark):
                for run in self._runs_from(start):
                    painter.drawGlyphRun(self._corner, run)

    def _runs_from(self, start: int) -> list[QGlyphRun]:
        runs = self._runs.get(start)
        if runs is None:
            runs = self._runs[start] = self._ink.runs(self._mark.block.lines[start : start + TOGETHER], self._size)
        return runs


def _starts_in_sight(painter: QPainter, mark: Words) -> range:
    """Return the first lines of those parts of a text that may be seen on what the painter paints on."""
    count = len(mark.block.lines)
    if count <= TOGETHER:
        return range(0, count, TOGETHER)
    back, _ = painter.worldTransform().inverted()
    seen, height = back.mapRect(QRectF(painter.viewport())), mark.block.height / count
    first = floor((seen.top() - mark.y) / height) - 1  # marks above and below letters reach into the next line
    last = ceil((seen.bottom() - mark.y) / height) + 1
    return range(max(first, 0) // TOGETHER * TOGETHER, min(last, count), TOGETHER)


class _Strip(NamedTuple):
    """The large areas of a strip: boxes by colour, and shapes with where they stand."""

    placed: tuple[Placed, ...]
    boxes: dict[str, list[QRectF]]
    shapes: list[tuple[Shape, float, float]]


class FarInk:
    """Strips as plain areas of colour, for a scale at which nothing can be read: one call of Qt for each colour."""

    def __init__(self, paintbox: Paintbox) -> None:
        self._paintbox = paintbox
        self._strips: dict[int, _Strip] = {}

    def paint(self, painter: QPainter, placed: tuple[Placed, ...]) -> None:
        """Paint the blocks of a strip whose top is the painter's origin."""
        kept = self._strips.get(id(placed))
        if kept is None or kept.placed is not placed:
            if len(self._strips) > KEPT_STRIPS:
                self._strips.clear()
            kept = self._strips[id(placed)] = _Strip(placed, *_areas(placed))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, rectangles in kept.boxes.items():
            painter.setBrush(self._paintbox.brush(colour))
            painter.drawRects(rectangles)
        painting = Painting(painter, self._paintbox)
        for shape, x, y in kept.shapes:
            painting.paint((shape,), x, y)


def _areas(placed: tuple[Placed, ...]) -> tuple[dict[str, list[QRectF]], list[tuple[Shape, float, float]]]:
    """Return the large boxes of blocks by colour, and their large shapes with where they stand."""
    boxes: dict[str, list[QRectF]] = {}
    shapes = []
    for x, y, block, _ in placed:
        for mark in block.marks if block.gist is None else block.gist.areas:
            if isinstance(mark, Box):
                if mark.fill and mark.width >= LARGE:
                    boxes.setdefault(mark.fill, []).append(QRectF(x + mark.x, y + mark.y, mark.width, mark.height))
            elif isinstance(mark, Shape):
                xs = [number for _, numbers in mark.path for number in numbers[::2]]
                if max(xs) - min(xs) >= LARGE:
                    shapes.append((mark, x, y))
    return boxes, shapes


def _box(brush: QBrush, pen: QPen, rectangle: QRectF, radius: float, painter: QPainter, scale: float) -> None:
    painter.setPen(pen)
    painter.setBrush(brush)
    if radius and scale >= READABLE:
        painter.drawRoundedRect(rectangle, radius, radius)
    else:
        painter.drawRect(rectangle)


def _rules(pen: QPen, lines: list[QLineF], painter: QPainter, _scale: float) -> None:
    painter.setPen(pen)
    painter.drawLines(lines)


def _shape(brush: QBrush, pen: QPen, path: QPainterPath, painter: QPainter, _scale: float) -> None:
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawPath(path)


def _path(segments: tuple[Segment, ...]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    draw: dict[str, Callable[..., None]] = {"M": path.moveTo, "L": path.lineTo, "C": path.cubicTo}
    for letter, numbers in segments:
        if letter == "Z":
            path.closeSubpath()
        else:
            draw[letter](*numbers)
    return path
