"""Split a card into its lines, and join cards."""

import pytest

from journeycanvas.edit.lines import join_cards, split_card
from journeycanvas.errors import Refused
from journeycanvas.model import Picture
from tests.builders import a_card, a_comment, a_journey, a_link, a_persona
from tests.edit.builders import after, cell, new_ids, texts


def test_each_line_of_a_card_becomes_a_card_below_it() -> None:
    journey = a_journey(
        a_card("c0", order="a0", text="one\n\n  two\nthree", tags=["t"], note="mine", owner="Sales"),
        a_card("c1", order="a1", text="last"),
        a_comment("c0"),
    )

    changed = after(journey, lambda it: split_card(it, new_ids(), "c0"))

    assert texts(changed) == ["one", "two", "three", "last"]
    assert [(card.tags, card.owner) for card in changed.cell("l0", "s0")[:3]] == [(("t",), "Sales")] * 3
    assert [card.note for card in changed.cell("l0", "s0")[:3]] == ["mine", "", ""]
    assert changed.comments["m1"].on == "c0"


def test_a_card_of_one_line_is_not_split() -> None:
    assert split_card(a_journey(a_card("c0", text="\none\n")), new_ids(), "c0").is_empty


def test_a_card_without_an_order_keeps_its_place_when_it_is_split() -> None:
    journey = a_journey(a_card("c0", text="a"), a_card("c1", text="b\nc"), a_card("c2", text="d"))

    assert texts(after(journey, lambda it: split_card(it, new_ids(), "c1"))) == ["a", "b", "c", "d"]


def test_joined_cards_lose_nothing() -> None:
    journey = a_journey(
        a_card("c0", order="a0", text="one", tags=["a"], note="n0"),
        a_card("c1", order="a1", text="two", tags=["b", "a"], note="n1", picture="pic", personas=["p1"]),
        a_card("c2", lane="l1", text=""),
        a_card("c3", stage="s1"),
        a_persona("p1"),
        a_link("c1", "c3", id="k1"),
        a_link("c0", "c1", id="k2"),
        a_link("c0", "c3", id="k3"),
        a_link("c3", "c2", id="k4"),
        a_comment("c1", id="m1"),
        a_comment("k2", id="m2"),
    ).replaced({"pic": Picture()})

    changed = after(journey, lambda it: join_cards(it, ["c2", "c1", "c0"]))

    joined = changed.cards["c0"]
    assert (cell(changed), cell(changed, "l1")) == (["c0"], [])
    assert (joined.text, joined.note, joined.tags, joined.personas) == ("one\ntwo", "n0\nn1", ("a", "b"), ("p1",))
    assert (joined.picture, list(changed.pictures)) == ("pic", ["pic"])
    assert {(link.from_, link.to) for link in changed.links.values()} == {("c0", "c3"), ("c3", "c0")}
    assert {id: comment.on for id, comment in changed.comments.items()} == {"m1": "c0"}


def test_one_card_is_joined_with_nothing() -> None:
    assert join_cards(a_journey(a_card("c0")), ["c0"]).is_empty


def test_cards_that_are_too_long_for_one_are_not_joined() -> None:
    journey = a_journey(a_card("c0", text="x" * 15_000), a_card("c1", text="y" * 15_000))

    with pytest.raises(Refused):
        join_cards(journey, ["c0", "c1"])
