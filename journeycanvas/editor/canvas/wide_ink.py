"""Paint the exposed part of a block that goes from one edge of the map to the other, and not all of it.

Over 60 stages a line of feelings has 560 bends and 200 words: all of it takes 10 ms a frame (measured), a part 0.3.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from journeycanvas.layout.marks import Mark, Segment, Shape
from journeycanvas.render.extent import Extent, edges_of, united

WIDE = 480.0  # points; narrower blocks are painted whole
MANY = 48  # bends; a line that has fewer is painted whole
ASIDE = 24.0  # points beyond what is exposed: a line is drawn on until its end is surely out of sight
Step = Callable[[QPainter, float], None]
"""Paints a part of a block whose corner is the painter's origin; the number is device pixels a point."""


class Piece(NamedTuple):
    """A part of a block: how it is painted, and in a wide block how far its ink reaches."""

    reach: Extent | None
    step: Step


def reach_of(marks: Sequence[Mark]) -> Extent:
    """Return how far the ink of some marks reaches."""
    return united([one for mark in marks if (one := edges_of(mark)) is not None])


def paint_pieces(painter: QPainter, pieces: Iterable[Piece], scale: float, parts: Sequence[Extent]) -> None:
    """Paint those pieces of a block that meet some parts of it, all of them where no parts are told."""
    around = united(parts) if parts else None
    for reach, step in pieces:
        if reach is None or around is None:
            step(painter, scale)
        elif reach.touches(around) and (len(parts) == 1 or any(map(reach.touches, parts))):
            if isinstance(step, LongLine):
                step.paint(painter, parts)
            else:
                step(painter, scale)


def is_long_line(shape: Shape) -> bool:
    """Tell whether a shape is one line of many bends that goes on to one side; dashes are counted from its start."""
    path, stroke = shape.path, shape.stroke
    if shape.fill is not None or stroke is None or stroke.dash or len(path) < MANY:
        return False
    if "".join(letter for letter, _ in path).strip("CL") != "M":
        return False
    return _goes_on(path, 1.0) or _goes_on(path, -1.0)


class LongLine:
    """A line of many bends that goes on to one side, painted as far as it is exposed."""

    def __init__(self, shape: Shape, pen: QPen) -> None:
        self._pen, self._path = pen, shape.path
        self._way = 1.0 if _goes_on(shape.path, 1.0) else -1.0
        self._ends = [self._way * numbers[-2] for _, numbers in shape.path]
        self._downs = [(min(a[-1], *b[1::2]), max(a[-1], *b[1::2])) for (_, a), (_, b) in pairwise(shape.path)]

    def __call__(self, painter: QPainter, _scale: float) -> None:
        """Paint what may be seen on what the painter paints on."""
        back, _ = painter.worldTransform().inverted()
        seen = back.mapRect(QRectF(painter.viewport()))
        self.paint(painter, [Extent(seen.left(), seen.top(), seen.right(), seen.bottom())])

    def paint(self, painter: QPainter, parts: Iterable[Extent]) -> None:
        """Paint what meets some parts of the block, and a little more, so that no end of it is seen."""
        bends = set[int]()
        for left, top, right, bottom in parts:
            near, far = sorted((self._way * left, self._way * right))
            first, last = bisect_left(self._ends, near - ASIDE), bisect_right(self._ends, far + ASIDE)
            for bend in range(max(0, first - 1), min(last, len(self._downs))):
                high, low = self._downs[bend]
                if high < bottom + ASIDE and low > top - ASIDE:
                    bends.add(bend)
        path, before = QPainterPath(), -1
        for bend in sorted(bends):
            if bend != before + 1 or path.isEmpty():
                path.moveTo(*self._path[bend][1][-2:])
            letter, numbers = self._path[bend + 1]
            (path.cubicTo if letter == "C" else path.lineTo)(*numbers)
            before = bend
        painter.strokePath(path, self._pen)


def _goes_on(path: Sequence[Segment], way: float) -> bool:
    return all(way * before[-2] <= way * after[-2] for (_, before), (_, after) in pairwise(path))
