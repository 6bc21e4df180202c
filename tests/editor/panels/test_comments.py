"""Comments are asked, answered, settled, and lead to where they belong."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.comments import CommentsPanel, open_comments
from journeycanvas.editor.panels.setting import PanelSetting
from tests.builders import a_card, a_comment, a_journey
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import press, type_text


def comments(qtbot: QtBot, setting: PanelSetting) -> CommentsPanel:
    panel = CommentsPanel(setting)
    qtbot.addWidget(panel)
    panel.resize(312, 700)
    panel.show()
    panel.activateWindow()
    QApplication.processEvents()
    return panel


def click(panel: CommentsPanel, name: str) -> None:
    next(one for one in panel.findChildren(QAbstractButton) if one.isVisible() and one.accessibleName() == name).click()


def words(panel: CommentsPanel) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_a_comment_is_written_on_what_is_selected(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", text="Waits")))
    setting.selection.choose(["c1"])
    panel = comments(qtbot, setting)

    type_text(panel.text.text, "کجا؟")
    press(panel.text.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    [comment] = setting.journey.comments.values()
    assert (comment.on, comment.text, comment.author, comment.time) == ("c1", "کجا؟", "Noa", "2026-11-21T12:00:00")
    assert panel.text.text.toPlainText() == ""
    assert "کجا؟" in words(panel)


def test_a_comment_is_answered(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?")))
    panel = comments(qtbot, setting)

    click(panel, "Answer: Where?")
    type_text(panel.text.text, "At the desk")
    panel.send()

    assert [comment.on for comment in setting.journey.comments.values()] == ["c1", "m1"]
    assert "At the desk" in words(panel)


def test_what_is_done_is_folded_away_and_counted_no_more(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?")))
    panel = comments(qtbot, setting)

    click(panel, "Done: Where?")

    assert setting.journey.comments["m1"].done
    assert "Where?" not in words(panel)
    assert open_comments(setting.journey) == 0


def test_a_comment_leads_to_its_card(qtbot: QtBot, setting_of: MakeSetting) -> None:
    seen: list[str] = []
    setting = setting_of(a_journey(a_card("c1", text="Waits"), a_comment("c1", text="Where?")), seen=seen)

    click(comments(qtbot, setting), "Go to “Waits”")

    assert seen == ["c1"]


def test_the_words_of_a_comment_are_plain_text(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="<img src='x.png'>")))

    panel = comments(qtbot, setting)

    assert "<img src='x.png'>" in words(panel)
    assert {label.textFormat() for label in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("language", ["fa", "he", "en"])
def test_an_address_in_a_comment_or_an_answer_is_offered_to_be_opened(
    qtbot: QtBot, setting_of: MakeSetting, language: str
) -> None:
    said = a_comment("map", text="به https://example.org/راه نگاه کنید، <b>javascript:x</b>", order="a0")
    answer = a_comment(said.id, "m2", text="یا mailto:someone@example.com", order="a1")
    visited: list[str] = []
    setting = replace(setting_of(a_journey(said, answer, language=language)), visit=visited.append)
    panel = CommentsPanel(setting)
    qtbot.addWidget(panel)
    panel.show()

    offered = [one for one in panel.findChildren(QAbstractButton) if "example" in one.text()]
    for button in offered:
        button.click()

    assert [address.split(":")[0] for address in visited] == ["https", "mailto"]
    assert all("example" in one.accessibleName() for one in offered)
