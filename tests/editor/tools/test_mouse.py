"""Tests of the mouse on the map."""

import pytest
from PySide6.QtCore import QPointF, Qt

from journeycanvas.model import Feeling
from tests.builders import a_card, a_link
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import CTRL

KEY = Qt.Key


def test_a_click_selects_a_card_and_ctrl_one_more(desk: MakeDesk) -> None:
    it = desk(a_card("c1"), a_card("c2", stage="s1"))

    it.click(it.middle("c1"))
    it.click(it.middle("c2"), CTRL)

    assert it.selection.records == ("c1", "c2")


def test_a_click_on_an_empty_cell_is_where_typing_begins(desk: MakeDesk) -> None:
    it = desk()

    it.click(it.in_cell("l1", "s2"))
    it.type("Too slow")

    assert it.texts("l1", "s2") == ["Too slow"]


def test_a_double_click_writes_where_it_meets_the_text(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="Long enough to be met"))

    it.double_click(it.middle("c1"))

    assert it.hand.is_writing


def test_a_double_click_puts_a_feeling_on_the_curve(desk: MakeDesk) -> None:
    it = desk(a_card("f1", "feeling", lane="l2", stage="s0", level=0))

    it.double_click(it.in_cell("l2", "s2", 0.8))
    it.type("Never again")
    it.hand.stop_writing()

    feeling = it.card("Never again")
    assert isinstance(feeling, Feeling)
    assert feeling.stage == "s2"
    assert feeling.level < -1


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_click_on_the_line_puts_a_point_on_it(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("f1", "feeling", lane="l2", stage="s0", level=2), language=language)

    it.click(QPointF(it.in_cell("l2", "s2").x(), it.middle("f1").y()))
    it.hand.stop_writing()

    assert len(it.journey.cell("l2", "s2")) == 1


def test_a_link_is_selected_by_a_click_and_deleted(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s2"), a_link("c1", "c2", "k1"))
    [first, *_] = it.view.places.areas(["k1"])

    it.click(QPointF(first.x + first.width / 2, first.y + first.height / 2))
    chosen = it.selection.records
    it.press(KEY.Key_Delete)

    assert chosen == ("k1",)
    assert it.journey.links == {}


def test_a_hand_that_shakes_in_a_click_types_in_the_cell_all_the_same(desk: MakeDesk) -> None:
    it = desk()
    cell = it.in_cell("l1", "s2")

    it.drag(cell, cell + QPointF(12, 6))
    it.type("Too slow")

    assert it.texts("l1", "s2") == ["Too slow"]


def test_a_rubber_band_selects_the_cards_it_meets(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s1"), a_card("c3", lane="l1", stage="s0"))
    start = it.in_cell("l0", "s0", 0.95)

    it.drag(start, it.middle("c2"))

    assert it.selection.records == ("c1", "c2")


def test_the_card_tool_puts_a_card_where_is_clicked(desk: MakeDesk) -> None:
    it = desk()
    it.hand.use("card")

    it.click(it.in_cell("l0", "s1"))
    it.type("New")
    it.hand.stop_writing()

    assert it.texts("l0", "s1") == ["New"]


def test_a_click_outside_ends_what_is_written(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    it.type("One")

    it.click(it.in_cell("l1", "s2"))

    assert not it.hand.is_writing
    assert it.texts("l0", "s0") == ["One"]
    assert it.selection.cell == ("l1", "s2")


def test_a_press_elsewhere_ends_a_text_that_is_out_of_sight_without_moving_the_map(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s2", text="One"), language="fa")
    it.view.resize(420, 900)
    it.hand.choose_records(["c1"])
    it.hand.write("c1")
    it.view.reveal(it.area("s0"))
    seen = it.view.mapToScene(it.view.viewport().rect()).boundingRect()

    it.click(it.in_cell("l0", "s0"))

    assert it.view.mapToScene(it.view.viewport().rect()).boundingRect() == seen
    assert it.selection.cell == ("l0", "s0")
