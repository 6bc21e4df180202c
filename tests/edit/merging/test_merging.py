"""Two copies of a map, made one."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from journeycanvas.edit import Change
from journeycanvas.edit.cards import add_card, change_kind, delete_cards, include, set_card_fields, set_text
from journeycanvas.edit.comments import add_comment
from journeycanvas.edit.lanes import delete_lanes, insert_lane, set_lane_fields
from journeycanvas.edit.links import add_link
from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.edit.merging import Alike, Choice, Merged, choices, merge, stands
from journeycanvas.edit.moving import move_cards, stretch_card
from journeycanvas.edit.personas import delete_personas
from journeycanvas.edit.stages import delete_stages, insert_stage, move_stages, set_stage_fields
from journeycanvas.files import dump, load
from journeycanvas.model import Journey
from journeycanvas.model.lists import LISTS
from tests.builders import FILE, a_card, a_comment, a_journey, a_lane, a_persona, a_stage
from tests.edit.builders import a_session, after, cell, new_ids, texts

Edit = Callable[[Journey], Change]


def merged(base: Journey, ours: list[Edit], theirs: list[Edit]) -> Merged:
    return merge(after(base, *ours), after(base, *theirs), base)


def decided(first: Merged, base: Journey | None, choice: Choice) -> Merged:
    decisions = dict.fromkeys(first.conflicts, choice)
    return merge(first.ours, first.theirs, base, decisions=decisions, new_id=new_ids("z"))


def three_cards() -> Journey:
    cards = [a_card(f"c{n}", text=text, order=f"a{n}") for n, text in enumerate(("می‌پرسد", "می‌خرد", "می‌رود"))]
    return a_journey(*cards)


def test_edits_of_different_cards_are_all_there() -> None:
    found = merged(
        three_cards(),
        [lambda it: set_text(it, "c0", "שואל"), lambda it: delete_cards(it, ["c1"])],
        [lambda it: set_text(it, "c2", "leaves"), lambda it: add_card(it, new_ids(), "l0", "s1", text="new")],
    )

    assert (texts(found.journey), texts(found.journey, stage="s1")) == (["שואל", "leaves"], ["new"])
    assert found.conflicts == ()


def test_different_fields_of_one_card_are_all_there() -> None:
    found = merged(
        three_cards(),
        [lambda it: set_text(it, "c0", "asks"), lambda it: include(it, ["c0"], "tags", "a", is_in=True)],
        [
            lambda it: set_card_fields(it, ["c0"], owner="Sales", color="red"),
            lambda it: include(it, ["c0"], "tags", "b", is_in=True),
        ],
    )

    card = found.journey.cards["c0"]
    assert (card.text, card.owner, card.color, set(card.tags)) == ("asks", "Sales", "red", {"a", "b"})
    assert found.conflicts == ()


def test_a_card_moved_here_and_rewritten_there_is_one_card() -> None:
    found = merged(
        three_cards(),
        [lambda it: move_cards(it, ["c0"], "l1", "s1")],
        [lambda it: set_text(it, "c0", "asks")],
    )

    assert texts(found.journey, "l1", "s1") == ["asks"]
    assert len(found.journey.cards) == 3
    assert found.conflicts == ()


@pytest.mark.parametrize(("choice", "expected"), [("ours", ["here"]), ("theirs", ["there"]), ("both", ["here\nthere"])])
def test_a_text_that_both_changed_is_a_conflict_and_both_is_one_below_the_other(
    choice: Choice, expected: list[str]
) -> None:
    base = a_journey(a_card("c0", text="before"))
    found = merged(base, [lambda it: set_text(it, "c0", "here")], [lambda it: set_text(it, "c0", "there")])

    [conflict] = found.conflicts
    assert (conflict.how, conflict.fields, stands(conflict)) == ("changed", ("text",), "ours")
    assert texts(found.journey) == ["here"]
    assert choices(found, conflict) == ("ours", "theirs", "both")
    assert texts(decided(found, base, choice).journey) == expected
    assert decided(found, base, choice).conflicts == ()


@pytest.mark.parametrize(("choice", "expected"), [("ours", ["red"]), ("theirs", ["blue"]), ("both", ["red", "blue"])])
def test_of_a_colour_that_both_changed_both_is_a_second_card(choice: Choice, expected: list[str]) -> None:
    base = a_journey(a_card("c0", order="a0"), a_card("c1", order="a1", color="grey"))
    found = merged(
        base,
        [lambda it: set_card_fields(it, ["c0"], color="red")],
        [lambda it: set_card_fields(it, ["c0"], color="blue")],
    )

    cards = decided(found, base, choice).journey.cell("l0", "s0")

    assert [card.color for card in cards] == [*expected, "grey"]


@pytest.mark.parametrize(("choice", "here", "there"), [("ours", 1, 0), ("theirs", 0, 1), ("both", 1, 1)])
def test_a_card_that_both_put_elsewhere_stays_in_one_of_the_two_cells_or_both(
    choice: Choice, here: int, there: int
) -> None:
    base = three_cards()
    found = merged(
        base, [lambda it: move_cards(it, ["c0"], "l1", "s0")], [lambda it: move_cards(it, ["c0"], "l0", "s1")]
    )

    [conflict] = found.conflicts
    journey = decided(found, base, choice).journey
    assert conflict.how == "moved"
    assert (len(journey.cell("l1", "s0")), len(journey.cell("l0", "s1"))) == (here, there)


@pytest.mark.parametrize(("choice", "left"), [("ours", False), ("theirs", True)])
def test_a_card_deleted_here_and_changed_there_is_kept_until_somebody_decides(choice: Choice, left: bool) -> None:
    base = three_cards()
    found = merged(base, [lambda it: delete_cards(it, ["c0"])], [lambda it: set_text(it, "c0", "asks")])

    [conflict] = found.conflicts
    assert (conflict.how, stands(conflict)) == ("added", "theirs")
    assert found.journey.cards["c0"].text == "asks"
    assert choices(found, conflict) == ("ours", "theirs")
    assert ("c0" in decided(found, base, choice).journey.cards) is left


def test_a_stage_that_is_deleted_here_and_gets_a_card_there_is_kept_with_it() -> None:
    base = three_cards()
    found = merged(
        base,
        [lambda it: delete_stages(it, ["s0"])],
        [lambda it: add_card(it, new_ids(), "l0", "s0", text="new")],
    )

    assert [(it.kind, it.id, it.how) for it in found.conflicts] == [("stages", "s0", "added")]
    assert texts(found.journey) == ["new"]
    assert list(found.journey.stages) == ["s0", "s1"]
    assert list(decided(found, base, "ours").journey.stages) == ["s1"]


def test_a_card_that_is_kept_keeps_the_comments_on_it_and_its_links() -> None:
    base = after(
        three_cards(),
        lambda it: add_comment(it, new_ids("m"), "c0", "چرا؟"),
        lambda it: add_link(it, new_ids("k"), "c0", "c1"),
    )
    found = merged(base, [lambda it: delete_cards(it, ["c0"])], [lambda it: set_text(it, "c0", "asks")])

    assert (len(found.journey.comments), len(found.journey.links)) == (1, 1)


def test_a_card_that_is_kept_keeps_the_answers_to_the_comments_on_it() -> None:
    base = a_journey(a_card("c0"), a_comment("c0", "m1"), a_comment("m1", "m2"), a_comment("m2", "m3"))
    found = merged(base, [lambda it: delete_cards(it, ["c0"])], [lambda it: set_text(it, "c0", "می‌پرسد")])

    assert list(found.journey.comments) == ["m1", "m2", "m3"]


def test_a_persona_deleted_here_and_named_there_is_kept() -> None:
    base = a_journey(a_card("c0", order="a0"), a_persona("p0", name="مریم"))
    found = merged(
        base,
        [lambda it: delete_personas(it, ["p0"])],
        [lambda it: include(it, ["c0"], "personas", "p0", is_in=True)],
    )

    assert [(it.kind, it.how) for it in found.conflicts] == [("personas", "added")]
    assert found.journey.cards["c0"].personas == ("p0",)


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


def test_another_kind_there_and_another_text_here_are_one_card() -> None:
    found = merged(
        three_cards(),
        [lambda it: set_text(it, "c0", "asks")],
        [lambda it: change_kind(it, ["c0"], "pain"), lambda it: set_card_fields(it, ["c0"], severity=4)],
    )

    card = found.journey.cards["c0"]
    assert (card.kind, card.text, card.__dict__["severity"]) == ("pain", "asks", 4)
    assert load(dump(found.journey), FILE).journey == found.journey


def test_without_a_map_of_before_everything_is_kept_and_what_differs_is_listed() -> None:
    ours = a_journey(a_card("c0", text="here", owner="Sales"), a_card("c1", order="a1", text="only here"))
    theirs = a_journey(a_card("c0", text="there"), a_card("c2", order="a2", text="only there"))

    found = merge(ours, theirs)

    assert texts(found.journey) == ["here", "only here", "only there"]
    assert found.journey.cards["c0"].owner == "Sales"
    assert [(it.id, it.fields) for it in found.conflicts] == [("c0", ("text",))]


def test_letters_with_their_accents_in_one_or_two_characters_are_no_conflict() -> None:
    base = a_journey(a_card("c0", text="x"))
    texts_of_both = [unicodedata.normalize(form, "Café آ") for form in ("NFC", "NFD")]
    found = merged(
        base,
        [lambda it: set_text(it, "c0", texts_of_both[0])],
        [lambda it: set_text(it, "c0", texts_of_both[1])],
    )

    assert found.conflicts == ()


@pytest.mark.parametrize(
    ("here", "there"),
    [("Sales", "S\u0430les"), ("كيان", "کیان"), ("می‌خرد", "میخرد"), ("Loyalty", "loyalty"), ("خرید ۱", "خرید 1")],
)
def test_names_that_look_alike_are_shown_both(here: str, there: str) -> None:
    found = merged(
        a_journey(),
        [lambda it: insert_stage(it, new_ids("x"), title=here)],
        [lambda it: insert_stage(it, new_ids("y"), title=there)],
    )

    assert found.alike == (Alike("stages", here, there),)
    assert len(found.journey.stages) == 4


def test_what_only_newer_releases_know_is_kept_of_both() -> None:
    base = a_journey(a_card("c0", mood=1), extra={"theme": {"a": 1}})
    ours = replace(after(base, lambda it: set_text(it, "c0", "x")), extra={"theme": {"a": 1}, "here": [{}]})
    theirs = replace(base, extra={"theme": {"a": 2}}, cards={"c0": a_card("c0", mood=2, wind="n")})

    found = merge(ours, theirs, base)

    assert found.journey.extra == {"theme": {"a": 2}, "here": [{}]}
    assert found.journey.cards["c0"].model_extra == {"mood": 2, "wind": "n"}


def test_the_step_of_a_merge_brings_what_only_newer_releases_know_and_takes_it_back() -> None:
    ours, theirs = a_journey(extra={"here": 1}), a_journey(extra={"there": {"a": 2}})
    session = a_session(ours)

    session.apply(merge(ours, theirs).change)
    assert session.journey.extra == {"here": 1, "there": {"a": 2}}

    session.undo()
    assert session.journey == ours
    session.redo()
    assert session.journey.extra == {"here": 1, "there": {"a": 2}}


def test_of_the_days_of_a_map_the_first_and_the_last_are_kept() -> None:
    ours, theirs = (
        a_journey(created=created, changed=changed)
        for created, changed in (("2026-01-02", "2026-02-01"), ("2026-01-01", "2026-03-01"))
    )

    found = merge(ours, theirs)

    assert (found.journey.map.created, found.journey.map.changed) == ("2026-01-01", "2026-03-01")
    assert found.conflicts == ()


def test_facts_of_the_map_that_both_changed_are_a_conflict_of_the_map() -> None:
    base = a_journey(title="Before")
    found = merged(base, [lambda it: set_map_facts(it, title="Here")], [lambda it: set_map_facts(it, title="There")])

    [conflict] = found.conflicts
    assert (conflict.kind, conflict.fields) == ("map", ("title",))
    assert decided(found, base, "both").journey.map.title == "Here / There"


def test_maps_that_were_never_one_keep_everything_under_ids_that_differ() -> None:
    ours = a_journey(a_card("c0", text="here"), lanes=[a_lane("x", title="Lane")])
    ours = replace(ours, cards={"c0": ours.cards["c0"].model_copy(update={"lane": "x"})})
    theirs = a_journey(a_card("c1", text="there", stage="x"), stages=[a_stage("x", title="Stage")])
    theirs = replace(theirs, map=theirs.map.model_copy(update={"id": "other"}))

    found = merge(ours, theirs)

    assert found.journey.map.id == "map"
    assert [stage.title for stage in found.journey.stages.values()].count("Stage") == 1
    assert len(found.journey.cards) == 2
    assert len(found.journey.ids()) == 1 + sum(len(getattr(found.journey, kind)) for kind in LISTS)


def test_the_step_is_called_after_the_other_file() -> None:
    found = merge(three_cards(), a_journey(), name="Dana.journey")

    assert (found.change.name.text, found.change.name.about) == ("Merge", "Dana.journey")


def test_lanes_deleted_here_and_renamed_there_are_kept() -> None:
    base = a_journey()
    found = merged(base, [lambda it: delete_lanes(it, ["l1"])], [lambda it: set_lane_fields(it, ["l1"], title="کارها")])

    assert [(it.kind, it.how) for it in found.conflicts] == [("lanes", "added")]


def test_a_stage_renamed_there_keeps_the_place_that_it_was_given_here() -> None:
    found = merged(
        a_journey(stages=3),
        [lambda it: move_stages(it, ["s2"], "s0")],
        [lambda it: set_stage_fields(it, ["s2"], title="وفاداری")],
    )

    assert next((id, it.title) for id, it in found.journey.stages.items()) == ("s2", "وفاداری")
