"""Paint the map on the scene: one item for all of it, which paints only the strips and blocks that are exposed."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.ink import FarInk, ScreenInk
from journeycanvas.layout.marks import Placed
from journeycanvas.layout.plan import Plan, Strip
from journeycanvas.render.painting import Paintbox
from journeycanvas.render.photos import Pictures

FAR = 0.2  # below this scale cards are areas of colour
PALE = 0.3  # opacity
OVERHANG = 12.0  # points that faces and stacked marks may reach out of their block


class Board(QGraphicsItem):
    """The whole map as one item; what is dragged just now is pale where it came from.

    parts are the rectangles of the sheet that are exposed: Qt itself only tells one around all of them, which is most
    of the view where a strip at an edge and a corner are to be painted.
    """

    def __init__(self, plan: Plan, pictures: Pictures) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._pale: frozenset[str] = frozenset()
        self.parts: list[QRectF] = []
        self._area = QRectF()
        self.renew(pictures)
        self.show_plan(plan)

    def renew(self, pictures: Pictures) -> None:
        """Forget prepared ink: the theme or the pictures changed."""
        paintbox = Paintbox(pictures)
        self._near, self._far = ScreenInk(paintbox), FarInk(paintbox)

    def show_plan(self, plan: Plan) -> None:
        """Show another plan; only what differs from the one before is painted again."""
        before = getattr(self, "plan", None)
        self.plan: Plan = plan
        area = QRectF(0.0, 0.0, plan.width, plan.height)
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self._bottoms = [strip.y + strip.height for strip in plan.strips]
        if before is None or before.paper != plan.paper or before.width != plan.width:
            self.update()
            return
        for old, new in zip_longest(before.strips, plan.strips):
            if old is None or new is None or old.y != new.y:
                top = min(one.y for one in (old, new) if one is not None)
                self.update(QRectF(0.0, top - OVERHANG, plan.width, max(before.height, plan.height)))
                break
            if old.placed is not new.placed:
                self._update_strip(old, new)
        if before.links is not None or plan.links is not None:
            self.update()

    def set_pale(self, records: frozenset[str]) -> None:
        """Paint these records pale, and no others."""
        before, self._pale = self._pale, records
        for strip in self.plan.strips:
            for x, y, block, record in strip.placed:
                if record and (record in records) is not (record in before):
                    self.update(QRectF(x, strip.y + y, block.width, block.height))

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        exposed = option.exposedRect
        transform = painter.worldTransform()
        scale = transform.m11()
        painter.fillRect(exposed, QColor(self.plan.paper))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        parts = [
            (part.left() - OVERHANG, part.top() - OVERHANG, part.right() + OVERHANG, part.bottom() + OVERHANG)
            for part in self.parts or [exposed]
        ]
        for strip in self._strips(exposed.top(), exposed.bottom()):
            if scale < FAR:
                painter.setWorldTransform(transform)
                painter.translate(0.0, strip.y)
                self._far.paint(painter, strip.placed)
                continue
            for x, y, block, record in _exposed(strip, parts):
                painter.setWorldTransform(transform)
                painter.translate(x, strip.y + y)
                painter.setOpacity(PALE if record and record in self._pale else 1.0)
                self._near.paint(painter, block, scale)
        painter.setOpacity(1.0)
        if self.plan.links is not None and scale >= FAR:
            painter.setWorldTransform(transform)
            painter.translate(self.plan.links.x, self.plan.links.y)
            self._near.paint(painter, self.plan.links.block, scale)
        painter.setWorldTransform(transform)

    def paint_block(self, painter: QPainter, placed: Placed, scale: float) -> None:
        """Paint one block at the painter's origin, for what is dragged."""
        self._near.paint(painter, placed.block, scale)

    def paint_far(self, painter: QPainter, scale: float) -> None:
        """Paint the whole map as areas of colour, its corner at the painter's origin."""
        for strip in self.plan.strips:
            painter.resetTransform()
            painter.scale(scale, scale)
            painter.translate(0.0, strip.y)
            self._far.paint(painter, strip.placed)

    def _strips(self, top: float, bottom: float) -> list[Strip]:
        first = bisect_left(self._bottoms, top - OVERHANG)
        shown = []
        for strip in self.plan.strips[first:]:
            if strip.y - OVERHANG > bottom:
                break
            shown.append(strip)
        return shown

    def _update_strip(self, old: Strip, new: Strip) -> None:
        """Paint the blocks again that came, went or moved between two strips at one place."""
        gone = set(old.placed) ^ set(new.placed)
        for x, y, block, _ in gone:
            corner = QPointF(x - OVERHANG, new.y + y - OVERHANG)
            self.update(QRectF(corner.x(), corner.y(), block.width + 2 * OVERHANG, block.height + 2 * OVERHANG))


def _exposed(strip: Strip, parts: list[tuple[float, float, float, float]]) -> Iterator[Placed]:
    """Yield the blocks of a strip that one of some parts of the sheet meets: left, top, right and bottom."""
    top, bottom = strip.y - OVERHANG, strip.y + strip.height + OVERHANG
    here = [
        (left, high - strip.y, right, low - strip.y) for left, high, right, low in parts if high < bottom and low > top
    ]
    for placed in strip.placed:
        x, y, block, _ = placed
        for left, high, right, low in here:
            if x < right and y < low and x + block.width > left and y + block.height > high:
                yield placed
                break
