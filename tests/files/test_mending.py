"""References that lead nowhere are mended, said, and never cost a card."""

from base64 import b64encode
from typing import Any

import pytest

from journeycanvas.errors import Repair
from journeycanvas.files import Opened, dump, load
from journeycanvas.i18n import catalogue
from journeycanvas.messages import REPAIRS, repair_sentence
from journeycanvas.messages.repairs import REFERENCES
from journeycanvas.model import Feeling, Touchpoint
from journeycanvas.model.naming import NAMES
from tests.builders import FILE, ONE_CELL, PNG, a_file

LANES = [
    {"id": "l0", "order": "a0", "role": "actions", "title": "Actions"},
    {"id": "l1", "order": "a1", "role": "pains", "title": "Pains"},
    {"id": "l2", "order": "a2", "role": "metrics", "title": "Numbers"},
]
STAGES = [{"id": "s0", "order": "a0", "title": "First"}, {"id": "s1", "order": "a1", "title": "Second"}]


def opening(**parts: Any) -> Opened:
    return load(a_file(**parts), FILE)


def with_card(**fields: Any) -> Opened:
    return opening(
        stages=STAGES, lanes=LANES, cards=[{"id": "c1", "lane": "l0", "stage": "s1", "text": "Hello", **fields}]
    )


def test_a_whole_map_needs_no_mending() -> None:
    assert with_card().repairs == ()


def test_a_card_of_a_lost_lane_goes_to_the_lane_of_its_kind() -> None:
    result = with_card(kind="pain", lane="gone")

    assert result.journey.cell("l1", "s1")[0].text == "Hello"
    assert result.repairs == (Repair("card-lane", "cards", "c1", "Hello", "lane", "gone", "Pains"),)


def test_a_card_of_a_lost_lane_without_a_lane_of_its_kind_goes_to_the_last() -> None:
    assert with_card(lane="gone").journey.cards["c1"].lane == "l2"
    assert with_card(lane=None).journey.cards["c1"].lane == "l2"


def test_a_card_of_a_lost_stage_goes_to_the_first() -> None:
    result = with_card(stage="gone")

    assert result.journey.cards["c1"].stage == "s0"
    assert result.repairs == (Repair("card-stage", "cards", "c1", "Hello", "stage", "gone", "First"),)


def test_a_card_without_a_stage_in_a_lane_of_stages_goes_to_the_first() -> None:
    assert with_card(stage=None).journey.cards["c1"].stage == "s0"


def test_a_card_goes_to_no_lane_or_stage_that_is_hidden() -> None:
    stages = [{**STAGES[0], "hidden": True}, STAGES[1]]
    lanes = [LANES[0], {**LANES[1], "hidden": True}]
    card = opening(stages=stages, lanes=lanes, cards=[{"id": "c1", "kind": "pain"}]).journey.cards["c1"]

    assert (card.lane, card.stage) == ("l0", "s1")


def test_a_card_in_a_lane_across_the_map_needs_no_stage() -> None:
    lanes = [{"id": "l0", "span": "map"}]
    for stage in (None, "s0"):
        result = opening(stages=STAGES, lanes=lanes, cards=[{"id": "c1", "lane": "l0", "stage": stage}])
        assert result.repairs == ()
        assert len(result.journey.cell("l0", None)) == 1


def test_a_map_without_any_lane_gets_one_for_its_cards_in_its_language() -> None:
    result = opening(map={"id": "map", "language": "en"}, stages=STAGES, cards=[{"id": "c1"}, {"id": "unplaced"}])
    [lane] = result.journey.lanes.values()

    assert lane.title == "Cards without a place"
    assert lane.id == "unplaced1"
    assert len(result.journey.cell(lane.id, "s0")) == 2
    assert result.repairs[0] == Repair("lane-added", "lanes", lane.id, now=lane.title)


def test_lanes_that_are_all_hidden_do_not_swallow_a_lost_card() -> None:
    result = opening(stages=STAGES, lanes=[{"id": "l0", "order": "?", "hidden": True}], cards=[{"id": "c1"}])

    lost = result.journey.lanes[result.journey.cards["c1"].lane or ""]
    assert not lost.hidden
    assert list(result.journey.lanes)[-1] == lost.id


def test_what_names_something_lost_names_nothing() -> None:
    result = opening(
        map={"id": "map", "logo": "gone"},
        personas=[{"id": "p1", "name": "Mira", "portrait": "gone"}],
        stages=[{"id": "s0", "phase": "gone"}],
        lanes=[{"id": "l0"}],
        cards=[
            {"id": "c1", "order": "a0", "kind": "touchpoint", "lane": "l0", "stage": "s0", "channel": "gone"},
            {
                "id": "c2",
                "order": "a1",
                "kind": "feeling",
                "lane": "l0",
                "stage": "s0",
                "persona": "p1",
                "picture": "x",
            },
            {"id": "c3", "order": "a2", "lane": "l0", "stage": "s0", "personas": ["p1", "gone", "p1", "too"]},
        ],
    )
    touchpoint, feeling, note = result.journey.cards.values()

    assert isinstance(touchpoint, Touchpoint)
    assert touchpoint.channel is None
    assert isinstance(feeling, Feeling)
    assert (feeling.persona, feeling.picture) == ("p1", None)
    assert note.personas == ("p1", "p1")
    assert (result.journey.map.logo, result.journey.personas["p1"].portrait) == (None, None)
    assert result.journey.stages["s0"].phase is None
    assert [(it.id, it.key, it.missing) for it in result.repairs] == [
        ("map", "logo", "gone"),
        ("p1", "portrait", "gone"),
        ("s0", "phase", "gone"),
        ("c2", "picture", "x"),
        ("c1", "channel", "gone"),
        ("c3", "personas", "gone"),
        ("c3", "personas", "too"),
    ]


def test_a_photograph_under_the_map_that_is_not_there_is_left_out_and_said() -> None:
    square = [[0, 0], [9, 0], [9, 9], [0, 9]]
    under = [{"photo": photo, "corners": square} for photo in ("a1", "gone")]
    pictures = {"a1": {"type": "image/png", "width": 1, "height": 1, "data": b64encode(PNG).decode()}}

    result = opening(map={"id": "map", "photos": ["a1"], "under": under}, pictures=pictures)

    assert [laid.photo for laid in result.journey.map.under] == ["a1"]
    assert result.repairs == (Repair("reference-removed", "map", "map", "", "under", "gone"),)


def test_the_keys_of_an_unknown_kind_are_not_taken_for_references() -> None:
    result = with_card(kind="smell", channel=["several", "of", "them"])

    assert result.repairs == ()
    assert result.journey.cards["c1"].model_extra == {"channel": ["several", "of", "them"]}


def test_a_link_that_lost_an_end_is_taken_out_and_said() -> None:
    links = [{"id": "k1", "from": "c1", "to": "c1"}, {"id": "k2", "from": "c1", "to": "gone", "label": "back"}]
    result = opening(**ONE_CELL, cards=[{"id": "c1", "lane": "l0", "stage": "s0"}], links=links)

    assert list(result.journey.links) == ["k1"]
    assert result.repairs == (Repair("link-removed", "links", "k2", "back", missing="gone"),)


@pytest.mark.parametrize("on", ["gone", "k1"])
def test_a_comment_on_something_lost_is_on_the_map(on: str) -> None:
    links = [{"id": "k1", "from": "c1", "to": "gone"}]
    result = opening(links=links, comments=[{"id": "m1", "on": on, "text": "Why?"}])

    assert result.journey.comments["m1"].on == "map"
    assert Repair("comment-moved", "comments", "m1", "Why?", "on", on) in result.repairs


def test_a_picture_that_is_none_is_said_and_kept() -> None:
    pictures = {"a1": {"type": "image/png", "data": "PHN2Zz4="}, "a2": {"data": "not base64!"}}
    result = opening(pictures=pictures)

    assert [(it.code, it.id) for it in result.repairs] == [("picture-unreadable", "a1"), ("picture-unreadable", "a2")]
    assert result.journey.pictures["a1"].data == "PHN2Zz4="


def test_a_mended_map_needs_no_mending_again() -> None:
    mended = opening(
        cards=[{"id": "c1", "lane": "x", "stage": "y", "picture": "z"}], lanes=LANES, stages=STAGES
    ).journey

    assert load(dump(mended), FILE).repairs == ()
    assert load(dump(mended), FILE).journey == mended


def test_every_name_that_can_lead_nowhere_has_its_sentence() -> None:
    assert set(REFERENCES) == {*NAMES, "under"}


@pytest.mark.parametrize("language", ["en", "fa", "he", "ar"])
def test_what_was_mended_is_said_without_the_words_of_the_file_format(language: str) -> None:
    words, said = catalogue(language), set[str]()
    for key in REFERENCES:
        said.add(repair_sentence(Repair("reference-removed", "map", "r1", "سلام", key, "gone"), words))
    for code in REPAIRS:
        said.add(repair_sentence(Repair(code, "cards", "r1", "سلام", "customer_value", "gone", "اینجا"), words))

    assert len(said) > len(REPAIRS)
    assert not [line for line in said for raw in ("gone", "r1", "customer_value", "{", "persona:") if raw in line]
