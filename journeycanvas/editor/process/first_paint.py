"""A window that stands and is painted before anything else is made."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPixmap
    from PySide6.QtWidgets import QWidget

    from journeycanvas.editor.process.stand_in import StandIn

USUAL_SIZE = (1280, 800)
LEAST_SIZE = (760, 480)
STAGGER = 28  # pixels from one window to the next
UNSEEN_MS = 1_000  # after which a window that nobody sees, such as a minimised one, goes on all the same


class FirstPaint(QMainWindow):
    """A window that can be asked to go on once it has been painted."""

    _next: Callable[[], None] | None = None
    _picture: "QPixmap | None" = None
    _stand_in: "StandIn | None" = None

    def stand(self, place: str) -> None:
        """Stand where a window stood before; place is what Qt calls a geometry, in Base64, or empty."""
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*USUAL_SIZE)
        if place:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(place.encode("ascii", "ignore")))

    def after_first_paint(self, go_on: Callable[[], None]) -> None:
        """Call something once, when the window has been painted for the first time."""
        self._next = go_on
        QTimer.singleShot(UNSEEN_MS, self, self._go_on)

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802
        super().paintEvent(event)
        if (picture := self._fitting()) is not None:
            from PySide6.QtGui import QPainter

            QPainter(self).drawPixmap(0, 0, picture)
        if self._next is not None:
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        go_on, self._next = self._next, None
        if go_on is not None:
            go_on()

    # A picture of what will stand here

    def show_meanwhile(self, picture: "QPixmap") -> None:
        """Paint a picture of this window until the window itself can be seen, if it is of just its size."""
        self._picture = picture

    def cover(self) -> None:
        """Keep the picture over everything that is made from now on."""
        if (picture := self._fitting()) is not None:
            from journeycanvas.editor.process.stand_in import StandIn

            self._stand_in = StandIn(self, picture)
        self._picture = None

    def let_see(self, part: "QWidget") -> None:
        """Let a part of the window be seen in the picture's place."""
        if self._stand_in is not None:
            self._stand_in.let_see(part)

    def uncover(self) -> None:
        """Show the window itself."""
        if self._stand_in is not None:
            self._stand_in.hide()
            self._stand_in.deleteLater()
            self._stand_in = None

    def _fitting(self) -> "QPixmap | None":
        picture = self._picture
        return picture if picture is not None and picture.deviceIndependentSize().toSize() == self.size() else None

    def stand_beside(self, other: QMainWindow) -> None:
        """Stand a little beside another window."""
        self.resize(other.size())
        self.move(other.x() + STAGGER, other.y() + STAGGER)

    def come_forward(self) -> None:
        """Stand before all other windows."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
