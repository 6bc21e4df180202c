"""A block that is enlarged is the same block, larger."""

import pytest

from journeycanvas.layout.enlarging import enlarged
from journeycanvas.layout.marks import Block, Box, Photo, Rule, Shape, Words
from tests.layout.seen import seen
from tests.sheets import a_sheet, every_kind_of_mark, text_blocks


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_everything_in_it_is_as_many_times_as_large_and_as_far_from_its_corner(language: str) -> None:
    blocks = [*text_blocks(language), every_kind_of_mark()]
    for block in blocks:
        usual, large = (list(seen(a_sheet(one, size=(2_000.0, 2_000.0)))) for one in (block, enlarged(block, 1.5)))
        x, y = (edge for edge in a_sheet(block).placed[0][:2])

        assert len(usual) == len(large)
        for one, other in zip(usual, large, strict=True):
            assert type(one.mark) is type(other.mark)
            wanted = [start + 1.5 * (edge - start) for edge, start in zip(one.area, (x, y, x, y), strict=True)]
            assert list(other.area) == pytest.approx(wanted, abs=0.01)


def test_letters_lines_and_corners_grow_with_it() -> None:
    usual = every_kind_of_mark()
    large = enlarged(usual, 2.0)

    assert (large.width, large.height) == (2 * usual.width, 2 * usual.height)
    for one, other in zip(usual.marks, large.marks, strict=True):
        if isinstance(one, Words) and isinstance(other, Words):
            assert other.block.size == 2 * one.block.size
            assert [run.word for line in other.block.lines for run in line.runs] == [
                run.word for line in one.block.lines for run in line.runs
            ]
        if isinstance(one, Rule) and isinstance(other, Rule):
            assert other.stroke.width == 2 * one.stroke.width
        if isinstance(one, Box | Photo) and isinstance(other, Box | Photo):
            assert other.radius == 2 * one.radius
        if isinstance(one, Shape) and isinstance(other, Shape):
            assert [verb for verb, _ in other.path] == [verb for verb, _ in one.path]


def test_a_factor_of_one_leaves_it_as_it_is() -> None:
    block = Block(10.0, 10.0, ())

    assert enlarged(block, 1.0) is block
