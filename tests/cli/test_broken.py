"""What the commands do with a map of which only a part can be read: they say so, line by line."""

import json
from pathlib import Path

import pytest

from journeycanvas.files import open_map
from tests.builders import ONE_CELL, a_file
from tests.cli.desks import say

GOOD = {"id": "c1", "lane": "l0", "stage": "s0", "text": "Good"}
BAD = {"id": "c2", "lane": "l0", "stage": "s0", "text": "Bad", "color": "pink"}


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "x.journey"
    path.write_bytes(a_file(**ONE_CELL, cards=[GOOD, BAD]))
    return path


def test_info_lists_what_was_set_aside(broken: Path) -> None:
    said = say("info", broken)
    first, second = said.err.splitlines()

    assert said.code == 1
    assert first.startswith(f"“{broken}” is broken and was opened in part: 1 thing was set aside.")
    assert second == (
        "“Bad”, line 1, column 306 (Cards › Colour): "
        "this is none of the values that can stand here. What stood there was set aside."
    )
    assert json.loads(say("info", broken, "--json").out)["set_aside"] == 1


def test_export_writes_what_can_be_read_and_says_that_it_is_not_all(broken: Path, tmp_path: Path) -> None:
    said = say("export", broken, tmp_path / "x.svg")

    assert said.code == 1
    assert "set aside" in said.err
    assert (tmp_path / "x.svg").exists()


def test_rewrite_writes_a_broken_map_only_when_it_is_told_to(broken: Path) -> None:
    before = broken.read_bytes()
    said = say("rewrite", broken, broken)

    assert said.code == 2
    assert said.err.splitlines()[-1] == "Nothing was written. To write what could be read, give --partial."
    assert broken.read_bytes() == before


def test_a_broken_map_that_was_rewritten_is_whole_and_has_lost_nothing(broken: Path) -> None:
    assert say("rewrite", "--partial", broken, broken).code == 1

    opened = open_map(broken)
    assert not opened.is_partial
    assert list(opened.journey.cards) == ["c1", "c2"]
    assert opened.journey.extra["set_aside"] == [
        {"fault": "not-a-choice", "in": "cards", "record": "c2", "keys": ["color"], "value": "pink"}
    ]


def test_a_long_list_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "x.journey"
    path.write_bytes(a_file(**ONE_CELL, cards=[{**BAD, "id": f"c{n}"} for n in range(500)]))
    said = say("info", path)

    assert len(said.err.splitlines()) == 22
    assert said.err.splitlines()[-1] == "… and 480 more."
