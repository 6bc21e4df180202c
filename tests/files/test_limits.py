"""Where a file is more than a map needs, it is refused or what is too much is set aside, in a sentence."""

from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from journeycanvas.errors import CannotRead, Damaged, JourneyError
from journeycanvas.files import gallery, load, open_map, opening, parsing, weighing
from journeycanvas.files.limits import MAX_FILE_BYTES
from journeycanvas.i18n import catalogue
from journeycanvas.messages import error_sentence
from tests.builders import FILE, ONE_CELL, PNG, a_file

ROW = {"type": "image/png", "width": 1, "height": 1, "data": b64encode(PNG).decode()}


def refusal(content: bytes) -> str:
    with pytest.raises(Damaged) as caught:
        load(content, FILE)
    assert error_sentence(caught.value, catalogue("en")).startswith(f"“{FILE}”")
    return caught.value.fault.code


def test_more_single_values_than_any_map_needs_are_refused_before_they_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parsing, "MAX_VALUES", 50)

    assert refusal(a_file(**ONE_CELL, x=[[]] * 60)) == "too-many-values"


def test_too_much_text_in_all_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "MAX_UNKNOWN_TEXT", 100)
    monkeypatch.setattr(weighing, "MAX_TOTAL_TEXT", 100)

    assert refusal(a_file(map={"id": "m", "scope": "x" * 50}, **ONE_CELL, cards=[{"id": "c", "tags": ["y" * 60]}])) == (
        "too-much-text"
    )


@pytest.mark.parametrize("inside", ["stages", "lanes"])
def test_too_much_text_in_what_is_said_of_a_photograph_under_the_map_is_refused(
    monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    monkeypatch.setattr(weighing, "MAX_UNKNOWN_TEXT", 100)
    monkeypatch.setattr(weighing, "MAX_TOTAL_TEXT", 100)
    laid = {"photo": "a", "corners": [[0, 0], [9, 0], [9, 9], [0, 9]], inside: [["x" * 60, 0, 1], ["y" * 60, 1, 2]]}

    assert refusal(a_file(map={"id": "m", "under": [laid]}, **ONE_CELL)) == "too-much-text"


@pytest.mark.parametrize(
    "parts",
    [
        {"x": "y" * 2000},
        {"stages": [{"id": "s", "x": "y" * 2000}]},
        {"map": {"id": "m", "review": {"x": "y" * 2000}}},
        {"map": {"id": "m", "under": [{"photo": "a", "corners": [[0, 0]] * 4, "x": "y" * 2000}]}},
    ],
    ids=["top", "row", "part of the map", "list of the map"],
)
def test_too_much_that_is_unknown_is_refused(monkeypatch: pytest.MonkeyPatch, parts: dict[str, Any]) -> None:
    monkeypatch.setattr(weighing, "MAX_UNKNOWN_TEXT", 1000)

    assert refusal(a_file(**parts)) == "too-much-unknown"


def test_what_was_set_aside_does_not_count_as_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "MAX_UNKNOWN_TEXT", 1000)

    assert load(a_file(**ONE_CELL, set_aside=["y" * 2000]), FILE).journey.extra


@pytest.mark.parametrize(
    ("limit", "most", "code"),
    [
        ("MAX_PICTURES", 1, "too-many-pictures"),
        ("_MOST_DATA", 10, "too-large"),
        ("MAX_ALL_PIXELS", 1, "too-many-pixels"),
    ],
)
def test_a_picture_beyond_a_limit_is_set_aside_with_what_shows_it(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int, code: str
) -> None:
    monkeypatch.setattr(gallery, limit, most)
    small = {**ROW, "data": ""}
    cards = [{"id": "c1", "lane": "l0", "stage": "s0", "picture": "b1"}]
    opened = load(
        a_file(**ONE_CELL, cards=cards, pictures={"a1": small if limit == "_MOST_DATA" else ROW, "b1": ROW}), FILE
    )

    assert list(opened.journey.pictures) == ["a1"]
    assert opened.journey.cards["c1"].picture is None
    assert [aside.fault.code for aside in opened.set_aside] == [code]
    assert opened.journey.extra["set_aside"] == [
        {"fault": code, "in": "pictures", "value": {"b1": ROW}},
        {"fault": "reference-removed", "in": "cards", "record": "c1", "keys": ["picture"], "value": "b1"},
    ]


@pytest.mark.parametrize("size", [MAX_FILE_BYTES + 1, 300 * 2**20])
def test_a_file_of_300_megabytes_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    path = tmp_path / FILE
    with path.open("wb") as file:
        file.truncate(size)
    monkeypatch.setattr(opening, "read_all", lambda *_: pytest.fail("it is read"))

    with pytest.raises(CannotRead) as caught:
        open_map(path)
    assert "268 MB" in error_sentence(caught.value, catalogue("en"))


@pytest.mark.parametrize("content", [b"", PNG, b"\xff\xd8\xff\xe0", b"PK\3\4", b"%PDF-1.7", "{}".encode("utf-16")])
def test_another_file_under_the_name_of_a_map_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FILE
    path.write_bytes(content)

    with pytest.raises(JourneyError) as caught:
        open_map(path)
    assert "is not a journey map" in error_sentence(caught.value, catalogue("en"))
