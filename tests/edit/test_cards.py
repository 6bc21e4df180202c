"""Add, word, change, double and delete cards."""

from typing import Any

import pytest

from journeycanvas.edit import applied
from journeycanvas.edit.cards import (
    add_card,
    add_cards,
    change_kind,
    delete_cards,
    duplicate_cards,
    include,
    set_card_fields,
    set_text,
)
from journeycanvas.errors import Refused
from journeycanvas.files import dump
from journeycanvas.model import Card, Feeling, Metric, Opportunity, Pain, Picture, Touchpoint
from tests.builders import a_card, a_comment, a_journey, a_lane, a_link, a_persona
from tests.edit.builders import after, cell, new_ids, texts


def test_a_card_is_added_at_the_end_of_its_cell() -> None:
    journey = a_journey(a_card("c1", order="a0"))

    changed = after(journey, lambda it: add_card(it, new_ids(), "l0", "s0", text="new"))

    assert cell(changed) == ["c1", "n1"]
    assert changed.cards["n1"].text == "new"


def test_a_card_is_added_between_two_others_and_only_it_is_written() -> None:
    journey = a_journey(a_card("c1", order="a0"), a_card("c2", order="a1"))

    change = add_card(journey, new_ids(), "l0", "s0", index=1)

    assert cell(applied(journey, change)) == ["c1", "n1", "c2"]
    assert change.touched == {"n1"}


def test_cards_without_orders_get_some_when_one_is_put_between_them() -> None:
    journey = a_journey(a_card("c1"), a_card("c2"), a_card("elsewhere", stage="s1"))

    change = add_card(journey, new_ids(), "l0", "s0", index=1)

    assert cell(applied(journey, change)) == ["c1", "n1", "c2"]
    assert "elsewhere" not in change.touched


def test_orders_stay_short_however_many_cards_are_put_in_one_place() -> None:
    journey = a_journey(a_card("c1", order="a0"), a_card("c2", order="a1"))
    new_id = new_ids()
    for _ in range(400):
        journey = after(journey, lambda it: add_card(it, new_id, "l0", "s0", index=1))

    assert max(len(card.order) for card in journey.cards.values()) <= 40
    assert cell(journey) == ["c1", *(f"n{n}" for n in range(400, 0, -1)), "c2"]


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("touchpoints", Touchpoint),
        ("pains", Pain),
        ("opportunities", Opportunity),
        ("metrics", Metric),
        ("emotions", Feeling),
    ],
)
def test_what_is_written_in_a_lane_follows_its_role(role: str, kind: type[Card]) -> None:
    journey = a_journey(lanes=[a_lane("l0", role=role)])

    changed = after(journey, lambda it: add_card(it, new_ids(), "l0", "s0", text="x"))

    assert isinstance(changed.cards["n1"], kind)


def test_a_lane_of_feelings_that_is_drawn_as_cards_takes_notes() -> None:
    journey = a_journey(lanes=[a_lane("l0", role="emotions", view="cards")])

    changed = after(journey, lambda it: add_card(it, new_ids(), "l0", "s0"))

    assert changed.cards["n1"].kind == "note"


def test_feelings_typed_one_after_another_spread_along_the_stage() -> None:
    journey = a_journey(lanes=[a_lane("l0", role="emotions")])
    new_id = new_ids()

    changed = after(journey, *[lambda it: add_card(it, new_id, "l0", "s0")] * 3)

    assert [getattr(card, "at", None) for card in changed.cell("l0", "s0")] == [0.5, 0.75, 0.25]


def test_a_card_of_a_lane_that_spans_the_map_has_no_stage() -> None:
    journey = a_journey(lanes=[a_lane("l0", span="map")])

    changed = after(journey, lambda it: add_card(it, new_ids(), "l0", None))

    assert changed.cards["n1"].stage is None


def test_a_card_cannot_be_put_where_nothing_is() -> None:
    with pytest.raises(KeyError):
        add_card(a_journey(), new_ids(), "l0", "s9")


def test_several_cards_stand_one_below_another() -> None:
    journey = a_journey(a_card("c1", order="a0"), a_card("c2", order="a1"))

    changed = after(journey, lambda it: add_cards(it, new_ids(), ["a", "b"], "l0", "s0", 1))

    assert cell(changed) == ["c1", "n1", "n2", "c2"]


# Words and values


def test_text_is_kept_as_typed_with_line_feeds_between_lines() -> None:
    journey = a_journey(a_card("c1"))

    changed = after(journey, lambda it: set_text(it, "c1", "می‌خواهم \r\n كم\u2028و زیاد\t"))

    assert changed.cards["c1"].text == "می‌خواهم \n كم\nو زیاد\t"


def test_half_a_character_is_left_out_so_that_the_map_can_be_saved() -> None:
    journey = a_journey(a_card("c1"))

    changed = after(journey, lambda it: set_text(it, "c1", "a\ud83db"))

    assert changed.cards["c1"].text == "ab"
    assert dump(changed)


def test_a_text_that_is_too_long_is_refused_with_the_limit() -> None:
    journey = a_journey(a_card("c1"))

    with pytest.raises(Refused) as refused:
        set_text(journey, "c1", "x" * 20_001)

    assert (refused.value.fault.code, refused.value.fault.facts, refused.value.field) == (
        "too-long",
        {"limit": 20_000},
        "text",
    )


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"severity": 9}, "too-big"), ({"severity": "x"}, "wrong-type"), ({"color": "pink"}, "not-a-choice")],
)
def test_values_that_cannot_stand_in_a_map_are_refused(fields: dict[str, Any], code: str) -> None:
    journey = a_journey(a_card("c1", kind="pain"))

    with pytest.raises(Refused) as refused:
        set_card_fields(journey, ["c1"], **fields)

    assert refused.value.fault.code == code


def test_many_cards_get_the_fields_that_their_kinds_have() -> None:
    journey = a_journey(a_card("c1", kind="pain"), a_card("c2"))

    changed = after(journey, lambda it: set_card_fields(it, ["c1", "c2"], owner="Sales", severity=3))

    assert [card.owner for card in changed.cards.values()] == ["Sales", "Sales"]
    assert isinstance(pain := changed.cards["c1"], Pain)
    assert pain.severity == 3


def test_a_step_is_called_after_the_field_it_changes() -> None:
    journey = a_journey(a_card("c1", text="Waits"))

    assert set_card_fields(journey, ["c1"], color="red").name == ("Change colour", "Waits")
    assert set_card_fields(journey, ["c1"], order="a5").name.text == "Change card"


def test_unknown_keys_of_a_newer_program_stay() -> None:
    journey = a_journey(a_card("c1", mood={"a": 1}))

    changed = after(journey, lambda it: set_text(it, "c1", "x"))

    assert changed.cards["c1"].model_extra == {"mood": {"a": 1}}


def test_a_tag_is_put_on_many_cards_and_taken_off_again() -> None:
    journey = a_journey(a_card("c1", tags=["a"]), a_card("c2", tags=["b", "a"]), a_card("c3"))
    ids = ["c1", "c2", "c3"]

    tagged = after(journey, lambda it: include(it, ids, "tags", "b"))
    assert [card.tags for card in tagged.cards.values()] == [("a", "b"), ("b", "a"), ("b",)]

    untagged = after(tagged, lambda it: include(it, ids, "tags", "b", is_in=False))
    assert [card.tags for card in untagged.cards.values()] == [("a",), ("a",), ()]


# Kinds


def test_another_kind_keeps_what_both_kinds_have() -> None:
    card = a_card("c1", kind="opportunity", text="Call", owner="Sales", status="doing", effort=3, order="a3")
    journey = a_journey(card, a_card("c2", order="a4"), a_link("c1", "c2"))

    changed = after(journey, lambda it: change_kind(it, ["c1"], "task"))

    task = changed.cards["c1"]
    assert (task.kind, task.text, task.owner, task.order) == ("task", "Call", "Sales", "a3")
    assert getattr(task, "status", None) == "doing"
    assert not hasattr(task, "effort")
    assert changed.links == journey.links


def test_an_unknown_key_that_is_no_value_of_the_other_kind_does_not_stand_in_the_way() -> None:
    journey = a_journey(a_card("c1", severity="very", mood=1))

    changed = after(journey, lambda it: change_kind(it, ["c1"], "pain"))

    assert isinstance(pain := changed.cards["c1"], Pain)
    assert (pain.severity, pain.model_extra) == (0, {"mood": 1})


# Delete and duplicate


def test_with_a_card_go_its_links_comments_answers_and_picture() -> None:
    journey = a_journey(
        a_card("c1", picture="pic"),
        a_card("c2"),
        a_link("c1", "c2", id="k1"),
        a_comment("c1", id="m1"),
        a_comment("m1", id="m2"),
        a_comment("k1", id="m3"),
        a_comment("c2", id="m4"),
    ).replaced({"pic": Picture()})

    changed = after(journey, lambda it: delete_cards(it, ["c1"]))

    assert list(changed.cards) == ["c2"]
    assert (list(changed.links), list(changed.comments), list(changed.pictures)) == ([], ["m4"], [])


def test_a_picture_that_another_card_shows_stays() -> None:
    journey = a_journey(a_card("c1", picture="pic"), a_card("c2", picture="pic")).replaced({"pic": Picture()})

    assert list(after(journey, lambda it: delete_cards(it, ["c1"])).pictures) == ["pic"]


def test_copies_stand_below_their_originals_with_the_links_among_them() -> None:
    journey = a_journey(
        a_card("c1", order="a0", text="one"),
        a_card("c2", order="a1", text="two"),
        a_card("c3", order="a2", text="three"),
        a_card("c4", order="a0", stage="s1", text="far"),
        a_persona("p1"),
        a_link("c1", "c4", id="k1"),
        a_link("c3", "c4", id="k2"),
    )

    changed = after(journey, lambda it: duplicate_cards(it, new_ids(), ["c4", "c2", "c1"]))

    assert texts(changed) == ["one", "two", "one", "two", "three"]
    assert texts(changed, "l0", "s1") == ["far", "far"]
    copies = [link for link in changed.links.values() if link.id not in journey.links]
    assert [(changed.cards[link.from_].text, changed.cards[link.to].text) for link in copies] == [("one", "far")]


def test_each_owner_that_is_written_gets_a_colour_that_nobody_else_has_and_keeps_it() -> None:
    journey = a_journey(a_card("c1", text="Sales", color="blue"), lanes=[a_lane("l0", role="ownership")])
    ids = new_ids()

    journey = after(
        journey,
        *(lambda it, name=name: add_card(it, ids, "l0", "s0", text=name) for name in ("Support", "Sales", "Content")),
    )

    colours = {card.id: card.color for card in journey.cards.values()}
    assert colours["n2"] == colours["c1"]
    assert len({colours["c1"], colours["n1"], colours["n3"]}) == 3
    assert after(journey, lambda it: set_text(it, "n1", "Support team")).cards["n1"].color == colours["n1"]


def test_owners_that_are_written_together_get_a_colour_each() -> None:
    journey = a_journey(a_card("c1", text="Sales", color="blue"), lanes=[a_lane("l0", role="ownership")])

    journey = after(
        journey, lambda it: add_cards(it, new_ids(), ["Support", "Sales", "Content", "Support"], "l0", "s0")
    )

    colours = [card.color for card in journey.cards.values()]
    assert colours[2] == colours[0]
    assert colours[4] == colours[1]
    assert len(set(colours)) == 3
