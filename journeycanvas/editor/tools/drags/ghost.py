"""Show what is dragged under the pointer, a little translucent, as a picture that is painted once."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem

from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.areas import Area
from journeycanvas.layout.marks import Placed

OPACITY = 0.88  # below it two texts stand in each other
LARGEST = 2_400  # pixels of a side; more than fits a screen is not worth painting


class Ghost:
    """A picture of blocks, or of what of them lies in a rectangle, that follows the pointer from its start."""

    def __init__(self, view: MapView, placed: Sequence[Placed], start: QPointF, part: Area | None = None) -> None:
        self._view = view
        area = QRectF(*part) if part is not None else QRectF()
        for x, y, block, _ in placed if part is None else ():
            area = area.united(QRectF(x, y, block.width, block.height))
        area = area.intersected(_sight(view, start))
        self._item = QGraphicsPixmapItem(self._painted(placed, area))
        scale = view.transform().m11()
        self._item.setScale(1.0 / scale)
        self._item.setOpacity(OPACITY)
        self._item.setZValue(12)
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._start, self._corner = start, area.topLeft()
        view.scene().addItem(self._item)
        self.move(start)

    def move(self, at: QPointF) -> None:
        self._item.setPos(self._corner + at - self._start)

    def remove(self) -> None:
        self._view.scene().removeItem(self._item)

    def _painted(self, placed: Sequence[Placed], area: QRectF) -> QPixmap:
        scale, ratio = self._view.transform().m11(), self._view.devicePixelRatioF()
        pixmap = QPixmap((area.size() * scale * ratio).toSize().expandedTo(QPixmap(1, 1).size()))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in placed:
            if QRectF(one.x, one.y, one.block.width, one.block.height).intersects(area):
                painter.resetTransform()
                painter.scale(scale, scale)
                painter.translate(one.x - area.x(), one.y - area.y())
                self._view.board.paint_block(painter, one.block, scale * ratio)
        painter.end()
        return pixmap


def blocks_of(view: MapView, records: Sequence[str]) -> list[Placed]:
    """Return the blocks that show records, with where they stand on the sheet."""
    wanted = frozenset(records)
    return [
        Placed(one.x, strip.y + one.y, one.block, one.record)
        for strip in view.plan.strips
        for one in strip.placed
        if one.record in wanted
    ]


def blocks_in(view: MapView, area: Area) -> list[Placed]:
    """Return the blocks whose middle lies in a rectangle of the sheet."""
    return [
        Placed(one.x, strip.y + one.y, one.block, one.record)
        for strip in view.plan.strips
        for one in strip.placed
        if one.record and area.holds(one.x + one.block.width / 2, strip.y + one.y + min(one.block.height / 2, 12.0))
    ]


def _sight(view: MapView, start: QPointF) -> QRectF:
    """Return the part of the sheet around the pointer that a ghost shows at most."""
    side = LARGEST / view.transform().m11() / view.devicePixelRatioF()
    return QRectF(start.x() - side / 2, start.y() - side / 2, side, side)
