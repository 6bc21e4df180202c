"""Paint the map on the scene: one item for all of it, which paints only the strips and blocks that are exposed."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from math import inf
from time import perf_counter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.bars import Areas, BarInk
from journeycanvas.editor.canvas.exposure import OVERHANG, Exposure, around, meeting, moved
from journeycanvas.editor.canvas.far_ink import FarInk
from journeycanvas.editor.canvas.ink import READABLE, ScreenInk
from journeycanvas.editor.canvas.spread import WIDE
from journeycanvas.layout.marks import Block, Placed
from journeycanvas.layout.plan import Plan, Strip
from journeycanvas.render.extent import Extent
from journeycanvas.render.painting import Paintbox
from journeycanvas.render.photos import Pictures

FAR = 0.2  # below this scale cards are areas of colour
FEW = 500  # blocks whose ink is kept, also on a small map
HALF = 0.5  # of the lightness of white
_USUAL = QPainter.CompositionMode.CompositionMode_SourceOver
_MULTIPLIED = QPainter.CompositionMode.CompositionMode_Multiply


class Board(QGraphicsItem):
    """The whole map as one item.

    parts are the rectangles of the sheet that are exposed: Qt itself only tells one around all of them, which is most
    of the view where a strip at an edge and a corner are to be painted. While the map moves, patience_s limits how long
    a painting draws blocks that were never seen; those it does not come to are areas of colour, and kept in rough,
    each with the top of its strip.
    """

    def __init__(self, plan: Plan, pictures: Pictures) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.parts: list[QRectF] = []
        self.patience_s = inf
        self.rough: dict[Placed, float] = {}
        self._exposure = Exposure()
        self.under: Callable[[QPainter, QRectF], None] | None = None  # paints on the paper, before the map
        self._area = QRectF()
        self.renew(pictures)
        self.show_plan(plan)

    def renew(self, pictures: Pictures) -> None:
        """Forget prepared ink: the theme or the pictures changed."""
        paintbox = Paintbox(pictures)
        self._near, self._bars, self._far = ScreenInk(paintbox), BarInk(paintbox), FarInk(paintbox)
        self._is_renewed = True
        self.rough.clear()

    def show_plan(self, plan: Plan) -> None:
        """Show another plan; only what differs from the one before is painted again."""
        before = getattr(self, "plan", None)
        self.plan: Plan = plan
        area = QRectF(0.0, 0.0, plan.width, plan.height)
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self._bottoms = [strip.y + strip.height for strip in plan.strips]
        self._forget(plan)
        is_renewed, self._is_renewed = self._is_renewed, False
        if before is None or is_renewed or before.paper != plan.paper or before.width != plan.width:
            self._exposure.forget(plan.strips)
            self.update()
            return
        for old, new in zip_longest(before.strips, plan.strips):
            if old is None or new is None or old.y != new.y:
                top = min(one.y for one in (old, new) if one is not None)
                self.update(QRectF(0.0, top - OVERHANG, plan.width, max(before.height, plan.height)))
                break
            if old.placed is not new.placed:
                self._exposure.exchange(old.placed, new.placed)
                self._update_strip(old, new)
        self._exposure.forget(plan.strips)
        if before.links is not None or plan.links is not None:
            self.update()

    def _forget(self, plan: Plan) -> None:
        """Let go of most of the ink of what is no longer on the map: a quarter more is kept than it has."""
        most = max(FEW, sum(len(strip.placed) for strip in plan.strips) * 5 // 4)
        self._near.keep(most)
        self._bars.keep(most)
        self._far.forget(plan.strips)

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        exposed = option.exposedRect
        transform = painter.worldTransform()
        scale = transform.m11()
        painter.fillRect(exposed, QColor(self.plan.paper))
        if self.under is not None:
            self.under(painter, exposed)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        parts = [_extent(part) for part in self.parts or [exposed]]
        until = perf_counter() + self.patience_s
        for strip in self._strips(exposed.top(), exposed.bottom()):
            painter.setWorldTransform(transform)
            painter.translate(0.0, strip.y)
            if scale < FAR:
                self._far.paint(painter, strip.placed)
            else:
                self._paint_strip(painter, strip, parts, until)
        if self.plan.links is not None and scale >= FAR:
            x, y, block, _ = self.plan.links
            painter.setWorldTransform(transform)
            painter.translate(x, y)
            self._near.paint_parts(painter, block, scale, moved(parts, x, y))
        painter.setWorldTransform(transform)

    def _paint_strip(self, painter: QPainter, strip: Strip, parts: list[Extent], until: float) -> None:
        """Paint the parts of a strip whose corner is the painter's origin."""
        transform, seen = painter.worldTransform(), meeting(parts, strip)
        scale, cards = transform.m11(), list[Areas]()
        find, is_far = self._bars.find, scale < READABLE
        for placed in self._exposure.blocks(strip, seen):
            x, y, block, record = placed
            has_gist = block.gist is not None
            if is_far and has_gist and block.width <= WIDE:
                areas = find(placed)
                if areas is None and until < perf_counter():
                    self.rough[placed] = strip.y
                    areas = self._bars.gist(placed)
                cards.append(areas or self._bars.prepare(placed))
                continue
            painter.setWorldTransform(transform)
            painter.translate(x, y)
            if self.under is not None:  # the ground of a lane lets what lies under the map shine through
                painter.setCompositionMode(self._shining if strip.lane and not record else _USUAL)
            if has_gist and until < perf_counter() and not self._near.is_ready(block, scale):
                self._near.paint_gist(painter, block, scale)
                self.rough[placed] = strip.y
            else:
                self.paint_block(painter, block, scale, moved(seen, x, y) if block.width > WIDE else ())
        painter.setCompositionMode(_USUAL)
        if cards:
            painter.setWorldTransform(transform)
            self._bars.paint(painter, cards)

    @property
    def _shining(self) -> QPainter.CompositionMode:
        is_dark = QColor(self.plan.paper).lightnessF() < HALF
        return QPainter.CompositionMode.CompositionMode_Screen if is_dark else _MULTIPLIED

    def placed_in(self, area: QRectF) -> Iterator[Placed]:
        """Yield the blocks that an area of the sheet meets, where they stand in their strips."""
        parts = [_extent(area)]
        for strip in self._strips(area.top(), area.bottom()):
            yield from self._exposure.blocks(strip, meeting(parts, strip))

    def prepare(self, placed: Placed, scale: float) -> None:
        """Draw a block without painting it, if that is still to do."""
        if _is_bars(placed.block, scale):
            self._bars.prepare(placed)
        elif scale >= FAR and not self._near.is_ready(placed.block, scale):
            self._near.prepare(placed.block, scale)

    def paint_block(self, painter: QPainter, block: Block, scale: float, parts: Sequence[Extent] = ()) -> None:
        """Paint one block at the painter's origin, or no more than some parts of it if it is a wide one."""
        if parts and block.width > WIDE:
            self._near.paint_parts(painter, block, scale, parts)
        else:
            self._near.paint(painter, block, scale)

    def paint_far(self, painter: QPainter, transform: QTransform, area: QRectF) -> None:
        """Paint what an area of the map meets as areas of colour; transform takes the map to what is painted on."""
        for strip in self._strips(area.top(), area.bottom()):
            self.paint_strip_far(painter, transform, strip)

    def paint_strip_far(self, painter: QPainter, transform: QTransform, strip: Strip) -> None:
        """Paint one strip of the map as areas of colour."""
        painter.setWorldTransform(transform)
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
        others = [pair for pair in zip_longest(old.placed, new.placed) if pair[0] is not pair[1]]
        went, came = ({pair[number] for pair in others} for number in (0, 1))
        for placed in went ^ came:
            if placed is not None:
                self.update(QRectF(*around(placed.x, new.y + placed.y, placed.block)))


def _is_bars(block: Block, scale: float) -> bool:
    """Tell whether a block is painted together with others of its strip."""
    return FAR <= scale < READABLE and block.gist is not None and block.width <= WIDE


def _extent(area: QRectF) -> Extent:
    return Extent(area.left(), area.top(), area.right(), area.bottom())
