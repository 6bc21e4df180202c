"""What is presented, in which order, and where one looks."""

import pytest

from journeycanvas.editor.dialogs.slides import Screen, bands, heads_of, slides_of
from journeycanvas.layout.hits import Places
from journeycanvas.layout.plan import Plan
from journeycanvas.layout.setting import setting_for
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Journey
from journeycanvas.places import resources_folder
from tests.builders import a_card, a_journey, a_lane, a_persona
from tests.sheets import typesetter

SCREEN = Screen(1600, 900)


def laid_out(journey: Journey) -> Plan:
    return plan(journey, setting_for(journey, "paper", resources_folder(), typesetter()), Shelf())


def a_tall_map(language: str = "en") -> Journey:
    cards = [
        a_card(f"c{lane}{n}", lane=f"l{lane}", stage="s1", text="A word", order=f"a{n}")
        for lane in range(9)
        for n in range(4)
    ]
    return a_journey(*cards, stages=3, lanes=9, language=language)


def test_the_whole_map_comes_first_and_then_each_stage() -> None:
    found = slides_of(laid_out(a_journey(stages=3)), "Title", SCREEN)

    assert [(slide.kind, slide.stage) for slide in found] == [("map", -1), ("stage", 0), ("stage", 1), ("stage", 2)]


def test_personas_are_shown_between_the_map_and_its_stages() -> None:
    lanes = [a_lane("p", role="persona", span="map", order="a0"), a_lane("l0", order="a1")]
    journey = a_journey(a_persona(name="Maryam"), lanes=lanes)

    assert "opening" in {slide.kind for slide in slides_of(laid_out(journey), "Title", SCREEN)}


def test_a_map_without_stages_is_shown_whole() -> None:
    assert [slide.kind for slide in slides_of(laid_out(a_journey(stages=0, lanes=0)), "Title", SCREEN)] == ["map"]


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_every_stage_is_whole_on_the_screen(language: str) -> None:
    found = laid_out(a_journey(stages=7, lanes=4, language=language))
    heads = heads_of(found)

    for slide in slides_of(found, "Title", SCREEN)[1:]:
        _, wide = bands(found, heads, slide.camera.scale)
        assert slide.camera.x <= slide.camera.left + 0.01
        assert slide.camera.right - slide.camera.x <= (SCREEN.width - wide) / slide.camera.scale + 0.01


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_high_stage_takes_several_pages_each_from_the_top_of_a_lane(language: str) -> None:
    found = laid_out(a_tall_map(language))
    tops = {round(strip.y, 3) for strip in Places(found).lane_strips()}

    pages = [slide for slide in slides_of(found, "Title", SCREEN) if slide.stage == 1]

    assert len(pages) > 1
    assert {round(slide.camera.y, 3) for slide in pages} <= tops
    assert [slide.page for slide in pages] == list(range(len(pages)))


def test_all_lanes_of_a_high_stage_are_shown_in_the_end() -> None:
    found = laid_out(a_tall_map())
    *_, last = [slide for slide in slides_of(found, "Title", SCREEN) if slide.stage == 0]
    high, _ = bands(found, heads_of(found), last.camera.scale)
    bottom = max(strip.y + strip.height for strip in found.strips if strip.lane)

    assert last.camera.y + (SCREEN.height - high) / last.camera.scale >= bottom


def test_the_first_stage_stands_beside_the_lane_titles() -> None:
    ltr, rtl = (laid_out(a_journey(stages=9, lanes=1, language=language)) for language in ("en", "fa"))
    first_ltr, first_rtl = (slides_of(one, "Title", SCREEN)[1].camera for one in (ltr, rtl))

    assert first_ltr.x < first_ltr.left < first_ltr.x + 20
    _, wide = bands(rtl, heads_of(rtl), first_rtl.scale)
    right_edge = first_rtl.x + (SCREEN.width - wide) / first_rtl.scale
    assert right_edge - 20 < first_rtl.right < right_edge
