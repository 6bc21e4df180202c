"""Cards stand one below another in their cell; a card that covers several stages keeps its place in all of them."""

from journeycanvas.layout.marks import Box
from journeycanvas.layout.measures import CELL, GAP
from journeycanvas.layout.tracks import grid_of
from journeycanvas.model import Journey
from tests.builders import a_card, a_lane, a_stage
from tests.layout.builders import a_map, a_sheet
from tests.layout.seen import block_area, blocks_of, marks


def test_cards_of_a_cell_stand_one_below_another_in_their_order() -> None:
    sheet = a_sheet(a_map(a_card("c1", text="First"), a_card("c2", text="Second")))
    [first], [second] = blocks_of(sheet, "c1"), blocks_of(sheet, "c2")

    assert second.y == first.y + first.block.height + GAP
    assert second.x == first.x


def test_a_card_over_two_stages_is_as_wide_as_both_and_stands_below_what_is_in_them() -> None:
    sheet = a_sheet(a_map(a_card("c1", span=2), a_card("c2", stage="s1"), stages=3))
    [wide], [below] = blocks_of(sheet, "c1"), blocks_of(sheet, "c2")

    first, second, _ = grid_of([a_stage(f"s{n}") for n in range(3)]).columns
    assert wide.block.width == second.x + second.width - first.x - 2 * CELL
    assert below.y == wide.y + wide.block.height + GAP


def test_a_card_over_two_stages_leaves_the_room_above_it_to_the_next_stage() -> None:
    above = [a_card(f"a{n}", order=f"a{n}", text="High " * 30) for n in range(2)]
    wide = a_card("c1", order="b0", span=2)
    cards = [a_card(f"d{n}", order=f"a{n}", stage="s1", text="High " * 30) for n in range(3)]
    sheet = a_sheet(a_map(*above, wide, *cards))
    [over] = blocks_of(sheet, "c1")
    tops = [placed.y for card in cards for placed in blocks_of(sheet, card.id)]
    [first] = blocks_of(sheet, "a0")

    assert tops[0] == first.y
    assert tops[1] + first.block.height + GAP == over.y
    assert tops[2] == over.y + over.block.height + GAP


def test_cards_over_several_stages_fill_the_room_that_others_leave_and_never_meet() -> None:
    cards = [
        a_card("c1", order="a0", text="High " * 60),
        a_card("c2", order="a1", span=3),
        a_card("c3", order="a0", stage="s1", span=2),
        a_card("c4", order="a0", stage="s2", text="High " * 20),
        a_card("c5", order="a1", stage="s2", span=2),
    ]
    sheet = a_sheet(a_map(*cards, stages=4))
    areas = {card.id: block_area(placed) for card in cards for placed in blocks_of(sheet, card.id)}

    assert areas["c3"].top == areas["c1"].top
    assert areas["c3"].bottom < areas["c4"].top < areas["c2"].top
    assert not any(one.meets(other) for one in areas.values() for other in areas.values() if one is not other)


def test_a_card_that_covers_more_stages_than_there_are_ends_with_the_last() -> None:
    sheet = a_sheet(a_map(a_card("c1", span=99), a_card("c2", span=2)))
    [long], [both] = blocks_of(sheet, "c1"), blocks_of(sheet, "c2")

    assert (long.x, long.block.width) == (both.x, both.block.width)


def test_a_card_takes_no_room_over_the_hidden_stages_that_it_covers() -> None:
    stages = [a_stage("s0"), a_stage("s1", hidden=True), a_stage("s2"), a_stage("s3")]
    sheet = a_sheet(a_map(a_card("c1", span=2), a_card("c2"), a_card("c3", stage="s2"), stages=stages))
    [over_hidden], [one], [next_one] = blocks_of(sheet, "c1"), blocks_of(sheet, "c2"), blocks_of(sheet, "c3")

    assert over_hidden.block.width == one.block.width
    assert next_one.y == over_hidden.y


def test_a_card_that_begins_in_a_hidden_stage_stands_where_it_is_first_seen() -> None:
    stages = [a_stage("s0", hidden=True), a_stage("s1"), a_stage("s2"), a_stage("s3")]
    sheet = a_sheet(
        a_map(a_card("c1", span=3), a_card("c2", stage="s1", span=2), a_card("c3", text="gone"), stages=stages)
    )
    [over], [beside] = blocks_of(sheet, "c1"), blocks_of(sheet, "c2")

    assert (over.x, over.block.width) == (beside.x, beside.block.width)
    assert over.y < beside.y
    assert blocks_of(sheet, "c3") == []


def test_cards_of_a_lane_across_the_map_stand_side_by_side_where_there_is_room() -> None:
    cards = [a_card(f"c{n}", lane="l1", stage=None, text="word " * n) for n in range(5)]
    sheet = a_sheet(a_map(*cards, lanes=[a_lane("l0", order="a"), a_lane("l1", order="b", span="map")], stages=6))
    areas = [block_area(placed) for card in cards for placed in blocks_of(sheet, card.id)]

    assert len({area.top for area in areas[:4]}) == 1
    assert not any(one.meets(other) for one in areas for other in areas if one is not other)
    assert all(area.right - area.left >= 180.0 for area in areas)


def test_a_chip_is_a_bar_of_its_owners_colour_over_what_they_own() -> None:
    lanes = [a_lane("l0", view="chips", role="ownership"), a_lane("l1", view="chips", role="actions")]
    cards = [
        a_card("c1", owner="Sales", span=2),
        a_card("c2", lane="l1", text="Call centre", owner="Sales"),
        a_card("c3", lane="l1", owner="Support"),
    ]
    sheet = a_sheet(a_map(*cards, lanes=lanes))
    sales, also_sales, support = (
        marks(placed.block, Box)[0].fill for card in cards for placed in blocks_of(sheet, card.id)
    )

    assert sales == also_sales != support


def test_owners_keep_their_colours_when_stages_and_bars_are_moved() -> None:
    names = ("فروش", "שירות", "Support", "Content", "Finance")
    cards = [a_card(f"c{n}", stage=f"s{n}", text=name) for n, name in enumerate(names)]
    moved = [a_card(f"c{n}", stage=f"s{4 - n}", text=name) for n, name in enumerate(names)]
    stages = [a_stage(f"s{n}", order=f"a{n}") for n in range(5)]
    turned = [a_stage(f"s{n}", order=f"a{4 - n}") for n in range(5)]
    lanes = [a_lane("l0", role="ownership")]

    first = _fills(a_map(*cards, stages=stages, lanes=lanes))

    assert len(set(first.values())) == 5
    assert _fills(a_map(*cards, stages=turned, lanes=lanes)) == first
    assert _fills(a_map(*moved, stages=stages, lanes=lanes)) == first


def test_a_bar_without_a_colour_has_that_of_the_others_of_its_owner() -> None:
    cards = [a_card("c1", text="Sales", color="red"), a_card("c2", stage="s1", text="Sales")]
    fills = _fills(a_map(*cards, lanes=[a_lane("l0", role="ownership")]))

    assert fills["c1"] == fills["c2"]


def _fills(journey: Journey) -> dict[str, object]:
    sheet = a_sheet(journey)
    return {id: marks(placed.block, Box)[0].fill for id in journey.cards for placed in blocks_of(sheet, id)}
