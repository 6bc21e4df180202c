"""While the wheel turns, show a picture of the map larger or smaller; paint the map itself when the wheel rests.

At every new size all letters would be made anew, which takes two or three times as long as scaling a picture. Where the
map gets smaller, what comes in sight around the picture is areas of colour.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from journeycanvas.editor.canvas.view import MapView

REST_MS = 120  # without a turn, after which the map is painted sharp


class ZoomPicture(QObject):
    """The picture that stands in for the map of one view between two turns that follow each other closely."""

    def __init__(self, view: "MapView") -> None:
        super().__init__(view)
        self._view = view
        self._picture: QPixmap | None = None
        self._area = QRectF()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.end)

    def turn(self) -> None:
        """Stand in for the map from now on; call this before the size changes."""
        self._view.ahead.move(0.0, 0.0)
        if self._picture is None:
            viewport = self._view.viewport()
            ratio = viewport.devicePixelRatioF()
            picture = QPixmap(viewport.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            viewport.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
            self._picture, self._area = picture, self._view.mapToScene(viewport.rect()).boundingRect()
        self._rest.start()

    def end(self) -> None:
        """Show the map itself again."""
        self._rest.stop()
        if self._picture is not None:
            self._picture = None
            self._view.ahead.move(0.0, 0.0)
            self._view.viewport().update()

    def paint(self) -> bool:
        """Paint the picture where the map is now; tell whether there is one."""
        if self._picture is None:
            return False
        view, place = self._view, self._place()
        painter = QPainter(view.viewport())
        sight = QRectF(view.viewport().rect())
        if not place.contains(sight):
            transform, plan = view.viewportTransform(), view.plan
            painter.fillRect(sight, view.backgroundBrush())
            painter.fillRect(transform.mapRect(QRectF(0.0, 0.0, plan.width, plan.height)), QColor(plan.paper))
            view.board.paint_far(painter, transform, view.mapToScene(view.viewport().rect()).boundingRect())
            painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
        painter.end()
        return True

    def _place(self) -> QRectF:
        return self._view.viewportTransform().mapRect(self._area)
