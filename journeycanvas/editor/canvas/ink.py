"""Prepare blocks for the screen once: glyph runs instead of outlines, bars instead of words when far away.

A card costs 22 µs as glyph runs and 800 as outlines (measured), so what a block needs is kept while it is shown.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from math import ceil, floor
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QGlyphRun, QPainter, QPainterPath, QPen

from journeycanvas.editor.canvas.bars import bars_of, path_of, thin_box
from journeycanvas.editor.canvas.lettering import Lettering
from journeycanvas.editor.canvas.long_lines import in_stretches, reach_of
from journeycanvas.editor.canvas.spread import WIDE, Spread
from journeycanvas.layout.marks import Block, Box, Mark, Photo, Rule, Shape, Stroke, Words
from journeycanvas.render.extent import Extent
from journeycanvas.render.painting import Paintbox

KEPT_BLOCKS = 4_000
LARGEST_RUN = 60.0  # device pixels; above 64 a raw font made from a file draws nothing in Qt 6.10 to 6.12
READABLE = 0.34  # below this scale bars stand for words
RULES = 8  # that are painted together
TOGETHER = 48  # lines whose glyphs are prepared and drawn together; a long text has hundreds, most of them out of sight
Step: TypeAlias = Callable[[QPainter, float], None]
"""Paints a part of a block whose corner is the painter's origin; the number is device pixels a point."""


class ScreenInk:
    """Blocks prepared for the screen."""

    def __init__(self, paintbox: Paintbox) -> None:
        self._paintbox, self._lettering = paintbox, Lettering(paintbox)
        self._blocks: OrderedDict[Block, _Drawn] = OrderedDict()
        self._most = KEPT_BLOCKS
        self._none = QPen(Qt.PenStyle.NoPen)

    def keep(self, most: int) -> None:
        """Keep no more than so many blocks from now on, those that were painted last."""
        self._most = min(most, KEPT_BLOCKS)
        while len(self._blocks) > self._most:
            self._blocks.popitem(last=False)

    def paint(self, painter: QPainter, block: Block, scale: float) -> None:
        """Paint a block with its corner at the painter's origin; scale is device pixels a point."""
        for step in self._drawn(block).steps:
            step(painter, scale)

    def paint_parts(self, painter: QPainter, block: Block, scale: float, parts: Sequence[Extent]) -> None:
        """Paint what meets some parts of a wide block, with the block's corner at the painter's origin."""
        steps, _, spread = self._drawn(block)
        for number in spread.touched(parts) if spread is not None else range(len(steps)):
            steps[number](painter, scale)

    def paint_gist(self, painter: QPainter, block: Block, scale: float) -> None:
        """Paint what is known of a block that was not drawn yet."""
        for area in block.gist.areas if block.gist is not None else ():
            step = self._step(area)
            if step is not None:
                step(painter, scale)

    def is_ready(self, block: Block, scale: float) -> bool:
        """Tell whether all of a block, or its first lines if it has many, is prepared to be painted at a scale."""
        drawn = self._blocks.get(block)
        return drawn is not None and (scale < READABLE or all(one.is_written for one in drawn.writings))

    def prepare(self, block: Block, scale: float) -> None:
        """Draw a block that is going to be painted at a scale."""
        writings = self._drawn(block).writings
        if scale >= READABLE:
            for one in writings:
                one.write()

    def _drawn(self, block: Block) -> "_Drawn":
        drawn = self._blocks.get(block)
        if drawn is None:
            drawn = self._blocks[block] = self._draw(block)
            if len(self._blocks) > self._most:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(block)
        return drawn

    def _draw(self, block: Block) -> "_Drawn":
        """Prepare the marks of a block, alone or as rules that follow each other; of a wide one where they are too."""
        steps, some = list[Step](), list[Sequence[Mark]]()
        for stroke, alike in groupby(
            in_stretches(block.marks), lambda mark: mark.stroke if isinstance(mark, Rule) else None
        ):
            if stroke is None:
                for mark in alike:
                    step = self._step(mark)
                    if step is not None:
                        steps.append(step)
                        some.append((mark,))
                continue
            rules = [mark for mark in alike if isinstance(mark, Rule)]
            for few in (rules[start : start + RULES] for start in range(0, len(rules), RULES)):
                steps.append(self._rules(stroke, few))
                some.append(few)
        spread = Spread([reach_of(marks) for marks in some]) if block.width > WIDE else None
        return _Drawn(steps, [step for step in steps if isinstance(step, _Writing)], spread)

    def _rules(self, stroke: Stroke, rules: Sequence[Rule]) -> Step:
        """Return what draws rules of one stroke."""
        boxes = [box for box in map(thin_box, rules) if box is not None]
        if len(boxes) == len(rules):
            return partial(_boxes, self._brush(stroke.colour), self._none, boxes)
        return partial(_lines, self._pen(stroke), [QLineF(*mark[:4]) for mark in rules])

    def _step(self, mark: Mark) -> Step | None:
        match mark:
            case Box():
                rectangle = QRectF(mark.x, mark.y, mark.width, mark.height)
                radius = min(mark.radius, mark.width / 2, mark.height / 2)
                return partial(_box, self._brush(mark.fill), self._pen(mark.stroke), rectangle, radius)
            case Shape():
                return partial(_shape, self._brush(mark.fill), self._pen(mark.stroke), path_of(mark.path))
            case Words() if any(line.runs for line in mark.block.lines):
                return _Writing(mark, self._lettering)
            case Photo():
                return partial(self._lettering.exactly, mark)
            case _:
                return None

    def _brush(self, fill: str | None) -> QBrush:
        return QBrush(Qt.BrushStyle.NoBrush) if fill is None else self._paintbox.brush(fill)

    def _pen(self, stroke: Stroke | None) -> QPen:
        return self._none if stroke is None else self._paintbox.pen(stroke)


class _Writing:
    """Writes words: bars from afar, from near as runs of glyphs, prepared some lines at a time."""

    def __init__(self, mark: Words, lettering: Lettering) -> None:
        size = mark.block.size
        self._mark, self._lettering, self._size = mark, lettering, size
        self._brush, self._pen = lettering.brush(mark.colour), lettering.pen(mark.colour)
        self._corner = QPointF(mark.x, mark.y)
        self._runs: dict[int, list[QGlyphRun]] = {}
        self._bars = bars_of(mark)

    @property
    def is_written(self) -> bool:
        """Whether the runs of the first lines are there."""
        return 0 in self._runs

    def write(self) -> None:
        """Make the runs of the first lines."""
        self._runs_from(0)

    def __call__(self, painter: QPainter, scale: float) -> None:
        if scale < READABLE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._brush)
            painter.drawRects(self._bars)
        elif self._size * scale > LARGEST_RUN:
            self._lettering.exactly(self._mark, painter, scale)
        else:
            painter.setPen(self._pen)
            for start in _starts_in_sight(painter, self._mark):
                for run in self._runs_from(start):
                    painter.drawGlyphRun(self._corner, run)

    def _runs_from(self, start: int) -> list[QGlyphRun]:
        runs = self._runs.get(start)
        if runs is None:
            runs = self._runs[start] = self._lettering.runs(
                self._mark.block.lines[start : start + TOGETHER], self._size
            )
        return runs


class _Drawn(NamedTuple):
    """A block that is drawn: the steps to paint it, those of them that write, and where those of a wide block are."""

    steps: list[Step]
    writings: list[_Writing]
    spread: Spread | None


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


def _box(brush: QBrush, pen: QPen, rectangle: QRectF, radius: float, painter: QPainter, scale: float) -> None:
    painter.setPen(pen)
    painter.setBrush(brush)
    if radius and scale >= READABLE:
        painter.drawRoundedRect(rectangle, radius, radius)
    else:
        painter.drawRect(rectangle)


def _boxes(brush: QBrush, pen: QPen, boxes: list[QRectF], painter: QPainter, _scale: float) -> None:
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawRects(boxes)


def _lines(pen: QPen, lines: list[QLineF], painter: QPainter, _scale: float) -> None:
    painter.setPen(pen)
    painter.drawLines(lines)


def _shape(brush: QBrush, pen: QPen, path: QPainterPath, painter: QPainter, _scale: float) -> None:
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawPath(path)
