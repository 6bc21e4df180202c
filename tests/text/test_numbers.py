"""Numbers and dates, as each language writes them."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.text import Numerals, Typesetter

CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    ("language", "digits", "expected"),
    [
        ("en", "auto", "48,000.5"),
        ("he", "auto", "48,000.5"),
        ("fa", "auto", "۴۸٬۰۰۰٫۵"),
        ("ar", "auto", "٤٨٬٠٠٠٫٥"),
        ("fa", "latin", "48,000.5"),
        ("ar", "latin", "48,000.5"),
        ("ur", "native", "۴۸٬۰۰۰٫۵"),
        ("en", "native", "48,000.5"),
    ],
)
def test_a_number_has_the_digits_of_its_setting(language: str, digits: str, expected: str) -> None:
    assert Numerals(language, digits).number(48_000.5) == expected


def test_a_percentage_is_told_by_its_fraction() -> None:
    assert [Numerals(language).percent(-0.81) for language in ("en", "he", "fa", "ar")] == [
        "−81%",
        "−81%",
        "−۸۱٪",
        "−٨١٪",
    ]


def test_a_small_percentage_keeps_a_decimal() -> None:
    assert [Numerals("en").percent(share) for share in (0.024, 0.02, 0.25, 0.256, 0)] == [
        "2.4%",
        "2%",
        "25%",
        "26%",
        "0%",
    ]


def test_a_sign_is_written_unless_there_is_nothing_to_sign() -> None:
    assert [Numerals("fa").signed(value) for value in (31, -8, 0)] == ["+۳۱", "−۸", "۰"]


@pytest.mark.parametrize("language", ["fa", "ar", "he", "en"])
def test_a_signed_number_set_left_to_right_starts_with_its_sign_and_ends_with_its_percent(
    typesetter: Typesetter, language: str
) -> None:
    text = Numerals(language).percent(-0.81)

    [line] = typesetter.set(text, size=10, width=100, language=language).lines

    by_place = sorted(line.runs, key=lambda run: run.x)
    assert "".join([run.word.text for run in by_place]) == text
    assert not any(run.word.rtl for run in line.runs)


@pytest.mark.parametrize(
    ("language", "digits", "long", "short"),
    [
        ("en", "auto", "21 November 2026", "21 Nov 2026"),
        ("en-US", "auto", "November 21, 2026", "Nov 21, 2026"),
        ("he", "auto", "21 בנובמבר 2026", "21.11.2026"),
        ("fa", "auto", "۳۰ آبان ۱۴۰۵", "۱۴۰۵/۰۸/۳۰"),
        ("fa", "latin", "30 آبان 1405", "1405/08/30"),
        ("ar", "auto", "٢١ نوفمبر ٢٠٢٦", "٢٠٢٦/١١/٢١"),
        ("ar", "latin", "21 نوفمبر 2026", "2026/11/21"),
    ],
)
def test_a_date_is_written_in_words_or_in_figures(language: str, digits: str, long: str, short: str) -> None:
    numerals = Numerals(language, digits)

    assert numerals.date("2026-11-21") == long
    assert numerals.date("2026-11-21T23:59:59Z", short=True) == short


@pytest.mark.parametrize("text", ["", "soon", "2026", "2026-13-45", "0000-00-00"])
def test_what_is_no_date_is_written_as_it_stands(text: str) -> None:
    assert Numerals("en").date(text) == text


def test_a_version_takes_the_digits_of_the_setting() -> None:
    assert Numerals("fa").digits("1.2-beta") == "۱.۲-beta"
    assert Numerals("fa", "latin").digits("1.2-beta") == "1.2-beta"


@given(
    value=st.one_of(st.floats(), st.integers()),
    language=st.sampled_from(["en", "fa", "he", "ar", "fa-IR", "ar-SA", "ckb", "xx", "", "a?"]),
    digits=st.sampled_from(["auto", "latin", "native"]),
)
def test_any_number_is_written_without_bidi_controls(value: float, language: str, digits: str) -> None:
    numerals = Numerals(language, digits)

    for text in (numerals.number(value), numerals.signed(value), numerals.percent(value)):
        assert text
        assert not CONTROLS.search(text)
        assert math.isinf(value) or len(text) < 60


def test_nought_has_no_sign_in_whatever_order_numbers_are_written() -> None:
    for values in ((0, -0.0), (-0.0, 0)):
        numerals = Numerals("en")

        assert [numerals.number(value) for value in values] == ["0", "0"]
