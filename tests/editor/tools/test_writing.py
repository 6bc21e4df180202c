"""Tests of writing on the map, where the text stands."""

import pytest
from PySide6.QtCore import Qt

from journeycanvas.model import Lane
from tests.builders import a_card, a_lane, a_persona
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import SHIFT

KEY = Qt.Key


def a_people_lane() -> Lane:
    return a_lane("people", span="map", role="persona", title="Persona")


def test_typing_on_a_cell_begins_a_card(desk: MakeDesk) -> None:
    it = desk()
    it.choose(lane="l0", stage="s1")

    it.type("Opens the door")

    assert it.hand.is_writing
    assert it.texts("l0", "s1") == ["Opens the door"]
    assert it.session.steps == ()  # nothing is a step before it is finished


@pytest.mark.parametrize("language", ["en", "fa"])
def test_typing_on_a_map_that_was_just_opened_begins_a_card_below_the_first_stage(
    desk: MakeDesk, language: str
) -> None:
    lanes = [a_lane("p", order="a", role="persona", span="map"), a_lane("l0", order="b", role="actions")]
    it = desk(a_persona("p1", name="Maryam"), lanes=lanes, language=language)

    it.type("Waits")
    it.press(Qt.Key.Key_Return)

    assert it.texts("l0", "s0") == ["Waits"]


def test_f2_on_an_empty_cell_begins_a_card_there(desk: MakeDesk) -> None:
    it = desk()
    it.choose(lane="l0", stage="s1")

    it.press(KEY.Key_F2)
    it.type("می‌خواهد")

    assert it.texts("l0", "s1") == ["می‌خواهد"]


def test_writing_by_the_menu_begins_a_card_in_an_empty_cell_as_f2_does(desk: MakeDesk) -> None:
    it = desk()
    wanted: list[bool] = []
    it.view.details_wanted.connect(lambda: wanted.append(True))
    it.choose(lane="l0", stage="s1")

    it.hand.edit_current()  # the shortcut of a window comes here before the map gets the key
    it.type("می‌خواهد")

    assert it.texts("l0", "s1") == ["می‌خواهد"]
    assert not wanted


@pytest.mark.parametrize("language", ["fa", "he", "en"])
def test_what_is_typed_on_a_blank_persona_is_their_name(desk: MakeDesk, language: str) -> None:
    it = desk(lanes=[a_people_lane(), a_lane("l0", order="b")], language=language)
    it.choose(lane="people", stage=None)

    it.type("مریم")
    it.press(KEY.Key_Return)

    [persona] = it.journey.personas.values()
    assert persona.name == "مریم"
    assert not it.journey.cards
    assert [step.name.text for step in it.session.steps] == ["Add persona"]


def test_a_name_that_was_not_typed_makes_no_persona(desk: MakeDesk) -> None:
    it = desk(lanes=[a_people_lane(), a_lane("l0", order="b")])
    it.choose(lane="people", stage=None)

    it.press(KEY.Key_F2)
    it.press(KEY.Key_Return)

    assert not it.journey.personas
    assert it.session.steps == ()


def test_f2_writes_the_name_of_a_persona(desk: MakeDesk) -> None:
    it = desk(a_persona("p1", name="Maryam"), lanes=[a_people_lane(), a_lane("l0", order="b")])
    it.choose("p1")

    it.press(KEY.Key_F2)
    it.type(" R.")
    it.press(KEY.Key_Return)

    assert it.journey.personas["p1"].name == "Maryam R."


def test_enter_finishes_a_card_and_the_next_is_typed_below(desk: MakeDesk) -> None:
    it = desk()
    it.choose(lane="l0", stage="s0")

    it.type("One")
    it.press(KEY.Key_Return)
    it.type("Two")
    it.press(KEY.Key_Return)

    assert it.texts("l0", "s0") == ["One", "Two"]
    assert [step.name.text for step in it.session.steps] == ["Add card", "Add card"]


def test_tab_goes_on_in_the_next_stage_and_shift_tab_back(desk: MakeDesk) -> None:
    it = desk()
    it.choose(lane="l0", stage="s0")

    it.type("One")
    it.press(KEY.Key_Tab)
    it.type("Two")
    it.press(KEY.Key_Backtab, SHIFT)
    it.type("Three")
    it.hand.stop_writing()

    assert it.texts("l0", "s0") == ["One", "Three"]
    assert it.texts("l0", "s1") == ["Two"]


def test_escape_takes_back_what_is_under_way(desk: MakeDesk) -> None:
    it = desk(a_card(text="Old"))
    it.choose("c1")
    it.press(KEY.Key_F2)
    it.type(" and new")

    it.press(KEY.Key_Escape)

    assert it.texts("l0", "s0") == ["Old"]
    assert not it.hand.is_writing
    assert it.session.steps == ()


def test_an_empty_new_card_was_never_there(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    it.type("a")
    it.press(KEY.Key_Backspace)

    it.press(KEY.Key_Return)

    assert it.journey.cards == {}
    assert it.session.steps == ()


def test_f2_writes_at_the_end_of_the_selected_card(desk: MakeDesk) -> None:
    it = desk(a_card(text="Old"))
    it.choose("c1")

    it.press(KEY.Key_F2)
    it.type("er")
    it.press(KEY.Key_Return)

    assert it.texts("l0", "s0") == ["Older"]
    assert [step.name.text for step in it.session.steps] == ["Edit text"]


def test_typing_on_the_head_of_a_stage_gives_it_a_title(desk: MakeDesk) -> None:
    it = desk()
    it.choose("s1")

    it.type("Find")
    it.press(KEY.Key_Tab)
    it.type("Join")
    it.press(KEY.Key_Return)

    assert [stage.title for stage in it.journey.stages.values()] == ["Stage 0", "Find", "Join"]


def test_an_edit_from_elsewhere_ends_what_is_written(desk: MakeDesk) -> None:
    it = desk(a_card(text="Old"))
    it.hand.write("c1")
    it.type("er")

    it.session.commit()

    assert not it.hand.is_writing
    assert it.texts("l0", "s0") == ["Older"]


def test_undo_of_the_window_drops_what_is_written(desk: MakeDesk) -> None:
    it = desk(a_card(text="Old"))
    it.hand.write("c1")
    it.type("er")

    it.session.undo()

    assert not it.hand.is_writing
    assert it.texts("l0", "s0") == ["Old"]


def test_nothing_is_written_on_a_map_that_can_only_be_read(desk: MakeDesk) -> None:
    it = desk(can_edit=False)
    it.choose()

    it.type("a")

    assert it.journey.cards == {}
    assert not it.hand.is_writing


def test_typing_on_a_selected_card_begins_one_after_it(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One", order="a1"), a_card("c2", text="Three", order="a2"))
    it.choose("c1")

    it.type("Two")
    it.hand.stop_writing()

    assert it.texts("l0", "s0") == ["One", "Two", "Three"]


def test_a_lane_that_spans_the_map_is_written_in_too(desk: MakeDesk) -> None:
    it = desk(lanes=[a_lane("l0", span="map", role="scenario", title="Scenario"), a_lane("l1", order="b")])
    it.choose(lane="l0", stage=None)

    it.type("A day in May")
    it.press(KEY.Key_Return)

    assert it.texts("l0", None) == ["A day in May"]
