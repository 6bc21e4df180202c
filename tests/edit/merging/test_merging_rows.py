"""Two copies of a map, made one: what stands where."""

from journeycanvas.edit.cards import add_card
from journeycanvas.edit.lanes import insert_lane
from journeycanvas.edit.moving import stretch_card
from journeycanvas.edit.stages import insert_stage, move_stages, set_stage_fields
from tests.builders import a_card, a_journey
from tests.edit.builders import after, cell, new_ids, texts
from tests.edit.merging.copies import Edit, merged


def test_lines_that_both_sides_wrote_into_a_cell_stay_together() -> None:
    def lines(prefix: str) -> list[Edit]:
        new_id = new_ids(prefix)
        return [lambda it, n=n: add_card(it, new_id, "l0", "s0", text=f"{prefix}{n}") for n in range(3)]  # type: ignore[misc]

    base = a_journey(a_card("c0", text="first", order="a0"))

    one, other = merged(base, lines("x"), lines("y")), merged(base, lines("y"), lines("x"))

    assert texts(one.journey) == ["first", "x0", "x1", "x2", "y0", "y1", "y2"]
    assert texts(other.journey) == texts(one.journey)
    orders = [card.order for card in one.journey.cell("l0", "s0")]
    assert orders == sorted(set(orders))


def test_stages_and_lanes_of_both_sides_stand_where_each_put_them() -> None:
    base = a_journey(stages=3)
    found = merged(
        base,
        [lambda it: insert_stage(it, new_ids("x"), "s1"), lambda it: move_stages(it, ["s2"], "s0")],
        [lambda it: insert_stage(it, new_ids("y")), lambda it: insert_lane(it, new_ids("l9"), role="plan")],
    )

    assert list(found.journey.stages) == ["s2", "s0", "x1", "s1", "y1"]
    assert len(found.journey.lanes) == 3
    assert found.conflicts == ()


def test_rows_that_a_side_only_numbered_anew_were_not_moved() -> None:
    base = a_journey(*(a_card(f"c{n}") for n in range(4)))
    found = merged(
        base,
        [lambda it: add_card(it, new_ids("x"), "l0", "s0", index=1, text="x")],
        [lambda it: add_card(it, new_ids("y"), "l0", "s0", index=3, text="y")],
    )

    assert cell(found.journey) == ["c0", "x1", "c1", "c2", "y1", "c3"]
    assert found.conflicts == ()


def test_a_card_over_stages_between_which_both_put_one_lies_over_both() -> None:
    base = after(a_journey(a_card("c0"), stages=3), lambda it: stretch_card(it, "c0", "s0", "s1"))
    found = merged(
        base, [lambda it: insert_stage(it, new_ids("x"), "s1")], [lambda it: insert_stage(it, new_ids("y"), "s1")]
    )

    assert found.journey.cards["c0"].span == 4
    assert found.conflicts == ()


def test_a_stage_renamed_there_keeps_the_place_that_it_was_given_here() -> None:
    found = merged(
        a_journey(stages=3),
        [lambda it: move_stages(it, ["s2"], "s0")],
        [lambda it: set_stage_fields(it, ["s2"], title="وفاداری")],
    )

    assert next((id, it.title) for id, it in found.journey.stages.items()) == ("s2", "وفاداری")
