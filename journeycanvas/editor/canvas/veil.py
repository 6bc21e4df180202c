"""Make the places pale that something was lifted from, until it lands."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.spread import Spread
from journeycanvas.layout.areas import Area
from journeycanvas.render.extent import Extent

PALE = 178  # of 255: how much of the paper lies over what was there
AIR = 3.0  # points around a place: the frame of what is selected becomes pale too
ABOVE = 11.0  # in the order of what lies on the map: over the selection


class Veil(QGraphicsItem):
    """The paper's colour over some places of the sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(ABOVE)
        self._places: list[QRectF] = []
        self._spread = Spread([])
        self._colour = QColor()
        self._area = QRectF()

    def cover(self, places: Sequence[Area], paper: str) -> None:
        """Lie over these places and no others."""
        self.prepareGeometryChange()
        self._places = [QRectF(*place).adjusted(-AIR, -AIR, AIR, AIR) for place in places]
        self._spread = Spread([Extent(one.left(), one.top(), one.right(), one.bottom()) for one in self._places])
        self._colour, self._area = veil_of(paper), QRectF()
        for place in self._places:
            self._area = self._area.united(place)
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        exposed = option.exposedRect
        part = Extent(exposed.left(), exposed.top(), exposed.right(), exposed.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # a column is filled in half the time
        for number in self._spread.touched([part]):
            painter.fillRect(self._places[number], self._colour)

    def shape(self) -> QPainterPath:
        return QPainterPath()


def veil_of(paper: str) -> QColor:
    """Return the colour that makes pale what stands on paper."""
    colour = QColor(paper)
    colour.setAlpha(PALE)
    return colour
