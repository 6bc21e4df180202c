"""What records take in, what they keep, and what they refuse."""

from typing import Any

import pytest
from pydantic import ValidationError

from journeycanvas.model import Card, Feeling, Note, Pain
from journeycanvas.model.cards import card_class
from journeycanvas.model.faults import Unfit, checked
from tests.builders import a_card, a_link


@pytest.mark.parametrize(
    ("kind", "its"), [("pain", Pain), ("note", Note), ("smell", Card), (7, Card), (["pain"], Card)]
)
def test_a_card_is_of_the_class_of_its_kind_or_a_plain_one(kind: object, its: type[Card]) -> None:
    assert card_class(kind) is its


def test_a_kind_that_a_newer_program_made_is_a_plain_card_and_keeps_its_keys() -> None:
    card = a_card(kind="smell", strength=3)

    assert type(card) is Card
    assert card.kind == "smell"
    assert card.model_extra == {"strength": 3}


def test_a_card_made_in_code_has_the_kind_of_its_class() -> None:
    assert Feeling(id="c1").kind == "feeling"


def test_a_record_cannot_be_changed_in_place() -> None:
    with pytest.raises(ValidationError):
        a_card().text = "other"


def test_a_link_comes_from_a_card_though_the_word_is_taken() -> None:
    link = a_link("c1", "c2", from_="something newer")

    assert (link.from_, link.to) == ("c1", "c2")
    assert link.model_extra == {"from_": "something newer"}


@pytest.mark.parametrize("level", [-5, 0, 2.5, 5, 5.0])
def test_a_number_stays_whole_or_decimal_as_it_was_written(level: float) -> None:
    card = a_card(kind="feeling", level=level)

    assert isinstance(card, Feeling)
    assert type(card.level) is type(level)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("pain", {"severity": 6}),
        ("pain", {"severity": True}),
        ("pain", {"severity": "3"}),
        ("feeling", {"level": -5.1}),
        ("feeling", {"level": float("nan")}),
        ("feeling", {"at": 1.01}),
        ("touchpoint", {"critical": 4}),
        ("opportunity", {"effort": -1}),
        ("metric", {"value": float("inf")}),
        ("metric", {"value": 2e100}),
        ("metric", {"target": -(10**400)}),
        ("note", {"span": 0}),
        ("note", {"text": None}),
        ("note", {"text": "x" * 20_001}),
        ("note", {"owner": "x" * 501}),
        ("note", {"color": "pink"}),
        ("note", {"color": "#12345"}),
        ("note", {"tags": "x"}),
        ("note", {"id": ""}),
        ("note", {"id": "c 1"}),
        ("note", {"id": "c1\n"}),
        ("note", {"id": "x" * 65}),
    ],
)
def test_a_value_outside_its_limits_is_refused(kind: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        a_card(**{"kind": kind, **fields})


@pytest.mark.parametrize(
    ("kind", "fields", "limit"),
    [("opportunity", {"effort": 5.5}, "5"), ("opportunity", {"effort": 7}, "5"), ("feeling", {"at": 1.01}, "1")],
)
def test_a_limit_is_told_as_people_write_it(kind: str, fields: dict[str, Any], limit: str) -> None:
    with pytest.raises(Unfit) as refused:
        checked(card_class(kind), {"id": "c1", **fields})

    assert str(refused.value.fault.facts["limit"]) == limit


def test_a_copy_with_other_values_shares_what_stays_and_leaves_the_first_as_it_was() -> None:
    card = a_card(kind="smell", text="old", strength=3)

    copy = card.model_copy(update={"text": "new", "note": "more"})

    assert (card.text, copy.text, copy.note) == ("old", "new", "more")
    assert copy.model_extra is card.model_extra
    assert copy.model_fields_set == card.model_fields_set | {"text", "note"}
    assert "note" not in card.model_fields_set


def test_an_unknown_key_that_a_copy_is_given_stays_away_from_the_first() -> None:
    card = a_card(kind="smell", strength=3)

    copy = card.model_copy(update={"colour": "blue"})

    assert copy.model_extra == {"strength": 3, "colour": "blue"}
    assert card.model_extra == {"strength": 3}
