"""Saying how notes fit a canvas."""

import pytest

from journeycanvas.i18n import catalogue
from journeycanvas.layout.paper import PAPERS
from journeycanvas.layout.workshop.choosing import Canvas, canvas_for
from journeycanvas.layout.workshop.notes import Note, Slots
from journeycanvas.layout.workshop.sentences import fit_sentence, left_out_sentence
from journeycanvas.text import Numerals
from tests.layout.builders import a_map, a_setting


def a_canvas(stages: int, lanes: int, paper: str) -> Canvas:
    journey = a_map(stages=stages, lanes=lanes)
    return canvas_for(journey, a_setting(journey), Slots(Note(76, 76)), PAPERS[paper])


def said(canvas: Canvas, language: str = "en") -> str:
    return fit_sentence(canvas, catalogue(language), Numerals(language))


def test_nothing_is_said_of_notes_that_fit() -> None:
    assert said(a_canvas(3, 3, "a0")) == ""
    assert left_out_sentence(a_canvas(3, 3, "a0"), catalogue("en"), Numerals("en")) == ""


def test_it_is_said_what_fits_and_on_which_paper() -> None:
    text = said(a_canvas(8, 9, "a1"))

    assert text.startswith("8 stages by 9 lanes on A1 leave cells of ")
    assert text.endswith(
        " mm: notes of 76 × 76 mm do not fit. On A0 they do. Here the slots are for notes of 51 × 38 mm."
    )


def test_on_no_paper_is_not_promised() -> None:
    text = said(a_canvas(30, 30, "a0"))

    assert "they do" not in text
    assert text.endswith("Here the cells are without slots, to be written in.")


@pytest.mark.parametrize(
    ("language", "part"),
    [
        ("fa", "برگه‌های ۷۶ × ۷۶ میلی‌متری جا نمی‌شوند. روی A0 جا می‌شوند."),
        ("he", "פתקים של 76 × 76 מ״מ לא נכנסים. בגודל A0 הם נכנסים."),
        ("ar", "الأوراق بمقاس ٧٦ × ٧٦ مم لا تتسع. على A0 تتسع."),
    ],
)
def test_it_is_said_in_the_language_of_the_reader(language: str, part: str) -> None:
    assert part in said(a_canvas(8, 9, "a1"), language)
