"""All pages of a print as a row of stamps: one of them is chosen, and those in sight are painted."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from journeycanvas.editor.canvas.wheel import turned
from journeycanvas.editor.dialogs.draft import Draft, Shot
from journeycanvas.editor.dialogs.drawing import Drawing

SIDE = 62  # pixels of a stamp's longer side, at the usual text size
NAME = 18  # for what stands under it
GAP = 8
RING = 3


class Strip(QAbstractScrollArea):
    """Stamps from the start of the line; the arrow keys go from one to the next."""

    face_wanted = Signal(int)

    def __init__(self, drawing: Drawing, unit: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing, self._unit = drawing, unit
        self._draft: Draft | None = None
        self._names: tuple[str, ...] = ()
        self._face = 0
        self._stamps: dict[int, QImage] = {}
        self._table, self._edge = QColor("#EEF1F4"), QColor("#C3CCD6")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(round((SIDE + NAME + 2 * GAP) * unit) + self.horizontalScrollBar().sizeHint().height())
        drawing.sketched.connect(self._show_stamp)
        self.horizontalScrollBar().valueChanged.connect(self._moved)

    def dress(self, table: str, edge: str) -> None:
        """Lie on a table of that colour, with edges of that one."""
        self._table, self._edge = QColor(table), QColor(edge)

    @property
    def painted(self) -> int:
        """How many stamps are there by now."""
        return len(self._stamps)

    def show_draft(self, draft: Draft, names: tuple[str, ...], face: int) -> None:
        """Show the pages of another draft."""
        if draft is not self._draft:
            self._stamps = {}
        self._draft, self._names = draft, names
        self._arrange()
        self.show_face(face)

    def show_face(self, face: int) -> None:
        """Mark the page that is shown, and bring it into sight."""
        self._face = face
        bar, area = self.horizontalScrollBar(), self._area(face)
        if area.left() < 0 or area.right() > self.viewport().width():
            distance = area.center().x() - self.viewport().width() // 2
            bar.setValue(bar.value() + (-distance if self._is_mirrored() else distance))
        self._moved()

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _step(self) -> int:
        return round((SIDE + GAP) * self._unit)

    def _area(self, face: int) -> QRect:
        """Return where a stamp stands on the viewport, with its name."""
        start = round(GAP * self._unit) + face * self._step() - self.horizontalScrollBar().value()
        width = round(SIDE * self._unit)
        left = self.viewport().width() - start - width if self._is_mirrored() else start
        return QRect(left, round(GAP * self._unit), width, round((SIDE + NAME) * self._unit))

    def _arrange(self) -> None:
        if self._draft is not None:
            width = len(self._draft.faces) * self._step() + round(GAP * self._unit)
            bar = self.horizontalScrollBar()
            bar.setRange(0, max(0, width - self.viewport().width()))
            bar.setPageStep(self.viewport().width())
            bar.setSingleStep(self._step())
        self._moved()

    def _moved(self) -> None:
        self.viewport().update()
        self._ask()

    def _in_sight(self) -> list[int]:
        if self._draft is None or not self.isVisible():
            return []
        seen = self.viewport().rect()
        return [face for face in range(len(self._draft.faces)) if self._area(face).intersects(seen)]

    def _ask(self) -> None:
        """Ask for the first stamp that is in sight and not there; the next one follows when it comes."""
        missing = next((face for face in self._in_sight() if face not in self._stamps), None)
        if missing is not None and self._draft is not None:
            ratio = self.devicePixelRatioF()
            size = self._size(missing) * ratio
            self._drawing.sketch(self._draft, missing, size, ratio)

    def _size(self, face: int) -> QSize:
        assert self._draft is not None
        leaf = self._draft.faces[face]
        scale = SIDE * self._unit / max(leaf.width, leaf.height)
        return QSize(max(8, round(leaf.width * scale)), max(8, round(leaf.height * scale)))

    def _show_stamp(self, shot: Shot) -> None:
        if shot.draft is self._draft:
            self._stamps[shot.face] = shot.image
            self._moved()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._table)
        if self._draft is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for face in self._in_sight():
            self._paint_stamp(painter, face)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_stamp(self, painter: QPainter, face: int) -> None:
        assert self._draft is not None
        area, size = self._area(face), self._size(face)
        side = round(SIDE * self._unit)
        stamp = QRect(QPoint(0, 0), size)
        stamp.moveCenter(QPoint(area.center().x(), area.top() + side // 2))
        painter.fillRect(stamp, QColor(self._draft.faces[face].ground))
        if face in self._stamps:
            painter.drawImage(stamp, self._stamps[face])
        is_chosen, accent = face == self._face, self.palette().highlight().color()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, RING) if is_chosen else QPen(self._edge, 1))
        painter.drawRect(QRectF(stamp).adjusted(-0.5, -0.5, 0.5, 0.5))
        font = QFont(self.font())
        font.setBold(is_chosen)
        painter.setFont(font)
        painter.setPen(accent if is_chosen else self.palette().windowText().color())
        below = QRect(area.left(), area.top() + side + 2, area.width(), area.height() - side)
        name = painter.fontMetrics().elidedText(self._names[face], Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = event.position().toPoint()
        face = next((face for face in self._in_sight() if self._area(face).contains(at)), None)
        if face is not None and event.button() == Qt.MouseButton.LeftButton:
            self.face_wanted.emit(face)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        on = -1 if self._is_mirrored() else 1
        last = len(self._names) - 1
        places = {
            Qt.Key.Key_Right: self._face + on,
            Qt.Key.Key_Left: self._face - on,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        elif 0 <= place <= last:
            self.face_wanted.emit(place)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Go along the row, whichever way the wheel turns."""
        turn = turned(event)
        steps = turn.x() or turn.y()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - steps)
