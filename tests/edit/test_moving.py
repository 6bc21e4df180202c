"""Move cards by hand and with the arrow keys, and stretch them."""

import pytest

from journeycanvas.edit import applied
from journeycanvas.edit.arrows import Arrow
from journeycanvas.edit.moving import move_by_arrow, move_cards, stretch_by_arrow, stretch_card
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.edit.builders import after, cell


def a_cell_of_three() -> Journey:
    return a_journey(*(a_card(f"c{n}", order=f"a{n}") for n in range(3)))


def moved(journey: Journey, ids: list[str], arrow: Arrow) -> Journey:
    return after(journey, lambda it: move_by_arrow(it, ids, arrow))


def test_a_card_moves_to_a_place_in_another_cell_and_only_it_is_written() -> None:
    journey = a_journey(a_card("c1"), a_card("d1", stage="s1", order="a0"), a_card("d2", stage="s1", order="a1"))

    change = move_cards(journey, ["c1"], "l0", "s1", 1)

    assert cell(applied(journey, change), "l0", "s1") == ["d1", "c1", "d2"]
    assert change.touched == {"c1"}


@pytest.mark.parametrize(
    ("ids", "index", "expected"),
    [
        (["c0"], 2, ["c1", "c0", "c2"]),
        (["c0"], 3, ["c1", "c2", "c0"]),
        (["c2"], 0, ["c2", "c0", "c1"]),
        (["c2", "c0"], 2, ["c1", "c0", "c2"]),
        (["c0"], None, ["c1", "c2", "c0"]),
        (["c0"], 99, ["c1", "c2", "c0"]),
    ],
)
def test_the_place_counts_the_cards_as_they_are_shown(ids: list[str], index: int | None, expected: list[str]) -> None:
    changed = after(a_cell_of_three(), lambda it: move_cards(it, ids, "l0", "s0", index))

    assert cell(changed) == expected


@pytest.mark.parametrize("index", [0, 1])
def test_a_card_dropped_where_it_stands_changes_nothing(index: int) -> None:
    assert move_cards(a_cell_of_three(), ["c0"], "l0", "s0", index).is_empty


def test_cards_of_several_cells_keep_their_order_on_the_map() -> None:
    journey = a_journey(a_card("c1", lane="l1"), a_card("c2", stage="s1"), a_card("c3"), stages=3)

    changed = after(journey, lambda it: move_cards(it, ["c1", "c2", "c3"], "l1", "s2"))

    assert cell(changed, "l1", "s2") == ["c3", "c2", "c1"]


def test_a_wide_card_covers_the_stages_that_are_left() -> None:
    journey = a_journey(a_card("c1", span=3), stages=4)

    changed = after(journey, lambda it: move_cards(it, ["c1"], "l0", "s2"))

    assert changed.cards["c1"].span == 2


def test_in_a_lane_that_spans_the_map_a_card_has_no_stage() -> None:
    journey = a_journey(a_card("c1", span=2), lanes=[a_lane("l0"), a_lane("l1", order="a1", span="map")])

    changed = after(journey, lambda it: move_cards(it, ["c1"], "l1", None))

    assert (changed.cards["c1"].stage, changed.cards["c1"].span) == (None, 1)


# Arrow keys


def test_down_goes_through_the_cell_and_on_to_the_lane_below() -> None:
    journey = a_journey(a_card("c0", order="a0"), a_card("c1", order="a1"), a_card("d0", lane="l1", order="a0"))

    once = moved(journey, ["c0"], "down")
    assert cell(once) == ["c1", "c0"]
    twice = moved(once, ["c0"], "down")
    assert (cell(twice), cell(twice, "l1")) == (["c1"], ["c0", "d0"])


def test_up_goes_on_to_the_end_of_the_lane_above() -> None:
    journey = a_journey(a_card("c0"), a_card("d0", lane="l1"))

    assert cell(moved(journey, ["d0"], "up")) == ["c0", "d0"]


def test_right_is_right_also_where_the_map_runs_to_the_left() -> None:
    english = a_journey(a_card("c0"))
    persian = a_journey(a_card("c0"), language="fa")

    assert cell(moved(english, ["c0"], "right"), "l0", "s1") == ["c0"]
    assert cell(moved(persian, ["c0"], "left"), "l0", "s1") == ["c0"]
    assert move_by_arrow(english, ["c0"], "left").is_empty
    assert move_by_arrow(persian, ["c0"], "right").is_empty


def test_a_card_keeps_its_height_when_it_moves_to_the_next_stage() -> None:
    journey = a_journey(
        a_card("c0", order="a0"),
        a_card("c1", order="a1"),
        a_card("d0", stage="s1", order="a0"),
        a_card("d1", stage="s1", order="a1"),
    )

    assert cell(moved(journey, ["c1"], "right"), "l0", "s1") == ["d0", "c1", "d1"]


def test_hidden_and_collapsed_tracks_are_passed_over() -> None:
    journey = a_journey(
        a_card("c0"),
        stages=[a_stage("s0", order="a0"), a_stage("s1", order="a1", hidden=True), a_stage("s2", order="a2")],
        lanes=[a_lane("l0", order="a0"), a_lane("l1", order="a1", collapsed=True), a_lane("l2", order="a2")],
    )

    assert cell(moved(journey, ["c0"], "right"), "l0", "s2") == ["c0"]
    assert cell(moved(journey, ["c0"], "down"), "l2", "s0") == ["c0"]


def test_several_cards_move_together_or_not_at_all() -> None:
    journey = a_journey(a_card("c0"), a_card("c1", stage="s1"), stages=3)

    together = moved(journey, ["c0", "c1"], "right")
    assert (cell(together, "l0", "s1"), cell(together, "l0", "s2")) == (["c0"], ["c1"])
    assert move_by_arrow(together, ["c0", "c1"], "right").is_empty


def test_cards_apart_in_a_cell_come_together_when_they_move_through_it() -> None:
    assert cell(moved(a_cell_of_three(), ["c0", "c2"], "up")) == ["c0", "c2", "c1"]
    assert cell(moved(a_cell_of_three(), ["c0", "c1"], "down")) == ["c2", "c0", "c1"]


def test_in_a_lane_that_spans_the_map_left_and_right_go_through_it() -> None:
    journey = a_journey(
        a_card("c0", lane="l1", stage=None, order="a0"),
        a_card("c1", lane="l1", stage=None, order="a1"),
        lanes=[a_lane("l0", order="a0"), a_lane("l1", order="a1", span="map"), a_lane("l2", order="a2")],
    )

    assert cell(moved(journey, ["c0"], "right"), "l1", None) == ["c1", "c0"]
    assert move_by_arrow(journey, ["c1"], "right").is_empty
    assert cell(moved(journey, ["c0"], "up"), "l0", "s0") == ["c0"]


def test_panels_stand_side_by_side() -> None:
    journey = a_journey(
        a_card("c0", lane="l0", stage=None),
        lanes=[
            a_lane("l0", order="a0", span="map"),
            a_lane("l1", order="a1", span="map"),
            a_lane("l2", order="a2"),
        ],
        language="he",
    )

    assert cell(moved(journey, ["c0"], "left"), "l1", None) == ["c0"]
    assert cell(moved(journey, ["c0"], "down"), "l2", "s0") == ["c0"]


# Stretch


def test_a_card_is_stretched_over_stages_from_either_end() -> None:
    journey = a_journey(a_card("c0", stage="s1"), a_card("d0"), stages=4)

    wide = after(journey, lambda it: stretch_card(it, "c0", "s1", "s3"))
    assert (wide.cards["c0"].stage, wide.cards["c0"].span) == ("s1", 3)
    wider = after(wide, lambda it: stretch_card(it, "c0", "s3", "s0"))
    assert (wider.cards["c0"].span, cell(wider)) == (4, ["d0", "c0"])


def test_stretching_by_arrow_stays_on_the_map() -> None:
    journey = a_journey(a_card("c0"), language="fa")

    wide = after(journey, lambda it: stretch_by_arrow(it, ["c0"], "left"))
    assert wide.cards["c0"].span == 2
    assert stretch_by_arrow(wide, ["c0"], "left").is_empty
    assert after(wide, lambda it: stretch_by_arrow(it, ["c0"], "right")).cards["c0"].span == 1


def test_a_card_without_a_stage_cannot_be_stretched() -> None:
    journey = a_journey(a_card("c0", stage=None), lanes=[a_lane("l0", span="map")])

    assert stretch_card(journey, "c0", "s0", "s1").is_empty
    assert stretch_by_arrow(journey, ["c0"], "right").is_empty
