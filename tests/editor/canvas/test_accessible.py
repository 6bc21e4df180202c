"""Tests of the map as screen readers find it."""

import os
import subprocess
import sys
from gc import collect

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from shiboken6 import delete

from journeycanvas.editor.canvas.accessible import Reader
from journeycanvas.editor.canvas.readable import expose
from journeycanvas.i18n import catalogue
from tests.builders import a_card, a_lane, a_stage
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import ALT, Desk

EARLY = """
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from journeycanvas.editor.canvas.readable import expose
from journeycanvas.i18n import catalogue
from tests.editor.tools.desks import Desk
from tests.layout.builders import a_map

application = QApplication([])
it = Desk(a_map())
QAccessible.setActive(True)
for _ in range(2):
    found = QAccessible.queryAccessibleInterface(it.view)
    names = [found.child(n).text(QAccessible.Text.Name) for n in range(found.childCount())]
    print(type(found).__name__, any("title" in name for name in names))
    expose(it.view, it.session, catalogue("en").say)
"""


def _reader_of(it: Desk) -> Reader:
    found = QAccessible.queryAccessibleInterface(it.view)
    assert isinstance(found, Reader)
    return found


@pytest.fixture
def reader(desk: MakeDesk) -> tuple[Desk, Reader]:
    it = desk(a_card("c1", text="Opens the door"), a_card("f1", "feeling", lane="l2", text="Glad", level=3))
    expose(it.view, it.session, catalogue("en").say)
    return it, _reader_of(it)


def test_cards_points_and_cells_are_children_of_the_map(reader: tuple[Desk, Reader]) -> None:
    _, found = reader

    names = _names(found)

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
    found = _reader_of(it)

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


def test_the_map_is_found_also_by_a_reader_that_asked_as_soon_as_the_view_was_there() -> None:
    said = subprocess.run(
        [sys.executable, "-c", EARLY],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    assert said.split() == ["QAccessibleWidget", "False", "Reader", "True"]


def test_a_card_that_was_moved_or_written_in_is_another_one_to_readers(reader: tuple[Desk, Reader]) -> None:
    it, found = reader
    it.choose("c1")
    before = found.focusChild()

    it.press(Qt.Key.Key_Right, ALT)
    moved = found.focusChild()
    it.hand.write("c1", text="Closes it")
    it.hand.stop_writing()
    written = found.focusChild()

    assert [one.text(QAccessible.Text.Name) for one in (before, moved, written)] == [
        "card 1 of 1, Actions, stage Stage 0: Opens the door",
        "card 1 of 1, Actions, stage Stage 1: Opens the door",
        "card 1 of 1, Actions, stage Stage 1: Closes it",
    ]
    assert [one.isValid() for one in (before, moved, written)] == [False, False, True]
    assert found.indexOfChild(written) >= 0 > found.indexOfChild(before)


def test_a_part_that_is_as_it_was_is_the_same_one_to_readers(reader: tuple[Desk, Reader]) -> None:
    it, found = reader
    it.choose("f1")
    before = found.focusChild()

    it.hand.write("c1", text="Closes it")
    it.hand.stop_writing()
    it.choose("f1")

    assert found.focusChild() is before


def test_nothing_is_left_for_readers_of_a_view_that_is_gone(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="Opens the door"))
    expose(it.view, it.session, catalogue("en").say)
    found = _reader_of(it)
    numbers = [QAccessible.uniqueId(found.child(number)) for number in range(found.childCount())]

    part = found.child(0)
    delete(it.view)
    is_there = part.isValid()
    del found, part, it
    collect()

    assert not is_there
    assert [number for number in numbers if QAccessible.accessibleInterface(number) is not None] == []


def _names(found: Reader) -> list[str]:
    return [found.child(number).text(QAccessible.Text.Name) for number in range(found.childCount())]
