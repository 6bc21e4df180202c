"""What is printed on a canvas for the wall: beside free slots, as large as there is room, with codes in sight."""

from itertools import combinations

import pytest

from journeycanvas.layout.marks import Box, Placed, Words
from journeycanvas.layout.measures import CARD as CARD_FACE
from journeycanvas.layout.measures import NAME
from journeycanvas.layout.paper import PAPERS
from journeycanvas.layout.workshop.choosing import Canvas, canvas_for
from journeycanvas.layout.workshop.notes import NOTES, Filled, Note, Slots
from journeycanvas.model.codes import cell_codes, lane_codes
from journeycanvas.model.shown import panel_lanes
from tests.builders import a_card, a_lane, a_stage
from tests.layout.builders import a_map, a_setting
from tests.layout.seen import Area, block_area, seen, written
from tests.layout.workshop.canvases import SAMPLES, SQUARE, a_canvas, a_sample, canvas_of, said, slots


@pytest.mark.parametrize("sample", SAMPLES)
def test_on_paper_too_small_for_any_note_most_of_what_is_known_is_printed_nevertheless(sample: str) -> None:
    canvas = canvas_of(sample, "a2", filled="known")

    assert canvas.note is None
    assert canvas.left_out <= 12


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
    canvas = canvas_of(sample, "a0", SQUARE, "known")

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
    journey = a_sample(sample)
    [lane] = [lane.id for lane in journey.lanes.values() if lane.role == "emotions"]
    codes = {code for code in cell_codes(journey) if code[0] == lane_codes(journey)[lane]}
    found = seen(canvas_of(sample, paper, note, "known").sheet)
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
    journey = a_sample("insurance-fa")
    placed = [it for it in canvas_of("insurance-fa", filled="known").sheet.placed if it.record in journey.personas]

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
    journey = a_sample(sample)
    canvas = canvas_of(sample, "a0", note, "known")
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


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_stands_in_the_areas_of_a_large_canvas_is_printed_larger_and_stays_in_them(sample: str) -> None:
    journey = a_sample(sample)
    canvas = canvas_of(sample, "a0", filled="known")
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


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_note_covers_the_code_of_its_cell_on_a_blank_canvas(sample: str) -> None:
    journey = a_sample(sample)
    canvas, codes = canvas_of(sample), set(cell_codes(journey))
    words = [(written(one.mark), one.area) for one in seen(canvas.sheet) if isinstance(one.mark, Words)]
    found = [area for text, area in words if text in codes]

    assert len(found) >= 7 * 11
    assert [area for area in found if any(area.meets(slot) for slot in slots(canvas))] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_all_that_is_in_a_sample_leaves_every_cell_a_square_note_on_a0(sample: str) -> None:
    canvas = canvas_of(sample, "a0", SQUARE, "all")

    assert (canvas.left_out, canvas.full) == (0, ())


def widths_of(canvas: Canvas) -> list[float]:
    return [it.width for it in canvas.sheet.headings if it.kind == "stage"]


def test_a_stage_whose_words_are_long_is_wider_for_their_sake_where_another_has_room_to_spare() -> None:
    cards = [a_card("c0", stage="s0", text="Communications is told"), a_card("c1", stage="s1", text="so are we")]
    narrow, wide = (widths_of(a_canvas(a_map(*cards, stages=7, lanes=11), filled=filled)) for filled in ("none", "all"))

    assert narrow[0] == pytest.approx(narrow[1])
    assert wide[0] > wide[1] + 1.0
    assert sum(wide) == pytest.approx(sum(narrow))


@pytest.mark.parametrize("language", ["fa", "en"])
def test_what_is_printed_in_a_lane_is_as_large_as_it_has_room_for(language: str) -> None:
    few, many = a_card("c0", lane="l0", text="word"), a_card("c1", lane="l1", text="word " * 60)
    canvas = a_canvas(a_map(few, many, stages=6, lanes=10, language=language), filled="all")
    sizes = {
        placed.record: max(words.block.size for words in placed.block.marks if isinstance(words, Words))
        for placed in canvas.sheet.placed
        if placed.record in ("c0", "c1")
    }

    assert sizes["c0"] > 1.4 * CARD_FACE.size
    assert CARD_FACE.size <= sizes["c1"] < sizes["c0"]


@pytest.mark.parametrize(("language", "name"), [("fa", "زرد"), ("he", "צהוב"), ("en", "Yellow")])
@pytest.mark.parametrize("theme", ["ink", "paper"])
def test_a_lane_names_the_colour_of_its_notes_and_shows_it_where_there_are_colours(
    language: str, name: str, theme: str
) -> None:
    journey = a_map(stages=3, lanes=[a_lane("l0", role="touchpoints")], language=language)
    setting = a_setting(journey, theme)
    canvas = canvas_for(journey, setting, Slots(SQUARE), PAPERS["a1"])
    fills = {one.mark.fill for one in seen(canvas.sheet) if isinstance(one.mark, Box)}

    assert name in said(canvas)
    assert setting.theme.hue("yellow").fill in fills
