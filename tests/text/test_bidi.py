"""What the bidi rules mean for a map, and the short ways around them."""

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings

from journeycanvas.text.bidi import Bidi, reorder
from journeycanvas.text.bidi_resolve import BRACKET
from journeycanvas.text.plain import plain_levels
from tests.text.strings import anything, words

BRACKETS = Path("/usr/share/unicode/BidiBrackets.txt")


def shown(text: str, base: int) -> str:
    """The characters of one line from left to right, brackets unmirrored."""
    return "".join([text[place] for place in reorder(Bidi().levels(text, base))])


def test_a_number_inside_right_to_left_text_keeps_its_order() -> None:
    assert shown("אב 2024 גד", 1) == "דג 2024 בא"


def test_a_text_that_starts_with_a_brand_runs_right_to_left_when_told_so() -> None:
    assert shown("CRM שלום", 1) == "םולש CRM"


def test_a_text_that_starts_with_a_number_runs_right_to_left_when_told_so() -> None:
    assert shown("12 שנים", 1) == "םינש 12"


def test_a_date_behind_a_hebrew_prefix_stays_whole() -> None:
    assert shown("ב-12/05/2024", 1) == "12/05/2024-ב"


def test_a_full_stop_ends_a_right_to_left_line_at_its_left() -> None:
    assert shown("CRM.", 1) == ".CRM"


def test_brackets_take_the_direction_of_what_they_hold() -> None:
    assert shown("אב (API) גד", 1) == "דג )API( בא"


def test_every_bracket_of_unicode_is_known() -> None:
    if not BRACKETS.exists():
        pytest.skip(f"{BRACKETS} is missing: install Debian's unicode-data")
    rows = [line.partition("#")[0].split(";") for line in BRACKETS.read_text("utf-8").splitlines()]
    brackets = {chr(int(row[0], 16)) for row in rows if len(row) == 3}

    assert all(BRACKET.fullmatch(bracket) for bracket in brackets)
    assert {normalize("NFC", chr(code)) for code in range(0x3100) if BRACKET.match(chr(code))} <= brackets


@settings(max_examples=1000)
@given(words)
def test_plain_text_has_the_levels_that_the_rules_give_it(text: str) -> None:
    for base in (0, 1):
        known = plain_levels(text, base)
        assert known is None or known == Bidi().levels(text, base)


@given(anything)
def test_every_character_has_a_level(text: str) -> None:
    paragraph = text.encode("utf-8", "replace").decode()
    for base in (0, 1):
        levels = Bidi().levels(paragraph, base)
        assert len(levels) == len(paragraph)
        assert sorted(reorder(levels)) == list(range(len(paragraph)))
