"""What is framed when it is selected."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from journeycanvas.editor.canvas.marking import cell_frame, frames
from tests.builders import a_card, a_lane
from tests.editor.tools.conftest import MakeDesk


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_frame_of_a_lane_is_its_whole_head_and_leaves_air_before_its_words(desk: MakeDesk, language: str) -> None:
    places = desk(
        *(a_card(f"c{n}", lane="l0", stage="s0", text="A word") for n in range(5)), language=language
    ).view.places
    words, strip, cell = places.words("l0", "title"), places.strip_of("l0"), places.cell("l0", "s0")
    assert words is not None
    assert strip is not None
    assert cell is not None

    [frame] = frames(places, ["l0"])

    begin = words[1] if language == "en" else words[1] + words[0].block.width
    edge = frame.x if language == "en" else frame.right
    assert abs(begin - edge) >= 4.0
    assert (frame.y, frame.height) == (strip.y, strip.height)
    assert frame.right == pytest.approx(cell.x) if language == "en" else frame.x == pytest.approx(cell.right)


def test_the_frame_of_a_panel_leaves_air_beside_its_words(desk: MakeDesk) -> None:
    places = desk(lanes=[a_lane("l0", role="scenario", title="Scenario", span="map")]).view.places
    area = places.area("l0")
    assert area is not None

    [frame] = frames(places, ["l0"])

    assert frame.x < area.x
    assert frame.right > area.right


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_the_frame_of_the_map_leaves_air_around_its_title(desk: MakeDesk, language: str) -> None:
    it = desk(language=language)
    area = it.area(it.journey.map.id)

    [frame] = frames(it.view.places, [it.journey.map.id])

    assert frame.x <= area.x - 4.0
    assert frame.right >= area.right + 4.0
    assert frame.y <= area.y - 4.0
    assert frame.bottom >= area.bottom + 4.0


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_frame_of_an_empty_panel_does_not_cross_its_title(desk: MakeDesk, language: str) -> None:
    lanes = [a_lane("l0", role="scenario", title="Scenario", span="map"), a_lane("l1", order="b")]
    places = desk(lanes=lanes, language=language).view.places
    words = places.words("l0", "title")
    assert words is not None

    frame, cell = cell_frame(places, "l0", None), cell_frame(places, "l1", "s0")

    assert frame is not None
    assert frame.top() <= words[2] - 2.0
    assert frame.contains(words[1], words[2])
    assert frame.contains(words[1] + words[0].block.width, words[2])
    assert cell is not None
    inside = places.cell("l1", "s0")
    assert inside is not None
    assert cell.top() > inside.y


@pytest.mark.parametrize("language", ["en", "fa"])
def test_each_of_many_cards_that_are_selected_has_its_frame(desk: MakeDesk, language: str) -> None:
    it = desk(*(a_card(f"c{n}", lane="l0", stage=f"s{n % 3}", order=f"a{n:02}") for n in range(12)), language=language)
    it.view.marking.set_accent("#FF0000")
    it.view.fit()
    plain = it.view.grab().toImage()
    it.view.selection.choose(it.view.places.shown(it.journey.cards))
    framed = it.view.grab().toImage()

    for card in it.journey.cards:
        area = it.view.places.area(card)
        assert area is not None
        on_view = it.view.viewportTransform().map(QPointF(area.x + area.width / 2, area.y - 2.0)).toPoint()
        edge = on_view + it.view.viewport().pos()
        assert redness(framed.pixelColor(edge)) > redness(plain.pixelColor(edge)) + 60


def redness(colour: QColor) -> int:
    return colour.red() - (colour.green() + colour.blue()) // 2
