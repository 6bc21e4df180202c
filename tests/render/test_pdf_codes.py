"""Words as codes of a PDF font."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as some

from journeycanvas.render.pdf_codes import coded
from journeycanvas.text import Shaped
from journeycanvas.text.subsetting import glyph_of
from tests.sheets import some_words

ALPHABETS = "abfil AV.,()12۳۴٥ ‌‍سلامهٔکلاشًپچ«»؛شָׁלוֹםעẞǍ😊👍🏽❤️\u200f\u00ad"


def words_of(text: str) -> list[Shaped]:
    lines = some_words(text, language="fa").block.lines
    return [run.word for line in lines for run in line.runs]


def as_typed(word: Shaped) -> str:
    codes = [code for code, _ in coded(word, glyph_of(word.font, " "))]
    return "".join(code.text for code in (reversed(codes) if word.rtl else codes))


@pytest.mark.parametrize("text", ["سلام", "لا", "می‌رود", "سَلَامٌ", "الله", "שָׁלוֹם", "کتاب‌ها", "نسخهٔ", "مؤثر"])
def test_a_word_from_right_to_left_is_one_character_a_code(text: str) -> None:
    [word] = words_of(text)

    assert as_typed(word) == text
    assert all(len(code.text) <= 1 for code, _ in coded(word, 0))


def test_a_ligature_shares_its_width_among_its_letters() -> None:
    [word] = words_of("لا")

    (second, _), (first, _) = coded(word, glyph_of(word.font, " "))
    assert (first.text, second.text) == ("ل", "ا")
    assert abs(first.width - second.width) <= 1
    assert first.width + second.width == sum(word.advances)


@pytest.mark.parametrize("number", ["۲۵", "٢٥", "۱۸٬۴۰۰", "۸۱٪"])
def test_a_number_in_native_digits_is_one_code(number: str) -> None:
    [word] = words_of(f"{number} ")[:1]

    code, *_ = [code for code, _ in coded(word, glyph_of(word.font, " "))]
    assert code.text == number
    assert len(code.parts) == len(number)


@pytest.mark.parametrize("digit", "۴٤")
def test_a_number_longer_than_a_glyph_can_be_is_one_digit_a_code(digit: str) -> None:
    [word] = words_of(digit * 24)

    codes = [code for code, _ in coded(word, 0)]
    assert [code.text for code in codes] == [digit] * 24


@given(some.text(some.sampled_from(ALPHABETS), min_size=1, max_size=12))
def test_no_character_is_lost_and_the_pen_ends_where_the_word_ends(text: str) -> None:
    for word in words_of(text):
        codes = coded(word, glyph_of(word.font, " "))
        assert Counter("".join(code.text for code, _ in codes)) == Counter(word.text)
        assert sum(advance for _, advance in codes) == sum(word.advances)
        assert all(code.width >= 0 for code, _ in codes)
