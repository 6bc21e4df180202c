"""A line shows the beginning of its words, whole letters only, and the end when somebody goes there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.lines import Line
from tests.editor.panels.hands import in_front, press, type_text

LONG = {
    "en": "From the first search to the second visit of the same branch",
    "fa": "از نخستین جست‌وجو تا بازگشت دوباره به همان شعبه",
    "he": "מהחיפוש הראשון ועד הביקור השני באותו סניף",
}


class TwoLines(QWidget):
    """A narrow line, and another one that has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.other = Line(), Line()
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.other)


@pytest.fixture
def page(qtbot: QtBot) -> TwoLines:
    page = in_front(qtbot, TwoLines(), 160, 120)
    page.other.setFocus()
    return page


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_words_with_too_little_room_end_with_dots_while_nobody_writes(page: TwoLines, text: str) -> None:
    line, other = page.line, page.other
    line.setText(text)

    assert line.shown_text.endswith("…")
    assert text.startswith(line.shown_text.removesuffix("…") + " ")
    line.setFocus()
    assert line.shown_text == text
    other.setFocus()
    assert line.shown_text.endswith("…")


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_line_looks_as_if_only_the_shown_words_stood_in_it(page: TwoLines, text: str) -> None:
    line = page.line
    line.setText(text)
    cut = line.grab().toImage()

    line.setText(line.shown_text)

    assert line.grab().toImage() == cut


def test_words_that_have_room_are_shown_whole(page: TwoLines) -> None:
    line = page.line
    line.setText("Short")

    assert line.shown_text == "Short"


def test_the_button_that_clears_a_line_takes_room_from_its_words(page: TwoLines) -> None:
    line = page.line
    line.setText("a b c d e f g h i j k l m n o p q r s t u v w x y z")
    without = line.shown_text

    line.setClearButtonEnabled(True)
    QApplication.processEvents()

    assert len(line.shown_text) < len(without)


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_line_that_is_gone_into_by_keys_is_selected_and_shows_its_beginning(page: TwoLines, text: str) -> None:
    line = page.line
    line.setText(text)

    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert (line.selectedText(), line.cursorPosition()) == (text, 0)
    press(line, Qt.Key.Key_End)
    assert (line.selectedText(), line.cursorPosition()) == ("", len(text))


def test_what_is_typed_after_going_in_by_keys_takes_the_place_of_the_words(page: TwoLines) -> None:
    line = page.line
    line.setText(LONG["fa"])

    line.setFocus(Qt.FocusReason.TabFocusReason)
    type_text(line, "سلام")

    assert line.text() == "سلام"


def test_a_line_that_is_left_shows_its_beginning_when_somebody_clicks_into_it(page: TwoLines) -> None:
    line, other = page.line, page.other
    line.setText(LONG["en"])
    line.setFocus()
    press(line, Qt.Key.Key_End)

    other.setFocus()

    assert line.cursorPosition() == 0
