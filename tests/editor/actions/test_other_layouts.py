"""Tests of keys on keyboards with letters that are not Latin."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from journeycanvas.editor.actions import other_layouts
from journeycanvas.editor.frame.window import MapWindow
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.editor.conftest import OpenWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = {"z": 52, "y": 29, "w": 25, "a": 38, "t": 28}


@pytest.fixture
def window(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> MapWindow:
    monkeypatch.setattr(other_layouts, "counts_keys", lambda: True)
    window = open_window(a_journey(a_stage("s1"), a_lane("l1"), a_card("c1", lane="l1", stage="s1", text="Waits")))
    window.view.setFocus()
    window.selection.choose(["c1"], ("l1", "s1"))
    return window


def _press(window: MapWindow, place: str, letter: str, held: Qt.KeyboardModifier = CTRL) -> None:
    """Press the key at the place of a Latin letter that has another letter or sign."""
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), held, KEYS[place], 0, 0, letter)
    QApplication.sendEvent(window.focusWidget() or window.view, event)


@pytest.mark.parametrize("letter", ["ظ", "ז"])
def test_what_was_done_is_taken_back_by_the_key_of_z(window: MapWindow, letter: str) -> None:
    window.run("edit.delete")

    _press(window, "z", letter)
    is_back = "c1" in window.document.journey.cards
    _press(window, "z", letter, CTRL | SHIFT)

    assert is_back
    assert "c1" not in window.document.journey.cards


@pytest.mark.parametrize("letter", ["ظ", "ז"])
def test_letters_are_taken_back_by_the_key_of_z_and_come_again_by_that_of_y(window: MapWindow, letter: str) -> None:
    window.run("edit.write")
    for typed in "!?":
        QApplication.sendEvent(window.view, QKeyEvent(QEvent.Type.KeyPress, ord(typed), SHIFT, typed))

    _press(window, "z", letter)
    before = window.document.journey.cards["c1"].text
    _press(window, "y", "غ")
    after = window.document.journey.cards["c1"].text
    QApplication.sendEvent(window.view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier(0)))

    assert (before, after) == ("Waits", "Waits!?")


def test_a_field_takes_its_own_keys(window: MapWindow) -> None:
    field = QLineEdit(window.side)
    field.show()
    field.setText("words")
    field.setFocus()

    _press(window, "a", "ש")

    assert field.selectedText() == "words"
    assert window.selection.records == ("c1",)


def test_letters_without_ctrl_and_latin_ones_are_left_alone(window: MapWindow) -> None:
    window.run("edit.delete")

    _press(window, "z", "ظ", Qt.KeyboardModifier.AltModifier)
    _press(window, "z", "B")

    assert "c1" not in window.document.journey.cards


def test_of_two_actions_that_qt_finds_for_a_key_the_one_is_done_that_was_pressed(
    window: MapWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = window.actions_of.action("view.table")
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: CTRL | SHIFT)

    QApplication.sendEvent(action, QShortcutEvent(QKeySequence("Ctrl+T"), 1, True))

    assert "panel:capture" in window.states
    assert "panel:table" not in window.states
