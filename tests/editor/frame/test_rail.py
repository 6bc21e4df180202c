"""The rail: its buttons and icons where letters are large and the window is low."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from journeycanvas.editor.actions.table import RAIL
from journeycanvas.editor.appearance.look import Look
from journeycanvas.editor.appearance.style_sheet import TARGET, style_sheet
from journeycanvas.editor.frame.rail import Rail
from tests.builders import a_journey
from tests.editor.conftest import OpenWindow

BUTTONS = len([id for id in RAIL if id])


@pytest.mark.parametrize("unit", [1.0, 2.0])
@pytest.mark.parametrize("height", [420, 860])
def test_icons_of_the_rail_have_room_in_their_buttons_and_buttons_on_the_rail(
    open_window: OpenWindow, qapp: QApplication, unit: float, height: int
) -> None:
    window = open_window(a_journey())
    look = Look("light", window.program.resources, unit)
    window.program.look = look
    rail = Rail(window)
    rail.setStyleSheet(style_sheet(look.colours, unit, look.up, look.down))
    rail.wake()

    rail.resize(rail.width(), height)
    rail.show()
    qapp.processEvents()

    places = [button.geometry() for button in rail.findChildren(QToolButton)]
    assert len(places) == BUTTONS
    assert all(place.height() >= TARGET for place in places)
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(places))
    assert places[-1].bottom() < height
    for button in rail.findChildren(QToolButton):
        assert 18 <= button.iconSize().height() <= button.height() - 4
