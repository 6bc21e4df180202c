"""Mark on the map where words were found: a tint behind each, a stronger one behind the place one is at.

To know where words stand, the card around them has to be drawn, and most cards of a large map never were: the places
are found a few at a time.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.edit.find import Match
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.areas import Area

MOST_MARKED = 3_000  # places; more would only be a haze
AT_A_TIME = 50  # places; each takes up to a sixth of a millisecond
AIR = 1.0  # points around the letters
TINT, STRONG = 70, 110  # of 255
LINE = 2.0  # pixels; the frame around the place one is at
COLOUR = "#F5B301"  # seen on white, on every pastel and on dark paper alike


class Found(QGraphicsItem):
    """The marks of one view; they leave with an empty list."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self._matches: Sequence[Match] = ()
        self._waiting: Iterator[int] = iter(())
        self._places: dict[int, list[QRectF]] = {}
        self._current = -1
        self._area = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(9)
        scene = view.scene()
        assert scene is not None
        scene.addItem(self)

    def show_matches(self, matches: Sequence[Match], current: int) -> None:
        """Mark these places, the current one now and more strongly, the others each time when mark_some() is called."""
        if matches is not self._matches:
            self._matches, self._places = matches, {}
            others = chain(range(max(current, 0), len(matches)), range(current))
            self._waiting = islice(others, MOST_MARKED)
        self._current = current
        if 0 <= current < len(matches):
            self._places[current] = self._rectangles(matches[current])
        self.prepareGeometryChange()
        self._area = QRectF(0.0, 0.0, self._view.plan.width, self._view.plan.height) if matches else QRectF()
        self.update()

    def mark_some(self) -> bool:
        """Mark some more of the places; tell whether that were all."""
        some = list(islice(self._waiting, AT_A_TIME))
        for number in some:
            self._places[number] = self._rectangles(self._matches[number])
            for place in self._places[number]:
                self.update(place)
        return len(some) < AT_A_TIME

    def area(self, match: Match) -> Area | None:
        """Return where the words of a match stand; None when the map does not show them."""
        united = QRectF()
        for one in self._rectangles(match):
            united = united.united(one)
        return None if united.isEmpty() else Area(united.x(), united.y(), united.width(), united.height())

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        exposed = option.exposedRect
        tint, strong = QColor(COLOUR), QColor(COLOUR)
        tint.setAlpha(TINT)
        strong.setAlpha(STRONG)
        for number, places in self._places.items():
            for place in places:
                if place.intersects(exposed):
                    painter.fillRect(place, strong if number == self._current else tint)
        pen = QPen(QColor(COLOUR), LINE)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in self._places.get(self._current, ()):
            painter.drawRect(place)

    def _rectangles(self, match: Match) -> list[QRectF]:
        if match.nth is not None:
            return []
        found = self._view.places.words(match.record, match.field)
        if found is None:
            return []
        mark, left, top = found
        return [
            QRectF(left + x - AIR, top + y, width + 2 * AIR, height)
            for x, y, width, height in mark.block.rectangles(match.start, match.end)
        ]
