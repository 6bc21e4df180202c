"""The place to write a comment takes little room until somebody comes to write."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.comments import CommentsPanel
from journeycanvas.editor.panels.composing import Composer
from journeycanvas.editor.panels.controls.choice import Tick
from journeycanvas.editor.panels.setting import PanelSetting
from tests.builders import a_card, a_comment, a_journey
from tests.editor.panels.commenting import click, comments
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import in_front, type_text


class Beside(QWidget):
    """The panel, and a line beside it that somebody may go to."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self.panel, self.line = CommentsPanel(setting), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.panel)
        column.addWidget(self.line)


@pytest.fixture
def beside(qtbot: QtBot, setting_of: MakeSetting) -> Beside:
    beside = in_front(qtbot, Beside(setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?")))), 312, 600)
    beside.line.setFocus()
    return beside


def composer(panel: CommentsPanel) -> Composer:
    found = panel.findChild(Composer)
    assert isinstance(found, Composer)
    return found


def sees_button(panel: CommentsPanel) -> bool:
    return any(one.isVisible() for one in composer(panel).findChildren(QPushButton))


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_most_of_a_low_panel_is_for_what_was_said(qtbot: QtBot, setting_of: MakeSetting, language: str) -> None:
    journey = a_journey(a_card("c1"), *(a_comment("c1", f"m{n}", text="Where?", order=f"a{n}") for n in range(5)))

    panel = comments(qtbot, setting_of(journey, language), height=440)

    [scroll] = panel.findChildren(QScrollArea)
    assert scroll.height() > 0.7 * panel.height()


def test_the_place_to_write_opens_for_who_comes_in_and_closes_behind_who_leaves_it_empty(beside: Beside) -> None:
    low = beside.panel.text.text.height()
    assert not sees_button(beside.panel)

    beside.panel.text.setFocus()
    assert sees_button(beside.panel)
    assert beside.panel.text.text.height() > low

    beside.line.setFocus()
    assert beside.panel.text.text.height() == low


def test_nothing_moves_under_a_button_of_the_panel_that_is_on_its_way_down(beside: Beside) -> None:
    beside.panel.text.setFocus()

    beside.panel.which.setFocus(Qt.FocusReason.MouseFocusReason)

    assert sees_button(beside.panel)


def test_what_was_begun_stays_in_sight(beside: Beside) -> None:
    beside.panel.text.setFocus()
    type_text(beside.panel.text.text, "چرا؟")

    beside.line.setFocus()

    assert sees_button(beside.panel)


def test_an_answer_that_nobody_wants_any_more_gives_the_room_back(beside: Beside) -> None:
    click(beside.panel, "Answer: Where?")
    beside.line.setFocus()
    assert sees_button(beside.panel)

    composer(beside.panel).answer_left.emit()
    beside.panel.text.setFocus()
    beside.line.setFocus()

    assert not sees_button(beside.panel)


@pytest.mark.parametrize("done", [False, True])
def test_what_is_done_can_be_asked_for_where_there_is_something(
    qtbot: QtBot, setting_of: MakeSetting, *, done: bool
) -> None:
    panel = comments(qtbot, setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?", done=done))))

    [tick] = panel.findChildren(Tick)
    assert tick.isVisible() is done


@pytest.mark.parametrize(
    ("language", "quoted", "whole"),
    [
        ("en", "On “Pays online”", "On the whole map"),
        ("fa", "دربارهٔ «Pays online»", "دربارهٔ کل نقشه"),
        ("he", "על ״Pays online״", "על המפה כולה"),
    ],
)
def test_what_a_comment_is_going_to_be_about_is_quoted(
    qtbot: QtBot, setting_of: MakeSetting, language: str, quoted: str, whole: str
) -> None:
    setting = setting_of(a_journey(a_card("c1", text="Pays online")), language)
    panel = comments(qtbot, setting)
    panel.write()
    assert panel.text.text.accessibleName() == whole

    setting.selection.choose(["c1"])

    assert panel.text.text.accessibleName() == quoted
