"""What keys do inside a text that is being written: new lines, arrows, joiners, words from elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import CTRL, SHIFT, Desk

KEY = Qt.Key
LONG = "Reads the poster on the ferry, looks up opening hours and writes them down"


PERSIAN = "پوستر را روی کشتی می‌خواند و ساعت کار را در Excel می‌نویسد"
HEBREW = "קורא את הכרזה ABC ורושם את שעות הפתיחה 12 ועוד משהו"


def test_shift_enter_starts_a_new_line(desk: MakeDesk) -> None:
    it = desk()
    it.choose()

    it.type("One\nTwo")

    assert it.texts("l0", "s0") == ["One\nTwo"]


@pytest.mark.parametrize("text", [LONG, PERSIAN, HEBREW])
@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_no_line_jumps_when_writing_ends(desk: MakeDesk, text: str, language: str) -> None:
    it = desk(a_card(text=""), language=language)
    it.choose("c1")
    it.press(KEY.Key_F2)
    it.type(text)
    written = _lines(it, "c1")

    it.hand.stop_writing()

    assert _lines(it, "c1") == written
    assert len(written) > 1


def test_arrows_point_at_the_screen_in_text_from_right_to_left(desk: MakeDesk) -> None:
    it = desk(a_card(text="سلام"), language="fa")
    it.hand.write("c1")

    it.press(KEY.Key_Right)
    it.press(KEY.Key_Right)
    it.type("X")

    assert it.texts("l0", "s0") == ["سلXام"]


def test_shift_space_is_a_joiner_where_the_text_runs_from_the_right(desk: MakeDesk) -> None:
    it = desk(a_card(text="می"), language="fa")
    it.hand.write("c1")

    it.press(KEY.Key_Space, SHIFT, " ")
    it.type("رود")
    it.press(KEY.Key_2, CTRL | SHIFT)
    it.type("ها")

    assert it.texts("l0", "s0") == ["می\u200cرود\u200cها"]


def test_an_input_method_shows_what_it_composes_and_types_what_it_commits(desk: MakeDesk) -> None:
    it = desk()
    it.choose()

    it.compose("か")
    composing = it.texts("l0", "s0")
    it.compose("", "神")

    assert composing == ["か"]
    assert it.texts("l0", "s0") == ["神"]


def test_letters_typed_in_a_row_are_taken_back_together(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    it.type("one two")

    it.press(KEY.Key_Z, CTRL)

    assert it.texts("l0", "s0") == ["one"]


def test_words_are_copied_and_pasted_as_plain_text(desk: MakeDesk) -> None:
    it = desk(a_card(text="one two"))
    it.hand.write("c1", select_all=True)

    it.press(KEY.Key_C, CTRL)
    it.press(KEY.Key_End)
    it.press(KEY.Key_V, CTRL)

    assert QGuiApplication.clipboard().text() == "one two"
    assert it.texts("l0", "s0") == ["one twoone two"]


def test_a_title_stays_on_one_line(desk: MakeDesk) -> None:
    it = desk()
    it.hand.write("s0", "title", select_all=True)
    QGuiApplication.clipboard().setText("Find\r\nand join")

    it.press(KEY.Key_V, CTRL)
    it.press(KEY.Key_Return, SHIFT)

    assert it.journey.stages["s0"].title == "Find and join"


def test_a_text_longer_than_a_map_holds_is_not_taken(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    it.type("a")
    QGuiApplication.clipboard().setText("b" * 30_000)

    it.press(KEY.Key_V, CTRL)

    assert it.texts("l0", "s0") == ["a"]


def _lines(it: Desk, card: str) -> list[tuple[str, float]]:
    found = it.view.places.words(card, "text")
    assert found is not None
    return [(line.text, line.x) for line in found[0].block.lines]
