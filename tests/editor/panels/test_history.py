"""The history names the steps and goes to any of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.panels.history import HistoryPanel
from journeycanvas.editor.panels.setting import PanelSetting
from tests.builders import a_card, a_journey
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import in_front, press


def history(qtbot: QtBot, setting: PanelSetting) -> HistoryPanel:
    return in_front(qtbot, HistoryPanel(setting), 312, 700)


def rows(panel: HistoryPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def test_steps_are_listed_by_name_in_the_language_of_the_window(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1")), language="fa")
    panel = history(qtbot, setting)

    setting.edit(lambda journey: set_text(journey, "c1", "سلام"))

    assert rows(panel)[1].startswith("ویرایش متن")


def test_going_to_a_step_shows_the_map_as_it_was(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", text="zero")))
    panel = history(qtbot, setting)
    setting.edit(lambda journey: set_text(journey, "c1", "one"))
    setting.edit(lambda journey: set_text(journey, "c1", "two"))

    press(panel.list, Qt.Key.Key_Home)

    assert setting.journey.cards["c1"].text == "zero"
    assert len(rows(panel)) == 3


def test_the_row_follows_undo(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1")))
    panel = history(qtbot, setting)
    setting.edit(lambda journey: set_text(journey, "c1", "one"))

    setting.document.session.undo()

    assert panel.list.currentIndex().row() == 0
    assert "taken back" in str(panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_long_name_of_a_step_makes_the_list_no_wider(
    qtbot: QtBot, setting_of: MakeSetting, way: Qt.LayoutDirection
) -> None:
    setting = setting_of(a_journey(a_card("c1", text="A customer who waits for a very long time"), title="Plan"))
    panel = history(qtbot, setting)
    panel.setLayoutDirection(way)
    panel.resize(200, 400)
    setting.edit(lambda journey: set_text(journey, "c1", "A customer who waits for a while in a queue"))
    setting.edit(lambda journey: set_text(journey, "c1", "A customer who waits no longer than anybody would"))
    QApplication.processEvents()

    assert panel.list.horizontalScrollBar().maximum() == 0
    assert panel.list.visualRect(panel.model.index(2)).width() <= panel.list.viewport().width()
