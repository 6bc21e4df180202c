"""What a set text keeps to, whatever it says."""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from journeycanvas.text import TextBlock, Typesetter
from journeycanvas.text.breaking import paragraphs, pieces
from tests.text.strings import anything, typed

WIDTHS = st.sampled_from([3.0, 25.0, 60.0, 146.0, math.inf])
DIRECTIONS = st.sampled_from(["ltr", "rtl"])


def replaced(text: str) -> str:
    """The text with U+FFFD for each half of a character."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)


def drawn(block: TextBlock) -> list[tuple[str, tuple[int, ...], float]]:
    """Everything that leaves ink; shaped words are compared by what they hold."""
    return [(run.word.text, run.word.glyphs, run.x) for line in block.lines for run in line.runs]


@settings(max_examples=300)
@given(text=anything, width=WIDTHS, direction=DIRECTIONS)
def test_the_room_that_a_text_takes_is_known_without_setting_it(
    typesetter: Typesetter, text: str, width: float, direction: str
) -> None:
    block = typesetter.set(text, size=10, width=width, direction=direction)

    lines, height, ink_width, _ = typesetter.extent(text, size=10, width=width, direction=direction)

    assert (lines, height, ink_width) == (len(block.lines), block.height, block.ink_width)


@settings(max_examples=300)
@given(text=anything, width=WIDTHS, direction=DIRECTIONS, share=st.floats(0.0, 1.0))
def test_a_text_breaks_in_the_same_places_wherever_its_widest_line_has_room(
    typesetter: Typesetter, text: str, width: float, direction: str, share: float
) -> None:
    found = typesetter.extent(text, size=10, width=width, direction=direction)
    assume(not found.has_cut_words and found.ink_width <= width)
    most = 2 * found.ink_width if math.isinf(width) else width
    less = found.ink_width + share * (most - found.ink_width)

    again = typesetter.extent(text, size=10, width=less, direction=direction)

    assert again == found


@settings(max_examples=300)
@given(text=anything, width=WIDTHS, direction=DIRECTIONS)
def test_every_character_is_in_one_line_in_order(
    typesetter: Typesetter, text: str, width: float, direction: str
) -> None:
    block = typesetter.set(text, size=10, width=width, direction=direction)

    source = replaced(text)
    end = 0
    for line in block.lines:
        assert source[end : line.start] in ("", "\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029")
        assert source.startswith(line.text, line.start)
        end = line.start + len(line.text)
    assert end == len(source)


@settings(max_examples=200)
@given(text=anything, width=WIDTHS, direction=DIRECTIONS)
def test_the_runs_of_a_line_hold_its_characters(
    typesetter: Typesetter, text: str, width: float, direction: str
) -> None:
    for line in typesetter.set(text, size=10, width=width, direction=direction).lines:
        held = "".join([run.word.text for run in line.runs])
        assert len(held) <= len(line.text)
        assert line.text[len(held) :].strip(" \t") == ""
        assert all(0 <= cluster < len(run.word.text) for run in line.runs for cluster in run.word.clusters)


@settings(max_examples=200)
@given(text=typed, direction=DIRECTIONS, width=st.sampled_from([25.0, 60.0, 146.0]))
def test_no_line_is_wider_than_its_box_when_one_letter_fits(
    typesetter: Typesetter, text: str, direction: str, width: float
) -> None:
    block = typesetter.set(text, size=10, width=width, direction=direction)

    assert block.ink_width <= width + 0.001


@settings(max_examples=200)
@given(text=typed, direction=DIRECTIONS, align=st.sampled_from(["left", "centre", "right"]))
def test_ink_stands_side_by_side_inside_its_line(typesetter: Typesetter, text: str, direction: str, align: str) -> None:
    block = typesetter.set(text, size=10, width=146, direction=direction, align=align)

    for line in block.lines:
        edges = sorted((run.x, run.x + run.word.em * block.size) for run in line.runs)
        assert all(abs(right - left) < 0.001 for (_, right), (left, _) in pairwise(edges))
        if edges:
            assert edges[0][0] == pytest.approx(line.x)
            assert edges[-1][1] == pytest.approx(line.x + line.width)
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        assert line.x == pytest.approx((146 - line.width) * share)


@settings(max_examples=200)
@given(text=typed, direction=DIRECTIONS)
def test_a_line_that_goes_on_could_not_take_the_next_piece(typesetter: Typesetter, text: str, direction: str) -> None:
    block = typesetter.set(text, size=10, width=100, direction=direction)

    for line, further in pairwise(block.lines):
        piece = pieces(further.text, "en")[0]
        whole = typesetter.measure(line.text + piece, size=10, direction=direction)
        assert whole > 100 - 2  # points; cutting inside a word may leave a little room


@settings(max_examples=100)
@given(text=anything, direction=DIRECTIONS)
def test_setting_twice_gives_the_same(typesetter: Typesetter, text: str, direction: str) -> None:
    once = typesetter.set(text, size=10, width=60, direction=direction)
    again = typesetter.set(text, size=10, width=60, direction=direction)

    assert drawn(once) == drawn(again)
    assert [line[1:] for line in once.lines] == [line[1:] for line in again.lines]


@settings(max_examples=100)
@given(text=anything, direction=DIRECTIONS)
def test_what_is_measured_is_the_width_of_the_unbroken_text(typesetter: Typesetter, text: str, direction: str) -> None:
    block = typesetter.set(text, size=10, width=math.inf, direction=direction)

    assert typesetter.measure(text, size=10, direction=direction) == pytest.approx(block.ink_width)
    assert block.width == block.ink_width
    assert len(block.lines) == len(paragraphs(replaced(text)))


def test_an_empty_text_is_one_empty_line(typesetter: Typesetter) -> None:
    block = typesetter.set("", size=10, width=100)

    [line] = block.lines
    assert line.runs == ()
    assert block.height == 14.5


def test_the_height_is_that_of_the_lines_in_every_script(typesetter: Typesetter) -> None:
    blocks = [typesetter.set(text, size=10, width=math.inf, leading=1.5) for text in ("a\nb", "ا\nב", "😀\n中")]

    assert {block.height for block in blocks} == {30.0}
    assert len({tuple(line.baseline for line in block.lines) for block in blocks}) == 1


def test_the_line_stands_in_the_middle_of_its_height(typesetter: Typesetter) -> None:
    block = typesetter.set("a", size=10, width=100, leading=2)

    [line] = block.lines
    font = line.runs[0].word.font
    above, below = line.baseline - font.ascent * 10, 20 - line.baseline - font.descent * 10
    assert above == pytest.approx(below)


@pytest.mark.parametrize("text", ["CRM را باز می‌کند", "17.2 نسخهٔ تازه", "3 ימים", "iPhone חדש"])
def test_a_text_that_starts_with_a_brand_or_a_number_runs_right_to_left(typesetter: Typesetter, text: str) -> None:
    [line] = typesetter.set(text, size=10, width=300, direction="rtl", align="right").lines

    assert line.runs[0].x + line.runs[0].word.em * 10 == pytest.approx(300)
    assert line.runs[-1].x == pytest.approx(line.x)


def test_spaces_at_the_end_of_a_line_take_no_room(typesetter: Typesetter) -> None:
    block = typesetter.set("one   two ", size=10, width=typesetter.measure("one", size=10))

    assert [line.text for line in block.lines] == ["one   ", "two "]
    assert block.lines[1].width == typesetter.measure("two", size=10)


def test_a_soft_hyphen_is_seen_only_where_a_line_ends(typesetter: Typesetter) -> None:
    width = typesetter.measure("breaking", size=10)

    assert typesetter.measure("break\u00ading", size=10) == pytest.approx(width)
    first, second = typesetter.set("break\u00ading", size=10, width=width - 1).lines
    assert [run.word.text for run in first.runs] == ["break-"]
    assert [run.word.text for run in second.runs] == ["ing"]
