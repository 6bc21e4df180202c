"""While the wheel turns, show a picture of the map larger or smaller; paint the map itself when the wheel rests.

At every new size all letters would be made anew, which takes two or three times as long as scaling a picture.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from journeycanvas.editor.canvas.view import MapView

REST_MS = 120  # without a turn, after which the map is painted sharp
LEAST_PART = 0.6  # of the view that a picture must fill; one that is smaller is taken anew


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
        """Take a picture if the wheel is turning on; call this before the size changes."""
        viewport = self._view.viewport()
        if self._picture is not None and self._place().width() < LEAST_PART * viewport.width():
            self._picture = None
        if self._picture is None and self._rest.isActive():
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
            self._view.viewport().update()

    def paint(self) -> bool:
        """Paint the picture where the map is now; tell whether there is one."""
        if self._picture is None:
            return False
        view = self._view
        painter = QPainter(view.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(view.viewport().rect(), view.backgroundBrush())
        sheet = QRectF(0.0, 0.0, view.plan.width, view.plan.height)
        painter.fillRect(view.viewportTransform().mapRect(sheet), QColor(view.plan.paper))
        painter.drawPixmap(self._place(), self._picture, QRectF(self._picture.rect()))
        painter.end()
        return True

    def _place(self) -> QRectF:
        return self._view.viewportTransform().mapRect(self._area)
