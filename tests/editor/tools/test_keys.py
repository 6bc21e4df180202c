"""Tests of the keyboard on the map while nothing is written."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.tools.arranging import join_chosen, split_chosen, stretch_onward
from journeycanvas.editor.tools.borders import group_chosen, new_lane, new_phase, new_stage
from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import ALT, SHIFT

KEY = Qt.Key
LANGUAGES = pytest.mark.parametrize("language", ["en", "fa"])


def test_arrows_point_at_the_screen_on_a_map_from_right_to_left(desk: MakeDesk) -> None:
    it = desk(language="fa")
    it.choose(lane="l0", stage="s1")

    it.press(KEY.Key_Left)

    assert it.selection.cell == ("l0", "s2")


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("asks", ["menu key", "Shift+F10"])
def test_the_menu_of_what_is_selected_opens_there_from_the_keyboard(desk: MakeDesk, asks: str, language: str) -> None:
    it = desk(a_card("c1", stage="s2", text="One"), language=language)
    it.choose("c1")
    places: list[QPoint] = []
    it.view.menu_wanted.connect(places.append)

    if asks == "menu key":  # Qt makes this of it, wherever the mouse is
        QApplication.sendEvent(it.view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    else:
        it.press(KEY.Key_F10, SHIFT)

    [place] = places
    at = it.view.mapToScene(it.view.viewport().mapFromGlobal(place))
    assert it.area("c1").holds(at.x(), at.y())
    assert it.selection.records == ("c1",)


def test_alt_and_an_arrow_move_the_selected_card(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))
    it.choose("c1")

    it.press(KEY.Key_Right, ALT)
    it.press(KEY.Key_Down, ALT)

    assert it.texts("l1", "s1") == ["One"]
    assert it.selection.records == ("c1",)


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_selected_cards_become_one_and_that_one_its_lines_again(desk: MakeDesk, language: str) -> None:
    it = desk(*(a_card(f"c{n}", order=f"a{n}", text=f"واحد {n}") for n in range(3)), language=language)
    it.hand.choose_records(["c2", "c0"])

    join_chosen(it.hand)
    assert it.texts("l0", "s0") == ["واحد 0\nواحد 2", "واحد 1"]
    assert it.selection.records == ("c0",)
    assert it.session.undo_name is not None
    assert it.session.undo_name.text == "Join cards"

    split_chosen(it.hand)
    assert it.texts("l0", "s0") == ["واحد 0", "واحد 2", "واحد 1"]
    assert len(it.selection.records) == 2


def test_cards_too_long_for_one_stay_as_they_are_and_that_is_said(desk: MakeDesk) -> None:
    it = desk(*(a_card(f"c{n}", order=f"a{n}", text="x" * 15_000) for n in range(2)))
    it.hand.choose_records(["c0", "c1"])

    join_chosen(it.hand)

    assert len(it.journey.cards) == 2
    assert len(it.refused) == 1


def test_alt_and_an_arrow_move_a_stage_and_a_lane(desk: MakeDesk) -> None:
    it = desk()
    it.choose("s0")
    it.press(KEY.Key_Right, ALT)
    it.choose("l0")
    it.press(KEY.Key_Down, ALT)

    assert list(it.journey.stages) == ["s1", "s0", "s2"]
    assert list(it.journey.lanes) == ["l1", "l0", "l2"]


def test_alt_shift_and_an_arrow_stretch_a_card_over_one_more_stage(desk: MakeDesk) -> None:
    it = desk(a_card("c1"))
    it.choose("c1")

    it.press(KEY.Key_Right, ALT | SHIFT)

    assert it.journey.cards["c1"].span == 2


def test_delete_selects_what_comes_next(desk: MakeDesk) -> None:
    it = desk(a_card("c1", order="a1"), a_card("c2", order="a2"))
    it.choose("c1")

    it.press(KEY.Key_Delete)

    assert list(it.journey.cards) == ["c2"]
    assert it.selection.records == ("c2",)


def test_cards_and_stages_go_in_one_step(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s1"))
    it.hand.choose_records(["c1", "s1"])

    it.press(KEY.Key_Delete)

    assert it.journey.cards == {}
    assert list(it.journey.stages) == ["s0", "s2"]
    assert len(it.session.steps) == 1


def test_shift_and_an_arrow_select_more(desk: MakeDesk) -> None:
    it = desk(a_card("c1", order="a1"), a_card("c2", order="a2"))
    it.choose("c1")

    it.press(KEY.Key_Down, SHIFT)

    assert it.selection.records == ("c1", "c2")


def test_a_link_is_drawn_by_walking_to_its_end(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s1"))
    it.choose("c1")

    it.hand.begin_link("c1")
    it.press(KEY.Key_Right)
    it.press(KEY.Key_Return)

    [link] = it.journey.links.values()
    assert (link.from_, link.to) == ("c1", "c2")


def test_escape_drops_a_link_that_was_begun(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s1"))
    it.choose("c1")
    it.hand.begin_link("c1")

    it.press(KEY.Key_Escape)
    it.press(KEY.Key_Right)
    it.press(KEY.Key_Return)

    assert it.journey.links == {}


def test_tab_at_the_end_of_the_map_lets_the_keyboard_go_on(desk: MakeDesk) -> None:
    it = desk()
    it.choose(lane="l2", stage="s2")

    it.press(KEY.Key_Tab)

    assert it.selection.cell == ("l2", "s2")


def test_tab_goes_on_behind_a_card_that_lies_over_more_stages(desk: MakeDesk) -> None:
    it = desk(a_card("c1", span=2))
    it.choose("c1")

    it.press(KEY.Key_Tab)

    assert it.selection.cell == ("l0", "s2")


def test_tab_at_the_last_head_goes_on_to_the_first_cell(desk: MakeDesk) -> None:
    it = desk()
    it.choose("s2")

    it.press(KEY.Key_Tab)

    assert it.selection.cell == ("l0", "s0")


def test_alt_and_an_arrow_move_a_point_of_the_curve_up_and_down(desk: MakeDesk) -> None:
    it = desk(a_card("f1", "feeling", lane="l2", level=4.0))
    it.choose("f1")

    it.press(KEY.Key_Up, ALT)
    it.press(KEY.Key_Up, ALT)

    assert it.journey.cards["f1"].model_dump()["level"] == 5
    assert it.journey.cards["f1"].lane == "l2"


@pytest.mark.parametrize(("language", "title"), [("fa", "نقطه هاي درد"), ("fa", "نقاط درد"), ("en", "pain points")])
def test_a_new_lane_is_what_its_title_says(desk: MakeDesk, language: str, title: str) -> None:
    it = desk(language=language)
    new_lane(it.hand, None)

    it.type(title)
    it.press(KEY.Key_Tab)
    it.type("۲۵ دقیقه انتظار")
    it.press(KEY.Key_Return)

    lane = list(it.journey.lanes.values())[-1]
    usual = title != "نقطه هاي درد"
    assert (lane.title, lane.role) == (title, "pains" if usual else "notes")
    assert it.card("۲۵ دقیقه انتظار").kind == ("pain" if usual else "note")
    assert bool(lane.prompt) is usual


@LANGUAGES
def test_enter_behind_the_name_of_a_lane_leads_into_it(desk: MakeDesk, language: str) -> None:
    it = desk(language=language)
    new_lane(it.hand, "l1")

    it.type("Thoughts")
    it.press(KEY.Key_Return)
    it.type("Is it for me?")
    it.press(KEY.Key_Return)

    assert [lane.title for lane in it.journey.lanes.values()] == ["Actions", "Thoughts", "Pains", "Feelings"]
    assert it.texts(list(it.journey.lanes)[1], "s0") == ["Is it for me?"]


@LANGUAGES
@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Tab])
def test_what_is_typed_after_a_new_stage_or_phase_replaces_no_other_name(
    desk: MakeDesk, language: str, key: Qt.Key
) -> None:
    it = desk(language=language)

    new_stage(it.hand, "s1")
    it.type("Compare")
    it.press(key)
    it.type("Asks a friend")
    group_chosen(it.hand, ["s0"])
    it.type("Before")
    it.press(key)
    it.type("Hears of it")
    it.hand.stop_writing()

    assert [stage.title for stage in it.journey.stages.values()] == ["Stage 0", "Compare", "Stage 1", "Stage 2"]
    assert it.texts("l0", list(it.journey.stages)[1]) == ["Asks a friend"]
    assert it.texts("l0", "s0") == ["Hears of it"]


def test_a_new_phase_leads_on_to_its_stage_that_has_no_name_yet(desk: MakeDesk) -> None:
    it = desk()

    new_phase(it.hand, None)
    it.type("After")
    it.press(KEY.Key_Return)
    it.type("Tells others")
    it.hand.stop_writing()

    assert list(it.journey.stages.values())[-1].title == "Tells others"


def test_a_card_is_stretched_while_it_is_written(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    it.type("Waits")

    stretch_onward(it.hand)

    assert it.card("Waits").span == 2
