"""Laws of the map file: nothing is lost on the way in and out, and every card can be seen."""

import json
from typing import Any

from hypothesis import given

from journeycanvas.files import dump, load
from journeycanvas.model.lists import LISTS
from tests.builders import FILE
from tests.properties.journeys import Raw, files


def content(raw: Raw) -> bytes:
    return json.dumps(raw).encode()


@given(files())
def test_what_is_written_opens_as_the_same_map(raw: Raw) -> None:
    journey = load(content(raw), FILE).journey

    assert load(dump(journey), FILE).journey == journey


@given(files())
def test_a_map_saved_unchanged_has_the_same_bytes(raw: Raw) -> None:
    written = dump(load(content(raw), FILE).journey)

    assert dump(load(written, FILE).journey) == written


@given(files())
def test_a_mended_map_needs_no_mending(raw: Raw) -> None:
    journey = load(content(raw), FILE).journey

    assert load(dump(journey), FILE).repairs == ()


@given(files())
def test_every_card_stands_in_a_cell(raw: Raw) -> None:
    journey = load(content(raw), FILE).journey
    stages = [None, *journey.stages]
    seen = [card.id for lane in journey.lanes for stage in stages for card in journey.cell(lane, stage)]

    assert sorted(seen) == sorted(card["id"] for card in raw["cards"])


@given(files())
def test_only_links_that_lost_an_end_are_taken_out(raw: Raw) -> None:
    result = load(content(raw), FILE)
    before = {row["id"] for name in LISTS for row in raw[name]}
    removed = {repair.id for repair in result.repairs if repair.code == "link-removed"}

    assert {raw["map"]["id"], *before} - removed <= result.journey.ids()


@given(files())
def test_every_unknown_key_is_written_back(raw: Raw) -> None:
    written = json.loads(dump(load(content(raw), FILE).journey))

    assert unknown(written) == unknown(raw)
    assert unknown(written["map"]) == unknown(raw["map"])
    for name in ("personas", "channels", "phases", "stages", "lanes", "cards", "comments"):
        rows = {row["id"]: row for row in written[name]}
        for row in raw[name]:
            assert unknown(rows[row["id"]]) == unknown(row)


def unknown(raw: Raw) -> list[tuple[str, Any]]:
    return [(key, value) for key, value in raw.items() if key.startswith("x-")]
