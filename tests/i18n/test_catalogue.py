"""How words are looked up."""

from pathlib import Path

import pytest

from journeycanvas.i18n import catalogue, languages, msgid
from tools.catalogues import Words, mo_bytes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a Persian and an Arabic catalogue of a few words, and an empty English one."""
    keep(tmp_path, "en", "journeycanvas", {})
    keep(tmp_path, "fa", "journeycanvas", {"stage": "مرحله", "Saved {name}.": "«{name}» ذخیره شد."})
    keep(tmp_path, "fa", "templates", {("template", "Blank canvas"): "بوم خالی"})
    keep(
        tmp_path,
        "ar",
        "journeycanvas",
        {("{n} card", "{n} cards"): ("لا بطاقات", "بطاقة واحدة", "بطاقتان", "{n} بطاقات", "{n} بطاقة", "{n} بطاقة")},
    )
    return tmp_path


def test_a_word_is_said_in_the_language_asked_for(folder: Path) -> None:
    assert catalogue("fa", folder).say("stage") == "مرحله"


def test_fields_are_filled_in(folder: Path) -> None:
    assert catalogue("fa", folder).say("Saved {name}.", name="سفر") == "«سفر» ذخیره شد."


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Line 12"), ("fa", "Line ۱۲"), ("ar", "Line ١٢"), ("he", "Line 12")]
)
def test_whole_numbers_are_in_the_digits_of_the_language(language: str, words: str) -> None:
    assert catalogue(language).say("Line {n}", n=12) == words


@pytest.mark.parametrize(
    ("language", "words"), [("en", "20,000"), ("fa", "۲۰٬۰۰۰"), ("ar", "٢٠٬٠٠٠"), ("he", "20,000")]
)
def test_large_numbers_have_their_thousands_apart(language: str, words: str) -> None:
    assert catalogue(language).say("{n}", n=20_000) == words
    assert catalogue(language).number(20_000) == words


def test_a_word_without_a_translation_is_said_in_english(folder: Path) -> None:
    assert catalogue("fa", folder).say("No such word {n}", n="3") == "No such word 3"


def test_a_text_without_fields_keeps_its_braces(folder: Path) -> None:
    assert catalogue("fa", folder).say("a {brace") == "a {brace"


@pytest.mark.parametrize(
    ("n", "words"), [(0, "لا بطاقات"), (1, "بطاقة واحدة"), (2, "بطاقتان"), (5, "٥ بطاقات"), (11, "١١ بطاقة")]
)
def test_the_form_of_a_word_follows_the_number(folder: Path, n: int, words: str) -> None:
    assert catalogue("ar", folder).say_many("{n} card", "{n} cards", n) == words


def test_a_number_may_be_given_in_the_digits_of_the_language(folder: Path) -> None:
    assert catalogue("ar", folder).say_many("{n} card", "{n} cards", 5, n="٥") == "٥ بطاقات"


def test_the_texts_of_templates_have_a_catalogue_of_their_own(folder: Path) -> None:
    words = catalogue("fa", folder)

    assert words.say_in("template", "Blank canvas") == "بوم خالی"
    assert words.say("Blank canvas") == "Blank canvas"


def test_a_text_of_templates_that_the_program_says_too_is_translated_once(folder: Path) -> None:
    assert catalogue("fa", folder).say_in("template", "stage") == "مرحله"


def test_a_context_within_the_words_of_the_program_keeps_its_texts_apart(folder: Path) -> None:
    assert catalogue("fa", folder).say_in("on a button", "stage") == "stage"


@pytest.mark.parametrize(
    ("asked", "given"), [("fa-AF", "fa"), ("FA", "fa"), ("ar_EG", "ar"), ("xx", "en"), ("", "en"), ("../fa", "en")]
)
def test_the_nearest_language_is_taken(folder: Path, asked: str, given: str) -> None:
    assert catalogue(asked, folder).language == given


def test_the_program_speaks_four_languages() -> None:
    assert languages() == ("ar", "en", "fa", "he")


def test_a_marked_text_stays_as_it_is() -> None:
    assert msgid("Persona") == "Persona"


def keep(folder: Path, language: str, domain: str, words: dict[str | tuple[str, str], str | tuple[str, ...]]) -> None:
    """Write a compiled catalogue; a pair with "template" first is a text in that context, any other pair a plural."""
    catalogue = Words(locale=language)
    for key, translation in words.items():
        if isinstance(key, tuple) and key[0] == "template":
            catalogue.add(key[1], translation, context="template")
        else:
            catalogue.add(key, translation)
    file = folder / language / "LC_MESSAGES" / f"{domain}.mo"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(mo_bytes(catalogue))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("2 plan.journey", "\u20682 plan.journey\u2069"),
        ("/Users/ann/plan", "\u2068/Users/ann/plan\u2069"),
        ("Clinic (2)", "\u2068Clinic (2)\u2069"),
        ("plan.journey", "plan.journey"),
        ("نقشهٔ ۲", "نقشهٔ ۲"),
        ("۱۲:۳۰", "۱۲:۳۰"),
        ("", ""),
    ],
)
def test_a_window_sets_a_piece_apart_that_would_fall_apart_in_its_sentence(folder: Path, name: str, shown: str) -> None:
    assert catalogue("fa", folder, sets_apart=True).say("Saved {name}.", name=name) == f"«{shown}» ذخیره شد."


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_piece_that_runs_both_ways_is_set_apart(folder: Path, language: str) -> None:
    words = catalogue(language, folder, sets_apart=True)

    for name in ('text": "صف طولانی", "lane', "plan سفر.journey"):
        assert f"\u2068{name}\u2069" in words.say("Saved {name}.", name=name)


def test_a_piece_from_right_to_left_is_set_apart_in_a_sentence_from_left_to_right(folder: Path) -> None:
    words = catalogue("en", folder, sets_apart=True)

    assert words.say("Saved {name}.", name="نقشهٔ ۲") == "Saved \u2068نقشهٔ ۲\u2069."
    assert words.say("Saved {name}.", name="/plan (2)") == "Saved /plan (2)."


SIZES = "Notes of {note}: none in {size} mm."


@pytest.mark.parametrize(
    ("language", "note", "size", "sentence"),
    [
        ("en", "51 × 76", "40.5 × 30", "Notes of 51_×_76: none in 40.5_×_30_mm."),
        ("fa", "۵۱ × ۷۶", "۴۰٫۵ × ۳۰", "یادداشت‌های ۵۱_×_۷۶: هیچ در ۴۰٫۵_×_۳۰_میلی‌متر."),
    ],
)
def test_a_window_ends_no_line_inside_a_size(folder: Path, language: str, note: str, size: str, sentence: str) -> None:
    keep(folder, "fa", "journeycanvas", {SIZES: "یادداشت‌های {note}: هیچ در {size} میلی‌متر."})

    said = catalogue(language, folder, sets_apart=True).say(SIZES, note=note, size=size)

    assert said == sentence.replace("_", "\u00a0")


def test_a_terminal_gets_no_characters_that_are_not_seen(folder: Path) -> None:
    assert catalogue("fa", folder).say("Saved {name}.", name="/plan") == "«/plan» ذخیره شد."
