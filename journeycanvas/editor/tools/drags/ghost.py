"""Show what is lifted off the map under the pointer, with an edge and a shadow; the places it leaves are pale."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsPixmapItem

from journeycanvas.editor.canvas.pens import screen_pen
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.tools.drags.lifting import Piece, sight
from journeycanvas.layout.areas import around
from journeycanvas.render.extent import Extent

ROUND = 5.0  # points
EDGE = 1.5  # pixels
SHADOW = 10  # pixels that the shadow reaches
DROP = 4.0  # pixels that it lies lower
LAYER, LAYER_ON_DARK = 4, 16  # of 255: each of the layers that the shadow is made of
HALF = 0.5  # of the lightness of white
COPIES = "copies"
BESIDE = QPointF(16.0, 16.0)  # pixels from the pointer to the + of what is copied


class Ghost:
    """A picture of pieces, painted once, that follows the pointer from its start."""

    def __init__(self, view: MapView, pieces: Sequence[Piece], start: QPointF) -> None:
        self._view, self._start = view, start
        self._scale = view.transform().m11()
        self._left = [piece.left for piece in pieces]
        self._copies = False
        shown = sight(view)
        if pieces:
            shown = shown.intersected(QRectF(*around([piece.area for piece in pieces])))
        air = (SHADOW + DROP) / self._scale
        shown.adjust(-air, -air, air, air)
        self._corner = shown.topLeft()
        self._item = QGraphicsPixmapItem(self._painted(pieces, shown))
        self._item.setScale(1.0 / self._scale)
        self._item.setZValue(12)
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        view.scene().addItem(self._item)
        view.show_left(self._left)
        self.move(start)

    def move(self, at: QPointF, *, copies: bool = False) -> None:
        """Follow the pointer; what is copied leaves nothing, and has a + beside the pointer."""
        # On whole pixels: between them the whole picture would be smoothed in every frame.
        place = (self._corner + at - self._start) * self._scale
        self._item.setPos(QPointF(round(place.x()), round(place.y())) / self._scale)
        if copies != self._copies:
            self._copies = copies
            self._view.show_left(() if copies else self._left)
            self._view.knobs.hide(COPIES)
        if copies:
            self._view.knobs.show(COPIES, "plus", at + BESIDE / self._view.transform().m11())

    def remove(self) -> None:
        self._view.scene().removeItem(self._item)
        self._view.show_left(())
        self._view.knobs.hide(COPIES)

    def _painted(self, pieces: Sequence[Piece], shown: QRectF) -> QPixmap:
        scale, ratio = self._scale, self._view.devicePixelRatioF()
        pixmap = QPixmap((shown.size() * scale * ratio).toSize().expandedTo(QPixmap(1, 1).size()))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-shown.topLeft())
        for piece in pieces:
            if QRectF(*piece.area).intersects(shown):
                self._paint_piece(painter, piece, scale * ratio)
        painter.end()
        return pixmap

    def _paint_piece(self, painter: QPainter, piece: Piece, scale: float) -> None:
        """Paint a shadow, paper, what stands on it, and an edge."""
        place, pixel = QRectF(*piece.area), 1.0 / self._scale
        painter.setPen(Qt.PenStyle.NoPen)
        paper = QColor(self._view.plan.paper)
        painter.setBrush(QColor(0, 0, 0, LAYER if paper.lightnessF() > HALF else LAYER_ON_DARK))
        for reach in range(1, SHADOW + 1):
            out, round_ = reach * pixel, ROUND + reach * pixel
            painter.drawRoundedRect(place.adjusted(-out, -out, out, out).translated(0.0, DROP * pixel), round_, round_)
        painter.setBrush(paper)
        painter.drawRoundedRect(place, ROUND, ROUND)
        sheet = painter.worldTransform()
        for area, placed, outline in piece.parts:
            painter.setClipRect(QRectF(*area))
            if outline:
                path = QPainterPath()
                path.addPolygon(QPolygonF([QPointF(*corner) for corner in outline]))
                painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            for x, y, block, _ in placed:
                painter.translate(x, y)
                seen = Extent(area.x - x, area.y - y, area.right - x, area.bottom - y)
                self._view.board.paint_block(painter, block, scale, (seen,))
                painter.setWorldTransform(sheet)
        painter.setClipping(False)
        painter.setPen(screen_pen(painter, self._view.marking.accent, EDGE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, ROUND, ROUND)
