"""The picture of a window that stands over it until what it shows is there itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget


class StandIn(QWidget):
    """Covers a window with a picture. Keys and mouse go to what is under it."""

    def __init__(self, window: QWidget, picture: QPixmap) -> None:
        super().__init__(window)
        self._window, self._picture = window, picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(window.rect())
        self.show()

    def let_see(self, part: QWidget) -> None:
        """Let a part of the window be seen, which is there by now."""
        self.raise_()  # over what was made since
        seen = part.rect().translated(part.mapTo(self._window, part.rect().topLeft()))
        self.setMask(QRegion(self.rect()) - QRegion(seen))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        QPainter(self).drawPixmap(0, 0, self._picture)
