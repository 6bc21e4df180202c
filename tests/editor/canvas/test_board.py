"""Tests of the map as it is painted."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from journeycanvas.editor.canvas.view import MapView
from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk


@pytest.mark.parametrize("zoom", [0.05, 0.25, 1.0, 4.0])
def test_every_level_of_detail_paints_the_map(wide: Desk, zoom: float) -> None:
    wide.view.set_zoom(zoom)
    wide.view.centerOn(wide.view.plan.width / 3, wide.view.plan.height / 3)
    image = QImage(wide.view.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    wide.view.render(painter)
    painter.end()

    seen = {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(seen) > 2


@pytest.mark.parametrize("language", ["en", "fa"])
def test_what_lies_under_the_map_shines_through_the_ground_of_a_lane(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", text="Waits"), language=language)
    ground, card = it.in_cell("l2", "s1", 0.3), it.middle("c1") - QPointF(0.0, it.area("c1").height / 2 - 2)
    plain = [_colour(it.view, at) for at in (ground, card)]

    it.view.board.under = lambda painter, exposed: painter.fillRect(exposed, QColor("#808080"))
    shining = [_colour(it.view, at) for at in (ground, card)]

    assert shining[0].lightness() < plain[0].lightness() * 0.7
    assert shining[0].saturation() > 10  # what it means is still to be seen
    assert shining[1] == plain[1]


def _colour(view: MapView, at: QPointF) -> QColor:
    """Return the colour at a place of the sheet."""
    view.board.update()
    return view.viewport().grab().toImage().pixelColor(view.mapFromScene(at))
