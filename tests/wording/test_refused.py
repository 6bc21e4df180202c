"""What is wrong with a file is placed in the words of the program; a window says the name of the file alone."""

import pytest

from journeycanvas.errors import CannotRead, Damaged, Fault, Place, TooNew
from journeycanvas.i18n import catalogue
from journeycanvas.wording.refused import file_sentence, refused_sentence

PLACE = Place(214, 88, ("cards", 3, "severity"))


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "line 214, column 88 (Cards › 3 › Severity)"),
        ("fa", "سطر ۲۱۴، ستون ۸۸ (کارت‌ها › ۳ › شدت)"),
        ("he", "שורה 214, עמודה 88 (כרטיסים › 3 › חומרה)"),
        ("ar", " › ٣ › الشدة)"),
    ],
)
def test_the_place_is_said_in_the_words_and_digits_of_the_language(language: str, place: str) -> None:
    error = Damaged("Map.journey", Fault("too-big", {"limit": 5}), PLACE)

    assert place in refused_sentence(error, catalogue(language))


@pytest.mark.parametrize(
    "error", [TooNew("/Users/ann/Map.journey", 7, 1), CannotRead("/Users/ann/Map.journey", Fault("not-found"))]
)
def test_a_window_says_the_name_alone_and_leaves_the_error_as_it_is(error: TooNew | CannotRead) -> None:
    assert "“Map.journey”" in file_sentence(error, catalogue("en"))
    assert "“/Users/ann/Map.journey”" in refused_sentence(error, catalogue("en"))


def test_a_key_that_no_release_knows_is_said_as_it_stands() -> None:
    error = Damaged("Map.journey", Fault("too-deep"), Place(1, 2, ("later", "x")))

    assert "(later › x)" in refused_sentence(error, catalogue("en"))
