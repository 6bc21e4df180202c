"""A file whose text is broken gives what can be read of it: line by line, and up to where it breaks off."""

import json
from typing import Any

import pytest

from journeycanvas.errors import Damaged
from journeycanvas.files import dump, load
from journeycanvas.places import templates_folder
from tests.builders import FILE, a_file
from tests.files.broken import GOOD, broken, kept, rows

SAMPLES = sorted((templates_folder() / "samples").glob("*.journey"))


@pytest.mark.parametrize(
    "line",
    [
        '{"id": "c", "text": "half a rec',
        '{"id": "c", "text": "half a rec"',
        '{"id": "c" "text": 5}',
        '{"id": "c", "text": "a"}}',
        "<<<<<<< mine",
        "\0\0\0\0\0\0\0\0",
        '{"id": "c", "x": ' + "[" * 100_000 + "]" * 100_000 + "}",
        "}",
        '"id": "c"}',
    ],
    ids=lambda line: line[:24],
)
def test_a_line_that_is_no_record_costs_no_other(line: str) -> None:
    opened = broken(rows(line, json.dumps({**GOOD, "id": "after"})))

    assert {"good", "after"} <= set(opened.journey.cards)
    assert opened.journey.extra["later"] == {"kept": True}
    assert any(aside.place.line == 3 for aside in opened.set_aside)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_that_breaks_off_opens_with_its_whole_lines(sample: Any) -> None:
    content = sample.read_bytes()
    lines = content.splitlines(keepends=True)
    cards = next(number for number, line in enumerate(lines) if line.startswith(b'"cards"'))
    cut = b"".join(lines[: cards + 6])

    opened = load(cut + lines[cards + 6][:40], FILE)

    assert len(opened.journey.cards) == 5
    assert len(opened.journey.stages) == len(load(content, FILE).journey.stages)
    assert opened.set_aside[-1].place.line == cards + 7
    assert [entry["text"].encode() for entry in kept(opened) if "text" in entry] == [lines[cards + 6][:40]]


def test_a_map_that_breaks_off_between_two_records_is_partial() -> None:
    text = rows()
    opened = broken(text[: text.index("\n]")])

    assert list(opened.journey.cards) == ["good"]
    assert [aside.what for aside in opened.set_aside] == ["nothing"]


def test_numbers_that_are_none_leave_their_field() -> None:
    text = rows(
        '{"id": "c", "kind": "feeling", "lane": "l0", "stage": "s0", "level": NaN}',
        '{"id": "d", "kind": "metric", "lane": "l0", "stage": "s0", "value": 1e999, "x": -Infinity}',
        '{"id": "e", "kind": "metric", "lane": "l0", "stage": "s0", "value": ' + "9" * 5000 + "}",
    )
    opened = broken(text)

    assert [(aside.id, aside.fault.code) for aside in opened.set_aside] == [
        ("c", "not-finite"),
        ("d", "not-finite"),
        ("d", "not-finite"),
        ("e", "number-too-long"),
    ]
    assert [entry["value"][:9] for entry in kept(opened)] == ["NaN", "-Infinity", "1e999", "999999999"]


def test_of_a_key_that_stands_twice_the_last_is_shown_and_the_first_kept() -> None:
    opened = broken(rows('{"id": "c", "lane": "l0", "stage": "s0", "text": "first", "text": "last"}'))

    assert opened.journey.cards["c"].text == "last"
    assert kept(opened) == [{"fault": "duplicate-key", "in": "cards", "record": "c", "value": {"text": "first"}}]


def test_a_list_that_stands_twice_is_read_as_one() -> None:
    text = rows().replace('"later"', '"cards": [{"id": "c", "lane": "l0", "stage": "s0"}],\n"later"')

    assert set(broken(text).journey.cards) == {"good", "c"}


@pytest.mark.parametrize("text", ["\\ud83d", "\\ude00\\ud83d", b"\xff".decode("utf-8", "surrogateescape")], ids=ascii)
def test_half_of_a_character_is_shown_as_its_replacement(text: str) -> None:
    content = rows('{"id": "c", "lane": "l0", "stage": "s0", "text": "سلام ' + text + '"}')
    opened = load(content.encode("utf-8", "surrogateescape"), FILE)
    [aside] = opened.set_aside

    assert opened.journey.cards["c"].text.rstrip("�") == "سلام "
    assert aside.what == "letter"


def test_tabs_and_line_ends_as_they_are_in_a_text_are_read() -> None:
    assert broken(rows('{"id": "c", "lane": "l0", "stage": "s0", "text": "a\tb\r\nc"}')).journey.cards["c"].text == (
        "a\tb\nc"
    )


def test_of_what_holds_no_record_at_all_the_place_is_said() -> None:
    with pytest.raises(Damaged) as caught:
        load(a_file()[:-1], FILE)

    assert caught.value.place.line == 1


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "journeycanvas", "version": 1, "cards": [{"id": "a"}, ' + ',{"b": [1' * 50_000,
        '{"format": "journeycanvas", "version": 1, "cards": [{"id": "a"}, ' + '\n{"b": "' * 50_000,
        '{"format": "journeycanvas", "version": 1, "cards": [{"id": "a"}\n' + "\n" * 400_000,
        '{"format": "journeycanvas", "version": 1, "cards": [{"id": "a"}' + " " * 400_000,
        '{"format": "journeycanvas", "version": 1, "cards": [{"id": "a"}, ' + '"cards": [{' * 50_000,
        '{"format": "journeycanvas", "version": 1, "cards": [{"id": "a"}, ' + "[{" * 100_000,
        '{"format": "journeycanvas", "version": 1, "cards": [' + '{"id": "a"},' * 20_000,
        '{"format": "journeycanvas", "version": 1, "cards": [' + '{"id": 5, "color": 1, "span": 0},' * 5_000,
    ],
    ids=lambda text: text[64:76],
)
def test_a_file_made_to_waste_time_is_read_in_one_go(text: str) -> None:
    opened = broken(text)

    assert opened.is_partial
    assert not load(dump(opened.journey), FILE).is_partial
