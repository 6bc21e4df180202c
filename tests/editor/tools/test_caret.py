"""Tests of how selected words look while they are written."""

import pytest
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from journeycanvas.editor.tools.caret import Caret

DEEP, LIGHT = "#1B5FA7", "#6FB1F5"
"""Accents, beside light paper and beside dark."""


def veiled(ground: str, words: str, accent: str) -> QColor:
    """Return the colour of a ground under selected words of a colour."""
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    caret = Caret(QColor(accent))
    caret.show_at(QLineF(), [QRectF(0, 0, 20, 20)], colour=words)
    painter = QPainter(image)
    caret.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    return image.pixelColor(10, 10)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("ground", "words", "accent"),
    [
        ("#DBE8FE", "#1D2733", DEEP),
        ("#1E3F6D", "#FFFFFF", DEEP),
        ("#1C354E", "#E6EAF0", LIGHT),
        ("#EFAD4D", "#1C2129", LIGHT),
    ],
)
def test_a_selection_is_seen_on_every_ground_beside_its_words(ground: str, words: str, accent: str) -> None:
    seen = veiled(ground, words, accent)

    assert abs(seen.lightness() - QColor(ground).lightness()) > 20
    assert abs(seen.lightness() - QColor(words).lightness()) > 80


@pytest.mark.usefixtures("qapp")
def test_a_selection_has_the_colour_of_what_is_chosen_where_that_is_seen() -> None:
    seen = veiled("#FFFFFF", "#1D2733", DEEP)

    assert seen.blue() - seen.red() > 30
