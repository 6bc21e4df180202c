"""The small controls: what a key or a click on them brings, and what they show."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.appearance.look import Look
from journeycanvas.editor.panels.controls.chips import Held, held_by
from journeycanvas.editor.panels.controls.choice import Choice, Tick
from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.controls.dots import Dots
from journeycanvas.editor.panels.controls.numbers import NumberControl, SliderControl
from journeycanvas.editor.panels.controls.swatches import Swatches
from journeycanvas.editor.panels.controls.writing import LineControl, TextControl
from journeycanvas.places import resources_folder
from journeycanvas.text import Numerals
from journeycanvas.theme import read_theme
from tests.editor.panels.hands import press, shown, type_text


@pytest.mark.parametrize("name", ["Lane", "ردیف"])
def test_readers_are_told_what_is_chosen_in_a_list_that_has_no_label(qtbot: QtBot, name: str) -> None:
    choice = Choice("…", [("a", "One", None)])
    shown(qtbot, choice)

    choice.name_for_readers(name)

    found = QAccessible.queryAccessibleInterface(choice.box)
    assert name in (found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description))


@pytest.mark.parametrize("digit", ["3", "۳", "٣"])
def test_a_digit_of_any_script_sets_the_dots(qtbot: QtBot, digit: str) -> None:
    dots = Dots(5)
    brought = shown(qtbot, dots)

    type_text(focus_of(dots), digit)

    assert brought == [3]


def test_dots_fill_from_the_start_of_the_line(qtbot: QtBot) -> None:
    dots = Dots(5)
    brought = shown(qtbot, dots, rtl=True)
    row = focus_of(dots)

    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 10, 10))

    assert brought == [1]


def test_the_last_full_dot_is_emptied_by_a_click(qtbot: QtBot) -> None:
    dots = Dots(5)
    brought = shown(qtbot, dots)
    dots.show_value(1)

    QTest.mouseClick(focus_of(dots), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))

    assert brought == [0]


@pytest.mark.parametrize("rtl", [False, True])
def test_dots_colours_and_ticks_grow_with_the_letters(qtbot: QtBot, qapp: QApplication, look: Look, rtl: bool) -> None:
    theme = read_theme("paper", resources_folder() / "themes")
    usual: list[Control] = [Dots(5), Swatches(theme, str), Tick("A")]
    large: list[Control] = [Dots(5), Swatches(theme, str), Tick("A")]
    font = QFont(qapp.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    for one in large:
        for part in (one, *one.findChildren(QWidget)):
            part.setFont(font)
    brought = shown(qtbot, large[0], rtl=rtl)

    for before, after in zip(usual, large, strict=True):
        assert focus_of(after).sizeHint().width() >= 1.6 * focus_of(before).sizeHint().width()
        assert focus_of(after).sizeHint().height() > focus_of(before).sizeHint().height()
    row = focus_of(large[0])
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(10 if rtl else row.width() - 10, 10))
    assert brought == [5]


def test_arrow_keys_add_a_dot_towards_the_end_of_the_line(qtbot: QtBot) -> None:
    dots = Dots(5)
    brought = shown(qtbot, dots, rtl=True)
    dots.show_value(2)

    press(focus_of(dots), Qt.Key.Key_Left)

    assert brought == [3]


def test_deleting_dots_that_may_be_unsaid_says_nothing(qtbot: QtBot) -> None:
    dots = Dots(5, unset=None)
    brought = shown(qtbot, dots)
    dots.show_value(4)

    press(focus_of(dots), Qt.Key.Key_Delete)

    assert brought == [None]


def test_a_line_runs_the_way_its_words_do(qtbot: QtBot) -> None:
    line = LineControl("en", "…")
    shown(qtbot, line)

    type_text(line.line, "سلام")

    assert line.line.layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("rtl_window", [False, True])
def test_a_short_right_to_left_text_begins_at_the_right(qtbot: QtBot, *, rtl_window: bool) -> None:
    control = TextControl("fa", "mixed")
    shown(qtbot, control, rtl=rtl_window)

    control.show_value("صف")

    assert control.text.cursorRect().left() > control.text.viewport().width() / 2


def test_a_text_keeps_its_cursor_when_it_is_shown_again(qtbot: QtBot) -> None:
    text = TextControl("en", "…")
    shown(qtbot, text)
    text.text.setFocus()
    type_text(text.text, "mid")
    press(text.text, Qt.Key.Key_Left)

    text.show_value("mid")

    assert text.text.textCursor().position() == 2


def test_a_text_grows_with_its_lines(qtbot: QtBot) -> None:
    text = TextControl("en", "…", lines=2)
    shown(qtbot, text)
    low = text.text.height()

    text.show_value("one\ntwo\nthree\nfour")

    assert text.text.height() > low


def test_a_long_text_that_is_written_elsewhere_is_shown_when_that_rests(qtbot: QtBot) -> None:
    text = TextControl("fa", "…")
    brought = shown(qtbot, text)
    text.text.clearFocus()
    long = "مشتری پیش از تماس " * 200

    text.show_value(long)
    before = text.text.toPlainText()

    qtbot.waitUntil(lambda: text.text.toPlainText() == long)
    assert (before, list(brought)) == ("", [])


def test_whoever_goes_into_a_long_text_finds_it_as_it_is(qtbot: QtBot) -> None:
    text = TextControl("he", "…")
    brought = shown(qtbot, text)
    text.text.clearFocus()
    long = "הלקוחה שואלת " * 300
    text.show_value(long)

    text.text.setFocus()
    type_text(text.text, "!")

    assert brought[-1] == f"!{long}"


def test_a_zero_width_non_joiner_stays_in_a_text(qtbot: QtBot) -> None:
    line = LineControl("fa", "…")
    brought = shown(qtbot, line)

    type_text(line.line, "می\u200cخواهم")

    assert brought[-1] == "می\u200cخواهم"


def test_a_number_is_shown_in_the_digits_of_the_language_and_read_in_any(qtbot: QtBot) -> None:
    number = NumberControl(Numerals("fa"), "…")
    brought = shown(qtbot, number)
    number.show_value(48000)

    assert number.line.text() == "۴۸٬۰۰۰"
    number.line.clear()
    type_text(number.line, "۱۲")
    assert brought == [1, 12]


def test_what_is_no_number_changes_nothing(qtbot: QtBot) -> None:
    number = NumberControl(Numerals("en"), "…")
    brought = shown(qtbot, number)

    type_text(number.line, "x")

    assert brought == []


def test_up_and_down_change_a_number_within_its_limits(qtbot: QtBot) -> None:
    number = NumberControl(Numerals("en"), "…", least=0, most=2)
    brought = shown(qtbot, number)
    number.show_value(1)

    for _ in range(3):
        press(number.line, Qt.Key.Key_Up)

    assert brought == [2, 2, 2]


def test_a_slider_and_its_figure_say_the_same(qtbot: QtBot) -> None:
    slider = SliderControl(Numerals("en"), -5, 5, step=0.5)
    brought = shown(qtbot, slider)

    slider.show_value(-2.5)
    press(slider.slider, Qt.Key.Key_Up)

    assert brought == [-2]
    assert slider.figure.line.text() == "−2"


def test_a_list_keeps_a_value_that_it_does_not_know(qtbot: QtBot) -> None:
    choice = Choice("…", [("a", "One", None)])
    brought = shown(qtbot, choice)

    choice.show_value("of a newer release")

    assert choice.box.currentText() == "of a newer release"
    assert brought == []


def test_the_ring_of_a_tick_goes_around_its_words_and_leaves_its_box_free(qtbot: QtBot) -> None:
    tick = Tick("Repeat the stages")
    shown(qtbot, tick)
    pictures = []
    for has_focus in (True, False):
        tick.box.setFocus() if has_focus else tick.box.clearFocus()
        pictures.append(tick.box.grab().toImage())

    focused, other = pictures
    beside = focused.copy(0, 0, 20, focused.height()), other.copy(0, 0, 20, other.height())
    assert focused != other
    assert beside[0] == beside[1]


def test_a_tick_on_what_differs_ticks_all(qtbot: QtBot) -> None:
    tick = Tick("Hidden")
    brought = shown(qtbot, tick)
    tick.show_mixed()

    tick.box.click()

    assert brought == [True]


def test_values_of_all_are_told_from_values_of_some() -> None:
    assert held_by([("a", "b"), ("b", "c"), ("b",)]) == Held(("b",), ("a", "c"))


@pytest.mark.parametrize("words", ["Words of a map that are broken often " * 4, "چند کلمه and some more " * 6])
def test_a_text_is_as_high_as_its_lines_when_it_becomes_narrower(qtbot: QtBot, words: str) -> None:
    control = TextControl("en", "")
    shown(qtbot, control)
    control.resize(900, control.height())
    control.show_value(words)
    QApplication.processEvents()

    control.resize(200, control.height())
    QApplication.processEvents()
    cursor = control.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)

    assert control.text.cursorRect(cursor).bottom() <= control.text.viewport().height()


def focus_of(control: Control) -> QWidget:
    """Return the widget that takes the keys of a control."""
    proxy = control.focusProxy()
    assert proxy is not None
    return proxy


@pytest.mark.parametrize(("language", "is_at_right"), [("fa", True), ("he", True), ("en", False)])
def test_the_caret_of_an_empty_text_stands_where_its_words_are_going_to_begin(
    qtbot: QtBot, language: str, is_at_right: bool
) -> None:
    control = TextControl(language, "")
    shown(qtbot, control, rtl=is_at_right)

    assert (control.text.cursorRect().x() > control.text.width() / 2) is is_at_right
