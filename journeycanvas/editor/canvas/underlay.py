"""Paint photographs of the wall under the map: pale, on its paper, with the cards over them. Only on the screen.

A photograph is set upright once (its perspective is taken out) and scaled once for each size of the map; what comes in
sight is then copied. A frame of 1400 x 900 pixels costs 15 ms with perspective, 1 ms without (measured).
"""

from collections.abc import Callable, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.stretching import Stretching, extent, standing_lanes, stretching
from journeycanvas.model import LaidPhoto
from journeycanvas.theme.contrast import luminance, ratio

MOST_PIXELS = 8_000_000  # of an upright photograph
FINE = 0.9  # of its own size, from which on a photograph is not scaled for the screen any more
AIR = 400.0  # points around the map, for a map that grows


class Laid(NamedTuple):
    """A photograph and how it lies."""

    image: QImage
    how: LaidPhoto


class Underlay(QObject):
    """The photographs under the map of one view."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._upright: list[_Upright] = []
        self._opacity = 0.4
        self._table: _Table | None = None
        view.replanned.connect(self._replanned)
        self._replanned()

    def show_photos(self, photos: Sequence[Laid], moved: str = "") -> None:
        """Show these and no others; what stays as it lies is not set upright again.

        The one with the id `moved` is under somebody's hand: only what is in sight of it is prepared.
        """
        before = {(id(one.laid.image), one.laid.how): one for one in self._upright if not one.is_moved}
        self._upright = [
            before.get((id(one.image), one.how)) or _Upright(one, is_moved=one.how.photo == moved) for one in photos
        ]
        self._view.board.under = self._paint if photos else None
        self._view.board.update()
        if self._table is not None:
            self._table.update()

    def set_opacity(self, opacity: float) -> None:
        """Paint the photographs more or less pale."""
        self._opacity = opacity
        self._view.viewport().update()

    def show_all(self, wanted: bool) -> None:
        """Show the photographs beyond the cells of the map too, on its heads, titles and table, to be taken hold of."""
        if wanted and self._table is None:
            self._table = _Table(self._paint)
            self._view.scene().addItem(self._table)
        elif not wanted and self._table is not None:
            self._view.scene().removeItem(self._table)
            self._table = None
        self._view.board.update()

    def stretched(self, how: LaidPhoto) -> tuple[Stretching, Stretching]:
        """Return how the map was stretched, from left to right and from the top down, since a photograph was laid."""
        return (
            stretching({one: (a, b) for one, a, b in how.stages}, self._columns),
            stretching({one: (a, b) for one, a, b in how.lanes}, self._lanes),
        )

    def _replanned(self) -> None:
        places = self._view.places
        self._columns, self._lanes = places.columns, standing_lanes(places)
        self._cells = QRectF()
        if self._columns and self._lanes:
            (left, right), (top, bottom) = extent(self._columns), extent(self._lanes)
            self._cells = QRectF(QPointF(left, top), QPointF(right, bottom))

    def _paint(self, painter: QPainter, exposed: QRectF) -> None:
        transform = painter.worldTransform()
        plan, view = self._view.plan, self._view
        sheet = QRectF(0.0, 0.0, plan.width, plan.height)
        sight = view.mapToScene(view.viewport().rect()).boundingRect()
        painter.save()
        if self._table is None and not self._cells.isNull():
            painter.setClipRect(self._cells, Qt.ClipOperation.IntersectClip)
        painter.setOpacity(self._opacity)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for one in self._upright:
            across, down = self.stretched(one.laid.how)
            part = sight if one.is_moved else sheet if self._table is None else sheet.adjusted(-AIR, -AIR, AIR, AIR)
            corners = (QPointF(across.old(at.x()), down.old(at.y())) for at in (part.topLeft(), part.bottomRight()))
            one.paint(painter, transform, exposed, (across, down), QRectF(*corners))
        painter.restore()


class _Table(QGraphicsItem):
    """The photographs on the table around the map; on its paper they are painted once more."""

    def __init__(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(-1.0)
        self._paint = paint

    def boundingRect(self) -> QRectF:  # noqa: N802
        scene = self.scene()
        return scene.sceneRect().adjusted(-AIR, -AIR, AIR, AIR) if scene is not None else QRectF()

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        self._paint(painter, option.exposedRect)


class _Upright:
    """One photograph without its perspective, at its own size and at that of the view."""

    def __init__(self, laid: Laid, *, is_moved: bool) -> None:
        self.laid, self.is_moved = laid, is_moved
        self._quad = quad_of(laid.how)
        image = laid.image
        size = abs(_area(self._quad)) or 1.0
        self._fine = sqrt(image.width() * image.height() / size)  # pixels a point
        self._area = QRectF()
        self._own = self._scaled = QPixmap()
        self._scale = 0.0

    def paint(
        self,
        painter: QPainter,
        transform: QTransform,
        exposed: QRectF,
        stretched: tuple[Stretching, Stretching],
        sheet: QRectF,
    ) -> None:
        """Paint what is exposed; sheet is what of the map is needed, where that was when the photograph was laid."""
        pixmap, scale = self._at(transform.m11(), sheet)
        area, (across, down) = self._area, stretched
        painter.resetTransform()
        for (top, bottom), (new_top, new_bottom) in down.parts(area.top(), area.bottom()):
            if new_bottom < exposed.top() or new_top > exposed.bottom():
                continue
            for (left, right), (new_left, new_right) in across.parts(area.left(), area.right()):
                if new_right < exposed.left() or new_left > exposed.right():
                    continue
                old = QRectF(left - area.left(), top - area.top(), right - left, bottom - top)
                source = _whole(QTransform.fromScale(scale, scale).mapRect(old)).intersected(pixmap.rect())
                target = _whole(transform.mapRect(QRectF(QPointF(new_left, new_top), QPointF(new_right, new_bottom))))
                if abs(source.width() - target.width()) <= 1 and abs(source.height() - target.height()) <= 1:
                    painter.drawPixmap(target.topLeft(), pixmap, QRect(source.topLeft(), target.size()))
                else:
                    painter.drawPixmap(target, pixmap, source)
        painter.setWorldTransform(transform)

    def _at(self, scale: float, sheet: QRectF) -> tuple[QPixmap, float]:
        """Return the upright photograph for a size of the map, and how many of its pixels a point has."""
        wanted = self._quad.boundingRect().intersected(sheet)
        if not self._area.contains(wanted) or self._own.isNull():
            air = 0.0 if self.is_moved else AIR
            self._area = self._quad.boundingRect().intersected(sheet.adjusted(-air, -air, air, air))
            pixels = self._area.width() * self._area.height()
            self._fine = min(self._fine, sqrt(MOST_PIXELS / pixels)) if pixels else self._fine
            self._fine = min(self._fine, scale) if self.is_moved else self._fine
            self._own, self._scale = self._set_upright(self._fine), 0.0
        if scale >= FINE * self._fine:
            self._scale, self._scaled = 0.0, QPixmap()
            return self._own, self._fine
        if scale != self._scale:
            size = self._size(scale)
            ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled, self._scale = self._own.scaled(*size, *ways), scale
        return self._scaled, scale

    def _set_upright(self, scale: float) -> QPixmap:
        image = QImage(*self._size(scale), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-self._area.topLeft())
        painter.setTransform(perspective(_frame(self.laid.image), self._quad) or QTransform(), combine=True)
        painter.drawImage(0, 0, self.laid.image)
        painter.end()
        return QPixmap.fromImage(image)

    def _size(self, scale: float) -> tuple[int, int]:
        return max(1, ceil(self._area.width() * scale)), max(1, ceil(self._area.height() * scale))


def readable_opacity(paper: str, ink: str, least_contrast: float) -> float:
    """Return how strongly anything at all may lie under words of a colour on a paper, so that they stay readable."""
    worst = "#FFFFFF" if luminance(paper) < luminance(ink) else "#000000"
    least, most = 0.0, 1.0
    for _ in range(8):
        middle = (least + most) / 2
        if ratio(ink, _mixed(paper, worst, middle)) >= least_contrast:
            least = middle
        else:
            most = middle
    return least


def perspective(one: QPolygonF, other: QPolygonF) -> QTransform | None:
    """Return what brings the four corners of one to those of the other; None when nothing does."""
    found = QTransform.quadToQuad(one, other)
    return found if isinstance(found, QTransform) and found.isInvertible() else None


def quad_of(how: LaidPhoto) -> QPolygonF:
    """Return where the corners of a photograph lie, from its top left as the hands of a clock go."""
    return QPolygonF([QPointF(*corner) for corner in how.corners])


def _frame(image: QImage) -> QPolygonF:
    width, height = float(image.width()), float(image.height())
    return QPolygonF([QPointF(0.0, 0.0), QPointF(width, 0.0), QPointF(width, height), QPointF(0.0, height)])


def _area(quad: QPolygonF) -> float:
    points = [quad.at(number) for number in range(4)]
    following = [*points[1:], points[0]]
    return sum(a.x() * b.y() - b.x() * a.y() for a, b in zip(points, following, strict=True)) / 2


def _whole(area: QRectF) -> QRect:
    """Return an area in whole pixels: neighbours that share an edge still share it."""
    left, top = round(area.left()), round(area.top())
    return QRect(left, top, round(area.right()) - left, round(area.bottom()) - top)


def _mixed(paper: str, other: str, part: float) -> str:
    bytes_ = ((int(paper[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in bytes_)
