"""The title block names the map, and its passport says whose it is, what it rests on and when it was made."""

from typing import Any

import pytest

from journeycanvas.layout.blocks.title import passport
from journeycanvas.layout.marks import Photo, Rule
from journeycanvas.model import Record
from tests.builders import a_card, a_lane, a_persona
from tests.layout.builders import a_map, a_picture, a_setting, a_sheet
from tests.layout.seen import Area, block_of, line_areas, mark_area, marks, seen, texts_in

FACTS: dict[str, Any] = {
    "title": "From first visit to regular reader",
    "subtitle": "Borrowing a book",
    "scope": "All branches",
    "kind": "future",
    "basis": "mixed",
    "author": "Priya Raman",
    "organisation": "City library",
    "created": "2026-01-15",
}


def test_the_title_block_says_what_the_map_is() -> None:
    written = texts_in(block_of(a_sheet(a_map(a_card(), a_persona(name="Sara"), **FACTS)), "map"))

    assert written[:4] == ["From first visit to regular reader", "Borrowing a book", "Scope:", "All branches"]
    assert written[4::2] == ["Persona", "Map", "Basis", "Author", "Organisation", "Date", "Version"]
    assert written[5::2] == [
        *("Sara", "Future state", "Partly researched", "Priya Raman"),
        *("City library", "15 January 2026", "1.0"),
    ]


def entries(*records: Record, **fields: Any) -> dict[str, str]:
    """Return the passport of a map as label and value."""
    journey = a_map(*records, **fields)
    return dict(passport(journey, a_setting(journey)))


def test_the_passport_leaves_out_what_the_map_does_not_know() -> None:
    assert entries(a_card()) == {"Version": "1.0"}


def test_the_passport_of_a_blank_canvas_leaves_room_for_author_and_date() -> None:
    assert entries() == {"Author": "", "Date": ""}
    assert len(marks(block_of(a_sheet(a_map()), "map"), Rule)) == 3  # two to write on, one under the title


def test_the_date_is_that_of_the_last_change_in_the_calendar_of_the_language() -> None:
    persian = entries(a_card(), language="fa", created="2025-01-01", changed="2026-03-21")

    assert "۱ فروردین ۱۴۰۵" in persian.values()


@pytest.mark.parametrize(("role", "is_named"), [("persona", False), ("actions", True)])
def test_personas_are_named_in_the_passport_unless_they_are_drawn(role: str, is_named: bool) -> None:
    lanes = [a_lane("l0", role=role, span="map")]

    assert ("Persona" in entries(a_card(), a_persona(name="Sara"), lanes=lanes)) == is_named


@pytest.mark.parametrize("lane", [{"hidden": True}, {"collapsed": True}, {"span": "stage"}])
def test_personas_whose_lane_cannot_show_them_are_named_in_the_passport(lane: dict[str, object]) -> None:
    lanes = [a_lane("l0", role="persona", **{"span": "map", **lane})]

    assert entries(a_card(), a_persona(name="Sara"), lanes=lanes)["Persona"] == "Sara"


@pytest.mark.parametrize(("width", "height"), [(10, 1000), (300, 300), (900, 30), (0, 0), (0, 9)])
def test_a_logo_of_any_shape_covers_no_words(width: int, height: int) -> None:
    journey = a_map(title="word " * 40, author="A", logo="logo", pictures={"logo": a_picture(width, height)}, stages=9)
    sheet = a_sheet(journey)
    logos = [one.area for one in seen(sheet) if isinstance(one.mark, Photo)]
    words = [area for one in seen(sheet) if hasattr(one.mark, "block") for area in line_areas(one)]

    assert len(logos) == (1 if width else 0)
    assert [area for logo in logos for area in words if logo.meets(area)] == []


def test_one_dark_line_closes_the_title_from_edge_to_edge() -> None:
    sheet = a_sheet(a_map(a_card(), **FACTS))
    block = block_of(sheet, "map")

    [line] = marks(block, Rule)
    assert mark_area(line) == Area(0.0, line.y1, block.width, line.y1)
