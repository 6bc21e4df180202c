"""Show from how far the smallest text of a page can be read: a line from the hand to the far side of a room."""

from collections.abc import Callable
from math import log

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeycanvas.editor.panels.controls.tones import tones_of

NEAREST, FARTHEST = 0.25, 8.0  # metres at the ends of the line, which is logarithmic
HEIGHT = 34
KNOB = 5.0


class Meter(QWidget):
    """A line with marks for the hand, the table and the wall, filled as far as can be read."""

    def __init__(self, say: Callable[[str], str], unit: float) -> None:
        super().__init__()
        self._unit = unit
        self._metres: float | None = None
        self._marks = ((0.4, say("hand")), (1.0, say("table")), (2.5, say("wall")), (6.0, say("room")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def metres(self) -> float | None:
        """How far the line is filled."""
        return self._metres

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, round(HEIGHT * self._unit))

    def show_metres(self, metres: float | None, words: str) -> None:
        """Show a distance, or none that is far enough, with the words for those who hear it."""
        self._metres = metres
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        tones = tones_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = 8.0 * self._unit
        painter.setPen(QPen(tones.edge, 2.0))
        painter.drawLine(QPointF(self._x(NEAREST), y), QPointF(self._x(FARTHEST), y))
        metres = self._metres
        if metres is not None:
            painter.setPen(QPen(tones.accent, 3.0))
            painter.drawLine(QPointF(self._x(NEAREST), y), QPointF(self._x(metres), y))
        font = QFont(self.font())
        font.setPixelSize(round(11 * self._unit))
        painter.setFont(font)
        for place, name in self._marks:
            x, is_reached = self._x(place), metres is not None and metres >= place
            painter.setPen(QPen(tones.accent if is_reached else tones.quiet, 1.5))
            painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3))
            painter.setPen(tones.words if is_reached else tones.quiet)
            width = painter.fontMetrics().horizontalAdvance(name) + 4.0
            left = min(max(x - width / 2, 0.0), self.width() - width)
            painter.drawText(QRectF(left, y + 6, width, 18 * self._unit), Qt.AlignmentFlag.AlignCenter, name)
        if metres is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones.accent)
            painter.drawEllipse(QPointF(self._x(metres), y), KNOB, KNOB)
        painter.end()

    def _x(self, metres: float) -> float:
        """Return where a distance stands; the line begins at the start of the window's lines."""
        share = log(min(max(metres, NEAREST), FARTHEST) / NEAREST) / log(FARTHEST / NEAREST)
        start, room = KNOB + 1, self.width() - 2 * KNOB - 2
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return start + room * ((1 - share) if is_rtl else share)
