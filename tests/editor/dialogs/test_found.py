"""Tests of the marks behind words that were found."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from journeycanvas.edit.find import find
from journeycanvas.editor.dialogs.found import AIR, AT_A_TIME, MARKER, Found
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.layout.areas import Area
from tests.builders import a_card, a_journey, a_lane, a_persona, a_stage
from tests.editor.conftest import OpenWindow
from tests.layout.builders import a_channel, a_map

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

    found.show_matches(window.document.journey, matches, 5)
    seen = [marked(found, window, spots)]
    while not found.mark_some():
        seen.append(marked(found, window, spots))
    seen.append(marked(found, window, spots))

    assert seen == [1, AT_A_TIME, len(cards)]


@pytest.mark.parametrize("language", WORDS)
def test_words_of_the_passport_of_a_persona_and_of_channels_have_their_marks(
    open_window: OpenWindow, language: str
) -> None:
    word = WORDS[language]
    persona = a_persona("p1", name="Amara", goals=("Sleep", word))
    channel = a_channel("ch1", title=word)
    cards = [a_card(f"c{n}", "touchpoint", text="Desk", channel="ch1", order=f"a{n}", lane="l1") for n in range(2)]
    lanes = [a_lane("l0", order="a0", role="persona", span="map"), a_lane("l1", order="a1", role="touchpoints")]
    records = [persona, channel, *cards]
    window = open_window(a_map(*records, lanes=lanes, stages=1, organisation=word, language=language))
    found, matches = Found(window.view), find(window.document.journey, word)

    found.show_matches(window.document.journey, matches, 0)
    spots = [found.area(match) for match in matches]

    assert [match.field for match in matches] == ["organisation", "goals", "title"]
    assert None not in spots
    assert spots[2] is not None
    assert spots[2].height > window.view.places.areas(["c0"])[0].height  # on both cards


@pytest.mark.parametrize("language", WORDS)
def test_a_mark_inside_a_word_leaves_its_other_letters_free(open_window: OpenWindow, language: str) -> None:
    word = WORDS[language]
    cards = [a_card("c0", text=word, order="a0"), a_card("c1", text=f"{word}{word}", order="a1")]
    window = open_window(a_journey(*cards, language=language))
    found, (alone, first, second) = Found(window.view), find(window.document.journey, word)

    whole, one, other = found.area(alone), found.area(first), found.area(second)

    assert whole is not None
    assert one is not None
    assert other is not None
    begin, end = sorted((one, other))
    assert begin.right == pytest.approx(end.x, abs=0.1)
    words = window.view.places.words("c0", "text")
    assert words is not None
    assert whole.width == pytest.approx(words[0].block.ink_width + 2 * AIR, abs=0.1)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("theme", ["paper", "dark", "contrast"])
def test_what_is_found_stands_dark_on_bright_also_on_a_dark_head(
    open_window: OpenWindow, language: str, theme: str
) -> None:
    word = WORDS[language]
    window = open_window(a_journey(stages=[a_stage("s0", title=word)], language=language, theme=theme))
    window.view.set_zoom(2.0)
    found, [match] = Found(window.view), find(window.document.journey, word)
    found.show_matches(window.document.journey, [match], -1)
    while not found.mark_some():
        pass
    area = found.area(match)
    assert area is not None
    window.view.reveal(area)
    scene = window.view.scene()
    assert scene is not None
    image = QImage(round(area.width * 4), round(area.height * 4), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    scene.render(painter, QRectF(image.rect()), QRectF(*area))
    painter.end()
    every = [image.pixelColor(x, y).name() for x in range(2, image.width() - 2) for y in range(2, image.height() - 2)]

    assert every.count(MARKER.lower()) > len(every) / 3
    assert min(QColor(one).lightness() for one in every) < 80
