"""The inspector: what it shows of what is selected, and how its fields change the map."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.edit.map_facts import set_review
from journeycanvas.editor.addresses import end_of_host
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.picture import PictureControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.fields.card import CardForm
from journeycanvas.editor.panels.fields.grid import LaneForm, StageForm
from journeycanvas.editor.panels.fields.link import LinkForm
from journeycanvas.editor.panels.fields.map_facts import MapForm
from journeycanvas.editor.panels.fields.relations import LinkButton
from journeycanvas.editor.tools.pictures import LONGEST_SIDE
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


def test_a_pain_leads_to_the_opportunity_that_answers_it(qtbot: QtBot, setting_of: MakeSetting) -> None:
    seen: list[str] = []
    journey = a_journey(
        a_card("c1", "pain"), a_card("c2", "opportunity", text="Ask once"), a_link("c2", "c1", style="answers")
    )
    inspector = inspected(qtbot, setting_of(journey, seen=seen), "c1")
    jump = next(one for one in inspector.findChildren(QWidget) if one.accessibleName() == "Go to “Ask once”")

    QTest.mouseClick(jump, Qt.MouseButton.LeftButton)

    assert seen == ["c2"]


@pytest.mark.parametrize(
    "text",
    [
        "Asks once for everything that anybody will need later on, and never again for the same papers",
        "یک بار همهٔ مدارکی را می‌پرسد که بعداً لازم می‌شود و دیگر هیچ‌وقت سراغ همان مدارک را نمی‌گیرد",
    ],
)
def test_a_link_with_too_little_room_ends_after_a_whole_word(qtbot: QtBot, setting_of: MakeSetting, text: str) -> None:
    journey = a_journey(a_card("c1", "pain"), a_card("c2", "opportunity", text=text), a_link("c2", "c1"))
    inspector = inspected(qtbot, setting_of(journey), "c1")
    jump = next(one for one in inspector.findChildren(LinkButton) if one.text() == text)

    assert jump.width() < jump.sizeHint().width()
    assert jump.shown_text.endswith("…")
    assert text.startswith(jump.shown_text[:-1] + " ")


def test_a_short_host_is_shown_whole(qtbot: QtBot, setting_of: MakeSetting) -> None:
    inspector = inspected(qtbot, setting_of(a_journey(a_card("c1", text="https://example.org/forms"))), "c1")
    [link] = inspector.findChildren(LinkButton)

    assert link.shown_text == link.text() == end_of_host("https://example.org/forms")


def test_a_long_host_keeps_its_end_on_a_narrow_button(qtbot: QtBot, setting_of: MakeSetting) -> None:
    card = a_card("c1", text="https://" + "bank.example." * 10 + "evil.example/")
    inspector = inspected(qtbot, setting_of(a_journey(card)), "c1")
    [link] = [one for one in inspector.findChildren(LinkButton) if "evil" in one.text()]

    assert link.width() < link.sizeHint().width()
    assert "evil.example" in link.shown_text
    assert "…" in link.shown_text


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


@pytest.mark.parametrize("kind", ["note", "touchpoint", "pain", "opportunity", "feeling", "metric", "task"])
def test_every_control_has_a_name_a_place_in_the_tab_order_and_room(
    qtbot: QtBot, setting_of: MakeSetting, kind: str
) -> None:
    inspector = inspected(qtbot, setting_of(a_journey(a_card("c1", kind), a_persona("p1", name="Maryam"))), "c1")
    inspector.resize(312, 2400)
    page = inspector.widget()
    assert page is not None

    focusable = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [widget for widget in focusable if not widget.accessibleName()] == []
    assert [widget for widget in focusable if min(widget.width(), widget.height()) < LEAST_TARGET] == []


def test_a_picture_is_dropped_or_pasted_into_its_field(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1")))
    inspector = inspected(qtbot, setting, "c1")
    assert inspector.form is not None
    [field] = inspector.form.findChildren(PictureControl)
    carried = QMimeData()
    image = QImage(2000, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    carried.setImageData(image)

    assert field.take_in(carried)
    assert not field.take_in(QMimeData())

    picture = setting.journey.pictures[setting.journey.cards["c1"].picture or ""]
    assert (picture.width, picture.height) == (LONGEST_SIDE, 32)


def test_a_review_is_said_and_taken_back(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey())

    setting.edit(lambda journey: set_review(journey, by="سارا"))
    setting.edit(lambda journey: set_review(journey, on="2026-11-22"))
    said = setting.journey.map.review
    setting.edit(lambda journey: set_review(journey, by="", on=""))

    assert said is not None
    assert (said.by, said.on) == ("سارا", "2026-11-22")
    assert setting.journey.map.review is None


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
