"""Tests of blocks of which only the exposed part is painted, and of their lines, which are painted in stretches."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from journeycanvas.editor.canvas.ink import ScreenInk
from journeycanvas.editor.canvas.long_lines import MANY, is_long_line
from journeycanvas.layout.marks import Block, Mark, Rule, Segment, Shape, Stroke
from journeycanvas.render.extent import Extent
from journeycanvas.render.painting import Paintbox, Painting

LINE = Stroke("#1E3B72", 2.2, (), True)
STEP, COUNT = 17.0, 16 * MANY
WIDTH, HEIGHT = 200, 120  # pixels
JOINT = 8  # of 255, by which a pixel at the edge of a line may be darker where two stretches meet


def a_line(stroke: Stroke, way: int = 1) -> Shape:
    """Return a curve with many bends from one edge of a wide block to the other, to the left or to the right."""
    places = [(STEP * n if way > 0 else STEP * (COUNT - n), 10.0 + (n * 37) % 90) for n in range(COUNT + 1)]
    return Shape((("M", places[0]), *_bends(places)), None, stroke)


def _bends(places: list[tuple[float, float]]) -> Iterator[Segment]:
    for (x, y), (to_x, to_y) in pairwise(places):
        yield "C", ((x + to_x) / 2, y, (x + to_x) / 2, to_y, to_x, to_y)


def painted(block: Block, left: float, *, whole: bool) -> QImage:
    """Return what is seen of a block from a place on, painted as a part of it or all of it."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-left, 0)
    if whole:
        Painting(painter, Paintbox(lambda _: None)).paint(block.marks, 0.0, 0.0)
    else:
        ink, middle = ScreenInk(Paintbox(lambda _: None)), left + WIDTH / 3
        parts = [Extent(left, 0.0, middle, float(HEIGHT)), Extent(middle, 0.0, left + WIDTH, float(HEIGHT))]
        ink.paint_parts(painter, block, 1.0, parts)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """Return by how much two pictures differ where they differ most, of 255."""
    return max(
        abs(one.pixelColor(x, y).red() - other.pixelColor(x, y).red())
        for x in range(one.width())
        for y in range(one.height())
    )


def a_block(*marks: Mark) -> Block:
    return Block(STEP * COUNT, 110.0, marks)


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("left", [-60.0, 0.0, 813.0, STEP * COUNT - 90.0])
@pytest.mark.usefixtures("qapp")
def test_a_part_of_a_long_line_looks_as_in_the_whole(way: int, left: float) -> None:
    block = a_block(a_line(LINE, way))

    assert difference(painted(block, left, whole=False), painted(block, left, whole=True)) <= JOINT


@pytest.mark.usefixtures("qapp")
def test_rules_that_are_exposed_are_painted_and_no_others() -> None:
    rules = [Rule(20.0 * n, 0.0, 20.0 * n, 100.0, LINE) for n in range(100)]
    block = a_block(*rules)

    assert painted(block, 990.0, whole=False) == painted(block, 990.0, whole=True)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "line",
    [
        a_line(Stroke("#1E3B72", 2.0, (), False)),
        a_line(Stroke("#1E3B72", 2.0, (6.0, 5.0), True)),
        a_line(LINE)._replace(fill="#F0E0D0"),
    ],
    ids=["with flat ends", "dashed", "filled"],
)
def test_a_line_whose_stretches_would_not_look_like_the_whole_is_painted_whole(line: Shape) -> None:
    block = a_block(line)

    assert not is_long_line(line)
    assert painted(block, 813.0, whole=False) == painted(block, 813.0, whole=True)


@pytest.mark.usefixtures("qapp")
def test_in_each_of_some_parts_a_long_line_looks_as_in_the_whole() -> None:
    block, parts = a_block(a_line(LINE)), [Extent(820.0, 0.0, 860.0, 120.0), Extent(980.0, 0.0, 1010.0, 120.0)]
    whole = painted(block, 813.0, whole=True)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-813.0, 0)
    ScreenInk(Paintbox(lambda _: None)).paint_parts(painter, block, 1.0, parts)
    painter.end()

    for left, top, width, height in ((7, 0, 40, 120), (167, 0, 30, 120)):
        assert difference(image.copy(left, top, width, height), whole.copy(left, top, width, height)) <= JOINT
    assert image != whole
