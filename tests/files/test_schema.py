"""The JSON Schema says what the loader takes."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

from journeycanvas.errors import FileError
from journeycanvas.files import load
from journeycanvas.files.schema import schema
from journeycanvas.places import templates_folder
from tests.builders import FILE, a_file
from tests.properties.journeys import Raw, files

FILES = sorted(templates_folder().rglob("*.journey"))
VALIDATOR = Draft202012Validator(schema())

SQUARE = [[0, 0], [9, 0], [9, 9], [0, 9]]
WRONG: list[dict[str, Any]] = [
    {"format": "excalidraw"},
    {"version": "1"},
    {"map": {}},
    {"map": {"id": "m", "digits": "roman"}},
    {"map": {"id": "m", "paper": {"margin": -1}}},
    {"map": {"id": "m", "under": {}}},
    {"map": {"id": "m", "under": [{"photo": "a1"}]}},
    {"map": {"id": "m", "under": [{"photo": "a1", "corners": [[0, 0], [9, 0], [9, 9]]}]}},
    {"map": {"id": "m", "under": [{"photo": "a1", "corners": [[0, 0], [9, 0], [9, 9], [0, 2e6]]}]}},
    {"map": {"id": "m", "under": [{"photo": "a1", "corners": SQUARE, "stages": [["s", 0]]}]}},
    {"stages": {}},
    {"stages": [{"title": "no id"}]},
    {"stages": [{"id": "s", "width": 9}]},
    {"stages": [{"id": "s", "hidden": "yes"}]},
    {"lanes": [{"id": "l", "span": 2}]},
    {"cards": [{"id": "c 1"}]},
    {"cards": [{"id": "c", "text": "x" * 20_001}]},
    {"cards": [{"id": "c", "color": "pink"}]},
    {"cards": [{"id": "c", "tags": "x"}]},
    {"cards": [{"id": "c", "kind": "pain", "severity": 6}]},
    {"cards": [{"id": "c", "kind": "feeling", "level": -5.5}]},
    {"cards": [{"id": "c", "kind": "opportunity", "effort": "much"}]},
    {"cards": [{"id": "c", "kind": "metric", "measure": "smiles"}]},
    {"links": [{"id": "k", "from": "c"}]},
    {"comments": [{"id": "m"}]},
    {"pictures": {"no id": {}}},
    {"pictures": {"a1": {"width": -1}}},
]


def test_the_schema_is_one_of_its_draft() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_schema_names_every_part_of_the_file_in_its_order() -> None:
    assert list(schema()["properties"]) == [
        *("format", "version", "map", "personas", "channels", "phases", "stages"),
        *("lanes", "cards", "links", "comments", "pictures"),
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_template_and_sample_is_as_the_schema_says(path: Path) -> None:
    assert list(VALIDATOR.iter_errors(json.loads(path.read_text("utf-8")))) == []


@given(files())
def test_every_map_is_as_the_schema_says(raw: Raw) -> None:
    assert list(VALIDATOR.iter_errors(raw)) == []


def test_unknown_keys_roles_views_and_kinds_are_allowed() -> None:
    newer = {
        "lanes": [{"id": "l", "role": "smells", "view": "x", "y": 1}],
        "cards": [{"id": "c", "kind": "z"}],
        "w": {},
    }

    assert VALIDATOR.is_valid(json.loads(a_file(**newer)))


def test_the_fields_of_one_kind_are_free_for_another() -> None:
    assert VALIDATOR.is_valid(json.loads(a_file(cards=[{"id": "c", "kind": "smell", "severity": "strong"}])))


@pytest.mark.parametrize("parts", WRONG, ids=str)
def test_what_the_loader_refuses_is_not_as_the_schema_says(parts: dict[str, Any]) -> None:
    content = a_file(**parts)

    assert not VALIDATOR.is_valid(json.loads(content))
    assert not opens_whole(content)


def opens_whole(content: bytes) -> bool:
    try:
        return not load(content, FILE).is_partial
    except FileError:
        return False
