"""Some links are taken out of all of them with everything that is theirs."""

import pytest

from journeycanvas.layout.links import apart
from journeycanvas.layout.marks import Mark, Meaning, Words
from journeycanvas.model import Link
from tests.builders import a_link
from tests.layout.builders import a_sheet
from tests.layout.links.test_sheets import LINKS, a_linked_map, links_of

DIRECTIONS = pytest.mark.parametrize("direction", ["ltr", "rtl"])


@DIRECTIONS
def test_what_is_taken_and_what_is_left_are_all_the_ink_there_is(direction: str) -> None:
    block = links_of(a_sheet(a_linked_map(*LINKS, direction=direction)))
    assert block is not None

    some, others = apart(block, {"k1", "k3"})

    assert {mark.record for mark in some.marks if isinstance(mark, Meaning)} == {"k1", "k3"}
    assert {mark.record for mark in others.marks if isinstance(mark, Meaning)} == {"k0", "k2", "k4"}
    assert sorted(map(id, (*some.marks, *others.marks))) == sorted(map(id, block.marks))
    assert (some.width, some.height) == (block.width, block.height)


@DIRECTIONS
@pytest.mark.parametrize("link", LINKS, ids=lambda link: link.id)
def test_a_link_has_the_line_the_head_and_the_label_that_it_has_alone(link: Link, direction: str) -> None:
    block = links_of(a_sheet(a_linked_map(*LINKS, direction=direction)))
    alone = links_of(a_sheet(a_linked_map(link.model_copy(update={"id": "k0"}), direction=direction)))
    assert block is not None
    assert alone is not None

    taken, _ = apart(block, {link.id})

    assert _looks(taken.marks) == _looks(alone.marks)


def test_of_no_links_nothing_is_taken() -> None:
    block = links_of(a_sheet(a_linked_map(a_link("c0", "c1", "k0"))))
    assert block is not None

    assert apart(block, set())[0].marks == ()


def _looks(marks: tuple[Mark, ...]) -> list[object]:
    """Return what marks are, wherever they stand, and what their words say."""
    ink = (mark for mark in marks if not isinstance(mark, Meaning))
    return [_words(one) if isinstance(one, Words) else (type(one), getattr(one, "stroke", None)) for one in ink]


def _words(mark: Words) -> str:
    return " ".join(line.text for line in mark.block.lines)
