"""Tests of the marks behind words that were found."""

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from journeycanvas.edit.find import find
from journeycanvas.editor.dialogs.found import AT_A_TIME, Found
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.layout.areas import Area
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow

WORDS = {"en": "waits", "fa": "انتظار", "he": "ממתינה"}


def marked(found: Found, window: MapWindow, spots: list[Area]) -> int:
    """Return how many of some areas of the map are marked."""
    plan = window.view.plan
    image = QImage(round(plan.width), round(plan.height), QImage.Format.Format_ARGB32)
    image.fill(0)
    option = QStyleOptionGraphicsItem()
    setattr(option, "exposedRect", found.boundingRect())  # noqa: B010 - Qt's types forget it
    painter = QPainter(image)
    found.paint(painter, option)
    painter.end()
    return sum(
        image.pixelColor(round(x + width / 2), round(y + height / 2)).alpha() > 0 for x, y, width, height in spots
    )


@pytest.mark.parametrize("language", WORDS)
def test_the_place_one_is_at_is_marked_at_once_and_all_others_some_at_a_time(
    open_window: OpenWindow, language: str
) -> None:
    words = WORDS[language]
    cards = [a_card(f"c{n}", text=f"{words} {n}", order=f"a{n:03}") for n in range(AT_A_TIME + 20)]
    window = open_window(a_journey(*cards, language=language))
    found, matches = Found(window.view), find(window.document.journey, words)
    spots = [area for match in matches if (area := found.area(match)) is not None]
    assert len(spots) == len(cards)

    found.show_matches(matches, 5)
    seen = [marked(found, window, spots)]
    while not found.mark_some():
        seen.append(marked(found, window, spots))
    seen.append(marked(found, window, spots))

    assert seen == [1, AT_A_TIME, len(cards)]
