"""Paint marks with Qt, on whatever a QPainter paints on: the one module of this floor that knows Qt, with qt_photos.

Letters are filled outlines, so that each stands exactly where it was placed: Qt's own glyph runs snap to whole pixels.
Nothing here needs a screen, a font system or a running application; the outlines come from the bundled fonts.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from journeycanvas.layout.leaves import Clip, Leaf
from journeycanvas.layout.marks import Box, Mark, Meaning, Photo, Rule, Shape, Stroke, WebLink, Words
from journeycanvas.render.extent import extent, under
from journeycanvas.render.photos import Pictures
from journeycanvas.text import Font, Shaped
from journeycanvas.text.outlines import outline

KEPT_WORDS = 8_000  # about 4 kB each with their outlines
KEPT_PHOTOS = 64 * 1024 * 1024  # bytes
WIDEST = 16_384  # pixels; Qt's rasteriser ends at 32,767


class Paintbox:
    """Colours, pens, letters and photos, kept from one painting to the next."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._glyphs: dict[tuple[Font, int], QPainterPath] = {}
        self._words: dict[Shaped, QPainterPath] = {}
        self._brushes: dict[str, QBrush] = {}
        self._pens: dict[Stroke, QPen] = {}
        self._photos: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()

    def brush(self, colour: str) -> QBrush:
        brush = self._brushes.get(colour)
        if brush is None:
            brush = self._brushes[colour] = QBrush(QColor(colour))
        return brush

    def pen(self, stroke: Stroke) -> QPen:
        pen = self._pens.get(stroke)
        if pen is None:
            pen = self._pens[stroke] = _pen(stroke, self.brush(stroke.colour))
        return pen

    def letters(self, word: Shaped) -> QPainterPath:
        """Return the outline of a word in font units, y downwards from the baseline."""
        path = self._words.get(word)
        if path is None:
            if len(self._words) >= KEPT_WORDS:
                self._words.clear()
            path = self._words[word] = self._outline(word)
        return path

    def photo(self, picture: str, width: float, height: float) -> QImage | None:
        """Return a picture, made smaller where it has more pixels than it needs to cover width × height of them."""
        key = (picture, round(width), round(height))
        image = self._photos.get(key)
        if image is None:
            from journeycanvas.render.qt_photos import image_of

            content = self._pictures(picture)
            image = image_of(content, width, height) if content else None
            if image is None:
                return None
            self._photos[key] = image
            while len(self._photos) > 1 and sum(kept.sizeInBytes() for kept in self._photos.values()) > KEPT_PHOTOS:
                self._photos.popitem(last=False)
        self._photos.move_to_end(key)
        return image

    def _outline(self, word: Shaped) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        pen = 0
        for glyph, advance, dx, dy in zip(word.glyphs, word.advances, word.x_offsets, word.y_offsets, strict=True):
            path.addPath(self._glyph(word.font, glyph).translated(pen + dx, -dy))
            pen += advance
        return path

    def _glyph(self, font: Font, glyph: int) -> QPainterPath:
        path = self._glyphs.get((font, glyph))
        if path is None:
            path = QPainterPath()
            draw: dict[str, Callable[..., None]]
            draw = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo}
            for letter, numbers in outline(font, glyph):
                if letter == "Z":
                    path.closeSubpath()
                else:
                    draw[letter](*[-number if n % 2 else number for n, number in enumerate(numbers)])
            self._glyphs[font, glyph] = path
        return path


class Painting:
    """Paints marks with a QPainter whose units are points of the sheet; its scale is the same both ways."""

    def __init__(self, painter: QPainter, paintbox: Paintbox) -> None:
        self._painter = painter
        self._paintbox = paintbox
        self._ground = painter.worldTransform()
        self._paint: dict[type[Any], Callable[[Any, float, float], None]] = {
            Box: self._box,
            Rule: self._rule,
            Shape: self._shape,
            Words: self._words,
            Photo: self._photo,
            WebLink: _no_ink,
            Meaning: _no_ink,
        }

    def paint(self, marks: Iterable[Mark], x: float, y: float) -> None:
        """Paint marks whose own top left corner stands at (x, y)."""
        paint = self._paint
        for mark in marks:
            paint[type(mark)](mark, x, y)

    def _box(self, box: Box, x: float, y: float) -> None:
        self._dip(box.fill, box.stroke)
        rectangle = QRectF(x + box.x, y + box.y, box.width, box.height)
        if box.radius:
            radius = min(box.radius, box.width / 2, box.height / 2)
            self._painter.drawRoundedRect(rectangle, radius, radius)
        else:
            self._painter.drawRect(rectangle)

    def _rule(self, rule: Rule, x: float, y: float) -> None:
        self._painter.setPen(self._paintbox.pen(rule.stroke))
        self._painter.drawLine(QPointF(x + rule.x1, y + rule.y1), QPointF(x + rule.x2, y + rule.y2))

    def _shape(self, shape: Shape, x: float, y: float) -> None:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        draw: dict[str, Callable[..., None]] = {"M": path.moveTo, "L": path.lineTo, "C": path.cubicTo}
        for letter, numbers in shape.path:
            if letter == "Z":
                path.closeSubpath()
            else:
                draw[letter](*[number + (y if n % 2 else x) for n, number in enumerate(numbers)])
        self._dip(shape.fill, shape.stroke)
        self._painter.drawPath(path)

    def _words(self, words: Words, x: float, y: float) -> None:
        painter, letters, ground = self._painter, self._paintbox.letters, self._ground
        brush, size = self._paintbox.brush(words.colour), words.block.size
        scale = ground.m11()
        left, top = ground.dx() + scale * (x + words.x), ground.dy() + scale * (y + words.y)
        for line in words.block.lines:
            baseline = top + scale * line.baseline
            for word, start in line.runs:
                unit = scale * size / word.font.upem
                painter.setWorldTransform(QTransform(unit, 0, 0, unit, left + scale * start, baseline))
                painter.fillPath(letters(word), brush)
        painter.setWorldTransform(ground)

    def _photo(self, photo: Photo, x: float, y: float) -> None:
        scale = self._ground.m11()
        image = self._paintbox.photo(photo.picture, photo.width * scale, photo.height * scale)
        if image is None:
            return
        left, top = x + photo.x, y + photo.y
        unit = max(photo.width / image.width(), photo.height / image.height())
        # A brush and not a clip: Qt's clips have jagged edges.
        brush = QBrush(image)
        brush.setTransform(
            QTransform(
                *(unit, 0, 0, unit),
                left + (photo.width - image.width() * unit) / 2,
                top + (photo.height - image.height() * unit) / 2,
            )
        )
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(brush)
        rectangle = QRectF(left, top, photo.width, photo.height)
        if photo.round:
            self._painter.drawEllipse(rectangle)
        else:
            self._painter.drawRoundedRect(rectangle, photo.radius, photo.radius)

    def _dip(self, fill: str | None, stroke: Stroke | None) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen if stroke is None else self._paintbox.pen(stroke))
        self._painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else self._paintbox.brush(fill))


class LeafPainter:
    """Paints a leaf, or what touches a part of it, with painters whose units are points of the leaf."""

    def __init__(self, leaf: Leaf, paintbox: Paintbox) -> None:
        self.leaf = leaf
        self._paintbox = paintbox
        self._reached = [(view, [(placed, extent(placed)) for placed in view.sheet.placed]) for view in leaf.views]

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint what touches the area on a picture that has the leaf's ground already."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for view, reached in self._reached:
            painter.save()
            seen = area if view.clip is None else area.intersected(QRectF(*view.clip))
            if view.clip is not None:
                painter.setClipRect(seen)
                painter.fillRect(seen, self._paintbox.brush(view.sheet.paper))
            painter.setWorldTransform(QTransform(view.scale, 0, 0, view.scale, view.x, view.y), combine=True)
            painting = Painting(painter, self._paintbox)
            part = under(view, Clip(seen.x(), seen.y(), seen.width(), seen.height()))
            for (left, top, block, _), reach in reached:
                if reach.touches(part):
                    painting.paint(block.marks, left, top)
            painter.restore()


class Raster(NamedTuple):
    """The size of a picture in pixels, and how many of them a point of the leaf has."""

    width: int
    height: int
    factor: float


def painted_rows(leaf: Leaf, raster: Raster, pictures: Pictures, band_height: int) -> Iterator[list[bytes]]:
    """Yield the picture from the top in bands, each a list of rows of three bytes a pixel (red, green, blue).

    Only what touches a band is painted in it. The bands show what one painting at once would show.
    """
    painter = LeafPainter(leaf, Paintbox(pictures))
    for top in range(0, raster.height, band_height):
        height = min(band_height, raster.height - top)
        columns = [
            _tile(painter, raster.factor, QRectF(left, top, min(WIDEST, raster.width - left), height))
            for left in range(0, raster.width, WIDEST)
        ]
        yield columns[0] if len(columns) == 1 else [b"".join(row) for row in zip(*columns, strict=True)]


def _tile(leaf: LeafPainter, factor: float, area: QRectF) -> list[bytes]:
    """Return the rows of a part of the picture, an area in pixels. MemoryError when there is no room for it."""
    image = QImage(int(area.width()), int(area.height()), QImage.Format.Format_RGB32)
    if image.isNull():
        raise MemoryError
    image.fill(QColor(leaf.leaf.ground))
    painter = QPainter(image)
    painter.setWorldTransform(QTransform(factor, 0, 0, factor, -area.x(), -area.y()))
    leaf.paint(painter, QRectF(area.topLeft() / factor, area.size() / factor))
    painter.end()
    image.convertTo(QImage.Format.Format_RGB888)
    if image.isNull():
        raise MemoryError
    pixels, gap, length = image.constBits(), image.bytesPerLine(), 3 * image.width()
    return [bytes(pixels[start : start + length]) for start in range(0, len(pixels), gap)]


def _pen(stroke: Stroke, brush: QBrush) -> QPen:
    pen = QPen(brush, stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if stroke.round else Qt.PenJoinStyle.SvgMiterJoin)
    pen.setMiterLimit(10)  # PDF's own
    if stroke.dash and stroke.width:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])  # Qt counts in widths of the line
    return pen


def _no_ink(_mark: Mark, _x: float, _y: float) -> None:
    """Paint nothing: the mark means something but is not seen."""
