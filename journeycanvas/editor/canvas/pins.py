"""Draw what a photograph under the map is fitted by: the corners to go to, the pins that hold it, the borders."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

RADIUS = 9.0  # pixels
REACH = 14.0  # pixels from its middle within which a press meets a pin or a handle
CROSS = 16.0  # pixels of the lines through a corner of the grid
HANDLE = 5.0  # pixels from the middle of a handle to its side
ABOVE = 16.0  # in the order of what lies on the map: over everything


class Fitting(NamedTuple):
    """Places on the map: corners of the grid, pins, handles of its borders, and the border that is being pulled."""

    goals: Sequence[QPointF] = ()
    pins: Sequence[QPointF] = ()
    handles: Sequence[QPointF] = ()
    border: QLineF | None = None


class Pins(QGraphicsItem):
    """Everything is as large at every zoom; a pin is a ring with a free middle, in which the corner is seen."""

    def __init__(self, scene: QGraphicsScene, colour: str, ground: str) -> None:
        super().__init__()
        self.setZValue(ABOVE)
        self._colour, self._ground = QColor(colour), QColor(ground)
        self._fitting = Fitting()
        scene.addItem(self)

    def show_fitting(self, fitting: Fitting) -> None:
        """Show these places and no others."""
        self._fitting = fitting
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        # All of the scene and more: a pin has a size in pixels, which is many points from afar.
        scene = self.scene()
        return scene.sceneRect().adjusted(-2000, -2000, 2000, 2000) if scene is not None else QRectF()

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        transform, fitting = painter.worldTransform(), self._fitting
        goals, pins, handles = (
            [transform.map(one) for one in ones] for ones in (fitting.goals, fitting.pins, fitting.handles)
        )
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for more, colour in ((2.5, self._ground), (0.0, self._colour)):
            painter.setPen(QPen(colour, 1.6 + more))
            for at in goals:
                painter.drawLine(QLineF(at.x() - CROSS, at.y(), at.x() + CROSS, at.y()))
                painter.drawLine(QLineF(at.x(), at.y() - CROSS, at.x(), at.y() + CROSS))
            if fitting.border is not None:
                painter.drawLine(transform.map(fitting.border))
            painter.setPen(QPen(colour, 2.5 + more))
            for at in pins:
                painter.drawEllipse(at, RADIUS, RADIUS)
        painter.setPen(QPen(self._ground, 1.5))
        painter.setBrush(self._colour)
        for at in handles:
            painter.drawRect(QRectF(at.x() - HANDLE, at.y() - HANDLE, 2 * HANDLE, 2 * HANDLE))
        painter.restore()
