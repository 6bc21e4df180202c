"""Which way maps and texts run."""

import pytest

from journeycanvas.model import language_direction, text_direction
from tests.builders import a_journey


@pytest.mark.parametrize("language", ["fa", "he", "ar", "ur", "ckb", "yi", "dv", "FA-ir", "az-Arab", "pa-Arab-PK"])
def test_these_languages_run_from_right_to_left(language: str) -> None:
    assert language_direction(language) == "rtl"


@pytest.mark.parametrize("language", ["en", "de-DE", "az", "fa-Latn", "", "x", "zh-Hant"])
def test_these_languages_run_from_left_to_right(language: str) -> None:
    assert language_direction(language) == "ltr"


def test_a_map_follows_its_language_unless_it_says_otherwise() -> None:
    assert a_journey(language="he").direction == "rtl"
    assert a_journey(language="he", direction="ltr").direction == "ltr"
    assert a_journey(language="en", direction="rtl").direction == "rtl"


@pytest.mark.parametrize("text", ["25 دقیقه", "CRM برای فروش", "WhatsApp שלום", "«۱۲٪» CRM و", "\u200fCRM"])
def test_one_right_to_left_letter_is_enough_on_a_right_to_left_map(text: str) -> None:
    assert text_direction(text, "auto", "rtl") == "rtl"


def test_a_text_with_latin_letters_only_runs_from_left_to_right_on_any_map() -> None:
    assert text_direction("Net Promoter Score", "auto", "rtl") == "ltr"


@pytest.mark.parametrize(("text", "direction"), [("CRM برای فروش", "ltr"), ("25 دقیقه CRM", "rtl"), ("Δx אב", "ltr")])
def test_the_first_letter_decides_on_a_left_to_right_map(text: str, direction: str) -> None:
    assert text_direction(text, "auto", "ltr") == direction


@pytest.mark.parametrize("text", ["", "۲۵", "12/05 – 50%", "٢٥", "😀", "\u0651"])
def test_a_text_without_letters_follows_the_map(text: str) -> None:
    assert text_direction(text, "auto", "rtl") == "rtl"
    assert text_direction(text, "auto", "ltr") == "ltr"


def test_a_card_that_names_its_direction_has_it() -> None:
    assert text_direction("سلام", "ltr", "rtl") == "ltr"
    assert text_direction("hello", "rtl", "ltr") == "rtl"
