"""While the wheel turns, show a picture of the map larger or smaller; paint the map itself when the wheel rests.

At every new size all letters would be made anew, which takes two or three times as long as scaling a picture. Where the
map gets smaller, what comes in sight around the picture is areas of colour.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from journeycanvas.editor.canvas.view import MapView

REST_MS = 120  # without a turn, after which the map is painted sharp


class ZoomPicture(QObject):
    """The picture that stands in for the map of one view between two turns that follow each other closely."""

    def __init__(self, view: "MapView") -> None:
        super().__init__(view)
        self._view = view
        self._picture: QImage | None = None
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
            self._picture = self._as_it_stands() or self._painted()
            self._area = self._view.mapToScene(viewport.rect()).boundingRect()
        self._rest.start()

    def _as_it_stands(self) -> QImage | None:
        """Return what of the map stands on the screen, if one can look: painting all of it anew takes longer."""
        viewport = self._view.viewport()
        # What waits to be painted would be seen in another place.
        QCoreApplication.sendPostedEvents(viewport.window(), QEvent.Type.UpdateRequest.value)
        store, ratio = viewport.backingStore(), viewport.devicePixelRatioF()
        screen = store.paintDevice() if store is not None else None
        corner = QPointF(viewport.mapTo(viewport.window(), QPoint())) * ratio
        size = QSizeF(viewport.size()) * ratio
        if not isinstance(screen, QImage) or corner != corner.toPoint() or size != size.toSize():
            return None
        picture = screen.copy(QRect(corner.toPoint(), size.toSize()))
        # Nothing shines through it, whatever the screen has room for.
        picture.reinterpretAsFormat(QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        floating = viewport.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for part in floating:
            if part.isVisible():
                self._paint_on(picture, QRegion(part.geometry()))
        return picture

    def _painted(self) -> QImage:
        viewport = self._view.viewport()
        ratio = viewport.devicePixelRatioF()
        picture = QImage(viewport.size() * ratio, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        self._paint_on(picture, QRegion(viewport.rect()))
        return picture

    def _paint_on(self, picture: QImage, region: QRegion) -> None:
        """Paint a region of the map on its picture, without what floats over it."""
        self._view.viewport().render(picture, region.boundingRect().topLeft(), region, QWidget.RenderFlag(0))

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
        painter.drawImage(place, self._picture, QRectF(self._picture.rect()))
        painter.end()
        return True

    def _place(self) -> QRectF:
        return self._view.viewportTransform().mapRect(self._area)
