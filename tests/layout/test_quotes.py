"""Where texts stand that are part of other words."""

import pytest

from journeycanvas.layout.hits import Places
from journeycanvas.layout.quotes import quotes
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Journey
from journeycanvas.text.block import TextBlock
from tests.builders import a_card, a_lane, a_persona
from tests.layout.builders import a_map, a_setting

PERSONA = a_lane("l0", role="persona", title="Who", span="map")
LANGUAGES = pytest.mark.parametrize("language", ["en", "fa", "he"])


def said(journey: Journey, record: str, text: str) -> list[str]:
    """Return what stands on the map where a record's text is looked for, from the text on to its end."""
    found = quotes(Places(plan(journey, a_setting(journey), Shelf())), record, text)
    return [_cut(one.words.block, one.start, one.start + len(text)) for one in found]


def _cut(block: TextBlock, start: int, end: int) -> str:
    """Return the characters of a text that was broken into lines, from one offset to another."""
    return "".join(line.text[max(start - line.start, 0) : max(end - line.start, 0)] for line in block.lines)


@LANGUAGES
def test_who_made_a_map_is_found_in_its_passport(language: str) -> None:
    journey = a_map(author="Priya Raman", organisation="Harbourside Libraries, service design", language=language)

    assert said(journey, journey.map.id, "Priya Raman") == ["Priya Raman"]
    assert said(journey, journey.map.id, "Harbourside Libraries, service design")[0].startswith("Harbourside")


@LANGUAGES
def test_what_is_told_of_a_persona_is_found_alone_and_in_lists(language: str) -> None:
    persona = a_persona(
        "p1",
        name="Amara",
        job="nurse",
        location="Ferry Quarter",
        goals=("a first book", "sleep"),
        facts=("Moved", "Reads"),
    )
    journey = a_map(persona, lanes=[PERSONA], language=language)

    for text in ("nurse", "Ferry Quarter", "a first book", "sleep", "Moved", "Reads"):
        assert said(journey, "p1", text) == [text]


def test_a_text_inside_another_word_is_not_the_one() -> None:
    persona = a_persona("p1", name="Amara", quote="Smoothly and on", facts=("on",))
    journey = a_map(persona, lanes=[PERSONA])

    assert said(journey, "p1", "smooth") == []
    assert said(journey, "p1", "on") == ["on", "on"]


@LANGUAGES
def test_what_stands_under_the_words_of_a_card_is_found(language: str) -> None:
    card = a_card("c1", "touchpoint", text="Desk", why="Asks for help", when="at noon", lane="l0", stage="s0")
    journey = a_map(card, language=language)

    assert said(journey, "c1", "Asks for help") == ["Asks for help"]
    assert said(journey, "c1", "at noon") == ["at noon"]


def test_what_the_map_does_not_show_is_not_found() -> None:
    journey = a_map(a_card("c1", source="Interview 4"))

    assert said(journey, "c1", "Interview 4") == []
    assert said(journey, "nobody", "Interview 4") == []
    assert said(journey, "c1", "") == []
