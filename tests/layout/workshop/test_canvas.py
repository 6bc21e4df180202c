"""The canvas for the wall: slots of exactly their size, codes, and what is printed already."""

from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.files import open_map
from journeycanvas.layout.marks import Box, Placed, Words
from journeycanvas.layout.measures import CARD as CARD_FACE
from journeycanvas.layout.measures import NAME
from journeycanvas.layout.paper import MM, PAPERS, Paper
from journeycanvas.layout.workshop.cells import DOTS
from journeycanvas.layout.workshop.choosing import Canvas, canvas_for
from journeycanvas.layout.workshop.notes import CARD, FILLED, NOTES, Filled, Note, Slots, note_named
from journeycanvas.model import Journey
from journeycanvas.model.codes import cell_codes, lane_codes
from journeycanvas.model.shown import panel_lanes
from tests.builders import a_card, a_lane, a_stage
from tests.layout.builders import a_map, a_setting
from tests.layout.journeys import journeys
from tests.layout.seen import Area, block_area, seen, written

TEMPLATES = Path(__file__).parents[3] / "templates"
SAMPLES = ("insurance-fa", "clinic-he", "library-en")
SQUARE = Note(76, 76)
few = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def a_canvas(
    journey: Journey, paper: str | None = "a0", note: Note = SQUARE, filled: Filled = "none", **changes: Any
) -> Canvas:
    chosen = PAPERS[paper] if paper else None
    return canvas_for(journey, a_setting(journey, "ink", **changes), Slots(note, filled), chosen)


def slots(canvas: Canvas) -> list[Area]:
    return [
        one.area
        for one in seen(canvas.sheet)
        if isinstance(one.mark, Box) and one.mark.stroke is not None and one.mark.stroke.dash == DOTS
    ]


def said(canvas: Canvas) -> list[str]:
    return [written(one.mark) for one in seen(canvas.sheet) if isinstance(one.mark, Words)]


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
def test_every_blank_canvas_holds_square_notes_on_a0(template: str) -> None:
    assert a_canvas(open_map(TEMPLATES / f"{template}.journey").journey, "a0").fits


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


def test_on_paper_too_small_for_any_note_the_cells_are_left_to_be_written_in() -> None:
    canvas = a_canvas(a_map(stages=6, lanes=9), "a4")

    assert canvas.note is None
    assert slots(canvas) == []
    assert "A1" in said(canvas)


@pytest.mark.parametrize("sample", SAMPLES)
def test_on_paper_too_small_for_any_note_most_of_what_is_known_is_printed_nevertheless(sample: str) -> None:
    canvas = a_canvas(open_map(TEMPLATES / "samples" / f"{sample}.journey").journey, "a2", filled="known")

    assert canvas.note is None
    assert canvas.left_out <= 12


def test_sides_that_were_said_are_kept() -> None:
    journey = a_map(stages=3, lanes=2)
    banner = Paper("", 3000, 900, is_turned_already=True)
    canvas = canvas_for(journey, a_setting(journey), Slots(SQUARE), banner)

    assert (canvas.page.width / MM, canvas.page.height / MM) == pytest.approx((3000, 900))


def test_what_is_known_is_printed_and_what_is_assumed_is_asked_again() -> None:
    journey = a_map(
        a_card("c0", text="Seen", evidence="observed", order="a0"),
        a_card("c1", text="Guessed", evidence="assumed", order="a1"),
        a_card("c2", text="Plain", order="a2"),
    )
    kinds: tuple[Filled, ...] = ("none", "known", "all")
    printed = {filled: set(said(a_canvas(journey, filled=filled))) for filled in kinds}
    texts = {"Seen", "Guessed", "Plain"}

    assert printed["none"] & texts == set()
    assert printed["known"] & texts == {"Seen", "Plain"}
    assert printed["all"] & texts == texts


@pytest.mark.parametrize("language", ["fa", "he", "en"])
def test_a_card_that_begins_in_a_hidden_stage_is_printed_where_it_is_first_seen(language: str) -> None:
    stages = [a_stage("s0", hidden=True), a_stage("s1"), a_stage("s2")]
    cards = [
        a_card("c0", text="Over both", span=2),
        a_card("c1", text="Under it", stage="s1"),
        a_card("c2", text="Gone"),
    ]
    canvas = a_canvas(a_map(*cards, stages=stages, lanes=1, language=language), filled="all")
    placed = {it.record: it for it in canvas.sheet.placed}

    assert "c2" not in placed
    assert (placed["c0"].x, placed["c0"].block.width) == (placed["c1"].x, placed["c1"].block.width)
    assert placed["c0"].y < placed["c1"].y


def test_a_slot_stays_free_beside_printed_cards() -> None:
    cards = [a_card(f"c{n}", text="A short one", order=f"a{n}") for n in range(3)]
    journey = a_map(*cards, stages=1, lanes=1)

    assert slots(a_canvas(journey, filled="all"))
    assert a_canvas(journey, filled="all").left_out == 0


def test_a_slot_is_kept_below_what_is_printed_where_cells_hold_only_one_note() -> None:
    cards = [a_card(f"c{n}", stage=f"s{n}", text="A short one") for n in range(6)]
    canvas = a_canvas(a_map(*cards, stages=6, lanes=5), "a0", Note(127, 76), "all")

    assert (canvas.left_out, canvas.full) == (0, ())
    assert len(slots(canvas)) >= 6 * 5


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_is_known_of_the_samples_leaves_every_cell_a_square_note_on_a0(sample: str) -> None:
    canvas = a_canvas(open_map(TEMPLATES / "samples" / f"{sample}.journey").journey, "a0", SQUARE, "known")

    assert canvas.fits
    assert (canvas.left_out, canvas.full) == (0, ())


@pytest.mark.parametrize("language", ["fa", "he", "en"])
def test_cards_that_would_fill_a_cell_stand_bare_at_its_start_and_the_slots_of_the_lane_in_line(language: str) -> None:
    cards = [a_card(f"c{n}", stage="s0", text="word " * 9, order=f"a{n}") for n in range(2)]
    journey = a_map(*cards, stages=7, lanes=11, language=language)
    canvas = a_canvas(journey, filled="all")
    free = slots(canvas)
    printed = [it for it in canvas.sheet.placed if it.record in journey.cards]
    top = min(it.top for it in free)
    in_lane = sorted((it.left, it.right) for it in free if it.top == top)

    assert len(free) == 77
    assert len(in_lane) == 7
    assert len(printed) == 2
    if language == "en":
        assert all(it.x + it.block.width <= in_lane[0][0] for it in printed)
    else:
        assert all(it.x >= in_lane[-1][1] for it in printed)


def test_a_word_too_long_for_the_edge_of_a_cell_is_not_broken_but_printed_above_the_slot() -> None:
    def printed(text: str) -> Placed:
        journey = a_map(a_card("c0", text=text), stages=7, lanes=11)
        return next(it for it in a_canvas(journey, filled="all").sheet.placed if it.record == "c0")

    assert printed("a few short words").block.width < 100
    assert printed("Kraftfahrzeughaftpflichtversicherung").block.width > 200


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize(("paper", "note"), [("a0", SQUARE), ("a1", Note(51, 38))])
def test_the_codes_of_a_lane_of_feelings_stand_clear_of_its_curve(sample: str, paper: str, note: Note) -> None:
    journey = open_map(TEMPLATES / "samples" / f"{sample}.journey").journey
    [lane] = [lane.id for lane in journey.lanes.values() if lane.role == "emotions"]
    codes = {code for code in cell_codes(journey) if code[0] == lane_codes(journey)[lane]}
    found = seen(a_canvas(journey, paper, note, "known").sheet)
    feelings = {card.text for card in journey.cards.values() if card.lane == lane and card.text}
    words = [(written(one.mark), one.area) for one in found if isinstance(one.mark, Words)]
    thoughts = [area for text, area in words if text in feelings]

    assert thoughts
    assert [text for text, area in words if text in codes and any(area.meets(it) for it in thoughts)] == []


def test_cards_that_leave_no_slot_in_any_way_are_printed_bare_before_they_are_left_out() -> None:
    cards = [a_card(f"c{n}", text="word " * 12, order=f"a{n}") for n in range(4)]
    canvas = a_canvas(a_map(*cards, stages=7, lanes=13), "a1", Note(51, 38), "all")

    assert canvas.left_out == 0


def test_personas_of_a_canvas_stand_side_by_side() -> None:
    journey = open_map(TEMPLATES / "samples" / "insurance-fa.journey").journey
    placed = [it for it in a_canvas(journey, filled="known").sheet.placed if it.record in journey.personas]

    assert len({it.y for it in placed}) == 1
    assert [it.record for it in sorted(placed, key=lambda it: -it.x)] == list(journey.personas)


def test_cells_without_a_free_slot_are_known_with_what_would_help() -> None:
    cards = [a_card(f"c{n}", stage=f"s{n % 6}", lane=f"l{n // 6}", text="word " * 30) for n in range(54)]
    journey = a_map(*cards, stages=6, lanes=9)
    small, large = (a_canvas(journey, paper, note, "all") for paper, note in (("a1", SQUARE), ("a0", Note(51, 38))))

    assert small.full
    assert (small.roomier, small.smaller) != (None, None)
    assert (large.full, large.roomier) == ((), None)


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_printed_cards_cover_no_free_slot_and_no_other_card(sample: str, note: Note) -> None:
    journey = open_map(TEMPLATES / "samples" / f"{sample}.journey").journey
    canvas = a_canvas(journey, "a0", note, "known")
    lanes = {lane.id for lane in journey.lanes.values() if lane.role == "emotions"}
    cards = [
        Area(it.x, it.y, it.x + it.block.width, it.y + it.block.height)
        for it in canvas.sheet.placed
        if it.record in journey.cards and journey.cards[it.record].lane not in lanes
    ]
    assert [pair for pair in combinations([*slots(canvas), *cards], 2) if pair[0].meets(pair[1])] == []


def test_cards_without_room_are_counted() -> None:
    cards = [a_card(f"c{n}", text="word " * 120, order=f"a{n}") for n in range(9)]
    journey = a_map(*cards, stages=9, lanes=9)

    assert a_canvas(journey, "a1", Note(51, 38), "all").left_out > 0


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
    assert a_canvas(open_map(TEMPLATES / "samples" / f"{sample}.journey").journey, "a0", CARD).fits


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("76x76", Note(76, 76)),
        ("127 × 76 mm", Note(127, 76)),
        ("50.8X38.1", Note(50.8, 38.1)),
        ("Cards", Note(105, 74)),
        ("7x7", None),
        ("x", None),
    ],
)
def test_a_note_is_known_by_its_sides(text: str, note: Note | None) -> None:
    assert note_named(text) == note


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_stands_in_the_areas_of_a_large_canvas_is_printed_larger_and_stays_in_them(sample: str) -> None:
    journey = open_map(TEMPLATES / "samples" / f"{sample}.journey").journey
    canvas = a_canvas(journey, "a0", filled="known")
    areas = [heading for heading in canvas.sheet.headings if heading.kind == "panel"]
    printed = {card.id for lane in panel_lanes(journey) for card in journey.cell(lane.id, None)}
    blocks = [placed for placed in canvas.sheet.placed if placed.record in printed | set(journey.personas)]
    sizes = {
        placed.record: max(words.block.size for words in placed.block.marks if isinstance(words, Words))
        for placed in blocks
    }

    assert areas
    assert all(sizes[card] > CARD_FACE.size for card in printed & sizes.keys())
    # The lanes of library-en leave its personas no room to grow.
    assert sample == "library-en" or all(sizes[persona] > NAME.size for persona in journey.personas)
    for placed in blocks:
        area = block_area(placed)
        assert any(Area(one.x, one.y, one.x + one.width, one.y + one.height).holds(area, 0.05) for one in areas), (
            placed.record
        )
