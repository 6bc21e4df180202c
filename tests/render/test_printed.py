"""How a map was printed is written into the PDF, and what is read of it is what a person could have chosen."""

import json
from typing import Any

import pytest

from journeycanvas.layout.paper import PAPERS, paper_named
from journeycanvas.layout.tiling import TileWish
from journeycanvas.layout.workshop.notes import Note, Slots
from journeycanvas.render.printed import Printed, printed_entry, read_entry, wish_of
from journeycanvas.render.wishes import Wish

SOME_PAPER = paper_named("420x297mm")

WISHES = (
    Wish("pdf"),
    Wish("pdf", PAPERS["a0"], "portrait", "ink", tile=TileWish(PAPERS["letter"], overlap_mm=7.5, repeat_heads=True)),
    Wish("pdf", SOME_PAPER, dpi=300, blank=True, margin_mm=3, workshop=Slots(Note(76, 76), "known")),
)


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_comes_back_as_it_was(wish: Wish) -> None:
    printed = read_entry(printed_entry(wish, "1.2", "abc1234"))

    assert printed is not None
    assert (printed.release, printed.version) == ("1.2", "abc1234")
    assert wish_of(printed, Wish) == wish


def test_an_entry_is_plain_ascii_and_short() -> None:
    entry = printed_entry(WISHES[1], "1.2", "abc1234")

    assert entry.isascii()
    assert len(entry) < 500


@pytest.mark.parametrize(
    "text",
    [None, 7, "", "{", "[]", "null", '{"wish": 1}', "[" * 100_000, '{"wish":{},"release":1,"map":""}', "x" * 9_999],
)
def test_what_is_no_entry_is_none(text: object) -> None:
    assert read_entry(text) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"paper": {"name": "A0", "width_mm": 1e300, "height_mm": 1189}},
        {"paper": {"name": "A0", "width_mm": 297, "height_mm": 210}},
        {"paper": {"name": "420x297mm"}},
        {"paper": "A0"},
        {"orientation": "upside-down"},
        {"theme": ["ink"]},
        {"theme": "x" * 101},
        {"dpi": float("nan")},
        {"dpi": True},
        {"blank": 1},
        {"margin_mm": "3"},
        {"tile": {"overlap_mm": 3}},
        {"workshop": {"note": {"width_mm": 0.1, "height_mm": 0.1}}},
        {"workshop": {"note": {"width_mm": 76, "height_mm": 76}, "filled": "some"}},
        {"more": 1},
        {"format": None},
    ],
)
def test_what_nobody_could_have_chosen_is_no_wish(changes: dict[str, Any]) -> None:
    said = json.loads(printed_entry(Wish("pdf"), "", ""))["wish"] | changes

    assert wish_of(Printed(said, "", ""), Wish) is None
