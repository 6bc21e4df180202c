"""Links between cards."""

import pytest

from journeycanvas.edit.links import add_link, delete_links, flip_links, set_link_fields, usual_style
from journeycanvas.model import Journey
from tests.builders import a_card, a_comment, a_journey, a_lane, a_link
from tests.edit.builders import after, new_ids


def ends(journey: Journey) -> list[tuple[str, str, str]]:
    return [(link.from_, link.to, link.style) for link in journey.links.values()]


@pytest.mark.parametrize(
    ("start", "end", "style"),
    [("idea", "pain", "answers"), ("late", "early", "return"), ("early", "late", "flow"), ("early", "panel", "flow")],
)
def test_the_usual_style_follows_from_the_cards(start: str, end: str, style: str) -> None:
    journey = a_journey(
        a_card("idea", kind="opportunity"),
        a_card("pain", kind="pain", stage="s1"),
        a_card("early"),
        a_card("late", stage="s1"),
        a_card("panel", lane="l1", stage=None),
        lanes=[a_lane("l0"), a_lane("l1", span="map")],
    )

    assert usual_style(journey, start, end) == style


def test_links_are_added_one_behind_the_other() -> None:
    journey = a_journey(a_card("c0"), a_card("c1"))
    new_id = new_ids()

    changed = after(
        journey,
        lambda it: add_link(it, new_id, "c0", "c1", label="calls"),
        lambda it: add_link(it, new_id, "c1", "c0", style="cause"),
    )

    assert ends(changed) == [("c0", "c1", "flow"), ("c1", "c0", "cause")]
    assert changed.links["n1"].label == "calls"


def test_there_are_no_two_links_of_a_style_between_the_same_cards_and_none_to_oneself() -> None:
    journey = a_journey(a_card("c0"), a_card("c1"), a_link("c0", "c1"))

    assert add_link(journey, new_ids(), "c0", "c1").is_empty
    assert add_link(journey, new_ids(), "c0", "c0").is_empty
    assert not add_link(journey, new_ids(), "c0", "c1", style="cause").is_empty


def test_links_are_turned_round() -> None:
    journey = a_journey(a_card("c0"), a_card("c1"), a_link("c0", "c1", label="x"))

    changed = after(journey, lambda it: flip_links(it, ["k1"]))

    assert (ends(changed), changed.links["k1"].label) == ([("c1", "c0", "flow")], "x")


def test_a_link_that_would_be_there_twice_stays_as_it_is() -> None:
    links = [a_link("c0", "c1", id="k1"), a_link("c1", "c0", id="k2"), a_link("c0", "c1", id="k3", style="cause")]
    journey = a_journey(a_card("c0"), a_card("c1"), *links)

    assert flip_links(journey, ["k1"]).is_empty
    assert set_link_fields(journey, ["k3"], style="flow").is_empty


def test_links_get_a_style_and_a_label_and_go_with_their_comments() -> None:
    journey = a_journey(a_card("c0"), a_card("c1"), a_link("c0", "c1"), a_comment("k1"))

    changed = after(journey, lambda it: set_link_fields(it, ["k1"], style="cause", label="because"))
    assert (changed.links["k1"].style, changed.links["k1"].label) == ("cause", "because")

    gone = after(changed, lambda it: delete_links(it, ["k1"]))
    assert (gone.links, gone.comments) == ({}, {})
