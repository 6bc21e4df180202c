"""Tests of blocks that were prepared for the screen."""

import weakref

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from journeycanvas.editor.canvas.bars import BarInk
from journeycanvas.editor.canvas.ink import TOGETHER, ScreenInk
from journeycanvas.layout.marks import Block, Box, Photo, Placed, Words
from journeycanvas.places import resources_folder
from journeycanvas.render.painting import Paintbox
from journeycanvas.text import Typesetter

WIDTH, WINDOW, SCALE = 160, 300, 2.0  # pixels, and pixels a point
SENTENCES = {
    "fa": ("مشتری پیش از تماس با شعبه دو پیشنهاد را کنار هم می‌گذارد ", "rtl"),
    "he": ("הלקוחה משווה שתי הצעות לפני שהיא מתקשרת לסניף ", "rtl"),
    "en": ("The customer holds two offers against each other before calling. ", "ltr"),
}


def a_long_text(language: str) -> Block:
    """Return a block whose text has lines enough to be prepared in several parts."""
    sentence, direction = SENTENCES[language]
    letters = Typesetter(resources_folder() / "fonts")
    text = letters.set(sentence * 60, size=10, width=70, direction=direction, align="left", language=language)
    assert len(text.lines) > 3 * TOGETHER
    return Block(80, text.height, (Words(4, 3, text, "#000000"),))


def painted(ink: ScreenInk, block: Block, top: int, height: int) -> QImage:
    """Return a part of a block, from so many pixels below its top."""
    image = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.translate(0, -top)
    painter.scale(SCALE, SCALE)
    ink.paint(painter, block, SCALE)
    painter.end()
    return image


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.usefixtures("qapp")
def test_a_long_text_of_which_a_part_is_in_sight_looks_there_as_the_whole_does(language: str) -> None:
    block = a_long_text(language)
    height = int(block.height * SCALE)
    whole = painted(ScreenInk(Paintbox(lambda _: None)), block, 0, height)

    ink = ScreenInk(Paintbox(lambda _: None))
    for top in range(0, height - WINDOW, WINDOW // 2):
        part = painted(ink, block, top, WINDOW)

        assert part == whole.copy(0, top, WIDTH, WINDOW), f"from pixel {top}"


@pytest.mark.usefixtures("qapp")
def test_of_more_blocks_than_are_to_be_kept_those_stay_that_were_drawn_last() -> None:
    near, bars = ScreenInk(Paintbox(lambda _: None)), BarInk(Paintbox(lambda _: None))
    placed = [Placed(0.0, 20.0 * n, Block(80, 10, (Box(0.0, 0.0, 80.0, 10.0, "#FFEE88"),))) for n in range(4)]
    near.keep(3)
    bars.keep(3)

    for one in placed:
        near.prepare(one.block, SCALE)
        bars.prepare(one)
    near.keep(2)
    bars.keep(2)

    assert [near.is_ready(one.block, SCALE) for one in placed] == [False, False, True, True]
    assert [bars.find(one) is not None for one in placed] == [False, False, True, True]


@pytest.mark.usefixtures("qapp")
def test_what_was_drawn_goes_with_its_ink_and_waits_for_no_collection_of_garbage() -> None:
    ink, block = ScreenInk(Paintbox(lambda _: None)), a_long_text("fa")
    painted(ink, Block(80, block.height, (*block.marks, Photo(0, 0, 8, 8, "p1"))), 0, WINDOW)
    gone = weakref.ref(ink)

    del ink

    assert gone() is None
