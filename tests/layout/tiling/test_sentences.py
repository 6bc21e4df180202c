"""Saying how large a poster is, and what another number of sheets would make of the cuts."""

import pytest

from journeycanvas.i18n import catalogue
from journeycanvas.layout.paper import MM, PAPERS
from journeycanvas.layout.tiling import Tiling
from journeycanvas.layout.tiling.plan import Alternative, Frame
from journeycanvas.layout.tiling.sentences import alternative_sentence, poster_facts
from journeycanvas.text import Numerals


def said(alternative: Alternative | None, language: str = "en") -> str:
    frame = Frame(*[0.0] * 7)
    tiling = Tiling(
        PAPERS["a4"], frame, 0.0, False, 1.0, ((0.0,) * 6,) * 5, (0.0,) * 6, 28, None, alternative
    )  # 25 sheets
    return alternative_sentence(tiling, catalogue(language), Numerals(language))


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        (None, ""),
        (Alternative(28, 0), "with 28 sheets no cut would go through text"),
        (Alternative(28, 1), "with 28 sheets the cuts would go through 1 line only"),
        (Alternative(28, 3), "with 28 sheets the cuts would go through 3 lines only"),
        (Alternative(20, 34), "20 sheets would do, but their cuts go through 34 lines"),
    ],
)
def test_it_is_said_what_more_sheets_spare_and_fewer_cost(other: Alternative | None, sentence: str) -> None:
    assert said(other) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fa", "با ۲۸ برگه، برش‌ها فقط از ۳ سطر می‌گذرند"),
        ("he", "ב־28 גיליונות יעברו החיתוכים ב־3 שורות בלבד"),
        ("ar", "إن كانت الأوراق ٢٨ فلا يمر القص إلا بـ ٣ أسطر"),
    ],
)
def test_it_is_said_in_the_words_and_digits_of_the_reader(language: str, sentence: str) -> None:
    assert said(Alternative(28, 3), language) == sentence


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
    across, down = (0.0, 690 * MM), (0.0, 1179 * MM)
    tiling = Tiling(PAPERS["a4"], Frame(*[0.0] * 7), 0.0, False, 1.0, (across,), down, 0, None)

    assert fact in poster_facts(tiling, catalogue(language), Numerals(language))
