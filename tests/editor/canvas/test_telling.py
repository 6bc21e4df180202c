"""Tests of when screen readers are told what the keyboard is at."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.canvas.accessible import Reader
from journeycanvas.editor.canvas.readable import expose
from journeycanvas.i18n import catalogue
from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import ALT, Desk

KEY = Qt.Key


@pytest.fixture
def told(desk: MakeDesk, monkeypatch: pytest.MonkeyPatch) -> tuple[Desk, list[str]]:
    """Return a map that is read, and what its reader hears of the keyboard; nothing so far."""
    it = desk(a_card("c1", text="Opens the door"), a_card("c2", text="Waits", stage="s1"))
    expose(it.view, it.session, catalogue("en").say)
    assert isinstance(QAccessible.queryAccessibleInterface(it.view), Reader)
    monkeypatch.setattr(it.view, "hasFocus", lambda: True)  # whichever window is in front just now
    it.view.setFocus()  # a press would bring the keyboard here anew when another window was in front
    it.choose("c1")
    QApplication.processEvents()
    it.view.telling.tell()
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Focus:
            heard.append(event.accessibleInterface().text(QAccessible.Text.Name))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return it, heard


def test_each_step_of_the_arrows_is_told_once(told: tuple[Desk, list[str]]) -> None:
    it, heard = told

    for key in (KEY.Key_Right, KEY.Key_Down):
        it.press(key)
        QApplication.processEvents()

    assert heard == ["card 1 of 1, Actions, stage Stage 1: Waits", "empty cell, Pains, stage Stage 1"]


def test_a_card_that_is_moved_and_moved_back_is_told_with_its_place(told: tuple[Desk, list[str]]) -> None:
    it, heard = told

    it.press(KEY.Key_Right, ALT)
    QApplication.processEvents()
    it.session.undo()
    QApplication.processEvents()

    assert heard == [
        "card 1 of 2, Actions, stage Stage 1: Opens the door",
        "card 1 of 1, Actions, stage Stage 0: Opens the door",
    ]


def test_of_a_drag_only_is_told_where_it_ends(told: tuple[Desk, list[str]]) -> None:
    it, heard = told

    it.drag(it.middle("c1"), it.in_cell("l1", "s2"), drop=False)
    QApplication.processEvents()
    while_dragged = list(heard)
    it.mouse(QEvent.Type.MouseButtonRelease, it.in_cell("l1", "s2"))
    QApplication.processEvents()

    assert while_dragged == []
    assert heard == ["card 1 of 1, Pains, stage Stage 2: Opens the door"]


def test_a_text_that_is_written_is_told_as_such_and_then_as_a_card(told: tuple[Desk, list[str]]) -> None:
    it, heard = told

    it.press(KEY.Key_F2)
    QApplication.processEvents()
    it.type("!")
    QApplication.processEvents()
    it.hand.stop_writing()
    QApplication.processEvents()

    assert heard == [
        "card 1 of 1, Actions, stage Stage 0",
        "card 1 of 1, Actions, stage Stage 0: Opens the door!",
    ]
