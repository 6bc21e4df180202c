"""Tests of a text that is written as screen readers follow it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from journeycanvas.editor.canvas.accessible import Reader
from journeycanvas.editor.canvas.accessible_text import ScriptItem, difference
from journeycanvas.editor.canvas.readable import expose
from journeycanvas.editor.canvas.units import characters, units
from journeycanvas.i18n import catalogue
from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import SHIFT, Desk

TEXTS = st.text(st.sampled_from("ab آب\u200c\n😀"), max_size=8)


@pytest.fixture
def written(desk: MakeDesk) -> Iterator[tuple[Desk, ScriptItem]]:
    """Return a map on which a card is being written, and its text as readers find it."""
    it = desk(a_card("c1", text="فرم 😀 را"))
    expose(it.view, it.session, catalogue("en").say)
    reader = QAccessible.queryAccessibleInterface(it.view)
    assert isinstance(reader, Reader)
    it.hand.write("c1")
    yield it, reader.script
    it.hand.stop_writing()


def test_the_text_that_is_written_is_the_last_child_of_the_map(written: tuple[Desk, ScriptItem]) -> None:
    it, item = written
    reader = item.parent()

    while_written = reader.child(reader.childCount() - 1)
    role, name = while_written.role(), while_written.text(QAccessible.Text.Name)
    it.hand.stop_writing()

    assert while_written is item
    assert role == QAccessible.Role.EditableText
    assert name == "card 1 of 1, Actions, stage Stage 0"
    assert reader.child(reader.childCount() - 1) is not item


def test_readers_find_letters_caret_and_selection_counted_as_qt_does(written: tuple[Desk, ScriptItem]) -> None:
    it, item = written
    letters = item.textInterface()
    at_end = letters.cursorPosition()

    for _ in range(4):
        it.press(Qt.Key.Key_Right, SHIFT)  # back, in a text from the right

    assert letters.text(0, letters.characterCount()) == "فرم 😀 را"
    assert at_end == letters.characterCount() == 9
    assert letters.selectionCount() == 1
    assert letters.text(letters.cursorPosition(), 9) == "😀 را"


def test_a_reader_puts_the_caret_where_it_is_wanted(written: tuple[Desk, ScriptItem]) -> None:
    it, item = written

    item.textInterface().setCursorPosition(6)
    it.type("!")

    assert item.script.text == "فرم 😀! را"


@given(TEXTS, TEXTS)
def test_what_is_told_makes_the_text_that_is_of_the_text_that_was(before: str, after: str) -> None:
    at, old, new = difference(before, after)
    start = characters(before, at)

    assert before[start : start + len(old)] == old
    assert before[:start] + new + before[start + len(old) :] == after
    assert len(old) + len(new) <= len(before) + len(after)


@given(TEXTS, st.integers(0, 8))
def test_characters_and_units_are_counted_back_and_forth(text: str, count: int) -> None:
    count = min(count, len(text))

    assert characters(text, units(text[:count])) == count
