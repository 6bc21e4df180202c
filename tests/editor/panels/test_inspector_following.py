"""The inspector follows the selection, and no word that is typed goes to another card."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.editor.frame.ground import Ground
from journeycanvas.editor.panels import inspector as inspector_module
from journeycanvas.editor.panels.fields.grid import StageForm
from journeycanvas.editor.panels.inspector import Inspector
from journeycanvas.model import Journey, Pain
from journeycanvas.model.values import MAX_TITLE
from tests.builders import a_card, a_journey
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import field_of, in_front, type_text
from tests.editor.panels.inspectors import inspected, text_of


def away_from(inspector: Inspector) -> None:
    """Let nobody be in a field."""
    focus = QApplication.focusWidget()
    if focus is not None and inspector.isAncestorOf(focus):
        focus.clearFocus()


def a_pair() -> Journey:
    return a_journey(a_card("c1", text="old", owner="Sales"), a_card("c2", text="new", owner="Sales"))


def test_another_card_is_shown_once_the_map_is_painted(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_pair())
    inspector = inspected(qtbot, setting, "c1")
    text = text_of(inspector)
    away_from(inspector)

    setting.selection.choose(["c2"])
    at_once = text.toPlainText()

    assert at_once == "old"
    qtbot.waitUntil(lambda: text.toPlainText() == "new")


def test_what_is_typed_at_once_after_another_card_was_chosen_goes_to_that_card(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    setting = setting_of(a_pair())
    inspector = inspected(qtbot, setting, "c1")
    text = text_of(inspector)
    away_from(inspector)

    setting.selection.choose(["c2"])
    text.setFocus()
    type_text(text, "er ")

    assert {id: card.text for id, card in setting.journey.cards.items()} == {"c1": "old", "c2": "er new"}


def test_a_field_with_the_keyboard_shows_another_card_at_once(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_pair())
    inspector = inspected(qtbot, setting, "c1")
    text = text_of(inspector)
    text.setFocus()

    setting.selection.choose(["c2"])

    assert text.toPlainText() == "new"


def test_a_reader_finds_another_card_at_once(
    qtbot: QtBot, setting_of: MakeSetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    setting = setting_of(a_pair())
    inspector = inspected(qtbot, setting, "c1")
    text = text_of(inspector)
    monkeypatch.setattr(inspector_module, "QAccessible", SimpleNamespace(isActive=lambda: True))
    away_from(inspector)

    setting.selection.choose(["c2"])

    assert text.toPlainText() == "new"


def test_a_form_changes_nothing_until_it_shows_what_is_selected(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_pair())
    inspector = inspected(qtbot, setting, "c1")
    text, form = text_of(inspector), inspector.form
    assert form is not None
    evidence = field_of(form, "Evidence").control
    away_from(inspector)

    setting.selection.choose(["c2"])
    type_text(text, "nobody's ")
    evidence.chosen.emit("observed")
    before = setting.journey
    qtbot.waitUntil(lambda: text.toPlainText() == "new")

    assert before == a_pair()
    assert setting.journey == a_pair()


def test_who_comes_into_a_form_that_is_about_to_go_comes_into_the_next(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_pair())
    inspector = inspected(qtbot, setting, "c1")
    text = text_of(inspector)
    away_from(inspector)

    setting.selection.choose(["s0"])
    text.setFocus()

    assert isinstance(inspector.form, StageForm)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert field_of(inspector.form, "Title").isAncestorOf(focus)


def test_tab_goes_through_the_fields_of_the_card_that_was_just_chosen(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_card("c2", "pain", severity=2)))
    inspector, ground = inspected(qtbot, setting, "c1"), Ground()
    ground.column.addWidget(inspector)
    in_front(qtbot, ground, 312, 900)
    text = text_of(inspector)
    away_from(inspector)

    setting.selection.choose(["c2"])
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractSlider)
    QTest.keyClick(focus, Qt.Key.Key_4)

    card = setting.journey.cards["c2"]
    assert isinstance(card, Pain)
    assert card.severity == 4


def test_a_field_whose_value_is_the_same_for_another_card_is_left_as_it_is(
    qtbot: QtBot, setting_of: MakeSetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    setting = setting_of(a_pair())
    inspector = inspected(qtbot, setting, "c1")
    form = inspector.form
    assert form is not None
    shown: list[object] = []
    for label in ("Text", "Owner"):
        monkeypatch.setattr(field_of(form, label).control, "show_value", shown.append)
    away_from(inspector)

    setting.selection.choose(["c2"])
    qtbot.waitUntil(lambda: shown != [])

    assert shown == ["new"]


def test_a_field_shows_again_what_a_map_holds_after_a_value_that_it_could_not(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    setting = setting_of(a_pair(), said=[])
    inspector = inspected(qtbot, setting, "c1")
    form = inspector.form
    assert form is not None
    line = field_of(form, "Owner").control.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setMaxLength(MAX_TITLE + 1)
    line.setText("x" * (MAX_TITLE + 1))
    line.textEdited.emit(line.text())
    away_from(inspector)

    setting.selection.choose(["c2"])

    qtbot.waitUntil(lambda: line.text() == "Sales")


def test_a_hidden_inspector_does_no_work(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", text="old")))
    inspector = inspected(qtbot, setting, "c1")
    inspector.hide()

    setting.edit(lambda journey: set_card_fields(journey, ["c1"], text="new"))

    assert text_of(inspector).toPlainText() == "old"
    inspector.show()
    assert text_of(inspector).toPlainText() == "new"
