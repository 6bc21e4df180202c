"""Show one real page: whole, or as large as it will be on paper, painted by what prints it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from journeycanvas.editor.dialogs.cuts import draw_cuts, tile_areas
from journeycanvas.editor.dialogs.draft import Draft, Shot
from journeycanvas.editor.dialogs.drawing import Drawing
from journeycanvas.layout.leaves import Leaf

AIR = 24  # pixels around the whole page
SETTLED_MS = 30  # after the last change, until the page is painted for it
USUAL_DPI = 96.0
CLICK = 4  # pixels; who moves the mouse further drags
LIKELY_DPI = (50.0, 500.0)  # what screens say about themselves outside of it is not believed


class Preview(QAbstractScrollArea):
    """A page on a table. While a new picture of it is made, the last one is shown in its place.

    A poster lies there with its cuts; a click on one of its sheets asks for that sheet.
    """

    face_wanted = Signal(int)  # the number of a face
    turned = Signal(int)  # how many pages further, or back

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._draft: Draft | None = None
        self._face = 0
        self._shot: Shot | None = None
        self._is_real_size = False
        self._grip: QPoint | None = None
        self._pressed: QPoint | None = None
        self._waiting_words = ""
        self._table, self._edge = QColor("#EEF1F4"), QColor("#C3CCD6")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the page has its own left and right
        self.setMinimumSize(320, 140)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self._ask)
        drawing.painted.connect(self._show_shot)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._moved)

    @property
    def is_painted(self) -> bool:
        """Tell whether what is shown is the page as it was asked for last."""
        return self._shot is not None and self._shot.draft is self._draft and self._shot.face == self._face

    @property
    def face(self) -> int:
        """Which of the faces is shown."""
        return self._face

    def dress(self, table: str, edge: str) -> None:
        """Lie on a table of that colour, with edges of that one."""
        self._table, self._edge = QColor(table), QColor(edge)
        self.viewport().update()

    def wait(self, words: str) -> None:
        """Say these words while there is no page yet."""
        self._waiting_words = words
        self.viewport().update()

    def show_face(self, draft: Draft, face: int) -> None:
        """Show another page."""
        if face != self._face:
            self._shot = None
        self._draft, self._face = draft, face
        self._arrange()

    @property
    def is_real_size(self) -> bool:
        """Tell whether a page is shown as large as it comes out."""
        return self._is_real_size

    def show_real_size(self, is_real_size: bool) -> None:
        """Show the page as large as on paper, or whole."""
        self._is_real_size = is_real_size
        self._arrange()
        if is_real_size and self._draft is not None:  # begin where the map begins
            bar = self.horizontalScrollBar()
            bar.setValue(bar.maximum() if self._draft.is_rtl else bar.minimum())
            self.verticalScrollBar().setValue(0)

    def _leaf(self) -> Leaf:
        assert self._draft is not None
        return self._draft.faces[self._face]

    def _scale(self) -> float:
        """Return how many pixels a point has."""
        page, view = self._leaf(), self.viewport()
        if self._is_real_size:
            said = self.screen().physicalDotsPerInch()
            return (said if LIKELY_DPI[0] <= said <= LIKELY_DPI[1] else USUAL_DPI) / 72
        width, height = max(view.width() - 2 * AIR, 40), max(view.height() - 2 * AIR, 40)
        return min(width / page.width, height / page.height)

    def _corner(self) -> QPointF:
        """Return where the page's corner stands on the viewport."""
        page, scale, view = self._leaf(), self._scale(), self.viewport()
        width, height = page.width * scale, page.height * scale
        x = (view.width() - width) / 2 if width <= view.width() else AIR - self.horizontalScrollBar().value()
        y = (view.height() - height) / 2 if height <= view.height() else AIR - self.verticalScrollBar().value()
        return QPointF(x, y)

    def _arrange(self) -> None:
        if self._draft is None:
            return
        page, scale, view = self._leaf(), self._scale(), self.viewport()
        for bar, side, room in (
            (self.horizontalScrollBar(), page.width * scale, view.width()),
            (self.verticalScrollBar(), page.height * scale, view.height()),
        ):
            bar.setRange(0, max(0, round(side + 2 * AIR - room)) if self._is_real_size and side > room else 0)
            bar.setPageStep(room)
            bar.setSingleStep(40)
        self.setCursor(Qt.CursorShape.OpenHandCursor if self._is_real_size else Qt.CursorShape.ArrowCursor)
        self._moved()

    def _moved(self) -> None:
        self._settling.start()
        self.viewport().update()

    def _seen(self) -> QRectF:
        """Return the part of the page that is in sight, in points."""
        page, scale, corner = self._leaf(), self._scale(), self._corner()
        view = QRectF(self.viewport().rect()).translated(-corner)
        area = QRectF(view.x() / scale, view.y() / scale, view.width() / scale, view.height() / scale)
        return area.intersected(QRectF(0.0, 0.0, page.width, page.height))

    def _ask(self) -> None:
        if self._draft is None:
            return
        area, ratio = self._seen(), self.devicePixelRatioF()
        scale = self._scale() * ratio
        size = QSize(round(area.width() * scale), round(area.height() * scale))
        if not size.isEmpty():
            self._drawing.paint(self._draft, self._face, area, size, ratio)

    def _show_shot(self, shot: Shot) -> None:
        self._shot = shot
        self.viewport().update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._table)
        if self._draft is None:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._waiting_words)
            return
        page, scale, corner = self._leaf(), self._scale(), self._corner()
        sheet = QRectF(corner.x(), corner.y(), page.width * scale, page.height * scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(sheet, QColor(page.ground))
        shot = self._shot
        if shot is not None and shot.draft.faces[shot.face][:2] == page[:2]:
            area = shot.area
            painter.drawImage(
                QRectF(
                    corner.x() + area.x() * scale,
                    corner.y() + area.y() * scale,
                    area.width() * scale,
                    area.height() * scale,
                ),
                shot.image,
            )
        painter.setPen(QPen(self._edge, 1))
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
        if page is self._draft.poster:
            painter.save()
            painter.translate(corner)
            draw_cuts(painter, self._draft, scale, self.palette().highlight().color())
            painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in steps and not self._is_real_size:
            self.turned.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._grip is not None:
            moved, self._grip = event.position().toPoint() - self._grip, event.position().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._grip, self._pressed = self._pressed, None, None
        if pressed is not None and (event.position().toPoint() - pressed).manhattanLength() <= CLICK:
            self._clicked(event.position())

    def _clicked(self, at: QPointF) -> None:
        """Ask for the sheet of a poster that was clicked on."""
        draft = self._draft
        if draft is None or draft.poster is None or self._leaf() is not draft.poster:
            return
        place = (at - self._corner()) / self._scale()
        first = len(draft.faces) - len(list(tile_areas(draft)))
        for tile, area in tile_areas(draft):
            if area.contains(place):
                self.face_wanted.emit(first + tile.n)
