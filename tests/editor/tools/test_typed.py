"""Tests of a text while it is typed."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.editor.tools.typed import Typed

TEXTS = st.text(alphabet="ab cس‌لا\n🙂é", max_size=12)


def test_what_is_typed_takes_the_place_of_the_selection() -> None:
    assert Typed("one two", 7, 4).typed("2") == Typed("one 2", 5, 5)


def test_backspace_takes_one_code_point_and_so_a_mark_before_its_letter() -> None:
    assert Typed("بِ", 2, 2).without_before() == Typed("ب", 1, 1)


def test_delete_takes_a_letter_with_its_marks() -> None:
    assert Typed("بِد", 0, 0).without_after() == Typed("د", 0, 0)


def test_a_word_goes_whole_with_ctrl() -> None:
    assert Typed("یک کتاب‌ها", 10, 10).without_before(by_word=True) == Typed("یک ", 3, 3)
    assert Typed("one two", 0, 0).without_after(by_word=True) == Typed("two", 0, 0)


def test_a_double_click_selects_a_word_with_its_joiners() -> None:
    assert Typed("یک کتاب‌ها و", 5, 5).word_selected(5).selected == "کتاب‌ها"


@given(TEXTS, st.integers(0, 12), st.integers(0, 12), TEXTS)
def test_typing_leaves_what_is_outside_the_selection(text: str, caret: int, anchor: int, new: str) -> None:
    typed = Typed(text, min(caret, len(text)), min(anchor, len(text)))

    after = typed.typed(new)

    assert after.text == text[: typed.start] + new + text[typed.end :]
    assert after.caret == after.anchor == typed.start + len(new)


@given(TEXTS, st.integers(0, 12))
def test_going_on_and_back_stays_inside_the_text(text: str, caret: int) -> None:
    typed = Typed(text, min(caret, len(text)), min(caret, len(text)))

    assert 0 <= typed.before() <= typed.caret <= typed.after() <= len(text)
    assert 0 <= typed.word_before() <= typed.caret <= typed.word_after() <= len(text)
