"""The overview: how large it is beside what is looked at."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.editor.canvas import overview as overview_module
from journeycanvas.editor.canvas.overview import Overview
from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk


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
