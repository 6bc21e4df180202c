"""A line to write in, as every part of the window has it."""

from math import floor

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton, QWidget

from journeycanvas.editor.pieces import ended
from journeycanvas.model import text_direction
from journeycanvas.model.values import TextDirection

BESIDE_WORDS = 2  # pixels that Qt leaves at both sides of the words
FROM_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
STILL_HERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the focus goes while somebody still writes: to another window, or to the menu of the text."""


class Line(QLineEdit):
    """A line to write in that stands where its words begin; without letters, where those of the window do.

    To Qt digits and an empty line run from left to right, whatever runs around them. Words that have too little room
    are shown from their beginning, and end with an … while nobody writes; Qt would show the end, and half letters.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._align)
        self._align()

    @property
    def shown_text(self) -> str:
        """As much of its words as is seen while nobody writes."""
        if self._is_written_in():
            return self.text()
        return ended(self.text(), self.fontMetrics(), self._room().width() - 2 * BESIDE_WORDS)

    def setText(self, text: str | None) -> None:  # noqa: N802
        super().setText(text)
        if not self._is_written_in():
            self.setCursorPosition(0)

    def select_from_end(self) -> None:
        """Select everything, the caret at the beginning, so that the beginning is in sight."""
        self.setSelection(len(self.text()), -len(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys to the ends of a text too, which Qt leaves to what is around: a table would go to its end."""
        key = QKeySequence.StandardKey
        if event.matches(key.MoveToEndOfDocument) or event.matches(key.SelectEndOfDocument):
            self.end(event.matches(key.SelectEndOfDocument))
        elif event.matches(key.MoveToStartOfDocument) or event.matches(key.SelectStartOfDocument):
            self.home(event.matches(key.SelectStartOfDocument))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if event.reason() in FROM_KEYS and self.selectedText() == self.text():
            self.select_from_end()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() not in STILL_HERE:
            self.setCursorPosition(0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        text = self.shown_text
        if text == self.text():
            return
        room, option = self._room(), QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setClipRect(room)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        rtl, metrics = bool(self.alignment() & Qt.AlignmentFlag.AlignRight), self.fontMetrics()
        laid = QTextLayout(text, self.font())
        laid.setTextOption(_running(rtl=rtl))
        laid.beginLayout()
        line = laid.createLine()
        laid.endLayout()
        parts = (line.naturalTextWidth() + 1, line.height(), line.ascent() - metrics.ascent())
        wide, high, above = (floor(part + 0.5) for part in parts)  # as Qt places words
        x = room.x() + (room.width() - BESIDE_WORDS - wide - 1 if rtl else BESIDE_WORDS)
        y = room.y() + (room.height() - high + 1) // 2 - above
        painter.setPen(self.palette().color(self.foregroundRole()))
        laid.draw(painter, QPointF(x, y))

    def _is_written_in(self) -> bool:
        return self.window().focusWidget() is self

    def _room(self) -> QRect:
        """Return where its words are painted: inside of its frame, beside its buttons."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = inside.marginsRemoved(self.textMargins())
        for button in self.findChildren(QToolButton):
            if button.isVisible() and button.x() > room.center().x():
                room.setRight(min(room.right(), button.x()))
            elif button.isVisible():
                room.setLeft(max(room.left(), button.geometry().right()))
        return room

    def _align(self) -> None:
        align(self)


def align(field: QLineEdit) -> None:
    """Let a field stand where its words begin; without letters, where those of the window do."""
    around: TextDirection = "rtl" if field.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr"
    rtl = text_direction(field.text(), "auto", around) == "rtl"
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def _running(*, rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option
