"""A broken map opens with everything that can be read; the rest is listed, and kept word for word."""

import json
from base64 import b64encode
from typing import Any

import pytest

from journeycanvas.files import Opened, dump, load
from journeycanvas.files.limits import MAX_KEYS
from journeycanvas.i18n import catalogue, languages
from journeycanvas.messages import LONGEST_LINE
from journeycanvas.wording.set_aside import set_aside_sentence
from tests.builders import FILE, ONE_CELL, PNG, a_file
from tests.files.broken import GOOD, PLACED, broken, kept, rows


def opening(*cards: Any, **parts: Any) -> Opened:
    """Return what a file of one good card, some others and other parts opens as."""
    return load(a_file(**{**ONE_CELL, "cards": [GOOD, *cards], **parts}), FILE)


def test_a_whole_map_is_not_partial() -> None:
    assert not opening().is_partial


def test_a_card_stays_on_the_map_without_the_value_that_does_not_fit() -> None:
    opened = opening({"id": "c", **PLACED, "kind": "pain", "text": "Hurts", "severity": 9})
    [aside] = opened.set_aside

    assert opened.is_partial
    assert opened.journey.cards["c"].text == "Hurts"
    assert (aside.what, aside.kind, aside.id, aside.words, aside.value) == ("value", "cards", "c", "Hurts", 9)
    assert kept(opened) == [{"fault": "too-big", "in": "cards", "record": "c", "keys": ["severity"], "value": 9}]


def test_what_stands_in_a_list_of_a_card_goes_alone() -> None:
    opened = opening({"id": "c", **PLACED, "tags": ["a", 2.5, ["b"], "c"]})

    assert opened.journey.cards["c"].tags == ("a", "2.5", "c")
    assert [entry["keys"] for entry in kept(opened)] == [["tags", 1], ["tags", 2]]


def test_a_photograph_laid_under_the_map_without_all_its_corners_costs_nothing_else() -> None:
    square = [[0, 0], [9, 0], [9, 9], [0, 9]]
    under = [{"photo": "a1", "corners": square[:3]}, {"photo": "a1", "corners": square}]
    pictures = {"a1": {"type": "image/png", "width": 1, "height": 1, "data": b64encode(PNG).decode()}}

    opened = opening(map={"id": "m", "title": "Kept", "photos": ["a1"], "under": under}, pictures=pictures)

    assert opened.journey.map.title == "Kept"
    assert [laid.photo for laid in opened.journey.map.under] == ["a1"]
    assert "good" in opened.journey.cards
    assert str(square[:3]) in str(kept(opened))


def test_more_unknown_keys_than_a_part_inside_a_record_may_have_are_set_aside() -> None:
    laid = {"photo": "a1", "corners": [[0, 0], [9, 0], [9, 9], [0, 9]], **{f"k{n}": n for n in range(MAX_KEYS + 1)}}
    pictures = {"a1": {"type": "image/png", "width": 1, "height": 1, "data": b64encode(PNG).decode()}}

    opened = opening(map={"id": "m", "under": [laid]}, pictures=pictures)

    assert opened.is_partial


def test_a_text_that_is_too_long_is_shown_cut_and_kept_whole() -> None:
    text = "سلام " * 5_000
    opened = opening({"id": "c", **PLACED, "text": text})

    assert opened.journey.cards["c"].text == text[:20_000]
    assert kept(opened)[0]["value"] == text


def test_a_number_where_text_belongs_is_read_as_text() -> None:
    opened = opening(personas=[{"id": "p", "name": "Mira", "age": 34}])

    assert opened.journey.personas["p"].age == "34"
    assert kept(opened)[0]["value"] == 34


def test_rows_without_a_usable_id_get_a_new_one_and_stay() -> None:
    opened = opening({"text": "no id", **PLACED}, {"id": "good", "text": "twin", **PLACED}, {"id": 7, **PLACED})

    assert [(card.id, card.text) for card in opened.journey.cards.values()] == [
        ("7", ""),
        ("restored1", "no id"),
        ("restored2", "twin"),
        ("good", "Good"),
    ]
    assert [aside.what for aside in opened.set_aside] == ["id", "id", "id"]


def test_cards_follow_a_stage_whose_id_cannot_be_one() -> None:
    cards = [{"id": "c", "lane": "l0", "stage": "stage one"}, {"id": "d", "lane": "l0", "stage": "stage two"}]
    opened = opening(*cards, stages=[{"id": "s0"}, {"id": "stage one"}, {"id": "stage two"}])

    assert [opened.journey.cards[id].stage for id in ("c", "d")] == ["restored1", "restored2"]


def test_a_row_that_only_repeats_another_is_set_aside() -> None:
    opened = opening(GOOD)

    assert list(opened.journey.cards) == ["good"]
    assert kept(opened) == [{"fault": "duplicate-id", "in": "cards", "value": GOOD}]


@pytest.mark.parametrize("row", ["text", 5, None, ["x"]], ids=repr)
def test_a_row_that_is_no_record_is_set_aside(row: Any) -> None:
    opened = opening(row)

    assert [aside.what for aside in opened.set_aside] == ["record"]
    assert kept(opened) == [{"fault": "wrong-type", "in": "cards", "value": row}]


def test_a_link_without_an_end_is_set_aside() -> None:
    opened = opening(links=[{"id": "k", "from": "good"}, {"id": "l", "from": "good", "to": "good"}])

    assert list(opened.journey.links) == ["l"]
    assert kept(opened) == [{"fault": "missing-key", "in": "links", "value": {"id": "k", "from": "good"}}]


@pytest.mark.parametrize("name", ["personas", "stages", "lanes", "links", "comments", "pictures"])
def test_a_list_that_is_none_is_set_aside(name: str) -> None:
    opened = opening(**{name: 5})

    assert opened.journey.cards["good"].text == "Good"
    assert {"fault": "wrong-type", "in": name, "value": 5} in kept(opened)


@pytest.mark.parametrize("facts", [None, 5, {}, {"id": "no id"}, {"id": "m", "paper": {"margin": -1}}], ids=repr)
def test_facts_that_cannot_be_read_leave_the_map(facts: Any) -> None:
    opened = opening(map=facts)

    assert opened.is_partial
    assert opened.journey.cards["good"].text == "Good"
    assert opened.journey.map.id in ("map", "m")


def test_a_map_without_facts_opens() -> None:
    content = json.loads(a_file(**ONE_CELL))
    del content["map"]

    assert list(load(json.dumps(content).encode(), FILE).journey.stages) == ["s0"]


def test_a_picture_whose_record_is_broken_keeps_its_place_where_it_can() -> None:
    narrow = {"type": "image/png", "width": -1, "data": b64encode(PNG).decode()}
    opened = opening(pictures={"a1": narrow, "no id": {}, "b1": 5})

    assert opened.journey.pictures["a1"].width == 0
    assert sorted(entry["fault"] for entry in kept(opened)) == ["bad-id", "too-small", "wrong-type"]


def test_more_unknown_keys_than_a_record_may_have_are_set_aside() -> None:
    opened = opening({"id": "c", **PLACED, **{f"x{n}": n for n in range(MAX_KEYS + 2)}})

    assert opened.journey.cards["c"].model_extra == {f"x{n}": n for n in range(MAX_KEYS)}
    assert [entry["value"] for entry in kept(opened)] == [MAX_KEYS, MAX_KEYS + 1]


def test_what_names_a_record_that_was_lost_is_kept_too() -> None:
    text = rows('{"id": "c", "lane": "l0", "stage": "s0"', '{"id": "d", "lane": "gone", "stage": "s0"}')
    opened = broken(text.replace('"later"', '"links": [{"id": "k", "from": "good", "to": "c"}],\n"later"'))

    assert opened.journey.links == {}
    assert {"fault": "link-removed", "in": "links", "value": {"id": "k", "from": "good", "to": "c"}} in kept(opened)
    assert {"fault": "card-lane", "in": "cards", "record": "d", "keys": ["lane"], "value": "gone"} in kept(opened)


def test_a_broken_map_of_a_newer_release_is_shown_and_not_written() -> None:
    opened = opening({"id": "c", **PLACED, "evidence": "proved"}, version=7)

    assert (opened.read_only, opened.is_partial) == (True, True)


def test_a_saved_salvage_is_whole_and_carries_everything() -> None:
    opened = opening(5, {"id": "c", **PLACED, "color": "pink"}, {"id": "d", "lane": "gone"})
    again = load(dump(opened.journey), FILE)

    assert not again.is_partial
    assert again.repairs == ()
    assert again.journey == opened.journey


def test_what_was_set_aside_earlier_stays() -> None:
    first = opening(5)
    content = json.loads(dump(first.journey))
    content["cards"].append(6)

    assert [entry["value"] for entry in kept(load(json.dumps(content).encode(), FILE))] == [5, 6]


@pytest.mark.parametrize("language", languages())
def test_what_was_set_aside_is_one_line_whatever_the_file_holds(language: str) -> None:
    nasty = "a\x1b[2J\n\u202e\u2066{x}" + "long " * 100
    cards = [nasty, {"id": nasty, "text": nasty, nasty: "\ud800"}, {"id": "c", "tags": [[]], "color": nasty}]
    opened = broken(rows(*map(json.dumps, cards)))

    assert len(opened.set_aside) == 5
    for aside in opened.set_aside:
        line = set_aside_sentence(aside, nasty, catalogue(language))
        assert len(line) <= LONGEST_LINE
        assert all(letter.isprintable() or letter in "\u200c\u200d" for letter in line)
