"""Where lines may end: ICU's places, found faster where text is plain."""

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given, settings
from icu4py.breakers import LineBreaker

from journeycanvas.text.breaking import grapheme_ends, paragraphs, pieces
from journeycanvas.text.plain import is_plain
from tests.text.strings import anything, words

LINE_CASES = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")
GRAPHEME_CASES = Path("/usr/share/unicode/auxiliary/GraphemeBreakTest.txt")
AGREEING = 7_621  # of the 7,654 cases of Unicode 15.0, by ICU 78: Unicode changed the other 33 since then


def cases_of(path: Path) -> Iterator[tuple[str, list[int]]]:
    """Texts and where each of their pieces ends; ÷ stands where a break is, × where none is."""
    if not path.exists():
        pytest.skip(f"{path} is missing: install Debian's unicode-data")
    for line in path.read_text("utf-8").splitlines():
        tokens = line.partition("#")[0].split()
        if tokens:
            signs, codes = tokens[0::2], tokens[1::2]
            yield (
                "".join([chr(int(code, 16)) for code in codes]),
                [place for place, sign in enumerate(signs) if place and sign == "÷"],
            )


def ends_by_icu(text: str) -> list[int]:
    return list(accumulate(map(len, LineBreaker(text, "en"))))


def ends_by_us(text: str) -> list[int]:
    """Breaks inside paragraphs, and one after each line end."""
    ends = {len(text)}
    for start, paragraph in paragraphs(text):
        inside = accumulate(map(len, pieces(paragraph, "en")), initial=start)
        ends.update(list(inside)[:-1] or [start])
    return sorted(ends - {0})


def test_lines_may_end_where_icu_says_in_every_case_of_line_break_test() -> None:
    cases = [text for text, _ in cases_of(LINE_CASES)]

    assert [text for text in cases if ends_by_us(text) != ends_by_icu(text)] == []


def test_icu_agrees_with_line_break_test_as_far_as_it_did() -> None:
    agreeing = sum(ends_by_us(text) == ends for text, ends in cases_of(LINE_CASES))

    assert agreeing >= AGREEING


def test_graphemes_end_where_grapheme_break_test_says() -> None:
    wrong = [text for text, ends in cases_of(GRAPHEME_CASES) if list(grapheme_ends(text)) != ends]

    assert wrong in ([], ["\u2701\u200d\u2701"])  # ✁ was a picture in Unicode 15.0, and is none to ICU 78


@settings(max_examples=1000)
@given(words)
def test_plain_text_breaks_where_icu_breaks_it(text: str) -> None:
    if is_plain(text):
        assert pieces(text, "en") == list(LineBreaker(text, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "با ۱۴۲۰ تماس می‌گیرد (نسخهٔ 17.2) و ۲۵ دقیقه منتظر است؛ «نه!»",
        "הלקוח פותח את העמוד, 12/05, 30% הנחה – ומחכה?",
        "A customer’s page (v1.2) – “no”, 25% off; wait... ",
    ],
)
def test_usual_texts_of_a_map_are_plain(text: str) -> None:
    assert is_plain(text)
    assert pieces(text, "fa") == list(LineBreaker(text, "fa"))


@given(anything)
def test_pieces_and_paragraphs_hold_the_whole_text(text: str) -> None:
    whole = text.encode("utf-8", "replace").decode()
    end = 0
    for start, paragraph in paragraphs(whole):
        assert whole[end:start] in ("", "\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029")
        assert "".join(pieces(paragraph, "fa")) == paragraph
        end = start + len(paragraph)
    assert end == len(whole)
