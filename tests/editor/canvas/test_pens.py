"""Tests of lines that are as wide at every zoom and on every screen."""

import pytest
from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPixmap

from journeycanvas.editor.canvas.pens import screen_pen


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1, 2, 3])
@pytest.mark.parametrize("zoom", [0.25, 1.0, 4.0])
def test_a_line_is_as_many_pixels_wide_at_every_zoom_and_on_every_screen(ratio: int, zoom: float) -> None:
    pixmap = QPixmap(20 * ratio, 20 * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor("#FFFFFF"))
    painter = QPainter(pixmap)
    painter.scale(zoom, zoom)
    painter.setPen(screen_pen(painter, QColor("#000000"), 2.0))
    painter.drawLine(QLineF(0, 10 / zoom, 20 / zoom, 10 / zoom))
    painter.end()
    image = pixmap.toImage()

    dark = [y for y in range(image.height()) if image.pixelColor(image.width() // 2, y).lightness() < 128]

    assert len(dark) == 2 * ratio
