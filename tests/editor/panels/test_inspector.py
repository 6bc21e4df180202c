"""The inspector: what it shows of what is selected, and how its fields change the map."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.fields.card import CardForm
from journeycanvas.editor.panels.fields.grid import LaneForm, StageForm
from journeycanvas.editor.panels.fields.link import LinkForm
from journeycanvas.editor.panels.fields.map_facts import MapForm
from journeycanvas.wording.choices import KINDS
from tests.builders import a_card, a_journey, a_link, a_persona
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import field_of, press, type_text
from tests.editor.panels.inspectors import inspected, text_of


def test_without_a_selection_the_map_itself_is_shown(qtbot: QtBot, setting_of: MakeSetting) -> None:
    inspector = inspected(qtbot, setting_of(a_journey(title="Cover")))

    assert isinstance(inspector.form, MapForm)
    title = field_of(inspector.form, "Title").control
    assert isinstance(title, LineControl)
    assert title.line.text() == "Cover"


@pytest.mark.parametrize(("id", "form"), [("c1", CardForm), ("s0", StageForm), ("l0", LaneForm), ("k1", LinkForm)])
def test_each_sort_of_record_has_its_form(qtbot: QtBot, setting_of: MakeSetting, id: str, form: type[QWidget]) -> None:
    journey = a_journey(a_card("c1"), a_card("c2"), a_link("c1", "c2"))

    assert isinstance(inspected(qtbot, setting_of(journey), id).form, form)


@pytest.mark.parametrize("kind", KINDS)
def test_tab_goes_through_the_fields_of_a_kind_and_not_into_the_lists_that_they_open(
    qtbot: QtBot, setting_of: MakeSetting, qtlog: Any, kind: str
) -> None:
    inspected(qtbot, setting_of(a_journey(a_card("c1", kind), a_persona(name="Mina"))), "c1")

    assert [record.message for record in qtlog.records if "setTabOrder" in record.message] == []


def test_records_of_several_sorts_are_counted(qtbot: QtBot, setting_of: MakeSetting) -> None:
    inspector = inspected(qtbot, setting_of(a_journey(a_card("c1"))), "c1", "s0")

    assert inspector.form is None
    assert "2 things selected" in [label.text() for label in inspector.findChildren(QLabel)]


def test_typing_becomes_one_step_with_a_name(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1")))
    inspector = inspected(qtbot, setting, "c1")

    type_text(text_of(inspector), "سلام")

    assert setting.journey.cards["c1"].text == "سلام"
    assert [step.name.text for step in setting.document.session.steps] == ["Edit text"]


def test_undo_is_left_to_the_map(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", text="old")))
    inspector = inspected(qtbot, setting, "c1")
    text = text_of(inspector)
    type_text(text, "new ")

    press(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a")
    setting.document.session.undo()

    assert text.toPlainText() == "old"


def test_the_field_that_is_written_in_keeps_focus_and_cursor_while_the_map_changes(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    setting = setting_of(a_journey(a_card("c1"), a_card("c2")))
    inspector = inspected(qtbot, setting, "c1")
    text = text_of(inspector)
    text.setFocus()
    type_text(text, "mid")
    press(text, Qt.Key.Key_Left)

    setting.edit(lambda journey: set_card_fields(journey, ["c1", "c2"], owner="Sales"))

    assert inspector.window().focusWidget() is text
    assert text.textCursor().position() == 2


def test_a_text_selection_stays_while_the_map_changes(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", text="a longer text")))
    inspector = inspected(qtbot, setting, "c1")
    text = text_of(inspector)
    text.selectAll()

    setting.edit(lambda journey: set_card_fields(journey, ["c1"], owner="Sales"))

    assert text.textCursor().selectedText() == "a longer text"


def test_several_values_are_said_and_an_edit_sets_all(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", owner="Sales"), a_card("c2", owner="Service")))
    inspector = inspected(qtbot, setting, "c1", "c2")
    assert inspector.form is not None
    owner = field_of(inspector.form, "Owner").control
    assert isinstance(owner, LineControl)

    assert (owner.line.text(), owner.line.placeholderText()) == ("", "Several values")
    type_text(owner.line, "Us")
    assert {card.owner for card in setting.journey.cards.values()} == {"Us"}
    assert len(setting.document.session.steps) == 1


def test_a_kind_is_changed_and_its_fields_come(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", text="Waits")))
    inspector = inspected(qtbot, setting, "c1")
    assert inspector.form is not None
    kinds = inspector.form.findChild(Segments)
    assert isinstance(kinds, Segments)
    pain = next(button for button in kinds.findChildren(QWidget) if button.accessibleName().endswith("Pain point"))

    QTest.mouseClick(pain, Qt.MouseButton.LeftButton)

    assert (setting.journey.cards["c1"].kind, setting.journey.cards["c1"].text) == ("pain", "Waits")
    assert "Severity" in [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]


def test_a_tag_is_put_on_every_card_and_the_others_stay(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", tags=["new"]), a_card("c2")))
    inspector = inspected(qtbot, setting, "c1", "c2")
    assert inspector.form is not None
    line = field_of(inspector.form, "Tags").control.focusProxy()
    assert line is not None

    type_text(line, "urgent،")

    assert [card.tags for card in setting.journey.cards.values()] == [("new", "urgent"), ("urgent",)]


def test_a_stage_joins_a_new_phase_and_leaves_it(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(stages=3))
    inspector = inspected(qtbot, setting, "s1")
    assert inspector.form is not None
    phase = field_of(inspector.form, "Phase").control

    phase.chosen.emit(("new",))
    assert setting.journey.stages["s1"].phase in setting.journey.phases
    phase.chosen.emit(None)
    assert (setting.journey.stages["s1"].phase, dict(setting.journey.phases)) == (None, {})


def test_a_value_that_a_map_cannot_hold_changes_nothing_and_is_said(qtbot: QtBot, setting_of: MakeSetting) -> None:
    said: list[str] = []
    setting = setting_of(a_journey(a_card("c1")), said=said)

    assert not setting.edit(lambda journey: set_card_fields(journey, ["c1"], owner="x" * 501))

    assert said == ["Nothing was changed: it may have at most 500 characters."]
    assert setting.document.session.steps == ()


def test_a_field_of_a_map_that_may_only_be_read_goes_back_to_what_the_map_has(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    setting = setting_of(a_journey(a_card("c1", text="Waits"), title="Cover"))
    setting.document.read_only = True
    refused: list[bool] = []
    setting.document.edit_refused.connect(lambda: refused.append(True))
    inspector = inspected(qtbot, setting, "c1")

    type_text(text_of(inspector), "x")

    assert (text_of(inspector).toPlainText(), setting.journey.cards["c1"].text) == ("Waits", "Waits")
    assert refused


def test_the_title_of_a_map_that_may_only_be_read_goes_back_too(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(title="Cover"))
    setting.document.read_only = True
    inspector = inspected(qtbot, setting)
    assert inspector.form is not None
    title = field_of(inspector.form, "Title").control
    assert isinstance(title, LineControl)

    type_text(title.line, "x")

    assert (title.line.text(), setting.journey.map.title) == ("Cover", "Cover")


def test_records_of_several_sorts_leave_a_word_on_what_to_do(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1")))
    inspector = inspected(qtbot, setting, "c1", "s0")
    hint = "Select things of one sort to see what they have in common."
    [label] = [one for one in inspector.findChildren(QLabel) if one.text() == hint]
    assert label.isVisible()

    setting.selection.choose(["c1"])

    assert inspector.form is not None
    assert not label.isVisible()
