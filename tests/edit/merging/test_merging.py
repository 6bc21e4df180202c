"""Two copies of a map, made one."""

import unicodedata
from dataclasses import replace

import pytest

from journeycanvas.edit.cards import add_card, change_kind, delete_cards, include, set_card_fields, set_text
from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.edit.merging import Alike, Choice, choices, merge, stands
from journeycanvas.edit.moving import move_cards
from journeycanvas.edit.stages import insert_stage
from journeycanvas.files import dump, load
from journeycanvas.model.lists import LISTS
from tests.builders import FILE, a_card, a_journey, a_lane, a_stage
from tests.edit.builders import a_session, after, new_ids, texts
from tests.edit.merging.copies import decided, merged, three_cards


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
