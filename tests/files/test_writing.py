"""A map's file is always written in the same way."""

from pathlib import Path

import pytest

from journeycanvas.files import dump, load
from journeycanvas.places import templates_folder
from tests.builders import FILE, ONE_CELL, a_card, a_journey, a_lane, a_stage, opened

EXAMPLE = """{
"format": "journeycanvas",
"version": 1,
"map": {"id": "m7Q2", "title": "ثبت‌نام در بیمهٔ تکمیلی", "language": "fa", "kind": "current"},
"personas": [
{"id": "p1", "order": "a0", "name": "مریم", "age": "۳۰ تا ۴۰", "job": "معلم"}
],
"channels": [],
"phases": [],
"stages": [
{"id": "s1", "order": "a0", "title": "آگاهی"},
{"id": "s2", "order": "a1", "title": "بررسی"}
],
"lanes": [
{"id": "l1", "order": "a0", "role": "actions", "title": "اعمال و اقدامات"}
],
"cards": [
{"id": "c1", "order": "a0", "lane": "l1", "stage": "s1", "text": "روی عنوان یک مقاله کلیک می‌کند"}
],
"links": [],
"comments": [],
"pictures": {}
}
"""
NEWER = """{
"format": "journeycanvas",
"version": 1,
"map": {"id": "m", "title": "\u2028 \\"tab\\t\\" 😀", "review": {"by": "Ada", "mood": "good"}, "weather": null},
"personas": [],
"channels": [],
"phases": [],
"stages": [
{"id": "s1", "width": 1.5, "zeta": 1, "alpha": {"b": 1, "a": [1.0, 1, 1e+22]}},
{"id": "s2", "width": 2}
],
"lanes": [
{"id": "l1", "role": "smells", "view": "hologram"}
],
"cards": [
{"id": "c1", "kind": "smell", "lane": "l1", "stage": "s1", "strength": 5.0},
{"id": "c2", "kind": "feeling", "lane": "l1", "stage": "s1", "level": 0, "at": 0.5},
{"id": "c3", "kind": "feeling", "lane": "l1", "stage": "s1", "level": -2.5},
{"id": "c4", "kind": "opportunity", "lane": "l1", "stage": "s1", "customer_value": 0, "effort": 0.0}
],
"links": [
{"id": "k1", "from": "c1", "to": "c2", "style": "return", "from_": "kept"}
],
"comments": [],
"pictures": {},
"days": [
{"id": "d1", "sun": true},
{"id": "d2"}
],
"skies": {
"x": {"blue": 1}
},
"numbers": [1, 2.0],
"none": {}
}
"""
FILES = sorted(templates_folder().rglob("*.journey"))


def saved_unchanged(content: str) -> str:
    return dump(load(content.encode(), FILE).journey).decode()


def test_a_map_saved_unchanged_has_the_same_bytes() -> None:
    assert saved_unchanged(EXAMPLE) == EXAMPLE


def test_what_a_newer_program_added_is_written_back_where_it_stood() -> None:
    assert saved_unchanged(NEWER) == NEWER


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_template_and_sample_is_in_the_usual_form(path: Path) -> None:
    assert dump(load(path.read_bytes(), path.name).journey) == path.read_bytes()


def test_a_default_and_another_order_of_keys_are_brought_into_the_usual_form() -> None:
    card = {"text": "Hello", "span": 1, "kind": "note", "stage": "s0", "lane": "l0", "note": "", "id": "c1"}
    written = dump(opened(**ONE_CELL, cards=[card])).decode()

    assert '\n{"id": "c1", "lane": "l0", "stage": "s0", "text": "Hello"}\n' in written


def test_records_are_written_in_their_order_however_they_stand() -> None:
    journey = a_journey(stages=[a_stage("s1", order="a1"), a_stage("s2", order="a0"), a_stage("s0", order="a1")])

    assert list(load(dump(journey), FILE).journey.stages) == ["s2", "s0", "s1"]


def test_the_kind_of_a_card_is_written_unless_it_is_a_note() -> None:
    written = dump(a_journey(a_card("c1", kind="pain"), a_card("c2"), a_card("c3", kind="smell"))).decode()

    assert '{"id": "c1", "kind": "pain", "lane"' in written
    assert '{"id": "c2", "lane"' in written
    assert '{"id": "c3", "kind": "smell", "lane"' in written


def test_the_same_map_gives_the_same_bytes() -> None:
    parts = {**ONE_CELL, "x": [{"b": 1, "a": 2}]}

    assert dump(opened(**parts)) == dump(opened(**parts))


def test_pictures_stay_in_the_order_of_their_file() -> None:
    picture = '{"type": "image/png", "width": 1, "height": 1, "data": "eA=="}'
    rows = ",\n".join(f'"{id}": {picture}' for id in ("b1", "a1"))
    content = EXAMPLE.replace('"pictures": {}', f'"pictures": {{\n{rows}\n}}')

    assert saved_unchanged(content) == content


def test_json_of_another_layout_means_the_same_map() -> None:
    journey = a_journey(a_card(), lanes=[a_lane(title="ردیف")], title="Map")
    compact = dump(journey).replace(b"\n", b"").replace(b": ", b":")

    assert load(compact, FILE).journey == load(dump(journey), FILE).journey == journey
