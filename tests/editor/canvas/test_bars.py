"""Tests of cards that are painted together, at a scale at which bars stand for their words."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from journeycanvas.editor.canvas.bars import BarInk
from journeycanvas.editor.canvas.ink import ScreenInk
from journeycanvas.files import open_map
from journeycanvas.layout.marks import Box, Placed
from journeycanvas.layout.plan import Strip
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.places import templates_folder
from journeycanvas.render.painting import Paintbox
from tests.layout.builders import a_setting

SCALE = 0.3  # pixels a point
SAMPLES = ("insurance-fa", "clinic-he", "library-en")


def strips_of(name: str) -> tuple[Strip, ...]:
    journey = open_map(templates_folder() / "samples" / f"{name}.journey").journey
    return plan(journey, a_setting(journey), Shelf()).strips


def painted(strip: Strip, *, together: bool) -> QImage:
    """Return the cards of a strip on white, in one go or one after another."""
    image = QImage(1200, int(strip.height * SCALE) + 8, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(4.0, 4.0)
    painter.scale(SCALE, SCALE)
    cards = [placed for placed in strip.placed if placed.block.gist is not None]
    if together:
        ink = BarInk(Paintbox(lambda _: None))
        ink.paint(painter, [ink.prepare(placed) for placed in cards])
    else:
        one_by_one, ground = ScreenInk(Paintbox(lambda _: None)), painter.worldTransform()
        for x, y, block, _ in cards:
            painter.setWorldTransform(ground)
            painter.translate(x, y)
            one_by_one.paint(painter, block, SCALE)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """Return by how much two pictures differ where they differ most, of 255."""
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def ground_of(placed: Placed) -> str:
    """Return the colour that stands for a card; nothing where none does."""
    areas = placed.block.gist.areas if placed.block.gist is not None else ()
    return next((area.fill for area in areas if isinstance(area, Box) and area.fill), "")


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.usefixtures("qapp")
def test_cards_that_are_painted_together_look_as_painted_one_by_one(name: str) -> None:
    strips = [strip for strip in strips_of(name) if strip.lane]

    assert strips
    for strip in strips:
        assert difference(painted(strip, together=True), painted(strip, together=False)) <= 16, strip.lane


@pytest.mark.usefixtures("qapp")
def test_a_card_that_is_not_prepared_shows_the_ground_that_is_known_of_it() -> None:
    strip = next(strip for strip in strips_of("library-en") if ground_of(strip.placed[-1]))
    cards = [placed for placed in strip.placed if ground_of(placed)]
    image = QImage(1200, int(strip.height * SCALE) + 8, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    ink = BarInk(Paintbox(lambda _: None))
    ink.paint(painter, [ink.gist(placed) for placed in cards])
    painter.end()
    x, y, block, _ = cards[0]
    middle = image.pixelColor(int((x + block.width / 2) * SCALE), int((y + block.height / 2) * SCALE))

    assert middle.name().upper() == ground_of(cards[0])
    assert all(placed.block.drawn is None for placed in cards)
