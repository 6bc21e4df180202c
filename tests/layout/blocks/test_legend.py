"""The legend explains the signs that a map uses, and no others."""

from typing import Any

import pytest

from journeycanvas.layout.marks import Words
from journeycanvas.model import Record
from tests.builders import a_card, a_lane, a_link, a_persona, a_stage
from tests.layout.builders import a_map, a_sheet
from tests.layout.seen import block_area, marks, texts_in

SARA, OMID = a_persona("p1", order="a", name="Sara"), a_persona("p2", order="b", name="Omid")


def legend(*records: Record, **fields: Any) -> list[str]:
    """Return what the legend of a map explains: what stands under its last line."""
    sheet = a_sheet(a_map(*records, **fields))
    end = max((one.y + one.height for one in sheet.headings), default=0.0)
    return [text for placed in sheet.placed if placed.y > end + 10.0 for text in texts_in(placed.block)]


def test_a_map_without_signs_has_no_legend() -> None:
    assert legend(a_card(text="Asks"), a_card("c2", "pain", text="Waits")) == []


@pytest.mark.parametrize(
    ("kind", "fields", "explained"),
    [
        ("touchpoint", {"critical": 1}, ["how much it matters"]),
        ("touchpoint", {"critical": 3}, ["moment of truth", "how much it matters"]),
        ("pain", {"severity": 1}, ["how much it hurts"]),
        ("opportunity", {"customer_value": 0}, ["value to the customer"]),
        ("opportunity", {"business_value": 9}, ["value to the business"]),
        ("opportunity", {"effort": 0}, ["effort"]),
        ("note", {"evidence": "observed"}, ["observed"]),
        ("metric", {"evidence": "assumed"}, ["assumed"]),
        ("task", {"evidence": "proposed"}, ["proposed"]),
    ],
)
def test_a_sign_is_explained_where_it_is_used(kind: str, fields: dict[str, Any], explained: list[str]) -> None:
    assert legend(a_card(kind=kind, **fields)) == explained


@pytest.mark.parametrize("lane", [{"hidden": True}, {"collapsed": True}])
def test_what_is_hidden_is_not_explained(lane: dict[str, Any]) -> None:
    pain = a_card(kind="pain", severity=3, evidence="observed")

    assert legend(pain, lanes=[a_lane(**lane)]) == []
    assert legend(pain, stages=[a_stage("s0", hidden=True), a_stage("s1")]) == []


def test_lines_of_feelings_are_explained_where_there_are_several() -> None:
    lanes = [a_lane(role="emotions")]
    sara, omid = a_card("c1", "feeling", persona="p1", level=3), a_card("c2", "feeling", persona="p2", level=-3)
    later = a_card("c3", "feeling", persona="p1", state="future", stage="s1")

    assert legend(SARA, OMID, sara, lanes=lanes) == []
    assert legend(SARA, OMID, omid, later, sara, lanes=lanes) == [
        *("Sara, current state", "Sara, future state", "Omid, current state")
    ]


def test_a_feeling_of_somebody_unknown_is_the_customers() -> None:
    lanes = [a_lane(role="emotions")]
    cards = [
        a_card("c1", "feeling", level=3),
        a_card("c2", "feeling", persona="p1"),
        a_card("c3", "feeling", persona="gone"),
    ]

    assert legend(SARA, *cards, lanes=lanes) == ["customer, current state", "Sara, current state"]


@pytest.mark.parametrize("change", [{"span": "map"}, {"view": "cards"}])
def test_feelings_that_are_no_curve_have_no_line_to_explain(change: dict[str, Any]) -> None:
    stage = None if change.get("span") else "s0"
    cards = [a_card(f"c{n}", "feeling", persona=f"p{n}", stage=stage) for n in (1, 2)]

    assert legend(SARA, OMID, *cards, lanes=[a_lane(role="emotions", **change)]) == []


def test_a_kind_of_link_is_explained_where_both_its_cards_are_shown() -> None:
    cards = [a_card("c1"), a_card("c2", stage="s1"), a_card("c3", lane="l1")]
    links = [a_link("c1", "c2", "k1", style="cause"), a_link("c2", "c3", "k2", style="return")]
    lanes = [a_lane("l0", order="a"), a_lane("l1", order="b", hidden=True)]

    assert legend(*cards, *links, lanes=lanes) == ["cause"]


def test_a_long_legend_takes_several_lines_and_stays_on_the_sheet() -> None:
    people = [a_persona(f"p{n}", name=f"Somebody with a rather long name {n}") for n in range(12)]
    cards = [a_card(f"c{n}", "feeling", persona=one.id, level=n % 5) for n, one in enumerate(people)]
    sheet = a_sheet(a_map(*people, *cards, lanes=[a_lane(role="emotions")]))
    block = sheet.placed[-1].block

    assert len({words.y for words in marks(block, Words)}) > 1
    assert all(words.x + words.block.width <= block.width for words in marks(block, Words))
    assert block_area(sheet.placed[-1]).bottom <= sheet.height
