"""Walk the map with the keyboard, as the eye sees it."""

import pytest

from journeycanvas.edit.walking import Key, Spot, below, next_cell, spot_of, walk
from journeycanvas.model import Journey, Phase
from tests.builders import a_card, a_journey, a_lane, a_persona, a_stage


def a_map(language: str = "en") -> Journey:
    """Return a map with two panels, two phases over three stages, a lane across the map, and a collapsed one."""
    stages = [
        a_stage("s0", order="a0", phase="A"),
        a_stage("s1", order="a1", phase="A"),
        a_stage("s2", order="a2", phase="B"),
    ]
    lanes = [
        a_lane("who", order="a0", role="persona", span="map"),
        a_lane("why", order="a1", role="scenario", span="map"),
        a_lane("l0", order="a2"),
        a_lane("across", order="a3", span="map"),
        a_lane("shut", order="a4", collapsed=True),
        a_lane("l1", order="a5"),
        a_lane("gone", order="a6", hidden=True),
    ]
    cards = [
        *(a_card(f"c{n}", order=f"a{n}") for n in range(3)),
        a_card("d0", stage="s1"),
        a_card("e0", lane="l1", stage="s2"),
        *(a_card(f"x{n}", lane="across", stage=None, order=f"a{n}") for n in range(2)),
        a_card("w0", lane="why", stage=None),
    ]
    journey = a_journey(*cards, a_persona("p1"), a_persona("p2"), stages=stages, lanes=lanes, language=language)
    return journey.replaced({id: Phase(id=id, order=id.lower()) for id in "AB"})


def way(journey: Journey, start: str, *keys: Key) -> list[str | None]:
    """Return the records, or cells as lane/stage, on a walk from a record."""
    spot = spot_of(journey, start)
    assert spot is not None
    seen: list[str | None] = []
    for key in keys:
        spot = walk(journey, spot, key)
        seen.append(spot.record or f"{spot.lane}/{spot.stage}")
    return seen


def test_up_and_down_go_through_a_cell() -> None:
    assert way(a_map(), "c0", "down", "down", "up") == ["c1", "c2", "c1"]


def test_right_is_right_also_where_the_map_runs_to_the_left() -> None:
    assert way(a_map("en"), "c0", "right", "right", "left") == ["d0", "l0/s2", "d0"]
    assert way(a_map("fa"), "c0", "left", "left", "right") == ["d0", "l0/s2", "d0"]


def test_the_height_in_a_cell_is_kept_as_far_as_there_are_cards() -> None:
    assert way(a_map(), "c2", "right", "left") == ["d0", "c0"]


def test_beyond_the_start_of_a_row_is_the_title_of_its_lane() -> None:
    assert way(a_map("en"), "c0", "left", "left", "right") == ["l0", "l0", "c0"]
    assert way(a_map("he"), "c0", "right", "right", "left") == ["l0", "l0", "c0"]


def test_titles_of_lanes_are_walked_up_and_down_collapsed_ones_too() -> None:
    assert way(a_map(), "l0", "down", "down", "down", "down", "up") == ["across", "shut", "l1", "l1", "shut"]


def test_a_collapsed_lane_is_its_title_alone() -> None:
    assert way(a_map(), "shut", "right", "home", "end") == ["shut", "shut", "shut"]


def test_from_the_top_of_the_map_to_its_bottom() -> None:
    downs: list[Key] = ["down"] * 8

    assert way(a_map(), "map", *downs) == ["who", "p1", "p2", "A", "s0", "c0", "c1", "c2"]


def test_the_walk_comes_back_to_the_stage_it_came_from() -> None:
    journey = a_map()

    assert way(journey, "d0", "down", "down", "down") == ["x0", "shut", "l1/s1"]
    assert way(journey, "d0", "up", "up", "up") == ["s1", "A", "p2"]
    assert way(journey, "d0", "up", "up", "up", "down", "down", "down") == ["s1", "A", "p2", "A", "s1", "d0"]


def test_cards_of_a_lane_across_the_map_are_walked_sideways() -> None:
    assert way(a_map("en"), "x0", "right", "right", "left", "left") == ["x1", "x1", "x0", "across"]
    assert way(a_map("fa"), "x0", "left", "right", "right") == ["x1", "x0", "across"]


def test_panels_stand_beside_each_other() -> None:
    assert way(a_map("en"), "p2", "right", "up", "left", "down") == ["w0", "why", "who", "p1"]


def test_home_and_end_are_the_first_and_the_last_stage() -> None:
    assert way(a_map("fa"), "d0", "end", "home") == ["l0/s2", "c0"]
    assert way(a_map(), "s1", "end", "home") == ["s2", "s0"]


def test_first_and_last_are_cells_of_the_map() -> None:
    assert way(a_map(), "d0", "last", "first") == ["e0", "p1"]


def test_what_is_hidden_is_passed_over() -> None:
    journey = a_map()
    journey = journey.replaced({"s1": journey.stages["s1"].model_copy(update={"hidden": True})})

    assert way(journey, "c0", "right") == ["l0/s2"]
    assert spot_of(journey, "d0") is None
    assert spot_of(journey, "s1") is None
    assert spot_of(journey, "gone") is None
    assert spot_of(journey, "nowhere") is None


def test_enter_leads_to_the_card_below_and_then_to_where_one_can_begin() -> None:
    journey = a_map()
    spot = Spot("l0", "s0", "c1")

    assert below(journey, spot) == Spot("l0", "s0", "c2")
    assert below(journey, Spot("l0", "s0", "c2")) == Spot("l0", "s0")
    assert below(journey, Spot("l0", "s0")) == Spot("l0", "s0")
    assert walk(journey, Spot("l0", "s0"), "up") == Spot("l0", "s0", "c2")
    head = Spot("l0", None, "l0")
    assert below(journey, head) == head


def test_tab_leads_from_stage_to_stage_and_on_to_the_next_row() -> None:
    journey = a_map()

    assert next_cell(journey, Spot("l0", "s0", "c1")) == Spot("l0", "s1")
    assert next_cell(journey, Spot("l0", "s2")) == Spot("across", None)
    assert next_cell(journey, Spot("across", None, "x0")) == Spot("l1", "s0")
    assert next_cell(journey, Spot("l1", "s2")) == Spot("l1", "s2")
    assert next_cell(journey, Spot("across", None), -1) == Spot("l0", "s2")
    assert next_cell(journey, Spot("l0", None, "l0")) == Spot("l0", "s0")


def test_tab_leads_from_the_title_over_panels_and_heads_to_the_first_row() -> None:
    journey = a_map()
    spots = [Spot(None, None, "map")]
    for _ in range(6):
        spots.append(next_cell(journey, spots[-1]))

    assert spots[1:3] == [Spot("who", None), Spot("why", None)]
    assert spots[3:6] == [Spot(None, f"s{n}", f"s{n}") for n in range(3)]
    assert spots[6] == Spot("l0", "s0")
    assert next_cell(journey, spots[6], -1) == spots[5]


@pytest.mark.parametrize("key", ["up", "down", "left", "right", "home", "end", "first", "last"])
def test_a_spot_that_is_not_there_any_more_and_a_map_without_anything_lead_nowhere(key: Key) -> None:
    empty = a_journey(stages=0, lanes=0)

    assert walk(empty, Spot(None, None, "map"), key) == Spot(None, None, "map")
    if key not in ("first", "last"):
        assert walk(a_map(), Spot("gone", "s0", "c9"), key) == Spot("gone", "s0", "c9")


def test_every_card_and_head_that_can_be_seen_is_reached_by_arrows() -> None:
    journey = a_map("he")
    start = spot_of(journey, "map")
    assert start is not None
    reached, ahead = {start}, [start]
    arrows: tuple[Key, ...] = ("up", "down", "left", "right")
    while ahead:
        spot = ahead.pop()
        new = {walk(journey, spot, arrow) for arrow in arrows} - reached
        reached |= new
        ahead += new

    shown = {"map", "A", "B", "p1", "p2", *journey.stages, *journey.cards, *journey.lanes} - {"gone"}
    assert {spot.record for spot in reached} - {None} == shown
