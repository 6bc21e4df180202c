"""Draw what is not the map over the map: selection, the current cell, where something will land, a rubber band."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.selection import Cell
from journeycanvas.layout.hits import Area, cell_area
from journeycanvas.layout.plan import Plan

AIR = 2.0  # points between a record and the frame around it
LINE = 2.0  # pixels
ROUND = 5.0


class Marking(QGraphicsItem):
    """The overlay; everything on it is in points of the sheet, its lines as wide at every zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(10)
        self.accent = QColor("#1B5FA7")
        self._frames: list[QRectF] = []
        self._cell: QRectF | None = None
        self._landing: QLineF | None = None
        self._band: QRectF | None = None
        self._area = QRectF()

    def show_selection(self, chosen: Sequence[Area], plan: Plan, cell: Cell | None) -> None:
        """Frame these places; without any, the cell where typing starts a card."""
        place = cell_area(plan, cell.lane, cell.stage) if cell else None
        self._frames = [QRectF(*one).adjusted(-AIR, -AIR, AIR, AIR) for one in chosen]
        self._cell = QRectF(*place).adjusted(3, 3, -3, -3) if place else None
        self._changed()

    def show_landing(self, line: QLineF | None) -> None:
        """Show where what is dragged will land."""
        self._landing = line
        self._changed()

    def show_band(self, band: QRectF | None) -> None:
        """Show the rubber band."""
        self._band = band
        self._changed()

    def _changed(self) -> None:
        area = QRectF()
        for one in (*self._frames, self._cell, self._band):
            if one is not None:
                area = area.united(one.normalized())
        if self._landing is not None:
            area = area.united(QRectF(self._landing.p1(), self._landing.p2()).normalized())
        self.prepareGeometryChange()
        self._area = area.adjusted(-30, -30, 30, 30) if not area.isNull() else QRectF()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(LINE))
        for frame in self._frames:
            painter.drawRoundedRect(frame, ROUND, ROUND)
        if self._cell is not None:
            painter.setPen(self._pen(LINE, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._cell, ROUND, ROUND)
        if self._landing is not None:
            painter.setPen(self._pen(2 * LINE))
            painter.drawLine(self._landing)
        if self._band is not None:
            veil = QColor(self.accent)
            veil.setAlpha(28)
            painter.setPen(self._pen(1.0))
            painter.setBrush(veil)
            painter.drawRect(self._band)

    def _pen(self, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        pen = QPen(self.accent, width, style, Qt.PenCapStyle.RoundCap)
        pen.setCosmetic(True)
        return pen
