"""Show the whole map small in a corner while somebody looks about in it; click or drag in it to go elsewhere.

It goes away again by itself, so that it never stands in front of what is worked at for long.
"""

from collections.abc import Iterator
from math import inf
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.plan import Strip

LARGEST = QSize(220, 150)  # pixels
SHARE = 0.25  # of the width and of the height of its view that it takes at most
LEAST_SIDE = 24
GAP = 12  # pixels from the corner
MOST = 0.75  # of the map; nobody gets lost while so much of it is in sight
STAYS = 1200  # milliseconds after the last move
FRAMED_MS = 30  # milliseconds after a move until it is shown here: the map itself comes first
LATER = 250  # milliseconds after an edit until the small map is painted anew
SLICE_S = 0.002  # of painting at a time; then what a person did meanwhile comes first


class Overview(QWidget):
    """The small map of one view, in the corner where the map ends. It shows itself when another part comes in sight."""

    def __init__(self, view: MapView, name: str) -> None:
        super().__init__(view.viewport())
        self._view, self._is_wanted = view, True
        self._picture: QPixmap | None = None
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self._paint_anew)
        view.replanned.connect(self._replanned)
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._paint_on)
        self._begun = QPixmap()
        self._left: Iterator[Strip] = iter(())
        self._staying = QTimer(self)
        self._staying.setSingleShot(True)
        self._staying.setInterval(STAYS)
        self._staying.timeout.connect(self._leave)
        self._framing = QTimer(self)
        self._framing.setSingleShot(True)
        self._framing.setInterval(FRAMED_MS)
        self._framing.timeout.connect(self._frame)
        view.looked_elsewhere.connect(self._follow)
        self._paint_anew()

    @property
    def is_wanted(self) -> bool:
        """Whether it is shown when there is more of the map than is in sight."""
        return self._is_wanted

    def want(self, wanted: bool) -> None:
        """Show it from now on, or do not."""
        self._is_wanted = wanted
        self._follow()

    def _scale(self) -> float:
        plan, room = self._view.plan, LARGEST.boundedTo(self._view.size() * SHARE)
        return min(room.width() / plan.width, room.height() / plan.height)

    def _size(self) -> QSize:
        plan, scale = self._view.plan, self._scale()
        return QSize(max(LEAST_SIDE, round(plan.width * scale)), max(LEAST_SIDE, round(plan.height * scale)))

    def _sight(self) -> QRectF:
        """Return the part of the sheet that is in sight."""
        view = self._view
        return view.mapToScene(view.viewport().rect()).boundingRect()

    def _follow(self) -> None:
        """Stand in the corner, and show what is in sight now."""
        view, size = self._view, self._size()
        whole = QRectF(0.0, 0.0, view.plan.width, view.plan.height)
        sight = self._sight().intersected(whole)
        is_most = sight.width() * sight.height() >= MOST * whole.width() * whole.height()
        if not self._is_wanted or is_most or view.width() < 3 * size.width():
            self.hide()
            return
        room = view.viewport().rect()
        x = room.left() + GAP if view.plan.direction == "rtl" else room.right() - GAP - size.width()
        place = QPoint(x, room.bottom() - GAP - size.height())
        if self.pos() != place or self.size() != size:
            self.setGeometry(place.x(), place.y(), size.width(), size.height())
        if self._begun.deviceIndependentSize().toSize() != size:
            self._replanned()
        self.show()
        if not self._framing.isActive():
            self._framing.start()
        self._staying.start()

    def _frame(self) -> None:
        """Draw around what is in sight now."""
        self.update()

    def _leave(self) -> None:
        """Go away, unless the pointer is here."""
        if self.underMouse():
            self._staying.start()
        else:
            self.hide()

    def _replanned(self) -> None:
        self._more.stop()
        self._later.start()

    def _paint_anew(self) -> None:
        """Begin the picture of the map as it is now, some strips at a time."""
        size, ratio = self._size(), self.devicePixelRatioF()
        self._begun = QPixmap(size * ratio)
        self._begun.setDevicePixelRatio(ratio)
        self._begun.fill(QColor(self._view.plan.paper))
        self._left = iter(self._view.plan.strips)
        self._paint_on()

    def _paint_on(self) -> None:
        """Paint for a moment, and come back if more is to do; then show it instead of the picture before."""
        until, scale = perf_counter() + (SLICE_S if self._picture is not None else inf), self._scale()
        painter = QPainter(self._begun)
        for strip in self._left:
            self._view.board.paint_strip_far(painter, QTransform.fromScale(scale, scale), strip)
            if perf_counter() >= until:
                self._more.start()
                painter.end()
                return
        painter.end()
        is_first, self._picture = self._picture is None, self._begun
        if is_first or self.isVisible():
            self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawPixmap(self.rect(), self._picture)  # of the size before, until it is painted for this one
        accent, scale, sight = QColor(self._view.marking.accent), self._scale(), self._sight()
        place = QRectF(sight.x() * scale, sight.y() * scale, sight.width() * scale, sight.height() * scale)
        shade = QColor(accent)
        shade.setAlpha(40)
        painter.fillRect(place, shade)
        painter.setPen(QPen(accent, 1.5))
        painter.drawRect(place.intersected(QRectF(self.rect()).adjusted(1, 1, -2, -2)))
        painter.setPen(QPen(QColor(128, 128, 128), 1.0))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def _go_to(self, place: QPointF) -> None:
        self._view.centerOn(place / self._scale())
