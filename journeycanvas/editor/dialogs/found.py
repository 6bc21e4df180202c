"""Mark on the map where words were found: a tint behind each, a stronger one behind the place one is at."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.edit.find import Match
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.areas import Area

MOST_MARKED = 3_000  # places; more would only be a haze
AIR = 1.0  # points around the letters
TINT, STRONG = 70, 110  # of 255
LINE = 2.0  # pixels; the frame around the place one is at
COLOUR = "#F5B301"  # seen on white, on every pastel and on dark paper alike


class Found(QGraphicsItem):
    """The marks of one view; they leave with an empty list."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self._places: list[QRectF] = []
        self._here: list[QRectF] = []
        self._area = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(9)
        scene = view.scene()
        assert scene is not None
        scene.addItem(self)

    def show_matches(self, matches: Sequence[Match], current: int) -> None:
        """Mark these places, the current one more strongly."""
        places = [self._rectangles(match) for match in matches[:MOST_MARKED]]
        self._here = places[current] if 0 <= current < len(places) else []
        self._places = [one for number, place in enumerate(places) if number != current for one in place]
        area = QRectF()
        for one in (*self._places, *self._here):
            area = area.united(one)
        self.prepareGeometryChange()
        self._area = area.adjusted(-4, -4, 4, 4) if not area.isNull() else area
        self.update()

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
        for places, strength in ((self._places, TINT), (self._here, STRONG)):
            tint = QColor(COLOUR)
            tint.setAlpha(strength)
            for place in places:
                if place.intersects(exposed):
                    painter.fillRect(place, tint)
        pen = QPen(QColor(COLOUR), LINE)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in self._here:
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
