"""Stages move, double and go with everything in them, and wide cards keep to what they covered."""

import pytest

from journeycanvas.edit import applied
from journeycanvas.edit.stages import (
    delete_stages,
    duplicate_stage,
    hide_stages,
    insert_stage,
    move_stages,
    set_stage_fields,
    widen_stages,
)
from journeycanvas.model import Journey, Phase
from tests.builders import a_card, a_comment, a_journey, a_lane, a_link, a_stage
from tests.edit.builders import after, cell, new_ids, texts


def with_phases(**phases: str) -> Journey:
    """Return a map whose stages s0, s1, … are in these phases."""
    stages = [a_stage(id, order=f"a{n}", phase=phase or None) for n, (id, phase) in enumerate(phases.items())]
    named = {phase: Phase(id=phase, order=f"a{n}") for n, phase in enumerate(sorted(set(phases.values()) - {""}))}
    return a_journey(stages=stages).replaced(named)


def phases_of(journey: Journey) -> dict[str, str]:
    return {id: stage.phase or "" for id, stage in journey.stages.items()}


def over(journey: Journey, id: str) -> list[str]:
    """Return the stages that a card lies over."""
    card = journey.cards[id]
    stages = list(journey.stages)
    start = stages.index(card.stage or "")
    return stages[start : start + card.span]


def test_a_stage_is_inserted_before_another_and_only_it_is_written() -> None:
    journey = a_journey(stages=2)

    change = insert_stage(journey, new_ids(), "s1", title="Between")

    assert list(applied(journey, change).stages) == ["s0", "n1", "s1"]
    assert change.touched == {"n1"}
    assert change.name == ("Insert stage", "Between")


def test_a_stage_is_inserted_at_the_end() -> None:
    assert list(after(a_journey(stages=1), lambda it: insert_stage(it, new_ids())).stages) == ["s0", "n1"]


def test_the_first_stage_takes_the_cards_that_stood_without_one() -> None:
    journey = a_journey(
        a_card("c0", stage=None),
        a_card("c1", lane="l1", stage=None),
        stages=0,
        lanes=[a_lane("l0"), a_lane("l1", span="map")],
    )

    changed = after(journey, lambda it: insert_stage(it, new_ids()))

    assert (cell(changed, "l0", "n1"), cell(changed, "l1", None)) == (["c0"], ["c1"])


@pytest.mark.parametrize(("before", "phase"), [("s0", "A"), ("s1", "A"), ("s2", "A"), ("s3", "B"), (None, "B")])
def test_a_new_stage_joins_the_phase_it_stands_in(before: str | None, phase: str) -> None:
    journey = with_phases(s0="A", s1="A", s2="B", s3="B")

    assert phases_of(after(journey, lambda it: insert_stage(it, new_ids(), before)))["n1"] == phase


def test_a_stage_moves_with_everything_in_it_by_its_order_alone() -> None:
    journey = a_journey(a_card("c0"), a_card("c1", stage="s1"), stages=3)

    change = move_stages(journey, ["s0"])

    assert list(applied(journey, change).stages) == ["s1", "s2", "s0"]
    assert change.touched == {"s0"}


def test_several_stages_move_together_in_the_order_they_had() -> None:
    changed = after(a_journey(stages=4), lambda it: move_stages(it, ["s3", "s1"], "s0"))

    assert list(changed.stages) == ["s1", "s3", "s0", "s2"]


@pytest.mark.parametrize("before", ["s1", "s2"])
def test_a_stage_that_is_put_where_it_stands_changes_nothing(before: str) -> None:
    assert move_stages(a_journey(stages=3), ["s1"], before).is_empty


@pytest.mark.parametrize(
    ("moved", "before", "covers"),
    [
        ("s1", None, ["s0", "s2"]),  # a covered stage leaves
        ("s4", "s1", ["s0", "s4", "s1", "s2"]),  # another comes in between
        ("s2", "s1", ["s0", "s2", "s1"]),  # they change places
        ("s0", None, ["s0"]),  # its first stage goes alone
        ("s4", "s3", ["s0", "s1", "s2"]),  # nothing to do with it
        ("s0", "s2", ["s0", "s2"]),  # its first stage passes over the second
    ],
)
def test_a_wide_card_keeps_to_the_stages_that_it_covered(moved: str, before: str | None, covers: list[str]) -> None:
    journey = a_journey(a_card("c0", span=3), stages=5)

    assert over(after(journey, lambda it: move_stages(it, [moved], before)), "c0") == covers


def test_a_wide_card_grows_over_a_stage_that_is_inserted_under_it() -> None:
    journey = a_journey(a_card("c0", span=2), stages=3)

    assert over(after(journey, lambda it: insert_stage(it, new_ids(), "s1")), "c0") == ["s0", "n1", "s1"]
    assert over(after(journey, lambda it: insert_stage(it, new_ids(), "s2")), "c0") == ["s0", "s1"]


def test_a_card_that_was_wider_than_the_map_does_not_grow_at_its_end() -> None:
    journey = a_journey(a_card("c0", span=9))

    assert over(after(journey, lambda it: insert_stage(it, new_ids())), "c0") == ["s0", "s1"]


@pytest.mark.parametrize(
    ("moved", "before", "phases"),
    [
        ("s0", "s3", {"s1": "A", "s2": "B", "s0": "B", "s3": "B"}),  # dropped into a phase
        ("s0", None, {"s1": "A", "s2": "B", "s3": "B", "s0": "B"}),  # left its phase behind
        ("s1", "s0", {"s1": "A", "s0": "A", "s2": "B", "s3": "B"}),  # moved within its phase
        ("s0", "s2", {"s1": "A", "s0": "A", "s2": "B", "s3": "B"}),  # to the border of its phase
    ],
)
def test_phases_stay_in_one_piece_when_a_stage_moves(moved: str, before: str | None, phases: dict[str, str]) -> None:
    journey = with_phases(s0="A", s1="A", s2="B", s3="B")

    assert phases_of(after(journey, lambda it: move_stages(it, [moved], before))) == phases


def test_a_phase_that_loses_its_last_stage_goes() -> None:
    journey = with_phases(s0="A", s1="B", s2="B")

    changed = after(journey, lambda it: move_stages(it, ["s0"], "s2"))
    assert (phases_of(changed), list(changed.phases)) == ({"s1": "B", "s0": "B", "s2": "B"}, ["B"])
    assert list(after(journey, lambda it: delete_stages(it, ["s0"])).phases) == ["B"]


def test_a_doubled_stage_has_copies_of_its_cards_and_of_the_links_among_them() -> None:
    journey = a_journey(
        a_card("c0", order="", text="one"),
        a_card("c1", order="", text="two"),
        a_card("c2", lane="l1", text="three"),
        a_card("c3", stage="s1", text="far"),
        a_link("c0", "c2", id="k1"),
        a_link("c0", "c3", id="k2"),
    )

    changed = after(journey, lambda it: duplicate_stage(it, new_ids(), "s0"))

    copy = list(changed.stages)[1]
    assert (texts(changed, "l0", copy), texts(changed, "l1", copy)) == (["one", "two"], ["three"])
    assert len(changed.links) == 3
    assert texts(changed) == ["one", "two"]


def test_a_wide_card_lies_over_the_copy_and_is_not_doubled() -> None:
    journey = a_journey(a_card("c0", span=2))

    changed = after(journey, lambda it: duplicate_stage(it, new_ids(), "s0"))

    assert list(changed.cards) == ["c0"]
    assert over(changed, "c0") == ["s0", "n1", "s1"]


def test_with_a_stage_go_its_cards_and_what_hangs_on_them() -> None:
    journey = a_journey(
        a_card("c0"), a_card("c1", stage="s1"), a_link("c0", "c1"), a_comment("s0", id="m1"), a_comment("c1", id="m2")
    )

    changed = after(journey, lambda it: delete_stages(it, ["s0"]))

    assert (list(changed.stages), list(changed.cards)) == (["s1"], ["c1"])
    assert (changed.links, list(changed.comments)) == ({}, ["m2"])


def test_a_wide_card_stays_on_the_stages_that_are_left() -> None:
    journey = a_journey(
        a_card("c0", span=3, order="a5"),
        a_card("c1", stage="s1", order="a5"),
        a_card("c2", stage="s1", span=2, order="a6"),
        stages=4,
    )

    changed = after(journey, lambda it: delete_stages(it, ["s0", "s2"]))

    assert (over(changed, "c0"), over(changed, "c2")) == (["s1"], ["s1"])
    assert cell(changed, "l0", "s1")[0] == "c0"


def test_cards_of_lanes_that_span_the_map_stay_whatever_stage_they_name() -> None:
    journey = a_journey(a_card("c0", stage="s0"), lanes=[a_lane("l0", span="map")])

    changed = after(journey, lambda it: delete_stages(it, ["s0"]))

    assert (cell(changed, "l0", None), changed.cards["c0"].stage) == (["c0"], None)


def test_all_stages_can_go() -> None:
    journey = a_journey(
        a_card("c0"), a_card("c1", lane="l1", stage=None), lanes=[a_lane("l0"), a_lane("l1", span="map")]
    )

    changed = after(journey, lambda it: delete_stages(it, ["s0", "s1"]))

    assert (changed.stages, list(changed.cards)) == ({}, ["c1"])


def test_one_stage_stays_in_sight() -> None:
    journey = after(a_journey(stages=3), lambda it: hide_stages(it, ["s0", "s1"]))

    assert [stage.hidden for stage in journey.stages.values()] == [True, True, False]
    assert hide_stages(journey, ["s2"]).is_empty
    shown = after(journey, lambda it: hide_stages(it, ["s0"], hidden=False))
    assert not shown.stages["s0"].hidden


def test_widths_are_brought_into_range() -> None:
    journey = a_journey()

    assert after(journey, lambda it: widen_stages(it, ["s0"], 9)).stages["s0"].width == 4
    assert after(journey, lambda it: widen_stages(it, ["s0"], 1.2345)).stages["s0"].width == 1.23


def test_a_stage_is_renamed_and_given_a_goal() -> None:
    journey = a_journey(stages=[a_stage("s0", title="Old")])

    change = set_stage_fields(journey, ["s0"], title="آگاهی", goal="g")

    assert change.name == ("Rename stage", "Old")
    assert (applied(journey, change).stages["s0"].title, applied(journey, change).stages["s0"].goal) == ("آگاهی", "g")
