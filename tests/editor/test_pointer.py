"""Tests of the pointer while the window is at work."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.cards import add_cards
from journeycanvas.edit.clipboard import Copied
from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.pointer import MANY, at_work
from journeycanvas.editor.tools import carrying
from journeycanvas.layout.plan import Plan
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.tools.conftest import MakeDesk, desk

__all__ = ["desk"]


def asks_to_wait() -> bool:
    """Tell what the pointer shows now."""
    pointer = QGuiApplication.overrideCursor()
    return pointer is not None and pointer.shape() == Qt.CursorShape.WaitCursor


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return the list of whether the pointer asked to wait each time that a view was shown something new."""
    seen: list[bool] = []
    show: Callable[[MapView, Plan], None] = MapView.show_plan

    def spied(view: MapView, plan: Plan) -> None:
        seen.append(asks_to_wait())
        show(view, plan)

    monkeypatch.setattr(MapView, "show_plan", spied)
    return seen


def test_the_pointer_asks_to_wait_while_many_records_are_dealt_with_and_not_for_a_few(qapp: QApplication) -> None:
    with at_work(MANY):
        for_many = asks_to_wait()
    after = asks_to_wait()
    with at_work(MANY - 1):
        for_few = asks_to_wait()

    assert for_many
    assert not after
    assert not for_few


def test_the_pointer_is_as_it_was_when_the_work_comes_to_nothing(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="full"), at_work(MANY):
        raise ValueError("full")

    assert not asks_to_wait()


def test_work_within_work_gives_the_pointer_back_only_at_its_end(qapp: QApplication) -> None:
    with at_work(MANY):
        with at_work(MANY):
            pass
        still = asks_to_wait()

    assert still
    assert not asks_to_wait()


def test_a_step_of_many_cards_asks_to_wait_and_so_does_taking_it_back(desk: MakeDesk, shown: list[bool]) -> None:
    it = desk()

    it.session.apply(add_cards(it.journey, it.session.new_id, ["x"] * MANY, "l0", "s0"))
    it.session.undo()
    it.session.apply(add_cards(it.journey, it.session.new_id, ["x"], "l0", "s0"))

    assert shown == [True, True, False]
    assert not asks_to_wait()


def test_another_look_of_a_map_that_is_not_very_large_asks_nobody_to_wait(desk: MakeDesk, shown: list[bool]) -> None:
    it = desk()
    it.session.apply(add_cards(it.journey, it.session.new_id, ["x"] * MANY, "l0", "s0"))
    shown.clear()

    it.session.apply(set_map_facts(it.journey, theme="ink"))

    assert shown == [False]


def test_copying_many_cards_asks_to_wait(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(a_journey(*(a_card(f"c{n}", text="x", order=f"a{n:04}") for n in range(MANY))))
    window.run("edit.select_all")
    seen: list[bool] = []
    pack = carrying.packed

    def spied(copied: Copied, direction: str) -> QMimeData:
        seen.append(asks_to_wait())
        return pack(copied, direction)

    monkeypatch.setattr(carrying, "packed", spied)
    window.run("edit.copy")

    assert seen == [True]
    assert not asks_to_wait()
