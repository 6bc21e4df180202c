"""Tests of the map as screen readers find it."""

import pytest
from PySide6.QtGui import QAccessible

from journeycanvas.editor.canvas.accessible import Reader, expose
from journeycanvas.i18n import catalogue
from tests.builders import a_card, a_lane, a_stage
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk


@pytest.fixture
def reader(desk: MakeDesk) -> tuple[Desk, Reader]:
    it = desk(a_card("c1", text="Opens the door"), a_card("f1", "feeling", lane="l2", text="Glad", level=3))
    expose(it.view, it.session, catalogue("en").say)
    found = QAccessible.queryAccessibleInterface(it.view)
    assert isinstance(found, Reader)
    return it, found


def test_cards_points_and_cells_are_children_of_the_map(reader: tuple[Desk, Reader]) -> None:
    _, found = reader

    names = [found.child(number).text(QAccessible.Text.Name) for number in range(found.childCount())]

    assert "card 1 of 1, Actions, stage Stage 0: Opens the door" in names
    assert "card 1 of 1, Feelings, stage Stage 0: Glad, feeling +3 of 5" in names
    assert "empty cell, Pains, stage Stage 2" in names
    assert all(names)


def test_a_persian_map_is_read_in_persian_and_in_the_order_it_is_read_in(desk: MakeDesk) -> None:
    it = desk(
        a_card("c1", text="فرم را پر می‌کند", stage="s0"),
        a_card("c2", text="پاسخ می‌گیرد", stage="s1"),
        stages=[a_stage("s0", order="a0", title="آگاهی"), a_stage("s1", order="a1", title="خرید")],
        lanes=[a_lane("l0", title="اعمال و اقدامات")],
        language="fa",
    )
    expose(it.view, it.session, catalogue("fa").say)
    found = QAccessible.queryAccessibleInterface(it.view)
    assert isinstance(found, Reader)

    parts = [found.child(number) for number in range(found.childCount())]
    names = [one.text(QAccessible.Text.Name) for one in parts]
    cards = [one for one, name in zip(parts, names, strict=True) if "فرم" in name or "پاسخ" in name]

    assert [one.text(QAccessible.Text.Name) for one in cards] == [
        catalogue("fa").say(
            "card {n} of {count}, {lane}, stage {stage}: {text}",
            n=1,
            count=1,
            lane="اعمال و اقدامات",
            stage=stage,
            text=text,
        )
        for stage, text in (("آگاهی", "فرم را پر می‌کند"), ("خرید", "پاسخ می‌گیرد"))
    ]
    assert cards[0].rect().x() > cards[1].rect().x()
    assert [name for name in names if any("a" <= letter <= "z" for letter in name)] == []


def test_the_selected_card_is_the_one_with_the_keyboard(reader: tuple[Desk, Reader]) -> None:
    it, found = reader

    it.choose("c1")

    assert "Opens the door" in found.focusChild().text(QAccessible.Text.Name)
    assert found.focusChild().rect().width() > 20


def test_readers_are_told_of_the_map_as_it_is_after_an_edit(reader: tuple[Desk, Reader]) -> None:
    it, found = reader
    before = found.childCount()

    it.choose(lane="l1", stage="s1")
    it.type("Too slow")
    it.hand.stop_writing()

    assert found.childCount() == before + 1
    assert "Too slow" in found.focusChild().text(QAccessible.Text.Name)
