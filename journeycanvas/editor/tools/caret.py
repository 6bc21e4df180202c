"""Draw the caret and the selection of a text that is being written, over the map's own words."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.pens import screen_pen

LINE = 2.0  # pixels
VEIL = 70  # of 255: how much of the words a selection covers
HALF = 0.5  # of the lightness of white


class Caret(QGraphicsObject):
    """A caret that blinks as the system says, the selected parts of lines, a line under what is being composed."""

    def __init__(self, accent: QColor) -> None:
        super().__init__()
        self.setZValue(20)
        self._accent = self._colour = accent
        self._caret = QLineF()
        self._selected: list[QRectF] = []
        self._composed: list[QRectF] = []
        self._is_lit = True
        self._area = QRectF()
        half = QGuiApplication.styleHints().cursorFlashTime() // 2
        self._timer = self.startTimer(half) if half > 0 else 0

    def show_at(
        self, caret: QLineF, selected: Sequence[QRectF], composed: Sequence[QRectF] = (), colour: str = ""
    ) -> None:
        """Stand somewhere else, in the colour of the words there; a caret that moved is lit."""
        self._colour = QColor(colour) if colour else self._accent
        self._caret, self._selected, self._composed = caret, list(selected), list(composed)
        area = QRectF(caret.p1(), caret.p2()).adjusted(-3, -3, 3, 3)
        for one in (*self._selected, *self._composed):
            area = area.united(one.adjusted(-2, -2, 2, 2))
        self.prepareGeometryChange()
        self._area, self._is_lit = area, True
        self.update()

    @property
    def line(self) -> QRectF:
        """Where the caret itself stands on the sheet, without what is selected or composed."""
        return QRectF(self._caret.p1(), self._caret.p2())

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        # On a dark head the accent, which is dark beside light paper, would not be seen.
        is_seen = (self._accent.lightnessF() < HALF) == (self._colour.lightnessF() < HALF)
        veil = QColor(self._accent if is_seen else self._colour)
        veil.setAlpha(VEIL)
        for one in self._selected:
            painter.fillRect(one, veil)
        painter.setPen(screen_pen(painter, self._colour, LINE))
        for one in self._composed:
            painter.drawLine(one.bottomLeft(), one.bottomRight())
        if self._is_lit:
            painter.drawLine(self._caret)

    def timerEvent(self, event: object) -> None:  # noqa: N802
        self._is_lit = not self._is_lit
        self.update()
