"""Every lane is a row: its title and question beside it, its cards as its view draws them."""

from itertools import combinations

import pytest

from journeycanvas.layout.marks import Box, Photo, Rule
from journeycanvas.layout.measures import LANE_COLUMN, MARGIN
from journeycanvas.layout.rows import VIEWS
from journeycanvas.model import VIEWS as VIEWS_OF_THE_FORMAT
from tests.builders import a_card, a_lane, a_stage
from tests.layout.builders import a_channel, a_map, a_picture, a_sheet
from tests.layout.seen import block_area, block_of, blocks_of, dots, marks, seen, texts_in, texts_on


def test_every_view_of_the_format_is_drawn() -> None:
    assert set(VIEWS) == VIEWS_OF_THE_FORMAT


@pytest.mark.parametrize("view", sorted(VIEWS_OF_THE_FORMAT))
@pytest.mark.parametrize(("stages", "span"), [(2, "stage"), (2, "map"), (0, "stage")])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_every_view_draws_any_lane_with_or_without_cards(view: str, stages: int, span: str, count: int) -> None:
    stage = "s0" if stages and span == "stage" else None
    cards = [a_card(f"c{n}", "touchpoint", text=f"Card {n}", stage=stage, channel="ch1") for n in range(count)]
    journey = a_map(*cards, a_channel(title="Phone"), lanes=[a_lane(view=view, span=span)], stages=stages)

    assert {f"Card {n}" for n in range(count)} <= set(texts_on(a_sheet(journey)))


def test_a_lane_says_its_title_its_question_and_its_department() -> None:
    lane = a_lane(title="Technology", prompt="Which systems carry it?", department="IT")

    assert texts_in(block_of(a_sheet(a_map(lanes=[lane])), "l0")) == ["Technology", "Which systems carry it?", "IT"]


@pytest.mark.parametrize(("language", "note"), [("en", "2 cards"), ("fa", "۲ کارت")])
def test_a_collapsed_lane_says_how_many_cards_it_holds(language: str, note: str) -> None:
    cards = [a_card("c1", text="Asks"), a_card("c2", stage="s1", text="Waits"), a_card("c3", lane="l1")]
    lanes = [a_lane("l0", title="Actions", collapsed=True), a_lane("l1")]
    sheet = a_sheet(a_map(*cards, lanes=lanes, language=language))

    assert texts_in(block_of(sheet, "l0")) == ["Actions", note]
    assert blocks_of(sheet, "c1") == blocks_of(sheet, "c2") == []


def test_a_collapsed_lane_does_not_count_cards_of_hidden_stages() -> None:
    stages = [a_stage("s0"), a_stage("s1", hidden=True)]
    cards = [a_card("c1"), a_card("c2", stage="s1")]
    sheet = a_sheet(a_map(*cards, stages=stages, lanes=[a_lane(collapsed=True)]))

    assert texts_in(block_of(sheet, "l0")) == ["1 card"]


def test_a_hidden_lane_leaves_nothing_behind() -> None:
    shown = a_lane("l1", title="Actions")
    hidden = a_lane("l0", title="Notes", hidden=True, line="visibility", role="persona")
    card = a_card("c1", lane="l0", text="Never shown")

    with_hidden, without = (
        a_sheet(a_map(card, a_card("c2", lane="l1"), lanes=[hidden, shown])),
        a_sheet(a_map(a_card("c2", lane="l1"), lanes=[shown])),
    )
    assert texts_on(with_hidden) == texts_on(without)
    assert with_hidden.height == without.height


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("interaction", "Line of interaction"),
        ("visibility", "Line of visibility"),
        ("internal", "Line of internal interaction"),
    ],
)
def test_a_line_of_a_blueprint_stands_under_its_lane_with_its_name(line: str, name: str) -> None:
    sheet = a_sheet(a_map(lanes=[a_lane("l0", title="Customer", line=line), a_lane("l1", title="Staff")]))
    _, *_, customer, staff = sheet.headings
    [drawn] = [one for one in seen(sheet) if name in texts_in(one.placed.block) and isinstance(one.mark, Rule)]

    assert customer.y + customer.height <= drawn.area.top <= staff.y
    assert drawn.area.right == sheet.width - MARGIN


def test_the_three_lines_of_a_blueprint_can_be_told_apart_without_their_names() -> None:
    lanes = [a_lane(f"l{n}", line=line) for n, line in enumerate(("interaction", "visibility", "internal"))]
    strokes = [
        one.mark.stroke.dash
        for one in seen(a_sheet(a_map(lanes=lanes, stages=1)))
        if isinstance(one.mark, Rule) and one.mark.stroke.width == 1.4
    ]

    assert len(set(strokes)) == 3


def test_a_row_is_as_high_as_its_highest_cell_and_grows_with_its_words() -> None:
    short, long = (
        a_sheet(a_map(a_card(text="word " * count), a_card("c2", stage="s1"), lanes=1)).headings[-1].height
        for count in (1, 200)
    )

    assert long > short + 300.0


def test_an_empty_lane_keeps_room_for_a_few_words_and_more_where_its_height_says_so() -> None:
    lanes = [a_lane("l0"), a_lane("l1", height=3)]
    normal, high = (one.height for one in a_sheet(a_map(lanes=lanes, stages=0)).headings[1:])

    assert high == 3 * normal > 120.0


def test_hairlines_part_the_stages_of_a_row() -> None:
    sheet = a_sheet(a_map(lanes=1, stages=5))
    upright = {
        round(one.area.left - MARGIN, 3)
        for one in seen(sheet)
        if isinstance(one.mark, Rule) and one.area.left == one.area.right
    }

    assert upright == {LANE_COLUMN + 162.0 * n for n in range(6)}


def test_a_stage_without_a_picture_offers_a_frame_to_draw_in() -> None:
    lanes = [a_lane(view="pictures")]
    card = a_card("c1", stage="s1", picture="desk", text="At the desk")
    sheet = a_sheet(a_map(card, lanes=lanes, stages=3, pictures={"desk": a_picture()}))
    frames = [one.area for one in seen(sheet) if isinstance(one.mark, Box) and one.mark.stroke and one.mark.stroke.dash]

    [photo] = [one.area for one in seen(sheet) if isinstance(one.mark, Photo)]
    assert len(frames) == 2
    assert not any(frame.meets(photo) for frame in frames)


def test_no_frame_lies_under_a_picture_that_covers_several_stages() -> None:
    card = a_card("c1", picture="desk", span=2)
    sheet = a_sheet(a_map(card, lanes=[a_lane(view="pictures")], stages=3, pictures={"desk": a_picture()}))
    frames = [one.area for one in seen(sheet) if isinstance(one.mark, Box) and one.mark.stroke and one.mark.stroke.dash]
    [picture] = blocks_of(sheet, "c1")

    assert len(frames) == 1
    assert not any(frame.meets(block_area(picture)) for frame in frames)


def test_channels_are_lines_from_where_they_are_first_used_to_where_they_are_last() -> None:
    cards = [
        a_card("c1", "touchpoint", channel="ch1", stage="s0", text="Asks"),
        a_card("c2", "touchpoint", channel="ch1", stage="s2", text="Complains"),
        a_card("c3", "touchpoint", channel="ch2", stage="s1", text="Reads"),
    ]
    phone, web, unused = (a_channel(f"ch{n}", title=t) for n, t in enumerate(("Phone", "Web site", "Fax"), start=1))
    sheet = a_sheet(a_map(*cards, phone, web, unused, lanes=[a_lane(view="channels")], stages=3))
    lines = [one.area for one in seen(sheet) if isinstance(one.mark, Rule) and one.mark.stroke.width == 1.2]
    [first], [last] = blocks_of(sheet, "c1"), blocks_of(sheet, "c2")

    [line] = lines
    assert (line.left, line.right) == (first.x + 9.0, last.x + 9.0)
    assert texts_in(first.block) == ["Phone", "Asks"]
    assert "Fax" not in texts_on(sheet)


def test_a_point_of_a_channel_says_all_that_a_card_would() -> None:
    card = a_card(
        "c1",
        "touchpoint",
        text="Asks",
        channel="ch1",
        critical=2,
        why="To know",
        when="At night",
        duration=5,
        people=3,
        owner="Sales",
        tags=["late"],
        evidence="assumed",
    )
    [point] = blocks_of(a_sheet(a_map(card, a_channel(title="Phone"), lanes=[a_lane(view="channels")])), "c1")

    assert texts_in(point.block) == ["Phone", "Asks", "To know", "At night", "5 min", "3", "Sales", "#late"]
    assert dots(point.block) == (2, 3)
    assert marks(point.block, Rule)[0].stroke.dash


def test_points_of_a_channel_in_one_stage_stand_one_below_another() -> None:
    cards = [a_card(f"c{n}", "touchpoint", channel="ch1", text="word " * 9, critical=3) for n in range(3)]
    sheet = a_sheet(a_map(*cards, a_channel(title="Phone"), lanes=[a_lane(view="channels")]))
    areas = [block_area(placed) for card in cards for placed in blocks_of(sheet, card.id)]

    assert not any(one.meets(other) for one, other in combinations(areas, 2))


def test_a_touchpoint_without_a_channel_stands_under_the_lines_as_a_card() -> None:
    cards = [a_card("c1", "touchpoint", channel="ch1"), a_card("c2", "touchpoint", text="Somewhere", critical=2)]
    sheet = a_sheet(a_map(*cards, a_channel(title="Phone"), lanes=[a_lane(view="channels")]))
    [point], [card] = blocks_of(sheet, "c1"), blocks_of(sheet, "c2")

    assert card.y >= point.y + point.block.height
    assert marks(card.block, Box)
