"""Comments are asked, answered, settled, and lead to where they belong."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from journeycanvas.edit.comments import add_comment, delete_comments
from journeycanvas.editor.panels.comments import CommentsPanel, open_comments
from tests.builders import a_card, a_comment, a_journey
from tests.editor.panels.commenting import click, comments, text_of, words, writing
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import press, type_text


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


@pytest.mark.parametrize("begin", ["button", "F2", "double click"])
@pytest.mark.parametrize(("old", "new"), [("Where?", "When?"), ("کجا؟", "چه وقت؟"), ("איפה?", "מתי?")])
def test_a_comment_is_edited_where_it_stands(
    qtbot: QtBot, setting_of: MakeSetting, begin: str, old: str, new: str
) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text=old, author="Mina")))
    panel = comments(qtbot, setting)
    said = text_of(panel, old)

    if begin == "button":
        click(panel, f"Edit: {old}")
    elif begin == "F2":
        press(said.edit, Qt.Key.Key_F2)
    else:
        QTest.mouseDClick(said.text, Qt.MouseButton.LeftButton)
    field = writing(panel)
    assert field.hasFocus()
    field.selectAll()
    type_text(field, new)
    press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    [comment] = setting.journey.comments.values()
    assert (comment.text, comment.author) == (new, "Mina")
    assert new in words(panel)
    assert old not in words(panel)
    assert setting.document.session.undo_name == ("Edit comment", new)
    assert QApplication.focusWidget() is text_of(panel, new).edit
    setting.document.session.undo()
    assert old in words(panel)


def test_an_answer_is_edited_and_leaving_it_ends_that(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?"), a_comment("m1", "m2", text="Here")))
    panel = comments(qtbot, setting)

    click(panel, "Edit: Here")
    type_text(writing(panel), ", at the desk")
    panel.text.text.setFocus()

    assert [comment.text for comment in setting.journey.comments.values()] == ["Where?", "Here, at the desk"]
    assert "Here, at the desk" in words(panel)


@pytest.mark.parametrize(("gone", "left"), [("Here", "Or there"), ("Or there", "Here")])
def test_an_answer_is_deleted_by_itself(qtbot: QtBot, setting_of: MakeSetting, gone: str, left: str) -> None:
    answers = [a_comment("m1", "m2", text="Here", order="a"), a_comment("m1", "m3", text="Or there", order="b")]
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?"), *answers))
    panel = comments(qtbot, setting)

    click(panel, f"Delete: {gone}")

    assert [comment.text for comment in setting.journey.comments.values()] == ["Where?", left]
    assert gone not in words(panel)
    setting.document.session.undo()
    assert gone in words(panel)


@pytest.mark.parametrize("answers", [0, 2])
def test_a_comment_is_deleted_with_its_answers_and_its_button_says_so(
    qtbot: QtBot, setting_of: MakeSetting, answers: int
) -> None:
    said = [a_comment("m1", f"m{number}", text="Here") for number in range(2, 2 + answers)]
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?"), *said))
    panel = comments(qtbot, setting)

    click(panel, "Delete with its answers: Where?" if answers else "Delete: Where?")

    assert setting.journey.comments == {}
    assert [step.name.text for step in setting.document.session.steps] == ["Delete comment"]


def test_leaving_a_comment_for_a_button_lets_that_button_do_its_work(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?")))
    panel = comments(qtbot, setting)
    done = next(one for one in panel.findChildren(QAbstractButton) if one.accessibleName() == "Done: Where?")

    click(panel, "Edit: Where?")
    type_text(writing(panel), "!")
    done.setFocus(Qt.FocusReason.MouseFocusReason)  # as the press of the mouse does
    done.click()

    [comment] = setting.journey.comments.values()
    assert (comment.text, comment.done) == ("Where?!", True)


@pytest.mark.parametrize("typed", ["Nonsense", ""])
def test_esc_and_an_emptied_field_leave_a_comment_as_it_is(qtbot: QtBot, setting_of: MakeSetting, typed: str) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?")))
    panel = comments(qtbot, setting)

    click(panel, "Edit: Where?")
    field = writing(panel)
    field.selectAll()
    press(field, Qt.Key.Key_Delete)
    type_text(field, typed)
    press(field, Qt.Key.Key_Escape if typed else Qt.Key.Key_F6)
    if not typed:
        panel.text.text.setFocus()

    assert setting.journey.comments["m1"].text == "Where?"
    assert setting.document.session.undo_name is None
    assert "Where?" in words(panel)


def test_what_is_being_written_in_a_comment_stays_when_the_map_changes(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?")))
    panel = comments(qtbot, setting)

    click(panel, "Edit: Where?")
    type_text(writing(panel), " And when?")
    setting.edit(lambda journey: add_comment(journey, setting.document.session.new_id, "c1", "Why?"))
    assert writing(panel).toPlainText() == "Where? And when?"
    press(writing(panel), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert {"Where? And when?", "Why?"} <= set(words(panel))


def test_a_comment_that_went_meanwhile_is_not_missed(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?")))
    panel = comments(qtbot, setting)

    click(panel, "Edit: Where?")
    type_text(writing(panel), "!")
    setting.edit(lambda journey: delete_comments(journey, ["m1"]))
    press(writing(panel), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert setting.journey.comments == {}
    assert "Where?" not in words(panel)


def test_ctrl_z_in_a_comment_takes_back_letters_and_no_step_of_the_map(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_comment("c1", text="Where?")))
    panel = comments(qtbot, setting)

    click(panel, "Edit: Where?")
    type_text(writing(panel), "!!")
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(writing(panel), asked)
    press(writing(panel), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert asked.isAccepted()
    assert writing(panel).toPlainText() == "Where?"


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
