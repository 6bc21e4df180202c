"""Naughty files and strings: each opens or gets one plain sentence, never anything else."""

import json
from pathlib import Path
from typing import Any

import pytest

from journeycanvas.errors import JourneyError, NotAJourney
from journeycanvas.files import Opened, dump, load, open_map
from journeycanvas.i18n import catalogue
from journeycanvas.messages import (
    LONGEST_LINE,
    error_sentence,
    partial_sentence,
    repair_sentence,
    shown_name,
)
from journeycanvas.model import CARD_KINDS, MapFacts
from journeycanvas.model.lists import LISTS
from journeycanvas.wording.set_aside import set_aside_sentence
from tests.builders import FILE, ONE_CELL, a_file
from tests.corpora.naughty import json_files, naughty_strings
from tests.samples.maps import FILES

WORDS = catalogue("en")
HEAD = b'{"format": "journeycanvas", "version": 1, "map": {"id": "m"}, "stages": [{"id": "s"}], "x": '
NASTY_NAME = "a\x1b]52;c;x\x07\x9b31m\u202egpj\u2066\r\nb.journey"

json_file = pytest.mark.parametrize("path", json_files(), ids=lambda path: path.stem)


def opens_or_is_said(content: bytes, name: str = FILE) -> bool:
    """Tell whether a file opens, having held that every sentence about it is one printable line."""
    opened: Opened | None = None
    try:
        opened = load(content, name)
    except JourneyError as error:
        lines = [error_sentence(error, WORDS)]
    if opened is not None:
        again = load(dump(opened.journey), FILE)
        assert again.journey == opened.journey
        assert not again.is_partial
        lines = [set_aside_sentence(aside, name, WORDS) for aside in opened.set_aside]
        lines += [repair_sentence(repair, WORDS) for repair in opened.repairs]
        lines += [partial_sentence(name, len(opened.set_aside), WORDS)] if opened.is_partial else []
    for line in lines:
        assert 0 < len(line) <= LONGEST_LINE
        assert all(letter.isprintable() or letter in "\u200c\u200d" for letter in line), ascii(line)
    return opened is not None


@json_file
def test_a_json_file_that_is_no_map_is_said_to_be_none(path: Path) -> None:
    before = (path.read_bytes(), path.stat().st_mtime_ns)

    with pytest.raises(NotAJourney) as caught:
        open_map(path)

    assert path.name in error_sentence(caught.value, WORDS)
    assert not opens_or_is_said(before[0], NASTY_NAME)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


@json_file
def test_a_map_that_holds_any_json_opens(path: Path) -> None:
    """Broken or not, it costs no record: the stage is there in each case."""
    content = HEAD + path.read_bytes() + b"}"

    assert opens_or_is_said(content, NASTY_NAME)
    assert "s" in load(content, FILE).journey.stages


@pytest.mark.parametrize("name", ["map", *LISTS])
def test_a_map_with_a_naughty_string_in_every_field_opens_and_keeps_it(name: str) -> None:
    kinds: list[Any] = [*CARD_KINDS.values()] if name == "cards" else [LISTS.get(name, MapFacts)]
    keys = {field.alias or key for kind in kinds for key, field in kind.model_fields.items()}
    for number, text in enumerate(naughty_strings()):
        row = {**dict.fromkeys(keys, text), "id": "r"}
        if name == "cards":
            row["kind"] = list(CARD_KINDS)[number % len(CARD_KINDS)]
        if name == "links":
            row |= {"from": "c", "to": "c"}
        parts: dict[str, Any] = {**ONE_CELL, "cards": [{"id": "c", "lane": "l0", "stage": "s0"}]}
        parts[name] = row if name == "map" else [*parts.get(name, []), row]
        content = a_file(**parts) if text.isprintable() else json.dumps(json.loads(a_file(**parts))).encode()

        assert opens_or_is_said(content, NASTY_NAME)
        assert "r" in load(content, FILE).journey.ids()


@pytest.mark.parametrize("wrong", [None, -1e9, "x" * 30_000, [[]], {"a": {}}, True], ids=lambda it: str(it)[:9])
@pytest.mark.parametrize("sample", FILES)
def test_no_field_of_a_sample_costs_a_record(sample: str, wrong: Any) -> None:
    """Every field that the sample has holds something wrong, each in a record of its own as far as there are any."""
    raw = json.loads(FILES[sample].read_bytes())
    count = sum(len(raw[name]) for name in LISTS)
    lost = {"links": {"from", "to"}, "comments": {"on"}}
    for name in ("map", *LISTS, "pictures"):
        rows = [raw["map"]] if name == "map" else [*raw[name].values()] if name == "pictures" else raw[name]
        seen = set[tuple[str, str]]()
        for row in rows:
            keys = (key for key in row if key not in lost.get(name, ()))
            key = next((key for key in keys if (str(row.get("kind")), key) not in seen), None)
            if key is not None:
                seen.add((str(row.get("kind")), key))
                row[key] = wrong
    content = json.dumps(raw).encode()

    assert opens_or_is_said(content)
    journey = load(content, FILE).journey
    assert sum(len(getattr(journey, name)) for name in LISTS if name != "links") >= count - len(raw["links"])


def test_a_name_in_a_sentence_cannot_control_a_terminal_or_turn_it() -> None:
    assert shown_name(NASTY_NAME) == "a]52;c;x31mgpj  b.journey"
