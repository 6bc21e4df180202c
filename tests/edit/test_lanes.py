"""Lanes, with everything in them."""

from journeycanvas.edit import applied
from journeycanvas.edit.lanes import (
    collapse_lanes,
    delete_lanes,
    duplicate_lane,
    hide_lanes,
    insert_lane,
    move_lanes,
    set_lane_fields,
    span_lane,
)
from tests.builders import a_card, a_comment, a_journey, a_lane, a_link, a_stage
from tests.edit.builders import after, cell, new_ids, texts


def test_a_lane_is_described() -> None:
    journey = a_journey(lanes=[a_lane("l0", title="Old")])

    change = set_lane_fields(journey, ["l0"], line="visibility", view="text", height=2)

    assert change.name == ("Change line under lane", "Old")
    lane = applied(journey, change).lanes["l0"]
    assert (lane.line, lane.view, lane.height) == ("visibility", "text", 2)


def test_a_lane_moves_by_its_order_alone() -> None:
    journey = a_journey(a_card("c0"), lanes=3)

    change = move_lanes(journey, ["l0"], "l2")

    assert list(applied(journey, change).lanes) == ["l1", "l0", "l2"]
    assert change.touched == {"l0"}


def test_lanes_without_orders_get_some_when_one_moves() -> None:
    journey = a_journey(lanes=[a_lane("l0"), a_lane("l1"), a_lane("l2")])

    assert list(after(journey, lambda it: move_lanes(it, ["l2"], "l1")).lanes) == ["l0", "l2", "l1"]


def test_a_doubled_lane_has_copies_of_its_cards_in_their_order() -> None:
    journey = a_journey(
        a_card("c0", text="one"),
        a_card("c1", text="two", span=2),
        a_card("c2", stage="s1", text="three"),
        a_link("c0", "c2"),
    )

    changed = after(journey, lambda it: duplicate_lane(it, new_ids(), "l0"))

    assert list(changed.lanes) == ["l0", "n1", "l1"]
    assert (texts(changed, "n1"), texts(changed, "n1", "s1")) == (["one", "two"], ["three"])
    assert [card.span for card in changed.cell("n1", "s0")] == [1, 2]
    assert len(changed.links) == 2


def test_with_a_lane_go_its_cards() -> None:
    journey = a_journey(a_card("c0"), a_card("c1", lane="l1"), a_link("c0", "c1"), a_comment("c0"))

    changed = after(journey, lambda it: delete_lanes(it, ["l0"]))

    assert (list(changed.lanes), list(changed.cards), changed.links, changed.comments) == (["l1"], ["c1"], {}, {})


def test_one_lane_stays_in_sight() -> None:
    journey = after(a_journey(), lambda it: hide_lanes(it, ["l0"]))

    assert journey.lanes["l0"].hidden
    assert hide_lanes(journey, ["l1"]).is_empty
    assert not after(journey, lambda it: hide_lanes(it, ["l0"], hidden=False)).lanes["l0"].hidden


def test_a_lane_is_folded_and_unfolded() -> None:
    journey = after(a_journey(), lambda it: collapse_lanes(it, ["l0"]))

    assert journey.lanes["l0"].collapsed
    change = collapse_lanes(journey, ["l0"], collapsed=False)
    assert change.name.text == "Expand lane"
    assert not applied(journey, change).lanes["l0"].collapsed


def test_a_lane_that_comes_to_span_the_map_has_its_cards_in_reading_order() -> None:
    journey = a_journey(
        a_card("c0", order="a5"), a_card("c1", stage="s1", order="a0"), a_card("c2", order="a6", span=2)
    )

    across = after(journey, lambda it: span_lane(it, "l0", "map"))
    assert cell(across, "l0", None) == ["c0", "c2", "c1"]
    assert all(card.stage is None and card.span == 1 for card in across.cards.values())

    apart = after(across, lambda it: span_lane(it, "l0", "stage"))
    assert cell(apart) == ["c0", "c2", "c1"]
    assert span_lane(apart, "l0", "stage").is_empty


def test_cards_of_a_lane_that_gets_stages_go_where_they_can_be_seen() -> None:
    journey = a_journey(
        a_card("c0", stage=None),
        a_card("c1", stage="s1"),
        stages=[a_stage("s0", order="a0", hidden=True), a_stage("s1", order="a1")],
        lanes=[a_lane("l0", span="map")],
    )

    changed = after(journey, lambda it: span_lane(it, "l0", "stage"))

    assert cell(changed, "l0", "s1") == ["c0", "c1"]


def test_a_lane_without_a_role_is_inserted_at_the_end() -> None:
    changed = after(a_journey(), lambda it: insert_lane(it, new_ids(), title="Mine", department="Sales"))

    assert (list(changed.lanes)[-1], changed.lanes["n1"].title) == ("n1", "Mine")
