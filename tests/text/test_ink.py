"""How far the ink of a line reaches above and below it."""

import pytest

from journeycanvas.text import Typesetter
from journeycanvas.text.ink import ink_of


def ink(typesetter: Typesetter, text: str, size: float = 10.0) -> tuple[float, float]:
    [line] = typesetter.set(text, size=size, width=1000, direction="ltr").lines
    return ink_of(line, size)


def test_letters_reach_as_far_as_they_are_drawn(typesetter: Typesetter) -> None:
    (low, none), (high, _), (_, deep) = (ink(typesetter, text) for text in ("x", "xl", "xp"))

    assert none < 0.5
    assert low + 1 < high < 10
    assert deep > 1


@pytest.mark.parametrize(("bare", "marked"), [("سلام", "سَّلام"), ("שלום", "שָׁלוֹם")])
def test_marks_over_and_under_letters_belong_to_the_ink(typesetter: Typesetter, bare: str, marked: str) -> None:
    assert sum(ink(typesetter, marked)) > sum(ink(typesetter, bare))


def test_ink_grows_with_the_size_and_spaces_have_none(typesetter: Typesetter) -> None:
    assert ink(typesetter, "Ag", 20.0) == pytest.approx([2 * edge for edge in ink(typesetter, "Ag")])
    assert ink(typesetter, " ") == (0.0, 0.0)
