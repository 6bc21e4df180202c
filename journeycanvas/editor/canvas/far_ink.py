"""Paint strips as plain areas of colour, for a scale at which nothing can be read: one call of Qt for each colour."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from journeycanvas.editor.canvas.bars import path_of
from journeycanvas.layout.marks import Box, Placed, Shape, Stroke
from journeycanvas.layout.plan import Strip
from journeycanvas.render.painting import Paintbox

LARGE = 30.0  # points; smaller areas are left out


class _Strip(NamedTuple):
    """The large areas of a strip: boxes by colour, and shapes with what they are filled and outlined with."""

    placed: tuple[Placed, ...]
    boxes: dict[str, list[QRectF]]
    shapes: list[tuple[str | None, Stroke | None, QPainterPath]]


class FarInk:
    """Strips as plain areas of colour, for a scale at which nothing can be read: one call of Qt for each colour."""

    def __init__(self, paintbox: Paintbox) -> None:
        self._paintbox = paintbox
        self._strips: dict[int, _Strip] = {}

    def forget(self, strips: Sequence[Strip]) -> None:
        """Forget all strips but these, once there are more: each holds all the blocks of a lane."""
        if len(self._strips) > len(strips):
            kept = {id(strip.placed) for strip in strips}
            self._strips = {key: one for key, one in self._strips.items() if key in kept}

    def paint(self, painter: QPainter, placed: tuple[Placed, ...]) -> None:
        """Paint the blocks of a strip whose top is the painter's origin."""
        kept = self._strips.get(id(placed))
        if kept is None or kept.placed is not placed:
            kept = self._strips[id(placed)] = _Strip(placed, *_areas(placed))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, rectangles in kept.boxes.items():
            painter.setBrush(self._paintbox.brush(colour))
            painter.drawRects(rectangles)
        for fill, stroke, path in kept.shapes:
            painter.setPen(QPen(Qt.PenStyle.NoPen) if stroke is None else self._paintbox.pen(stroke))
            painter.setBrush(QBrush(Qt.BrushStyle.NoBrush) if fill is None else self._paintbox.brush(fill))
            painter.drawPath(path)


def _areas(
    placed: tuple[Placed, ...],
) -> tuple[dict[str, list[QRectF]], list[tuple[str | None, Stroke | None, QPainterPath]]]:
    """Return the large boxes of blocks by colour, and their large shapes where they stand."""
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
                    shapes.append((mark.fill, mark.stroke, path_of(mark.path, x, y)))
    return boxes, shapes
