"""The overview: when it is there, what it shows, how large it is beside what is looked at, and where a click leads."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.editor.canvas import overview as overview_module
from journeycanvas.editor.canvas.overview import Overview
from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk


@pytest.mark.parametrize("height", [360, 700])
def test_the_overview_covers_little_of_a_low_view(
    desk: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, height: int
) -> None:
    monkeypatch.setattr(overview_module, "LATER", 0)
    view = desk(*(a_card(f"c{n}", text="A card\n" * 40) for n in range(3))).view
    overview = Overview(view, "Overview")
    view.set_zoom(1.5)

    view.resize(view.width(), height)
    QApplication.processEvents()

    assert overview.height() <= height / 4
    afresh = Overview(view, "Overview").grab().toImage()
    qtbot.waitUntil(lambda: overview.grab().toImage() == afresh)


def test_the_overview_shows_itself_when_not_all_is_in_sight(wide: Desk) -> None:
    overview = Overview(wide.view, "Overview")

    wide.view.fit()
    at_once = overview.isHidden()
    wide.view.set_zoom(1.5)

    assert at_once
    assert not overview.isHidden()


def test_the_overview_of_an_edited_map_is_the_one_of_the_map_as_it_is_now(
    wide: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overview_module, "LATER", 0)
    monkeypatch.setattr(overview_module, "SLICE_S", 0.0)
    overview = Overview(wide.view, "Overview")
    before = overview.grab().toImage()

    for colour in ("red", "green", "blue"):  # each begins the picture anew
        wide.session.apply(set_card_fields(wide.journey, list(wide.journey.cards), color=colour))
        QApplication.processEvents()
    afresh = Overview(wide.view, "Overview").grab().toImage()

    assert afresh != before
    qtbot.waitUntil(lambda: overview.grab().toImage() == afresh)


def test_a_click_on_the_overview_goes_there(wide: Desk) -> None:
    overview = Overview(wide.view, "Overview")
    wide.view.set_zoom(1.5)
    corner = QPointF(overview.width() - 4, overview.height() - 4)

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseButtonPress, corner, corner, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(overview, event)

    middle = wide.view.mapToScene(wide.view.viewport().rect().center())
    assert middle.x() > wide.view.plan.width / 2
    assert middle.y() > wide.view.plan.height / 2
