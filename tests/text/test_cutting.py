"""Words wider than their line: cut between graphemes, and in time that grows with their length."""

import pytest

from journeycanvas.text import Font, Shaped, Typesetter

LENGTH = 20_000
ENDLESS = {
    "Latin": "x",
    "Arabic": "سلام",
    "Hebrew": "אבגד",
    "directions in turn": "aא",
    "emoji": "😀",
    "families": "👨‍👩‍👧",
    "emoji joined without end": "😀\u200d",
    "one letter under marks": "\u0301",
    "marked letters": "שָׁ",
    "non-joiners": "\u200c",
    "letters and non-joiners": "ب\u200c",
    "overrides": "\u202e",
    "isolates": "\u2068",
    "isolated letters": "\u2067א\u2069",
    "open brackets": "(",
    "bracketed letters": "(א)",
    "controls": "\x01",
    "missing": "中a",
    "soft hyphens": "a\u00ad",
    "ligatures": "لا",
    "lone surrogates": "\ud800",
}


@pytest.fixture
def shaped_characters(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many characters each call gave to HarfBuzz: work that is counted, where a clock would be a gamble."""
    lengths: list[int] = []
    shape = Font.shape

    def counting(self: Font, text: str, rtl: bool, script: str, language: str) -> Shaped:
        lengths.append(len(text))
        return shape(self, text, rtl, script, language)

    monkeypatch.setattr(Font, "shape", counting)
    return lengths


@pytest.mark.parametrize("unit", ENDLESS.values(), ids=ENDLESS.keys())
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_text_without_a_space_is_shaped_a_few_times_at_most(
    typesetter: Typesetter, shaped_characters: list[int], unit: str, direction: str
) -> None:
    text = (unit * LENGTH)[:LENGTH]

    block = typesetter.set(text, size=10, width=146, direction=direction)

    assert sum(len(line.text) for line in block.lines) == LENGTH
    assert sum(shaped_characters) < 5 * LENGTH


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("unit", ["x", "سلام", "אבגד", "aא1", "😀", "e\u0301", "שָׁ", "لا", "中", "👨‍👩‍👧"])
def test_each_piece_fits_and_is_cut_between_graphemes(typesetter: Typesetter, unit: str, direction: str) -> None:
    block = typesetter.set(unit * 50, size=10, width=40, direction=direction)

    assert block.ink_width <= 40.001
    assert all(line.width > 15 for line in block.lines[:-1])
    wholes = len(unit) if unit in ("e\u0301", "שָׁ", "👨‍👩‍👧") else 1
    assert all(line.start % wholes == 0 for line in block.lines)


def test_a_grapheme_wider_than_the_line_stands_alone(typesetter: Typesetter) -> None:
    block = typesetter.set("👨‍👩‍👧👩🏽‍💻W", size=10, width=1)

    assert [line.text for line in block.lines] == ["👨‍👩‍👧", "👩🏽‍💻", "W"]


def test_a_word_before_a_long_one_keeps_its_line_and_one_after_it_goes_on(typesetter: Typesetter) -> None:
    block = typesetter.set("ab " + "x" * 30 + " cd", size=10, width=60)

    assert block.lines[0].text == "ab "
    assert block.lines[-1].text == "xxxxxx cd"
