"""Paint cards at a scale at which bars stand for their words: one call of Qt for each colour of a lane.

Hundreds of cards are in sight then. One by one they cost 20 µs each, nearly all of it on the way to Qt (measured).
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from journeycanvas.layout.marks import Box, Mark, Photo, Placed, Rule, Segment, Shape, Stroke, Words
from journeycanvas.render.painting import Paintbox, Painting

KEPT_CARDS = 4_000
BAR = 0.42  # height of the bar that stands for a line of words, by its size
Look: TypeAlias = tuple[str | None, Stroke | None]
"""What an area is filled and outlined with."""


class _Areas(NamedTuple):
    """What is seen of a card, from the corner of its strip, in the order in which it lies over one another."""

    grounds: list[tuple[Look, QRectF]]
    boxes: list[tuple[Look, QRectF]]
    over: list[tuple[Look, QRectF]]  # boxes on other boxes, as in a meter
    bars: list[tuple[Look, QRectF]]
    rules: list[tuple[Look, QLineF]]
    shapes: list[tuple[Look, QPainterPath]]
    photos: list[tuple[Photo, float, float]]


class BarInk:
    """Cards as they look from afar."""

    def __init__(self, paintbox: Paintbox) -> None:
        self._paintbox = paintbox
        self._cards: dict[Placed, _Areas] = {}

    def is_ready(self, placed: Placed) -> bool:
        """Tell whether a card is prepared to be painted where it stands."""
        return placed in self._cards

    def prepare(self, placed: Placed) -> None:
        """Draw a card that is going to be painted there."""
        if placed not in self._cards:
            if len(self._cards) >= KEPT_CARDS:
                del self._cards[next(iter(self._cards))]
            self._cards[placed] = _areas(placed.block.marks, placed.x, placed.y)

    def paint(self, painter: QPainter, cards: Iterable[Placed]) -> None:
        """Paint cards of a strip, whose corner is the painter's origin; of one that is not prepared what is known."""
        grounds, boxes, over, bars = (dict[Look, list[QRectF]]() for _ in range(4))
        rules = dict[Look, list[QLineF]]()
        shapes, photos = list[tuple[Look, QPainterPath]](), list[tuple[Photo, float, float]]()
        for placed in cards:
            areas = self._cards.get(placed)
            if areas is None:
                areas = _areas(placed.block.gist.areas if placed.block.gist is not None else (), placed.x, placed.y)
            for layer, some in zip((grounds, boxes, over, bars), areas[:4], strict=True):
                for look, rectangle in some:
                    layer.setdefault(look, []).append(rectangle)
            for look, line in areas.rules:
                rules.setdefault(look, []).append(line)
            shapes += areas.shapes
            photos += areas.photos
        for layer in (grounds, boxes, over):
            self._paint_layer(painter, layer)
        painting = Painting(painter, self._paintbox)
        for photo, x, y in photos:
            painting.paint((photo,), x, y)
        for look, lines in rules.items():
            self._dip(painter, look)
            painter.drawLines(lines)
        self._paint_layer(painter, bars)
        for look, path in shapes:
            self._dip(painter, look)
            painter.drawPath(path)

    def _paint_layer(self, painter: QPainter, layer: dict[Look, list[QRectF]]) -> None:
        for look, rectangles in layer.items():
            self._dip(painter, look)
            painter.drawRects(rectangles)

    def _dip(self, painter: QPainter, look: Look) -> None:
        fill, stroke = look
        painter.setPen(QPen(Qt.PenStyle.NoPen) if stroke is None else self._paintbox.pen(stroke))
        painter.setBrush(QBrush(Qt.BrushStyle.NoBrush) if fill is None else self._paintbox.brush(fill))


def bars_of(words: Words) -> list[QRectF]:
    """Return the bars that stand for lines of words."""
    block = words.block
    return [
        QRectF(words.x + line.x, words.y + line.baseline - block.size * BAR, line.width, block.size * BAR)
        for line in block.lines
        if line.runs
    ]


def thin_box(rule: Rule) -> QRectF | None:
    """Return an upright or level line as the area that it fills, in a third of the time; None for any other line."""
    x1, y1, x2, y2, stroke = rule
    if stroke.dash or stroke.round or (x1 != x2 and y1 != y2):
        return None
    across, down = (stroke.width / 2, 0.0) if x1 == x2 else (0.0, stroke.width / 2)
    return QRectF(QPointF(min(x1, x2) - across, min(y1, y2) - down), QPointF(max(x1, x2) + across, max(y1, y2) + down))


def path_of(segments: tuple[Segment, ...], x: float = 0.0, y: float = 0.0) -> QPainterPath:
    """Return an outline whose own corner stands at (x, y)."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    draw: dict[str, Callable[..., None]] = {"M": path.moveTo, "L": path.lineTo, "C": path.cubicTo}
    for letter, numbers in segments:
        if letter == "Z":
            path.closeSubpath()
        else:
            draw[letter](*numbers)
    if x or y:
        path.translate(x, y)
    return path


def _areas(marks: Iterable[Mark], x: float, y: float) -> _Areas:
    """Return what is seen of marks whose own corner stands at (x, y)."""
    areas = _Areas([], [], [], [], [], [], [])
    for number, mark in enumerate(marks):
        match mark:
            case Box():
                box = QRectF(x + mark.x, y + mark.y, mark.width, mark.height)
                is_over = bool(areas.boxes) and areas.boxes[-1][1].intersects(box)
                layer = areas.over if is_over else areas.boxes if number else areas.grounds
                layer.append(((mark.fill, mark.stroke), box))
            case Rule(x1, y1, x2, y2, stroke):
                thin = thin_box(mark)
                if thin is None:
                    areas.rules.append(((None, stroke), QLineF(x + x1, y + y1, x + x2, y + y2)))
                else:
                    areas.bars.append(((stroke.colour, None), thin.translated(x, y)))
            case Words():
                areas.bars.extend(((mark.colour, None), bar.translated(x, y)) for bar in bars_of(mark))
            case Shape():
                areas.shapes.append(((mark.fill, mark.stroke), path_of(mark.path, x, y)))
            case Photo():
                areas.photos.append((mark, x, y))
    return areas
