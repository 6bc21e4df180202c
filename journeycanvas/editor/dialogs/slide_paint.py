"""Paint what is presented: a part of the map, with the heads and the lane titles staying in sight."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QPolygonF, QTransform

from journeycanvas.edit.grid import covered
from journeycanvas.editor.canvas.board import FAR
from journeycanvas.editor.canvas.far_ink import FarInk
from journeycanvas.editor.canvas.ink import ScreenInk
from journeycanvas.editor.canvas.spread import WIDE
from journeycanvas.editor.dialogs.brought_in import brought_in
from journeycanvas.editor.dialogs.slides import BAND_AIR, Camera, Screen, Slide, bands, heads_of
from journeycanvas.layout.areas import Area
from journeycanvas.layout.blocks.heads import head_corners
from journeycanvas.layout.links import apart
from journeycanvas.layout.marks import Block, Placed, Words
from journeycanvas.layout.measures import CELL
from journeycanvas.layout.plan import Plan, Strip
from journeycanvas.model import Journey
from journeycanvas.render.painting import Paintbox, Painting
from journeycanvas.render.photos import Pictures

SHADE = 190  # of 255: how much of the paper lies over the stages that are not spoken about
DIM = 1.0 - SHADE / 255  # how opaque what is not spoken about is where it reaches into the light
OVERHANG = 12.0  # points that marks may reach out of their block
BEYOND = 1.0  # pixels that the paper's colour goes on past an edge: what is clipped there ends with a whole pixel


class SlidePaint:
    """Paints one plan."""

    def __init__(self, plan: Plan, journey: Journey, pictures: Pictures) -> None:
        self.plan, self._journey = plan, journey
        self._paintbox = Paintbox(pictures)
        self._ink, self._far = ScreenInk(self._paintbox), FarInk(self._paintbox)
        self._heads = heads_of(plan)
        self._paper = QColor(plan.paper)
        self._lit = frozenset[str]()
        self._links: tuple[Block, Block] | None = None
        self._lit_for = ""

    def paint(self, painter: QPainter, slide: Slide, camera: Camera, screen: Screen) -> None:
        """Paint a slide as the camera sees it."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(0.0, 0.0, screen.width, screen.height)
        painter.fillRect(whole, self._paper)
        if slide.kind == "stage":
            self._light(self.plan.grid.columns[slide.stage].stage.id)
            self._paint_stage(painter, camera, whole, is_first=slide.stage == 0)
        elif camera.scale < FAR:
            self._paint_from_afar(painter, camera)
        else:
            self._paint_strips(painter, self.plan.strips, camera, whole, exactly=True)
            if self.plan.links is not None:
                self._paint_at(painter, self.plan.links, camera, exactly=True)
            if slide.kind == "opening":  # what comes below the panels belongs to the stages
                end = max(strip.y + strip.height for strip in self.plan.strips if strip.panels)
                bottom = (end + OVERHANG - camera.y) * camera.scale
                painter.fillRect(QRectF(0.0, bottom, screen.width, screen.height), self._paper)

    def _paint_from_afar(self, painter: QPainter, camera: Camera) -> None:
        """Paint a map so large that nothing on it can be read: its areas of colour."""
        for strip in self.plan.strips:
            painter.save()
            painter.scale(camera.scale, camera.scale)
            painter.translate(-camera.x, strip.y - camera.y)
            self._far.paint(painter, strip.placed)
            painter.restore()

    def _paint_stage(self, painter: QPainter, camera: Camera, whole: QRectF, *, is_first: bool) -> None:
        scale, is_rtl = camera.scale, self.plan.direction == "rtl"
        high, wide = bands(self.plan, self._heads, scale)
        body = QRectF(0.0 if is_rtl else wide, high, whole.width() - wide, whole.height() - high)
        lanes = self._lanes()
        painter.save()
        painter.setClipRect(body)
        painter.translate(body.topLeft())
        seen = QRectF(0.0, 0.0, body.width(), body.height())
        self._paint_strips(painter, lanes, camera, seen, but=self._crosses)
        self._shade(painter, camera, _past(seen))
        self._paint_dim(painter, lanes, camera, seen.size())
        self._paint_crossing(painter, lanes, camera, lit=True)
        self._paint_brought_in(painter, lanes, camera, body.width())
        painter.restore()
        if self._heads is not None:
            painter.save()
            painter.setClipRect(QRectF(body.x(), 0.0, body.width(), high))
            painter.translate(body.x(), 0.0)
            at = camera._replace(y=self._heads.y - BAND_AIR)
            row = QRectF(0.0, 0.0, body.width(), high)
            self._paint_strips(painter, (self._heads,), at, row)
            self._shade_heads(painter, self._heads, at, _past(row), is_first=is_first)
            painter.restore()
        painter.save()
        painter.setClipRect(QRectF(whole.width() - wide if is_rtl else 0.0, high, wide, body.height()))
        self._paint_titles(painter, camera, body, wide, is_rtl=is_rtl)
        painter.restore()

    def _light(self, stage: str) -> None:
        """Find out what is wholly in the light of a stage: its cards, and the links that begin or end at them."""
        if stage == self._lit_for:
            return
        journey, self._lit_for = self._journey, stage
        self._lit = frozenset(card.id for card in journey.cards.values() if stage in covered(journey, card))
        lit = {link.id for link in journey.links.values() if link.from_ in self._lit or link.to in self._lit}
        self._links = apart(self.plan.links.block, lit) if self.plan.links is not None else None

    def _crosses(self, placed: Placed, camera: Camera) -> bool:
        """Tell whether something about a card is partly in the light, which it is to be wholly or not at all."""
        left, right = placed.x, placed.x + placed.block.width
        is_here = left < camera.right - CELL and right > camera.left + CELL
        is_elsewhere = left < camera.left or right > camera.right
        return is_here and is_elsewhere and _card_of(placed) in self._journey.cards

    def _paint_dim(self, painter: QPainter, lanes: tuple[Strip, ...], camera: Camera, size: QSizeF) -> None:
        """Paint pale what reaches into the light from other stages: as one layer, for its parts hide each other."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        layer = QPixmap((size * ratio).toSize())
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        on_layer = QPainter(layer)
        on_layer.setRenderHints(painter.renderHints())
        self._paint_crossing(on_layer, lanes, camera, lit=False)
        on_layer.end()
        painter.setOpacity(DIM)
        painter.drawPixmap(0, 0, layer)
        painter.setOpacity(1.0)

    def _paint_crossing(self, painter: QPainter, lanes: tuple[Strip, ...], camera: Camera, *, lit: bool) -> None:
        """Paint whole what is partly in the light, and all links: what is to be in it, or all else."""
        for strip in lanes:
            for placed in strip.placed:
                if self._crosses(placed, camera) and (_card_of(placed) in self._lit) == lit:
                    self._paint_at(painter, placed._replace(y=strip.y + placed.y), camera)
        if self._links is not None and self.plan.links is not None:
            self._paint_at(painter, self.plan.links._replace(block=self._links[0 if lit else 1]), camera)

    def _paint_brought_in(self, painter: QPainter, lanes: tuple[Strip, ...], camera: Camera, wide: float) -> None:
        """Let what a card in the light says begin where the card comes into sight; wide is what is seen in pixels."""
        scale, is_rtl = camera.scale, self.plan.direction == "rtl"
        for strip in lanes:
            for placed in strip.placed:
                if not self._crosses(placed, camera) or _card_of(placed) not in self._lit:
                    continue
                brought = brought_in(placed, camera.x, camera.x + wide / scale, is_rtl=is_rtl)
                if brought is None:
                    continue
                y = strip.y + placed.y
                left, top = (brought.left - camera.x) * scale, (y - camera.y) * scale
                width, height = (brought.right - brought.left) * scale, placed.block.height * scale
                painter.save()
                painter.setClipRect(QRectF(left, top, width, height), Qt.ClipOperation.IntersectClip)
                self._paint_at(painter, brought.placed._replace(y=y), camera)
                painter.restore()

    def _lanes(self) -> tuple[Strip, ...]:
        """Return the strips from the first lane to the last: not the legend under them."""
        tops = [strip.y for strip in self.plan.strips if strip.lane]
        return tuple(strip for strip in self.plan.strips if tops and tops[0] <= strip.y <= tops[-1])

    def _paint_titles(self, painter: QPainter, camera: Camera, body: QRectF, wide: float, *, is_rtl: bool) -> None:
        for strip in self.plan.strips:
            top = body.y() + (strip.y - camera.y) * camera.scale
            if not strip.lane or top > body.bottom() or top + strip.height * camera.scale < body.y():
                continue
            title = next((placed for placed in strip.placed if placed.record == strip.lane), None)
            if title is not None:
                air = BAND_AIR * camera.scale
                x = body.right() + air if is_rtl else air
                # A title that would pass the edge waits there until its lane has gone by.
                height = title.block.height * camera.scale
                lowest = top + (strip.height - title.y) * camera.scale - height
                y = max(top + title.y * camera.scale, min(body.y() + air / 2, lowest))
                self._paint_block(painter, title, x, y, camera.scale)

    def _paint_strips(
        self,
        painter: QPainter,
        strips: tuple[Strip, ...],
        camera: Camera,
        seen: QRectF,
        *,
        exactly: bool = False,
        but: Callable[[Placed, Camera], bool] | None = None,
    ) -> None:
        scale = camera.scale
        for strip in strips:
            for placed in strip.placed:
                x, y = (placed.x - camera.x) * scale, (strip.y + placed.y - camera.y) * scale
                reach = OVERHANG * scale
                block = QRectF(
                    x - reach,
                    y - reach,
                    placed.block.width * scale + 2 * reach,
                    placed.block.height * scale + 2 * reach,
                )
                if block.intersects(seen) and not (but is not None and but(placed, camera)):
                    self._paint_block(painter, placed, x, y, scale, exactly=exactly)

    def _paint_at(self, painter: QPainter, placed: Placed, camera: Camera, *, exactly: bool = False) -> None:
        """Paint a block where it stands on the sheet."""
        x, y = (placed.x - camera.x) * camera.scale, (placed.y - camera.y) * camera.scale
        self._paint_block(painter, placed, x, y, camera.scale, exactly=exactly)

    def _paint_block(
        self, painter: QPainter, placed: Placed, x: float, y: float, scale: float, *, exactly: bool = False
    ) -> None:
        before = painter.worldTransform()
        painter.setWorldTransform(QTransform(scale, 0.0, 0.0, scale, x, y) * before)
        if exactly:  # from afar letters count more than speed
            Painting(painter, self._paintbox).paint(placed.block.marks, 0.0, 0.0)
        else:
            self._ink.paint(painter, placed.block, scale)
        painter.setWorldTransform(before)

    def _shade_heads(self, painter: QPainter, heads: Strip, camera: Camera, seen: QRectF, *, is_first: bool) -> None:
        """Lay the paper's colour over all heads but that of the stage, whose point reaches into the next one."""
        height = max(placed.block.height for placed in heads.placed)
        head = Area(camera.left, heads.y, camera.right - camera.left, height)
        corners = head_corners(head, self.plan.direction, is_first)
        veiled, light = QPainterPath(), QPainterPath()
        veiled.addRect(seen)
        places = [QPointF(x - camera.x, y - camera.y) * camera.scale for x, y in corners]
        light.addPolygon(QPolygonF(places))
        light.closeSubpath()
        painter.fillPath(veiled.subtracted(light), self._veil())

    def _veil(self) -> QColor:
        veil = QColor(self._paper)
        veil.setAlpha(SHADE)
        return veil

    def _shade(self, painter: QPainter, camera: Camera, seen: QRectF) -> None:
        """Lay the paper's colour over what is beside the stage."""
        veil = self._veil()
        left, right = (camera.left - camera.x) * camera.scale, (camera.right - camera.x) * camera.scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(seen.x(), seen.y(), max(0.0, left - seen.x()), seen.height()), veil)
        painter.fillRect(QRectF(right, seen.y(), max(0.0, seen.right() - right), seen.height()), veil)


def between(start: Camera, end: Camera, share: float) -> Camera:
    """Return a camera on the way from one to another."""
    return Camera(*(a + (b - a) * share for a, b in zip(start, end, strict=True)))


def _past(seen: QRectF) -> QRectF:
    """Return what is seen and the pixels that its edges cut."""
    return seen.adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND)


def _card_of(placed: Placed) -> str:
    """Return the record that a block shows, or whose words it has beside it."""
    if placed.record or placed.block.width > WIDE:
        return placed.record
    words = next((mark for mark in placed.block.marks if isinstance(mark, Words)), None)
    return words.source.record if words is not None and words.source is not None else ""
