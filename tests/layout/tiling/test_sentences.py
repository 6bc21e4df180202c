"""Saying how large a poster is, and what another number of sheets would make of the cuts."""

from dataclasses import replace

import pytest

from journeycanvas.i18n import catalogue
from journeycanvas.layout.paper import MM, PAPERS
from journeycanvas.layout.tiling import Tiling
from journeycanvas.layout.tiling.plan import Alternative, CutLine, Frame
from journeycanvas.layout.tiling.sentences import LINES_SAID, alternative_sentence, cut_line_sentences, poster_facts
from journeycanvas.text import Numerals

A0, SMALLER = (841.0, 1189.0), (690.0, 1179.0)


def a_tiling(
    size_mm: tuple[float, float], size: float = 1.0, alternative: Alternative | None = None, lines: int = 28
) -> Tiling:
    """Return a poster of 25 sheets whose cuts go through lines of text, every second of them too long for a sheet."""
    across, down = (tuple(side * MM * n / 5 for n in range(6)) for side in size_mm)
    cut = tuple(CutLine(f"Line {n}", ("A1", "A2"), is_too_long=n % 2 == 1) for n in range(lines))
    return Tiling(
        PAPERS["a4"], Frame(*[0.0] * 7), 0.0, False, 1.0, (across,) * 5, down, cut, size=size, alternative=alternative
    )


def said(tiling: Tiling, language: str = "en") -> str:
    return alternative_sentence(tiling, catalogue(language), Numerals(language))


@pytest.mark.parametrize(
    ("sheets", "crossed", "sentence"),
    [
        (28, 0, "with 28 sheets no cut would go through text"),
        (28, 1, "with 28 sheets the cuts would go through 1 line only"),
        (28, 3, "with 28 sheets the cuts would go through 3 lines only"),
        (20, 34, "20 sheets would do, but their cuts go through 34 lines"),
    ],
)
def test_it_is_said_what_more_sheets_spare_and_fewer_cost(sheets: int, crossed: int, sentence: str) -> None:
    assert said(a_tiling(A0, alternative=Alternative(sheets, crossed, 1.0, A0))) == sentence


@pytest.mark.parametrize(
    ("crossed", "end"),
    [
        (0, "no cut would go through text"),
        (1, "their cuts would go through 1 line"),
        (2, "their cuts would go through 2 lines"),
    ],
)
def test_it_is_said_how_large_a_poster_of_the_fewest_sheets_would_be(crossed: int, end: str) -> None:
    tiling = a_tiling(A0, alternative=Alternative(20, crossed, 0.954, SMALLER))

    assert said(tiling) == f"20 sheets would do at 95% of the size, 690 × 1179 mm, and {end}"


@pytest.mark.parametrize(
    ("crossed", "end"),
    [(0, "no cut goes through text"), (1, "the cuts go through 1 line"), (2, "the cuts go through 2 lines")],
)
def test_it_is_said_of_a_smaller_poster_what_its_full_size_takes(crossed: int, end: str) -> None:
    tiling = a_tiling(SMALLER, 0.954, Alternative(28, crossed, 1.0, A0))

    assert said(tiling) == f"at its full size, 841 × 1189 mm, it takes 28 sheets, and {end}"
    facts = poster_facts(tiling, catalogue("en"), Numerals("en"))
    assert "the map 95% as large as on one page" in facts


def test_nothing_is_said_where_there_is_nothing_to_choose() -> None:
    assert said(a_tiling(A0)) == ""


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fa", "با ۲۸ برگه، برش‌ها فقط از ۳ سطر می‌گذرند"),
        ("he", "ב־28 גיליונות יעברו החיתוכים ב־3 שורות בלבד"),
        ("ar", "إن كانت الأوراق ٢٨ فلا يمر القص إلا بـ ٣ أسطر"),
    ],
)
def test_it_is_said_in_the_words_and_digits_of_the_reader(language: str, sentence: str) -> None:
    assert said(a_tiling(A0, alternative=Alternative(28, 3, 1.0, A0)), language) == sentence


@pytest.mark.parametrize(
    ("language", "fact"),
    [
        ("en", "690 × 1179 mm put together"),
        ("fa", "سرهم‌شده ۶۹۰ × ۱۱۷۹ میلی‌متر"),
        ("he", "690 × 1179 מ״מ אחרי ההרכבה"),
        ("ar", "٦٩٠ × ١١٧٩ مم بعد التجميع"),
    ],
)
def test_it_is_said_how_large_a_poster_becomes(language: str, fact: str) -> None:
    assert fact in poster_facts(a_tiling(SMALLER), catalogue(language), Numerals(language))


def test_a_row_that_takes_a_sheet_more_is_said() -> None:
    tiling = a_tiling(A0)
    longer = (*tiling.across[0][:2], 700.0, *tiling.across[0][2:])
    facts = poster_facts(replace(tiling, across=(*tiling.across[1:], longer)), catalogue("en"), Numerals("en"))

    assert facts[:2] == ["26 sheets of A4", "portrait, 5 rows of 5 to 6"]


@pytest.mark.parametrize(
    ("language", "cut", "too_long"),
    [
        ("en", "cut: “Line 0”, on A1, A2", "too long for one sheet: “Line 1”, on A1, A2"),
        ("fa", "بریده می‌شود: «Line 0»، روی A1، A2", "بلندتر از یک برگه: «Line 1»، روی A1، A2"),
        ("he", "נחתכת: ״Line 0״, על A1, A2", "ארוכה מגיליון אחד: ״Line 1״, על A1, A2"),
    ],
)
def test_it_is_said_which_lines_are_cut_and_which_of_them_no_cut_could_spare(
    language: str, cut: str, too_long: str
) -> None:
    assert cut_line_sentences(a_tiling(A0, lines=2), catalogue(language), Numerals(language)) == [cut, too_long]


def test_of_many_lines_that_are_cut_the_first_are_named_and_the_others_counted() -> None:
    said = cut_line_sentences(a_tiling(A0, lines=LINES_SAID + 3), catalogue("en"), Numerals("en"))

    assert len(said) == LINES_SAID + 1
    assert said[-1] == "and 3 more lines"
