"""Paint the exposed part of a block that goes from one edge of the map to the other, and not all of it.

Over 60 stages a line of feelings has 560 bends and 200 words: all of it takes 10 ms a frame (measured), a part 0.3.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from journeycanvas.layout.marks import Mark, Segment, Shape
from journeycanvas.render.extent import Extent, edges_of

WIDE = 480.0  # points; narrower blocks are painted whole
MANY = 48  # bends; a line that has fewer is painted whole
ASIDE = 24.0  # points beyond what is exposed: a line is drawn on until its end is surely out of sight
RULES = 8  # rules that are painted together
Step = Callable[[QPainter, float], None]
"""Paints a part of a block whose corner is the painter's origin; the number is device pixels a point."""


class Piece(NamedTuple):
    """A part of a block: how far its ink reaches, and how it is painted."""

    reach: Extent
    step: Step


def reach_of(marks: Sequence[Mark]) -> Extent:
    """Return how far the ink of some marks reaches."""
    edges = [one for mark in marks if (one := edges_of(mark)) is not None]
    lefts, tops, rights, bottoms = zip(*edges, strict=True)
    return Extent(min(lefts), min(tops), max(rights), max(bottoms))


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

    def __call__(self, painter: QPainter, _scale: float) -> None:
        """Paint what may be seen on what the painter paints on."""
        back, _ = painter.worldTransform().inverted()
        seen = back.mapRect(QRectF(painter.viewport())).adjusted(-ASIDE, 0.0, ASIDE, 0.0)
        near, far = sorted((self._way * seen.left(), self._way * seen.right()))
        first = max(0, bisect_left(self._ends, near) - 1)
        last = bisect_right(self._ends, far) + 1
        painter.strokePath(_path(self._path[first:last]), self._pen)


def _goes_on(path: Sequence[Segment], way: float) -> bool:
    return all(way * before[-2] <= way * after[-2] for (_, before), (_, after) in pairwise(path))


def _path(segments: Sequence[Segment]) -> QPainterPath:
    """Return a line that begins where the first segment ends."""
    path = QPainterPath(QPointF(*segments[0][1][-2:]))
    for letter, numbers in segments[1:]:
        (path.cubicTo if letter == "C" else path.lineTo)(*numbers)
    return path
