"""Show small round handles on the map: insert here, stretch, widen, link. They are as large at every zoom."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

RADIUS = 9.0  # pixels; of a +
HALF_KNOB = RADIUS - 1.0  # pixels; of all others, with their edge
REACH = 14.0  # pixels from its middle within which a press meets a handle

Kind: TypeAlias = Literal["plus", "across", "link"]


class Knobs:
    """The handles on one view, by name."""

    def __init__(self, view: QGraphicsView, scene: QGraphicsScene) -> None:
        self._view, self._scene = view, scene
        self._knobs: dict[str, _Knob] = {}
        self._accent, self._ground = QColor("#1B5FA7"), QColor("#FFFFFF")

    def set_colours(self, accent: str, ground: str) -> None:
        """Draw handles in another colour from now on."""
        self._accent, self._ground = QColor(accent), QColor(ground)
        for knob in self._knobs.values():
            knob.colours = self._accent, self._ground
            knob.update()

    def show(self, name: str, kind: Kind, at: QPointF) -> None:
        """Show a handle at a place of the sheet."""
        knob = self._knobs.get(name)
        if knob is None:
            knob = self._knobs[name] = _Knob(kind)
            self._scene.addItem(knob)
        knob.colours = self._accent, self._ground
        knob.setPos(at)
        knob.show()

    def hide(self, *names: str) -> None:
        """Hide handles; all without names."""
        for name in names or tuple(self._knobs):
            if name in self._knobs:
                self._knobs[name].hide()

    def at(self, place: QPointF) -> str:
        """Return the handle at a place of the viewport; empty when there is none."""
        for name, knob in self._knobs.items():
            middle = self._view.viewportTransform().map(knob.pos())
            if knob.isVisible() and QLineF(middle, place).length() <= REACH:
                return name
        return ""

    def place(self, name: str) -> QPointF | None:
        """Return where on the sheet a handle is shown; None while it is not."""
        knob = self._knobs.get(name)
        return knob.pos() if knob is not None and knob.isVisible() else None


class _Knob(QGraphicsItem):
    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(15)
        self._kind = kind
        self.colours = QColor("#1B5FA7"), QColor("#FFFFFF")

    def boundingRect(self) -> QRectF:  # noqa: N802
        return QRectF(-RADIUS - 2, -RADIUS - 2, 2 * RADIUS + 4, 2 * RADIUS + 4)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        accent, ground = self.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ground, 1.5))
        painter.setBrush(accent)
        radius = RADIUS if self._kind == "plus" else HALF_KNOB - 1.0
        painter.drawEllipse(QPointF(0.0, 0.0), radius, radius)
        painter.setPen(QPen(ground, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for x1, y1, x2, y2 in _SIGNS[self._kind]:
            painter.drawLine(QLineF(x1, y1, x2, y2))

    def shape(self) -> QPainterPath:
        return QPainterPath()


_SIGNS: dict[Kind, tuple[tuple[float, float, float, float], ...]] = {
    "plus": ((-4.5, 0.0, 4.5, 0.0), (0.0, -4.5, 0.0, 4.5)),
    "across": ((-1.5, -3.0, -1.5, 3.0), (1.5, -3.0, 1.5, 3.0)),
    "link": ((-3.0, 3.0, 3.0, -3.0), (-1.0, -3.0, 3.0, -3.0), (3.0, -3.0, 3.0, 1.0)),
}
