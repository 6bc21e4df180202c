"""Show the codes of the cells on the map while it is typed back, lightly, at the corner where a cell starts."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.measures import CELL
from journeycanvas.model import Journey
from journeycanvas.model.codes import cell_codes

PART = 0.85  # of the size of the window's letters
LEAST = 7  # pixels of a letter
LINE = 1.3  # of the size of letters: how high a code is
ROUND = 4.0
LEAST_CELL = 40.0  # pixels of a cell in which a code still has room
ABOVE = 12.0  # in the order of what lies on the map: over the selection, under its handles
SEEN, FRAME = 215, 90  # of 255: the ground of a code, and the line around it


class CellCodes(QGraphicsItem):
    """The codes on one view. They are as large at every zoom as there is room."""

    def __init__(self, view: MapView, journey: Callable[[], Journey], ink: str, ground: str) -> None:
        """Write the codes in the colour of ink, on a ground like paper."""
        super().__init__()
        self._view, self._journey = view, journey
        self._ink, self._ground, self._line = QColor(ink), QColor(ground), QColor(ink)
        self._ground.setAlpha(SEEN)
        self._line.setAlpha(FRAME)
        self._codes: list[tuple[str, QRectF]] | None = None
        self._area = QRectF()
        self.setZValue(ABOVE)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        view.scene().addItem(self)
        view.replanned.connect(self.refresh)
        self.refresh()

    def close(self) -> None:
        """Take them off the map."""
        self._view.replanned.disconnect(self.refresh)
        self._view.scene().removeItem(self)

    def refresh(self) -> None:
        """Follow the map as it is laid out now."""
        self.prepareGeometryChange()
        plan = self._view.plan
        self._area, self._codes = QRectF(0.0, -CELL, plan.width, plan.height + 2 * CELL), None
        self.update()

    @property
    def codes(self) -> list[tuple[str, QRectF]]:
        """The codes and where their cells are on the sheet."""
        if self._codes is None:
            places = self._view.places
            found = ((code, places.cell(*cell)) for code, cell in cell_codes(self._journey()).items())
            self._codes = [(code, QRectF(*area)) for code, area in found if area is not None]
        return self._codes

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def pills(self, transform: QTransform, exposed: QRectF | None = None) -> Iterator[tuple[str, QRectF]]:
        """Yield the codes that have room and where they stand, in pixels: between the rows, where no words are."""
        scale, rtl = transform.m11(), self._view.places.is_rtl
        metrics = QFontMetricsF(self._font(scale))
        height = self._font(scale).pixelSize() * LINE
        for code, area in self.codes:
            if area.width() * scale < LEAST_CELL or (exposed is not None and not area.intersects(exposed)):
                continue
            corner = transform.map(area.topRight() if rtl else area.topLeft())
            width = metrics.horizontalAdvance(code) + height / 2
            left = corner.x() - width - 3 if rtl else corner.x() + 3
            # The title of an area stands at its very top; a cell has air there, and so has the one above.
            above = height * (0.5 if code[-1].isdigit() else 1.0)
            yield code, QRectF(left, corner.y() - above, width, height)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        transform = painter.worldTransform()
        scale = transform.m11()
        exposed = option.exposedRect.adjusted(-60 / scale, -60 / scale, 60 / scale, 60 / scale)
        painter.save()
        painter.resetTransform()
        painter.setFont(self._font(scale))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for code, pill in self.pills(transform, exposed):
            painter.setPen(QPen(self._line, 1.0))
            painter.setBrush(self._ground)
            painter.drawRoundedRect(pill, ROUND, ROUND)
            painter.setPen(self._ink)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, code)
        painter.restore()

    def _font(self, scale: float) -> QFont:
        """Return letters as large as the air between two rows allows, and no larger than the words of the window."""
        font = QFont(self._view.font())
        usual = QFontInfo(font).pixelSize() * PART
        font.setPixelSize(max(LEAST, int(min(usual, 2 * CELL * scale / LINE))))
        font.setBold(True)
        return font
