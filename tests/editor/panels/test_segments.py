"""One of a few, side by side: keys, clicks, and where the focus is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.appearance.look import Look
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.tones import tones_of
from tests.editor.panels.hands import in_front, press, shown

THREE = (("a", "One"), ("b", "Two"), ("c", "Three"))


def test_arrow_keys_go_from_segment_to_segment_as_they_are_seen(qtbot: QtBot) -> None:
    segments = Segments(THREE)
    brought = shown(qtbot, segments, rtl=True)
    segments.show_value("a")
    first = segments.findChildren(QPushButton)[0]
    first.setFocus()

    press(first, Qt.Key.Key_Left)

    assert brought == ["b"]


def test_the_lit_segment_goes_out_when_it_is_chosen_again_where_nothing_may_be_chosen(qtbot: QtBot) -> None:
    segments = Segments(THREE, nothing="none")
    brought = shown(qtbot, segments)
    segments.show_value("b")

    segments.findChildren(QPushButton)[1].click()

    assert brought == ["none"]


def test_the_focus_goes_along_with_the_lit_segment(qtbot: QtBot) -> None:
    segments = Segments(THREE)
    brought = shown(qtbot, segments)
    segments.show_value("a")
    segments.setFocus()

    segments.show_value("c")

    assert segments.findChildren(QPushButton)[2].hasFocus()
    assert brought == []


@pytest.mark.parametrize("lit", ["a", "b", "c"])
def test_tab_comes_to_the_lit_segment_from_both_sides_and_an_arrow_chooses_the_next(qtbot: QtBot, lit: str) -> None:
    before, segments, after, around = QLineEdit(), Segments(THREE), QLineEdit(), QWidget()
    column = QVBoxLayout(around)
    for part in (before, segments, after):
        column.addWidget(part)
    in_front(qtbot, around, 280, 120)
    segments.show_value(lit)
    buttons = segments.findChildren(QPushButton)
    at = [value for value, _ in THREE].index(lit)

    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert buttons[at].hasFocus()

    after.setFocus()
    QTest.keyClick(after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert buttons[at].hasFocus()

    QTest.keyClick(buttons[at], Qt.Key.Key_Left if at else Qt.Key.Key_Right)
    assert buttons[at - 1 if at else 1].isChecked()


def test_segments_take_no_focus_that_is_elsewhere(qtbot: QtBot) -> None:
    segments, around, line = Segments(THREE), QWidget(), QLineEdit()
    column = QVBoxLayout(around)
    column.addWidget(segments)
    column.addWidget(line)
    in_front(qtbot, around, 280, 80)
    line.setFocus()

    segments.show_value("c")

    assert line.hasFocus()


@pytest.mark.parametrize("rtl", [False, True])
def test_the_ring_is_as_wide_on_all_sides(qtbot: QtBot, look: Look, rtl: bool) -> None:
    segments = Segments(THREE)
    shown(qtbot, segments, rtl=rtl)
    segments.resize(320, segments.heightForWidth(320))
    button = segments.findChildren(QPushButton)[1]
    button.setFocus()

    image, ring = button.grab().toImage(), tones_of(button).accent
    middle = image.width() // 2, image.height() // 2
    across = [image.pixelColor(x, middle[1]) == ring for x in range(image.width())]
    down = [image.pixelColor(middle[0], y) == ring for y in range(image.height())]

    for edge in (across, across[::-1], down, down[::-1]):
        assert edge[:4] == [True, True, False, False]


def test_segments_take_as_many_rows_as_they_need(qtbot: QtBot) -> None:
    segments = Segments([(number, f"A rather long choice {number}") for number in range(4)])
    shown(qtbot, segments)
    segments.resize(280, segments.heightForWidth(280))

    assert len({button.y() for button in segments.findChildren(QPushButton)}) == 4
    assert all(button.height() >= LEAST_TARGET for button in segments.findChildren(QPushButton))
