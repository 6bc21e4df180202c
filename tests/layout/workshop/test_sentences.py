"""Saying how notes fit a canvas."""

from typing import Any

import pytest

from journeycanvas.i18n import catalogue
from journeycanvas.layout.paper import PAPERS, paper_of
from journeycanvas.layout.workshop.choosing import Canvas, canvas_for
from journeycanvas.layout.workshop.notes import CARD, Note, Slots
from journeycanvas.layout.workshop.sentences import canvas_sentences, fit_sentence, room_sentence
from journeycanvas.text import Numerals
from tests.layout.builders import a_map, a_setting
from tests.layout.workshop.canvases import a_sample
from tests.sheets import a_sheet


def a_canvas(stages: int, lanes: int, paper: str) -> Canvas:
    journey = a_map(stages=stages, lanes=lanes)
    return canvas_for(journey, a_setting(journey), Slots(Note(76, 76)), PAPERS[paper])


def said(canvas: Canvas, language: str = "en") -> str:
    return fit_sentence(canvas, catalogue(language), Numerals(language))


def test_nothing_is_said_of_notes_that_fit() -> None:
    assert said(a_canvas(3, 3, "a0")) == ""
    assert canvas_sentences(a_canvas(3, 3, "a0"), catalogue("en"), Numerals("en")) == []


def test_it_is_said_what_fits_and_on_which_paper() -> None:
    text = said(a_canvas(8, 9, "a1"))

    assert text.startswith("8 stages by 9 lanes on A1 leave 67 mm")
    assert text.endswith(
        " columns: notes of 76 mm do not fit; on A0 they do. Here the slots are for notes of 51 × 38 mm."
    )


def a_canvas_of(cell_mm: tuple[float, float] = (80.9, 53.2), **changes: Any) -> Canvas:
    known = Canvas(a_sheet(), PAPERS["a1"], 6, 9, Note(76, 76), Note(51, 38), cell_mm, PAPERS["a0"], 0)
    return known._replace(**changes)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "6 stages by 9 lanes on A1 leave 53 mm rows: notes of 76 mm do not fit; on A0 they do."),
        (
            "fa",
            "۶ مرحله در ۹ ردیف روی A1 ردیف‌هایی به بلندی ۵۳ میلی‌متر می‌دهد: "
            "یادداشت‌های ۷۶ میلی‌متری جا نمی‌شوند؛ روی A0 جا می‌شوند.",
        ),
        (
            "he",
            "6 שלבים על 9 נתיבים בגודל A1 משאירים שורות בגובה 53 מ״מ: פתקים של 76 מ״מ לא נכנסים; בגודל A0 הם נכנסים.",
        ),
        ("ar", "٦ مراحل في ٩ مسارات على A1 تترك صفوفًا بارتفاع ٥٣ مم: الأوراق بمقاس ٧٦ مم لا تتسع؛ وعلى A0 تتسع."),
    ],
)
def test_rows_that_are_too_low_are_said_in_one_breath_with_the_paper_that_helps(language: str, sentence: str) -> None:
    assert said(a_canvas_of(), language).startswith(sentence)


@pytest.mark.parametrize(
    ("cell_mm", "words"),
    [
        ((80.0, 53.9), "leave 53 mm rows:"),
        ((60.4, 90.0), "leave 60 mm columns:"),
        ((60.0, 53.0), "leave cells of 60 × 53 mm:"),
        ((77.5, 90.0), "leave 73 mm columns:"),
    ],
)
def test_it_is_said_which_side_of_the_cells_is_too_short(cell_mm: tuple[float, float], words: str) -> None:
    assert words in said(a_canvas_of(cell_mm))


def test_cells_without_room_are_named_with_the_paper_or_the_notes_that_help() -> None:
    full = a_canvas_of(note=Note(76, 76), full=("C4", "D1", "D2", "D3", "D5", "E"))

    def words(**changes: Any) -> str:
        return room_sentence(full._replace(**changes), catalogue("en"), Numerals("en"))

    sentence = "6 cells have no room for a note beside what is printed: C4, D1–D3, D5, E."
    assert words() == sentence
    assert words(roomier=PAPERS["a0"]) == f"{sentence} On A0 there is room."
    assert words(smaller=Note(51, 38)) == f"{sentence} For notes of 51 × 38 mm there is room."
    assert words(full=tuple(f"{lane}1" for lane in "ABCDEFGH")).endswith("A1, B1, C1, D1, E1, ….")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "on 1000 × 1189 mm they do."), ("fa", "روی ۱۰۰۰ × ۱۱۸۹ میلی‌متر جا می‌شوند.")]
)
def test_a_piece_of_a_roll_is_called_by_its_sides(language: str, words: str) -> None:
    assert words in said(a_canvas_of(larger=paper_of(1000, 1189)), language)


def test_paper_is_promised_for_the_notes_that_were_wanted() -> None:
    journey = a_sample("library-en")
    canvas = canvas_for(journey, a_setting(journey, "ink"), Slots(CARD, "all"), PAPERS["a1"])

    assert canvas.larger == PAPERS["a0"]
    assert canvas.roomier is None


def test_on_no_paper_is_not_promised() -> None:
    text = said(a_canvas(30, 30, "a0"))

    assert "they do" not in text
    assert text.endswith("Here the cells have no slots; one writes straight into them.")
