"""Where characters stand in a block: for links, the selection and the caret."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.text import Typesetter
from journeycanvas.text.breaking import grapheme_ends
from tests.text.strings import anything, typed

DIRECTIONS = st.sampled_from(["ltr", "rtl"])


def test_a_range_of_one_direction_is_one_rectangle(typesetter: Typesetter) -> None:
    block = typesetter.set("see the page", size=10, width=200)

    [(x, y, width, height)] = block.rectangles(4, 7)

    assert x == pytest.approx(typesetter.measure("see", size=10) + block.lines[0].runs[0].word.font.space * 10)
    assert width == pytest.approx(typesetter.measure("the", size=10))
    assert (y, height) == (0, 14.5)


def test_a_range_over_two_lines_is_a_rectangle_in_each(typesetter: Typesetter) -> None:
    block = typesetter.set("one\ntwo", size=10, width=200)

    assert [y for _, y, _, _ in block.rectangles(2, 5)] == [0, 14.5]


def test_a_range_across_directions_can_be_two_rectangles(typesetter: Typesetter) -> None:
    block = typesetter.set("אב CRM גד", size=10, width=200, direction="rtl")

    assert len(block.rectangles(1, 5)) == 2


@settings(max_examples=200)
@given(text=typed, direction=DIRECTIONS)
def test_rectangles_of_everything_cover_the_ink(typesetter: Typesetter, text: str, direction: str) -> None:
    block = typesetter.set(text, size=10, width=100, direction=direction, align="right")

    covered = sum(width for _, _, width, _ in block.rectangles(0, len(text)))

    assert covered == pytest.approx(sum(line.width for line in block.lines), abs=0.05)


def test_the_caret_of_right_to_left_text_starts_at_its_right(typesetter: Typesetter) -> None:
    block = typesetter.set("سلام", size=10, width=100, direction="rtl", align="right")

    assert block.caret(0) == (100, 0, 14.5)
    assert block.caret(4)[0] == pytest.approx(100 - block.ink_width)


def test_the_caret_goes_between_the_letters_of_a_ligature(typesetter: Typesetter) -> None:
    block = typesetter.set("لا", size=10, width=100, direction="rtl", align="right")

    assert block.caret(1)[0] == pytest.approx(100 - block.ink_width / 2)


def test_the_caret_does_not_go_inside_an_emoji(typesetter: Typesetter) -> None:
    block = typesetter.set("👨‍👩‍👧", size=10, width=100)

    assert {block.offset_at(x, 5) for x in range(0, 20)} == {0, 5}


def test_spaces_typed_at_the_end_carry_the_caret_on(typesetter: Typesetter) -> None:
    plain, spaced = (typesetter.set(text, size=10, width=100) for text in ("ab", "ab  "))

    assert spaced.caret(4)[0] > spaced.caret(3)[0] > plain.caret(2)[0]


def test_an_empty_line_has_a_caret(typesetter: Typesetter) -> None:
    block = typesetter.set("a\n\nb", size=10, width=100, direction="rtl", align="right")

    assert block.caret(2) == (100, 14.5, 14.5)
    assert block.offset_at(50, 20) == 2


def test_points_outside_meet_the_nearest_line_and_its_ends(typesetter: Typesetter) -> None:
    block = typesetter.set("one\ntwo", size=10, width=100)

    assert block.offset_at(-9, -9) == 0
    assert block.offset_at(999, 999) == 7
    assert block.offset_at(999, 0) == 3


@settings(max_examples=200)
@given(text=typed, direction=DIRECTIONS)
def test_pressing_on_a_character_puts_the_caret_at_one_of_its_sides(
    typesetter: Typesetter, text: str, direction: str
) -> None:
    block = typesetter.set(text, size=10, width=60, direction=direction)
    for line in block.lines:
        start = line.start
        for end in (line.start + end for end in grapheme_ends(line.text)):
            rectangles = block.rectangles(start, end)
            if len(rectangles) == 1 and rectangles[0][2] > 0:
                x, y, width, height = rectangles[0]
                sides = {block.offset_at(x + width * share, y + height / 2) for share in (0.25, 0.75)}
                assert sides <= {start, end} or (line.start + len(line.text) == end)
            start = end


@settings(max_examples=200)
@given(text=anything, direction=DIRECTIONS, x=st.floats(-50, 200), y=st.floats(-50, 200))
def test_any_point_and_any_offset_has_an_answer(
    typesetter: Typesetter, text: str, direction: str, x: float, y: float
) -> None:
    block = typesetter.set(text, size=10, width=60, direction=direction)

    assert 0 <= block.offset_at(x, y) <= len(text)
    for offset in range(len(text) + 1):
        assert 0 <= block.caret(offset)[1] < block.height
