"""A picture of a map in a dialog: its top, from side to side, as wide as there is room."""

from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent

from journeycanvas.editor.start.previews import Previews, Shot, top_of
from journeycanvas.editor.start.tiles import PREVIEW, Preview

if TYPE_CHECKING:
    from journeycanvas.editor.process.program import Program
    from journeycanvas.model import Journey

WIDEST, LEAST_HEIGHT = 4096, 40  # pixels


class MapPicture(Preview):
    """It is painted when the window has nothing else to do, and again when it has another width; `previews` keeps it.

    `share` is how much larger it is than a picture on the start page, at least.
    """

    def __init__(self, program: "Program", previews: Previews, share: float) -> None:
        super().__init__(*(round(side * share) for side in PREVIEW))
        self.setMaximumWidth(WIDEST)
        self._usual_height = self.height()
        self._program, self._previews = program, previews
        self._shown: tuple[str, Journey] | None = None
        self._painting = QTimer(self)
        self._painting.setSingleShot(True)
        self._painting.timeout.connect(self._paint)

    def fill(self, *, is_alone: bool = True) -> None:
        """Be as high as there is room, too: lower on a small screen, and higher on others; or no longer."""
        self.setMinimumHeight(LEAST_HEIGHT if is_alone else self._usual_height)
        self.setMaximumHeight(WIDEST if is_alone else self._usual_height)

    def show_map(self, name: str, journey: "Journey") -> None:
        """Show another map; it is kept under its name."""
        self._shown = name, journey
        self._painting.start()

    def show_nothing(self) -> None:
        """Be empty."""
        self._shown = None
        self.show_picture(None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it with a hairline around it: paper is nearly as white as what it lies on."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._program.look.colours.edge), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._painting.start()

    def _paint(self) -> None:
        if self._shown is None:
            return
        name, journey = self._shown
        theme = self._program.look.colours.map_theme or "paper"
        shot = Shot(name, "", theme, self.width(), self.height(), self.devicePixelRatioF(), inf)
        self.show_picture(self._previews.kept(shot) or self._previews.painted(shot, top_of(journey)))
