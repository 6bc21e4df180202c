"""The canvas for the wall: slots of exactly their size, codes, and what is printed already."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.files import open_map
from journeycanvas.layout.marks import Words
from journeycanvas.layout.measures import SMALL
from journeycanvas.layout.paper import MM, PAPERS, Paper, smallest_text
from journeycanvas.layout.workshop.choosing import canvas_for
from journeycanvas.layout.workshop.notes import CARD, FILLED, NOTES, Filled, Note, Slots, note_named
from journeycanvas.model import Journey
from journeycanvas.model.codes import cell_codes
from tests.builders import a_lane, a_stage
from tests.layout.builders import a_map, a_setting
from tests.layout.journeys import journeys
from tests.layout.seen import Area, seen, written
from tests.layout.workshop.canvases import SAMPLES, SQUARE, TEMPLATES, a_canvas, canvas_of, said, slots

few = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@few
@given(journeys(), st.sampled_from(["a2", "a1", "a0"]), st.sampled_from(NOTES), st.sampled_from(FILLED))
def test_slots_have_exactly_their_size_and_cover_no_other_slot(
    journey: Journey, paper: str, note: Note, filled: Filled
) -> None:
    canvas = a_canvas(journey, paper, note, filled)
    found = slots(canvas)

    if canvas.note is None:
        assert found == []
    else:
        sides = (canvas.note.width_mm, canvas.note.height_mm)
        assert all(
            ((it.right - it.left) / MM, (it.bottom - it.top) / MM) == pytest.approx(sides, abs=1e-6) for it in found
        )
    assert [pair for pair in combinations(found, 2) if pair[0].meets(pair[1])] == []


@few
@given(journeys(), st.sampled_from(["a3", "a1", "a0"]), st.sampled_from(["none", "all"]))
def test_everything_stands_on_the_page_at_its_real_size(journey: Journey, paper: str, filled: Filled) -> None:
    canvas = a_canvas(journey, paper, filled=filled)
    page, sides = canvas.page, (PAPERS[paper].width_mm, PAPERS[paper].height_mm)
    whole = Area(0.0, 0.0, page.width, page.height)

    assert page.scale == 1.0
    assert sorted((page.width / MM, page.height / MM)) == pytest.approx(sorted(sides))
    assert [area for area in slots(canvas) if not whole.holds(area)] == []


@pytest.mark.parametrize("template", sorted(path.stem for path in TEMPLATES.glob("*.journey")))
@pytest.mark.parametrize("paper", ["a0", "a1"])
def test_every_blank_canvas_keeps_all_its_marks_on_the_page(template: str, paper: str) -> None:
    canvas = a_canvas(open_map(TEMPLATES / f"{template}.journey").journey, paper)
    whole = Area(0.0, 0.0, canvas.page.width, canvas.page.height)

    assert [one for one in seen(canvas.sheet) if not whole.holds(one.area)] == []
    assert slots(canvas)


@pytest.mark.parametrize("template", sorted(path.stem for path in TEMPLATES.glob("*.journey")))
@pytest.mark.parametrize(("paper", "least"), [("a0", 11.5), ("a1", SMALL.size), ("a2", SMALL.size)])
def test_the_questions_of_every_blank_canvas_are_legible_where_it_hangs(
    template: str, paper: str, least: float
) -> None:
    sheet = a_canvas(open_map(TEMPLATES / f"{template}.journey").journey, paper, Note(51, 38)).sheet

    assert (smallest_text(sheet) or 0.0) >= least - 0.001


@pytest.mark.parametrize("template", sorted(path.stem for path in TEMPLATES.glob("*.journey")))
def test_every_blank_canvas_holds_square_notes_on_a0_in_usual_type(template: str) -> None:
    canvas = a_canvas(open_map(TEMPLATES / f"{template}.journey").journey, "a0")

    assert canvas.fits
    assert (smallest_text(canvas.sheet) or 0.0) > 12.0


@pytest.mark.parametrize("language", ["en", "fa", "he", "ar"])
def test_every_cell_carries_its_code_once_and_the_edges_carry_letters_and_numbers(language: str) -> None:
    journey = a_map(stages=3, lanes=2, language=language)
    found = Counter(said(a_canvas(journey)))

    assert [found[code] for code in cell_codes(journey)] == [1] * 6
    assert [found[edge] for edge in ("A", "B", "1", "2", "3")] == [2] * 5


def test_a_persian_canvas_starts_at_the_right() -> None:
    def place(language: str, text: str) -> float:
        sheet = a_canvas(a_map(stages=2, lanes=1, language=language)).sheet
        return next(
            one.area.left / sheet.width
            for one in seen(sheet)
            if isinstance(one.mark, Words) and written(one.mark) == text
        )

    assert place("en", "A1") < place("en", "A2")
    assert place("fa", "A1") > place("fa", "A2")
    assert place("he", "A1") > place("he", "A2")


def test_larger_paper_holds_more_notes_and_is_never_left_blank() -> None:
    journey = a_map(stages=4, lanes=4)
    counts = [len(slots(a_canvas(journey, paper))) for paper in ("a1", "a0")]

    assert counts[0] >= 16
    assert counts[1] > counts[0]


def test_without_a_paper_the_smallest_is_taken_on_which_the_notes_fit() -> None:
    assert a_canvas(a_map(stages=2, lanes=2), None).paper.name == "A3"
    assert a_canvas(a_map(stages=6, lanes=9), None).paper.name == "A1"
    assert a_canvas(a_map(stages=8, lanes=10), None).paper.name == "A0"


def test_notes_that_do_not_fit_are_exchanged_for_the_largest_that_do() -> None:
    canvas = a_canvas(a_map(stages=8, lanes=9), "a1")

    assert not canvas.fits
    assert canvas.note == Note(51, 38)
    assert canvas.larger == PAPERS["a0"]
    assert {round((area.right - area.left) / MM) for area in slots(canvas)} == {51}


@pytest.mark.parametrize("filled", FILLED)
def test_notes_that_fit_no_sheet_have_a_piece_of_a_roll_on_which_they_do(filled: Filled) -> None:
    journey, wide = a_map(stages=7, lanes=11), Note(127, 76)
    canvas = a_canvas(journey, "a0", wide, filled)
    larger = canvas.larger

    assert larger is not None
    assert larger.name == f"{larger.width_mm:g}x{larger.height_mm:g}mm"
    assert canvas_for(journey, a_setting(journey, "ink"), Slots(wide, filled), larger).fits


def test_more_notes_than_a_wall_has_room_for_have_no_paper() -> None:
    assert a_canvas(a_map(stages=30, lanes=30), "a0").larger is None


def test_on_paper_too_small_for_any_note_the_cells_are_left_to_be_written_in() -> None:
    canvas = a_canvas(a_map(stages=6, lanes=9), "a4")

    assert canvas.note is None
    assert slots(canvas) == []
    assert "A1" in said(canvas)


def test_sides_that_were_said_are_kept() -> None:
    journey = a_map(stages=3, lanes=2)
    banner = Paper("", 3000, 900, is_turned_already=True)
    canvas = canvas_for(journey, a_setting(journey), Slots(SQUARE), banner)

    assert (canvas.page.width / MM, canvas.page.height / MM) == pytest.approx((3000, 900))


def test_a_lane_across_the_map_holds_slots_from_end_to_end() -> None:
    lanes = [a_lane("l0", order="a0"), a_lane("l1", order="a1", span="map")]
    canvas = a_canvas(a_map(stages=3, lanes=lanes))
    rows = Counter(round(area.top) for area in slots(canvas))

    assert max(rows.values()) >= 9


def test_stages_share_what_is_left_over_as_their_author_chose() -> None:
    stages = [a_stage("s0", order="a0", width=1), a_stage("s1", order="a1", width=3)]
    canvas = a_canvas(a_map(stages=stages, lanes=1))
    heads = {it.title or str(n): it.width for n, it in enumerate(canvas.sheet.headings) if it.kind == "stage"}
    narrow, wide = heads.values()

    assert wide > narrow > SQUARE.width


@pytest.mark.parametrize("sample", SAMPLES)
def test_cards_fit_the_samples_on_a0(sample: str) -> None:
    assert canvas_of(sample, "a0", CARD).fits


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("76x76", Note(76, 76)),
        ("127 × 76 mm", Note(127, 76)),
        ("50.8X38.1", Note(50.8, 38.1)),
        ("Cards", Note(105, 74)),
        ("۷۶×۷۶", Note(76, 76)),
        ("۵۰٫۸x۳۸", Note(50.8, 38)),
        ("7x7", None),
        ("x", None),
    ],
)
def test_a_note_is_known_by_its_sides(text: str, note: Note | None) -> None:
    assert note_named(text) == note
