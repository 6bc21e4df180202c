"""The field for captured lines: plain text, each line in its own direction, its cell beside it while it is typed."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from journeycanvas.editor.appearance.colours import Colours
from journeycanvas.editor.panels.capture.direction import RIGHT_TO_LEFT_MARK, wants_mark
from journeycanvas.editor.panels.controls.tones import tones_of
from journeycanvas.editor.tools.carrying import words_in
from journeycanvas.editor.tools.pictures import carries_picture
from journeycanvas.editor.tools.writing import ZWNJ
from journeycanvas.model.values import TextDirection

WIDEST_CODE = "MM88"
AIR = 8  # pixels at both sides of a code
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Beside(NamedTuple):
    """What stands beside a line: a code, and whether the line has its place, is a heading, or has none."""

    text: str
    is_heading: bool = False
    is_unplaced: bool = False


class CaptureField(QPlainTextEdit):
    """Lines of text; `entered` asks what Enter does with a line, and is told its number."""

    submitted = Signal()  # Ctrl+Enter
    pictured = Signal(QMimeData)  # a picture was pasted or dropped

    def __init__(self, direction: TextDirection, colours: Colours) -> None:
        super().__init__()
        self.entered: Callable[[int], bool] | None = None
        self._direction = direction
        self._soft, self._bad = QColor(colours.soft), QColor(colours.bad)
        self.beside: Sequence[Beside] = ()  # what stands beside each line
        self._is_turning = False
        self._gutter = _Gutter(self)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(110)
        option = self.document().defaultTextOption()  # to a plain field of Qt left and right are sides, not directions
        option.setAlignment(Qt.AlignmentFlag.AlignRight if direction == "rtl" else Qt.AlignmentFlag.AlignLeft)
        self.document().setDefaultTextOption(option)
        self.textChanged.connect(self._turn)
        self.updateRequest.connect(self._moved)
        self._make_room()

    @property
    def text(self) -> str:
        """What is typed, without the marks that turn its lines."""
        return self.toPlainText().replace(f"\n{RIGHT_TO_LEFT_MARK}", "\n").removeprefix(RIGHT_TO_LEFT_MARK)

    @property
    def gutter_width(self) -> int:
        """How many pixels there are for what stands beside the lines."""
        font = self.font()
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(WIDEST_CODE) + 2 * AIR

    def put(self, text: str, *, forget: bool = False) -> None:
        """Show another text; forget is for one whose lines became cards, which undo on the map takes back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._turn()
        if forget:
            self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def drop_line(self, number: int) -> None:
        """Take a line out, which became a card."""
        block = self.document().findBlockByNumber(number)
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if self.document().blockCount() > 1 and number < self.document().blockCount() - 1:
            cursor.deleteChar()
        self.document().clearUndoRedoStacks()

    def show_beside(self, beside: Sequence[Beside]) -> None:
        """Show what stands beside each line."""
        if beside != self.beside:
            self.beside = beside
            self._gutter.update()

    def go_to(self, number: int) -> None:
        """Put the caret at the end of a line."""
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Events

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_maps(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and held == Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        elif event.key() in ENTER and not held and self.entered and self.entered(self.textCursor().blockNumber()):
            return
        elif event.key() == Qt.Key.Key_Space and held == Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText(ZWNJ)
        elif self._is_maps(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._go_back(self.document().undo, self.document().isUndoAvailable)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._go_back(self.document().redo, self.document().isRedoAvailable)
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return super().canInsertFromMimeData(source) or source.hasHtml() or carries_picture(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Take words as plain text; what is a picture and no words goes to the photographs."""
        words = words_in(source) if not source.hasUrls() else ""
        if words:
            self.insertPlainText(words)
        elif carries_picture(source):
            self.pictured.emit(source)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_gutter()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Paint what stands beside the lines that are in sight."""
        tones, painter = tones_of(self), QPainter(self._gutter)
        if any(beside.text for beside in self.beside):
            painter.fillRect(event.rect(), tones.hover)
        block, metrics = self.firstVisibleBlock(), self.fontMetrics()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > self._gutter.height():
                break
            if block.blockNumber() < len(self.beside):
                self._paint_beside(painter, self.beside[block.blockNumber()], round(area.top()), metrics.height())
            block = block.next()
        painter.end()

    def _paint_beside(self, painter: QPainter, beside: Beside, top: int, height: int) -> None:
        tones, font = tones_of(self), self.font()
        font.setBold(not beside.is_heading)
        painter.setFont(font)
        painter.setPen(self._bad if beside.is_unplaced else self._soft if beside.is_heading else tones.accent)
        room = QRect(4, top, self._gutter.width() - 8, height)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, beside.text)

    def _is_maps(self, event: QKeyEvent) -> bool:
        """Tell whether undo or redo is for the map, because nothing was typed since."""
        document = self.document()
        if event.matches(QKeySequence.StandardKey.Undo):
            return not document.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()

    def _go_back(self, step: Callable[[], object], is_possible: Callable[[], bool]) -> None:
        """Undo or redo what was typed; the marks that turn lines are steps too, which nobody wants to see."""
        self._is_turning = True
        step()
        while is_possible() and any(self._turned()):
            step()
        self._is_turning = False
        self._turn()

    def _turn(self) -> None:
        """Put or take the marks that lines need to run the way their words do."""
        if self._is_turning:
            return
        self._is_turning = True
        for block in self._turned():
            cursor = QTextCursor(block)
            if block.text().startswith(RIGHT_TO_LEFT_MARK):
                cursor.deleteChar()
            else:
                cursor.insertText(RIGHT_TO_LEFT_MARK)
        self._is_turning = False

    def _turned(self) -> Iterator[QTextBlock]:
        """Yield the lines that do not run the way their words do."""
        block = self.document().begin()
        while block.isValid():
            line = block.text()
            if line.startswith(RIGHT_TO_LEFT_MARK) is not wants_mark(line, self._direction):
                yield block
            block = block.next()

    def _make_room(self) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self.gutter_width
        self.setViewportMargins(width if rtl else 0, 0, 0 if rtl else width, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        room = self.viewport().geometry()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self.gutter_width
        self._gutter.setGeometry(
            QRect(room.left() - width if rtl else room.right() + 1, room.top(), width, room.height())
        )

    def _moved(self, area: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
        else:
            self._gutter.update()


class _Gutter(QWidget):
    """The strip beside the lines."""

    def __init__(self, field: CaptureField) -> None:
        super().__init__(field)
        self._field = field

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._field.gutter_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self._field.paint_gutter(event)
