"""Paint cards at a scale at which bars stand for their words: one call of Qt for each colour of a lane.

Hundreds of cards are in sight then. One by one they cost 20 µs each, nearly all of it on the way to Qt (measured).
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from journeycanvas.layout.marks import Box, Mark, Photo, Placed, Rule, Segment, Shape, Stroke, Words
from journeycanvas.render.painting import Paintbox, Painting

KEPT_CARDS = 4_000
BAR = 0.42  # height of the bar that stands for a line of words, by its size
GROUND, BOX, OVER, WORD = range(4)  # what lies over what; a box may lie on another, as in a meter
APART = 10_000  # between the numbers of two layers


class Areas(NamedTuple):
    """What is seen of a card, from the corner of its strip: areas by the number of their look, and all the rest."""

    boxes: list[tuple[int, list[QRectF]]]
    lines: list[tuple[int, QLineF]]
    shapes: list[tuple[int, QPainterPath]]
    photos: list[tuple[Photo, float, float]]


class BarInk:
    """Cards as they look from afar."""

    def __init__(self, paintbox: Paintbox) -> None:
        self._paintbox = paintbox
        self._cards: dict[Placed, Areas] = {}
        self._numbers: dict[tuple[int, str | None, Stroke | None], int] = {}
        self._looks: dict[int, tuple[QPen, QBrush]] = {}
        self._none = QPen(Qt.PenStyle.NoPen)
        self._most = KEPT_CARDS

    def keep(self, most: int) -> None:
        """Keep no more than so many cards from now on, those that were drawn last."""
        self._most = min(most, KEPT_CARDS)
        while len(self._cards) > self._most:
            del self._cards[next(iter(self._cards))]

    def find(self, placed: Placed) -> Areas | None:
        """Return a card that is prepared to be painted where it stands."""
        return self._cards.get(placed)

    def prepare(self, placed: Placed) -> Areas:
        """Draw a card that is going to be painted there, if that is still to do."""
        areas = self._cards.get(placed)
        if areas is None:
            if len(self._cards) >= self._most:
                del self._cards[next(iter(self._cards))]
            areas = self._cards[placed] = self._areas(placed.block.marks, placed.x, placed.y)
        return areas

    def gist(self, placed: Placed) -> Areas:
        """Return what is known of a card that was not drawn yet; nearly always that is its ground."""
        x, y, block, _ = placed
        known = block.gist.areas if block.gist is not None else ()
        if not known:
            return Areas([], [], [], [])
        if len(known) == 1 and isinstance(known[0], Box):
            left, top, width, height, fill, stroke, _ = known[0]
            return Areas([(self._number(GROUND, fill, stroke), [QRectF(x + left, y + top, width, height)])], [], [], [])
        return self._areas(known, x, y)

    def paint(self, painter: QPainter, cards: Iterable[Areas]) -> None:
        """Paint cards of a strip, whose corner is the painter's origin."""
        boxes = dict[int, list[QRectF]]()
        more = list[Areas]()
        for areas in cards:
            for number, some in areas[0]:
                known = boxes.get(number)
                if known is None:
                    boxes[number] = some[:]
                else:
                    known += some
            if areas[1] or areas[2] or areas[3]:
                more.append(areas)
        before: QPen | None = None
        for number in sorted(boxes):
            pen, brush = self._looks[number]
            if pen is not before:
                painter.setPen(pen)
                before = pen
            painter.setBrush(brush)
            painter.drawRects(boxes[number])
        if more:
            self._paint_more(painter, more)

    def _paint_more(self, painter: QPainter, cards: Sequence[Areas]) -> None:
        """Paint the lines, shapes and photographs of cards."""
        lines = dict[int, list[QLineF]]()
        for areas in cards:
            for number, line in areas.lines:
                lines.setdefault(number, []).append(line)
        for number, some_lines in lines.items():
            self._dip(painter, number)
            painter.drawLines(some_lines)
        for number, path in chain.from_iterable([areas.shapes for areas in cards]):
            self._dip(painter, number)
            painter.drawPath(path)
        photos = list(chain.from_iterable([areas.photos for areas in cards]))
        if photos:
            painting = Painting(painter, self._paintbox)
            for photo, x, y in photos:
                painting.paint((photo,), x, y)

    def _dip(self, painter: QPainter, number: int) -> None:
        pen, brush = self._looks[number]
        painter.setPen(pen)
        painter.setBrush(brush)

    def _number(self, layer: int, fill: str | None, stroke: Stroke | None) -> int:
        """Return the number of a look: the higher the layer, the higher its numbers."""
        number = self._numbers.get((layer, fill, stroke))
        if number is None:
            number = self._numbers[layer, fill, stroke] = layer * APART + len(self._numbers)
            pen = self._none if stroke is None else self._paintbox.pen(stroke)
            brush = QBrush(Qt.BrushStyle.NoBrush) if fill is None else self._paintbox.brush(fill)
            self._looks[number] = pen, brush
        return number

    def _areas(self, marks: Iterable[Mark], x: float, y: float) -> Areas:
        """Return what is seen of marks whose own corner stands at (x, y)."""
        areas, boxes, last = Areas([], [], [], []), dict[int, list[QRectF]](), QRectF()
        for nth, mark in enumerate(marks):
            match mark:
                case Box():
                    box = QRectF(x + mark.x, y + mark.y, mark.width, mark.height)
                    layer = GROUND if nth == 0 else OVER if last.intersects(box) else BOX
                    last = box if layer == BOX else last
                    boxes.setdefault(self._number(layer, mark.fill, mark.stroke), []).append(box)
                case Rule(x1, y1, x2, y2, stroke):
                    thin = thin_box(mark)
                    if thin is None:
                        line = QLineF(x + x1, y + y1, x + x2, y + y2)
                        areas.lines.append((self._number(WORD, None, stroke), line))
                    else:
                        boxes.setdefault(self._number(WORD, stroke.colour, None), []).append(thin.translated(x, y))
                case Words():
                    bars = (bar.translated(x, y) for bar in bars_of(mark))
                    boxes.setdefault(self._number(WORD, mark.colour, None), []).extend(bars)
                case Shape():
                    number = self._number(WORD, mark.fill, mark.stroke)
                    areas.shapes.append((number, path_of(mark.path, x, y)))
                case Photo():
                    areas.photos.append((mark, x, y))
        areas.boxes.extend(boxes.items())
        return areas


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
