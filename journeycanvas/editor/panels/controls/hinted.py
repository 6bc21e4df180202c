"""A field of several lines that shows a hint where its words are going to stand."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit


class Hinted(QPlainTextEdit):
    """Shows its hint while nothing is written, where the words begin: Qt's own runs into the caret at the right."""

    _hint = ""

    def setPlaceholderText(self, text: str) -> None:  # noqa: N802
        self._hint = text
        self.viewport().update()

    def placeholderText(self) -> str:  # noqa: N802
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        document = self.document()
        if self._hint and document.isEmpty() and not document.firstBlock().layout().preeditAreaText():
            side, flag = document.documentMargin(), Qt.AlignmentFlag
            option = QTextOption(document.defaultTextOption().alignment() | flag.AlignAbsolute | flag.AlignTop)
            option.setTextDirection(self.layoutDirection())
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(QRectF(self.viewport().rect()).adjusted(side, side, -side, 0), self._hint, option)
            painter.end()
