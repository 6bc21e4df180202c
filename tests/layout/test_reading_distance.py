"""From how far a text can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uharfbuzz import Blob, Face, Font

from journeycanvas.i18n import catalogue
from journeycanvas.layout.reading_distance import ARABIC_SCRIPT, reading_distance_m, reading_sentence
from journeycanvas.places import resources_folder
from journeycanvas.text import Numerals


@pytest.mark.parametrize(("points", "metres"), [(20, 2), (34, 3.5), (50, 5.5), (66, 7.5), (100, 11)])
def test_the_print_shops_table_holds(points: float, metres: float) -> None:
    assert reading_distance_m(points) == pytest.approx(metres)


def test_the_lower_letters_of_persian_and_arabic_are_read_from_nearer() -> None:
    assert reading_distance_m(25, "fa") == reading_distance_m(25, "ar") == pytest.approx(reading_distance_m(20))
    assert reading_distance_m(25, "he") == reading_distance_m(25, "en")


def test_the_share_for_arabic_script_is_that_of_its_letters_in_the_bundled_fonts() -> None:
    def height(font: str, letters: str) -> float:
        face = Face(Blob.from_file_path(str(resources_folder() / "fonts" / font)))
        shaper = Font(face)
        tops = [shaper.get_glyph_extents(shaper.get_nominal_glyph(ord(letter))).y_bearing for letter in letters]
        return float(sum(tops) / len(tops) / face.upem)

    latin, persian = height("Vazirmatn-Regular.ttf", "x"), height("Vazirmatn-Regular.ttf", "دهحس")

    assert persian / latin == pytest.approx(ARABIC_SCRIPT, abs=0.02)
    assert height("Heebo-Regular.ttf", "אבהם") > latin


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the smallest text can be read from 1.7 m"),
        ("fa", "ریزترین نوشته از فاصلهٔ ۱٫۳ متری خوانده می‌شود"),
        ("he", "אפשר לקרוא את הטקסט הקטן ביותר ממרחק 1.7 מ׳"),
    ],
)
def test_it_is_said_in_the_language_of_the_reader(language: str, said: str) -> None:
    assert reading_sentence(16.8, language, catalogue(language), Numerals(language)) == said


def test_text_too_small_for_the_hand_is_called_that() -> None:
    assert reading_sentence(4.0, "en", catalogue("en"), Numerals("en")) == "the smallest text is too small to read"


@given(st.floats(0, 400), st.floats(0, 400))
def test_larger_text_is_read_from_farther(one: float, other: float) -> None:
    small, large = sorted((one, other))

    assert reading_distance_m(small) <= reading_distance_m(large)
