"""A line to write in, as every part of the window has it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from journeycanvas.model import text_direction
from journeycanvas.model.values import TextDirection


class Line(QLineEdit):
    """A line to write in that stands where its words begin; without letters, where those of the window do.

    To Qt digits and an empty line run from left to right, whatever runs around them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._align)
        self._align()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys to the ends of a text too, which Qt leaves to what is around: a table would go to its end."""
        key = QKeySequence.StandardKey
        if event.matches(key.MoveToEndOfDocument) or event.matches(key.SelectEndOfDocument):
            self.end(event.matches(key.SelectEndOfDocument))
        elif event.matches(key.MoveToStartOfDocument) or event.matches(key.SelectStartOfDocument):
            self.home(event.matches(key.SelectStartOfDocument))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        around: TextDirection = "rtl" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr"
        rtl = text_direction(self.text(), "auto", around) == "rtl"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
