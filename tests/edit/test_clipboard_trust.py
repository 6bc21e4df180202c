"""Nothing of what is pasted is trusted: it may be anything, and come from anywhere."""

import json
from typing import Any

import pytest

from journeycanvas.edit import applied
from journeycanvas.edit.clipboard import copy_records, paste_records, read_fragment, write_fragment
from journeycanvas.edit.clipboard import fragment as fragments
from journeycanvas.errors import Refused
from journeycanvas.i18n import catalogue
from journeycanvas.messages import error_sentence
from journeycanvas.model import Picture
from tests.builders import a_card, a_journey
from tests.edit.builders import PICTURE, cell, new_ids
from tests.edit.fragments import carried, pasted


def test_a_picture_that_is_none_is_left_behind() -> None:
    source = a_journey(a_card("c0", picture="bad")).replaced({"bad": Picture(data="<svg>")})
    written = write_fragment(copy_records(source, ["c0"]).fragment)

    changed = pasted(a_journey(), read_fragment(written, lambda id, picture: False), "l0", "s0")

    assert (changed.pictures, [card.picture for card in changed.cards.values()]) == ({}, [None])


def a_fragment(**parts: Any) -> str:
    return json.dumps({"format": "journeycanvas-part", "version": 1, **parts})


def nested(depth: int) -> Any:
    return [nested(depth - 1)] if depth else []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "broken-json"),
        ("{", "broken-json"),
        ("[]", "not-a-map"),
        ('{"format": "journeycanvas"}', "not-a-map"),
        (a_fragment(version=2), "not-a-map"),
        (a_fragment(cards={}), "wrong-type"),
        (a_fragment(cards=[5]), "wrong-type"),
        (a_fragment(cards=[{"text": "no id"}]), "missing-key"),
        (a_fragment(cards=[{"id": "../x"}]), "bad-id"),
        (a_fragment(cards=[{"id": "a", "text": "x" * 20_001}]), "too-long"),
        (a_fragment(cards=[{"id": "a", "kind": "pain", "severity": 9}]), "too-big"),
        (a_fragment(cards=[{"id": "a"}, {"id": "a"}]), "duplicate-id"),
        (a_fragment(cards=[{"id": "a", "x": nested(40)}]), "too-deep"),
        ('{"a":' * 100_000, "too-deep"),
        (a_fragment(cards=[{"id": "a", "text": "\ud800"}]), "lone-surrogate"),
        (a_fragment(cards=[{"id": "a", "\ud800": 1}]), "lone-surrogate"),
        (a_fragment(cards=[{"id": "a", "x": 1}]).replace("1}", "NaN}"), "not-finite"),
        (a_fragment(cards=[{"id": "a", "x": 1}]).replace("1}", "1e999}"), "not-finite"),
        (a_fragment(cards=[{"id": "a", "x": 1}]).replace("1}", "9" * 5000 + "}"), "broken-json"),
        (a_fragment(cards=[{"id": f"a{n}"} for n in range(20_001)]), "too-many"),
        (a_fragment(pictures=[]), "wrong-type"),
        (a_fragment(whole="x"), "wrong-type"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_no_part_of_a_map_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_fragment(text, lambda id, picture: True)

    assert refused.value.fault.code == code


def test_a_fragment_that_is_too_large_is_refused_with_its_limit_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fragments, "LONGEST_FRAGMENT", 5_000_000)

    with pytest.raises(Refused) as refused:
        read_fragment(a_fragment(x="y" * 5_000_000), lambda id, picture: True)

    assert "5 MB" in error_sentence(refused.value, catalogue("en"))


def test_what_a_fragment_names_and_does_not_hold_is_named_no_more() -> None:
    fragment = read_fragment(
        a_fragment(
            cards=[
                {"id": "a", "lane": "gone", "stage": "gone", "picture": "gone", "personas": ["gone"], "span": 99},
                {"id": "b", "kind": "touchpoint", "channel": "gone"},
            ],
            links=[{"id": "k", "from": "a", "to": "gone"}],
            personas=[{"id": "p", "portrait": "gone"}],
            whole=["gone", 5],
        ),
        lambda id, picture: True,
    )

    changed = pasted(a_journey(), fragment, "l0", "s0")

    assert len(changed.cards) == 2
    assert changed.links == {}


def test_a_picture_here_is_never_exchanged_for_another() -> None:
    source = a_journey(a_card("c0", picture="pic")).replaced({"pic": Picture(data="other")})
    target = a_journey(a_card("c0", picture="pic")).replaced({"pic": PICTURE})
    fragment = carried(source, "c0")

    assert applied(target, paste_records(target, new_ids(), fragment, "l0", "s0")).pictures["pic"] == PICTURE


def test_cells_of_cards_that_were_there_stay_as_they_were() -> None:
    journey = a_journey(a_card("c0"), a_card("c1"))

    assert cell(pasted(journey, carried(journey, "c0", "c1"), "l1", "s0")) == ["c0", "c1"]
