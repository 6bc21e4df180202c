"""Draw over a poster where it is cut and how its sheets are called."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from journeycanvas.editor.dialogs.draft import Draft
from journeycanvas.layout.tiling import Tile
from journeycanvas.theme.contrast import from_oklch, oklch, ratio

LARGEST_NAME, SMALLEST_NAME = 12, 8  # pixels
NAME_SHARE = 0.2  # of a tile's shorter side
CASING = 3.0  # pixels of white under a line, so that it is seen on any ground
RIM = 1.5  # pixels of white around a name, which may lie on something as dark
LEAST_CONTRAST = 4.5  # of names on their plate, and of lines on their casing (WCAG 2.2)


def tile_areas(draft: Draft) -> Iterator[tuple[Tile, QRectF]]:
    """Yield the tiles of a poster with their places on it, in points from its top left corner."""
    tiling = draft.tiling
    if tiling is None:
        return
    for tile in tiling.tiles():
        left = tiling.width - tile.x - tile.width if draft.is_rtl else tile.x
        yield tile, QRectF(left, tile.y, tile.width, tile.height)


def draw_cuts(painter: QPainter, draft: Draft, scale: float, colour: QColor) -> None:
    """Draw cuts and names with a painter that stands at the poster's corner; scale is pixels a point."""
    tiling = draft.tiling
    if tiling is None:
        return
    width, colour = tiling.width * scale, deep(colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(QColor(255, 255, 255, 200), CASING), QPen(colour, 1.0, Qt.PenStyle.DashLine)):
        painter.setPen(pen)
        for row, cuts in enumerate(tiling.across):
            top, bottom = (edge * scale for edge in tiling.down[row : row + 2])
            for cut in cuts[1:-1]:
                x = (tiling.width - cut if draft.is_rtl else cut) * scale
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for cut in tiling.down[1:-1]:
            painter.drawLine(QPointF(0.0, cut * scale), QPointF(width, cut * scale))
    _draw_names(painter, draft, scale, colour)


def _draw_names(painter: QPainter, draft: Draft, scale: float, colour: QColor) -> None:
    tiles = list(tile_areas(draft))
    rooms = [NAME_SHARE * min(area.width(), area.height()) * scale for _, area in tiles]
    if max(rooms) < SMALLEST_NAME:
        return
    size = min(LARGEST_NAME, max(SMALLEST_NAME, min(rooms)))  # one for all: a name is no larger on a wider sheet
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(round(size))
    painter.setFont(font)
    for tile, area in tiles:
        plate = plate_on(area, scale, painter.fontMetrics().horizontalAdvance(tile.label) + 0.8 * size, 1.5 * size)
        painter.setPen(QPen(QColor("white"), RIM))
        painter.setBrush(colour)
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(QColor("white"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, tile.label)


def plate_on(area: QRectF, scale: float, width: float, height: float) -> QRectF:
    """Return where the name of a tile stands, in pixels: in its middle, as on the printed guide.

    The title of the map is in a corner, and stays in sight.
    """
    plate = QRectF(0.0, 0.0, width, height)
    plate.moveCenter(area.center() * scale)
    return plate


def deep(colour: QColor) -> QColor:
    """Return a colour as dark as it has to be on white: that of a dark window is made for dark ground."""
    lightness, chroma, hue = oklch(colour.name())
    while ratio(from_oklch(lightness, chroma, hue), "#FFFFFF") < LEAST_CONTRAST:
        lightness -= 0.02
    return QColor(from_oklch(lightness, chroma, hue))
