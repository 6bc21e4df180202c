"""What opens as a map, what does not, and where the fault is said to be."""

from pathlib import Path
from typing import Any

import pytest

from journeycanvas.errors import CannotRead, Damaged, FileError, NotAJourney, SetAside, TooNew
from journeycanvas.files import load, open_map
from journeycanvas.files.limits import MAX_DEPTH, MAX_RECORDS
from journeycanvas.model import Pain
from tests.builders import FILE, ONE_CELL, a_file, opened

HEAD = '{"format": "journeycanvas", "version": 1, "map": {"id": "m"}'


def refusal(content: bytes | str) -> FileError:
    with pytest.raises(FileError) as caught:
        load(content.encode() if isinstance(content, str) else content, FILE)
    assert caught.value.path == FILE
    return caught.value


def aside(content: bytes | str) -> SetAside:
    """Return the one thing that is set aside of a file that opens."""
    [found] = load(content.encode() if isinstance(content, str) else content, FILE).set_aside
    return found


def test_records_stand_by_id_in_their_order() -> None:
    stages = [{"id": "s2", "order": "a1"}, {"id": "s3", "order": "a0"}, {"id": "s1", "order": "a1"}]

    assert list(opened(stages=stages).stages) == ["s3", "s1", "s2"]


def test_lists_that_are_left_out_are_empty() -> None:
    journey = opened()

    assert (journey.cards, journey.pictures, journey.map.title) == ({}, {}, "Test")


def test_a_card_has_the_fields_of_its_kind() -> None:
    card = opened(**ONE_CELL, cards=[{"id": "c1", "kind": "pain", "lane": "l0", "stage": "s0", "severity": 4}]).cards[
        "c1"
    ]

    assert isinstance(card, Pain)
    assert card.severity == 4


def test_a_key_given_to_one_card_later_is_given_to_no_other() -> None:
    rows = [{"id": id, "lane": "l1", "stage": "s1", "text": "Asks"} for id in ("c1", "c2")]
    one, other = opened(**ONE_CELL, cards=rows).cards.values()

    changed = one.model_copy(update={"note": "Often"})

    assert changed.model_fields_set == {"id", "lane", "stage", "text", "note"}
    assert one.model_fields_set == other.model_fields_set == {"id", "lane", "stage", "text"}


def test_cards_share_the_words_that_most_of_them_have() -> None:
    cards = [{"id": id, "lane": "l0", "stage": "s0", "color": "red", "text": "Asks"} for id in ("c1", "c2")]
    one, other = opened(**ONE_CELL, cards=cards).cards.values()

    assert one.lane is other.lane
    assert one.stage is other.stage
    assert one.color is other.color


def test_an_unknown_key_given_to_one_card_later_is_given_to_no_other() -> None:
    cards = [{"id": id, "lane": "l0", "stage": "s0"} for id in ("c1", "c2")]
    one, other = opened(**ONE_CELL, cards=cards).cards.values()

    changed = one.model_copy(update={"mood": "good"})

    assert changed.model_extra == {"mood": "good"}
    assert one.model_extra == other.model_extra == {}


def test_a_byte_order_mark_is_passed_over() -> None:
    assert load(b"\xef\xbb\xbf" + a_file(), FILE).journey.map.title == "Test"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"%PDF-1.7\n", "other-kind"),
        (b"PK\x03\x04\x14\0", "other-kind"),
        (b"hello", "broken-json"),
        (b"[]", "not-a-map"),
        (b'"journeycanvas"', "not-a-map"),
        (b'{"type": "excalidraw", "version": 2}', "not-a-map"),
        ("{}".encode("utf-16"), "not-text"),
    ],
)
def test_something_else_is_not_a_map(content: bytes, code: str) -> None:
    error = refusal(content)

    assert isinstance(error, NotAJourney)
    assert error.fault.code == code


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        (HEAD, "broken-json", 1, 61),
        (HEAD + ',\n"x": [1,]}', "broken-json", 2, 9),
        (HEAD + ',\n"x": 01}', "broken-json", 2, 7),
        (HEAD + ',\n"x": {"a": 1, "b": {"c": 1, "c": 2}}}', "duplicate-key", 2, 34),
        (HEAD + ',\n"map": {"id": "m"}}', "duplicate-key", 2, 8),
        (HEAD + ',\n"x": ["NaN", [NaN]]}', "not-finite", 2, 15),
        (HEAD + ',\n"x": ["NaN", -Infinity]}', "not-finite", 2, 14),
        (HEAD + ',\n"x": [1e5, 1e999]}', "not-finite", 2, 12),
        (HEAD + ',\n"x": ["\\\\ud800", "\\ud83d\\ude00", "\\ud83d"]}', "lone-surrogate", 2, 35),
        (HEAD + ',\n"x": ["\\ude00\\ud83d"]}', "lone-surrogate", 2, 8),
        (HEAD + ',\n"x": [1, ' + "9" * 5000 + "]}", "number-too-long", 2, 10),
    ],
)
def test_broken_text_is_said_with_its_line_and_column(text: str, code: str, line: int, column: int) -> None:
    error = refusal(text)

    assert isinstance(error, Damaged)
    assert (error.fault.code, error.place.line, error.place.column) == (code, line, column)


def test_bytes_that_are_no_utf_8_are_said_with_their_place() -> None:
    error = refusal(HEAD.encode() + ',\n"x": "سلام'.encode() + b'\xff"}')

    assert isinstance(error, Damaged)
    assert (error.fault.code, error.place.line, error.place.column) == ("not-text", 2, 11)


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 500, 100_000])
@pytest.mark.parametrize("brackets", ["[]", '{"a":}'])
def test_what_is_nested_too_deep_is_refused(depth: int, brackets: str) -> None:
    opening, closing = brackets[:-1], brackets[-1]
    inside = opening * depth + "1" + closing * depth

    assert refusal(f'{HEAD}, "x": {inside}}}').fault.code == "too-deep"
    assert aside(f'{HEAD}, "stages": [{{"id": "r"}}, {{"id": "s", "x": {inside}}}]}}').fault.code == "too-deep"


def test_what_is_nested_less_deep_is_kept() -> None:
    inside = "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)

    assert load(f'{HEAD}, "x": {inside}}}'.encode(), FILE).journey.extra["x"]


@pytest.mark.parametrize(
    ("card", "code", "steps"),
    [
        ({"id": "c1", "text": 5}, "wrong-type", ("cards", "c1", "text")),
        ({"id": "c1", "tags": ["a", 2]}, "wrong-type", ("cards", "c1", "tags", 1)),
        ({"id": "c1", "kind": "pain", "severity": 9}, "too-big", ("cards", "c1", "severity")),
        ({"id": "c1", "kind": "feeling", "level": -9.5}, "too-small", ("cards", "c1", "level")),
        ({"id": "c1", "kind": "feeling", "level": "low"}, "wrong-type", ("cards", "c1", "level")),
        ({"id": "c1", "text": "x" * 20_001}, "too-long", ("cards", "c1", "text")),
        ({"id": "c1", "evidence": "hearsay"}, "not-a-choice", ("cards", "c1", "evidence")),
        ({"id": "c1", "color": "pink"}, "not-a-choice", ("cards", "c1", "color")),
        ({"id": "c 1"}, "bad-id", ("cards", "restored1", "id")),
        ({"text": "no id"}, "missing-key", ("cards", "restored1", "id")),
        ("just text", "wrong-type", ("cards", 1)),
        ({"id": "c1", "kind": ["pain"]}, "wrong-type", ("cards", "c1", "kind")),
    ],
)
def test_a_value_that_cannot_be_is_said_with_its_record_and_key(card: Any, code: str, steps: tuple[str, ...]) -> None:
    found = aside(a_file(**ONE_CELL, cards=[card]))

    assert (found.fault.code, found.place.steps) == (code, steps)


def test_a_value_that_cannot_be_is_said_with_its_line() -> None:
    found = aside(HEAD + ',\n"stages": [\n{"id": "s1"},\n{"id": "s2", "width": 9}\n]\n}')

    assert (found.place.line, found.place.column) == (4, 23)


@pytest.mark.parametrize(
    ("parts", "code", "steps"),
    [
        ({"cards": {}}, "wrong-type", ("cards",)),
        ({"pictures": []}, "wrong-type", ("pictures",)),
        ({"pictures": {"no id": {}}}, "bad-id", ("pictures", "no id")),
        ({"map": []}, "wrong-type", ("map",)),
        ({"map": {"id": "m", "paper": {"margin": -1}}}, "too-small", ("map", "paper", "margin")),
        ({"pictures": {"map": {}}}, "duplicate-id", ("map", "id")),
        ({"version": "1"}, "wrong-type", ("version",)),
        ({"version": 0}, "wrong-type", ("version",)),
        ({"version": True}, "wrong-type", ("version",)),
    ],
)
def test_a_part_that_cannot_be_is_said(parts: dict[str, Any], code: str, steps: tuple[str, ...]) -> None:
    error = refusal(a_file(**parts))

    assert isinstance(error, Damaged)
    assert (error.fault.code, error.place.steps) == (code, steps)


def test_a_map_without_facts_or_version_is_damaged() -> None:
    assert refusal(b'{"format": "journeycanvas", "version": 1}').fault.facts == {"key": "map"}
    assert refusal(b'{"format": "journeycanvas"}').fault.facts == {"key": "version"}


def test_more_records_than_can_be_held_are_refused() -> None:
    error = refusal(f'{HEAD}, "stages": [{"0," * MAX_RECORDS}0]}}')

    assert error.fault.code == "too-many"


def test_a_newer_file_opens_read_only() -> None:
    result = load(a_file(version=7, weather={"sun": 1}), FILE)

    assert result.read_only
    assert result.version == 7
    assert result.journey.extra == {"weather": {"sun": 1}}


def test_a_newer_file_that_means_something_else_is_said_to_be_newer_not_damaged() -> None:
    with pytest.raises(TooNew) as caught:
        load(a_file(version=7, cards="elsewhere"), FILE)

    assert (caught.value.path, caught.value.version, caught.value.newest) == (FILE, 7, 1)


def test_opening_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(a_file(**ONE_CELL, cards=[{"id": "c1"}]))
    before = (path.read_bytes(), path.stat().st_mtime_ns)

    assert open_map(path).repairs
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there_or_no_file_is_said(tmp_path: Path) -> None:
    for path, code in [(tmp_path / "no.journey", "not-found"), (tmp_path, "folder"), (Path("/dev/null"), "not-a-file")]:
        with pytest.raises(CannotRead) as caught:
            open_map(path)
        assert caught.value.fault.code == code


def test_a_million_faults_are_not_told_one_by_one() -> None:
    assert aside(a_file(cards=[{"id": "c1", "tags": [[]] * 1_000_000}])).place.steps == ("cards", "c1", "tags")


def test_a_key_given_twice_deep_inside_is_said_without_a_long_search() -> None:
    inside = '{"a": [' * 200 + '{"b": 1, "b": 2}' + "]}" * 200
    error = refusal(f'{HEAD}, "x": {inside}, "y": "{"x" * 100_000}"}}')

    assert (error.fault.code, error.fault.facts) == ("duplicate-key", {"key": "b"})


def test_many_keys_of_which_one_is_there_twice_are_refused_at_once() -> None:
    keys = ", ".join(f'"k{n}": 1' for n in range(100_000))

    assert refusal(f'{HEAD}, {keys}, "k99999": 2}}').fault.facts == {"key": "k99999"}
