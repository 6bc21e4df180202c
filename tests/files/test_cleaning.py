"""Characters that hide or turn text do not get into a map; what Persian and Hebrew are written with does."""

import pytest

from journeycanvas.errors import Repair
from journeycanvas.files import load
from tests.builders import FILE, ONE_CELL, a_file

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"
WANTED = "می‌کند \u200e\u200f\u061c\u2066a\u2069 שָׁלוֹם\t😀\n"


def text_of(text: str) -> str:
    card = {"id": "c1", "lane": "l0", "stage": "s0", "text": text}
    return load(a_file(**ONE_CELL, cards=[card]), FILE).journey.cards["c1"].text


@pytest.mark.parametrize("letter", [*OVERRIDES, "\0", "\x1b", "\x7f", "\x9b", "\b"], ids=ascii)
def test_a_harmful_character_is_taken_out_and_said(letter: str) -> None:
    card = {"id": "c1", "lane": "l0", "stage": "s0", "text": f"a{letter}b", "tags": [f"{letter}x", "y"]}
    opened = load(a_file(**ONE_CELL, cards=[card]), FILE)

    assert (opened.journey.cards["c1"].text, opened.journey.cards["c1"].tags) == ("ab", ("x", "y"))
    assert [(repair.code, repair.key) for repair in opened.repairs] == [
        ("characters-removed", key) for key in ("text", "tags")
    ]
    assert not opened.is_partial


def test_titles_names_and_what_stands_inside_the_facts_are_looked_at_too() -> None:
    facts = {"id": "m", "title": "a\u202eb", "review": {"by": "c\u202dd"}}
    opened = load(a_file(map=facts, personas=[{"id": "p", "name": "e\u202bf"}]), FILE)

    assert opened.journey.map.title == "ab"
    assert opened.journey.map.review is not None
    assert (opened.journey.map.review.by, opened.journey.personas["p"].name) == ("cd", "ef")
    assert opened.repairs == (
        Repair("characters-removed", "personas", "p", "e\u202bf", "name"),
        Repair("characters-removed", "map", "m", "a\u202eb", "title"),
        Repair("characters-removed", "map", "m", "a\u202eb", "review"),
    )


def test_what_right_to_left_text_is_written_with_stays() -> None:
    assert text_of(WANTED) == WANTED


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85"], ids=ascii)
def test_every_end_of_a_line_becomes_a_line_feed(end: str) -> None:
    assert text_of(f"a{end}b") == "a\nb"


def test_unknown_keys_are_kept_as_they_are() -> None:
    assert load(a_file(x="\x00\u202e"), FILE).journey.extra == {"x": "\x00\u202e"}
