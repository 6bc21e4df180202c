"""What is in the light while a stage is presented: all that is its own, wholly, and nothing else."""

from math import floor

import pytest
from PySide6.QtGui import QColor, QImage

from journeycanvas.editor.dialogs.present import Presentation
from journeycanvas.editor.dialogs.slides import Camera, bands, heads_of
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.layout.hits import Places
from journeycanvas.layout.marks import Meaning
from journeycanvas.layout.plan import Plan
from tests.builders import a_card, a_journey, a_lane, a_link, a_stage
from tests.editor.conftest import OpenWindow

LANGUAGES = pytest.mark.parametrize("language", ["en", "fa", "he"])
STAGE = 1


class Shown:
    """The second of three stages, as it is presented: links lead on to it, and past it."""

    def __init__(self, open_window: OpenWindow, language: str, size: tuple[int, int] = (1280, 720)) -> None:
        stages = [a_stage(f"s{n}", title=f"Stage {n}", order=f"a{n}") for n in range(3)]
        lanes = [
            a_lane("l0", title="Steps", order="a0"),
            a_lane("l1", title="Feelings", role="emotions", order="a1"),
        ]
        records = [
            *(a_card(f"c{n}", lane="l0", stage=f"s{n}", text=f"Step {n}", order="a0") for n in range(3)),
            *(a_card(f"d{n}", lane="l0", stage=f"s{n}", text=f"More {n}", order="a1") for n in range(3)),
            a_card("f0", "feeling", lane="l1", stage="s0", at=0.98, level=1, text="A long way to the door of the shop"),
            a_card("f1", "feeling", lane="l1", stage="s1", at=0.5, level=-2, text="Waits"),
            a_link("c0", "c1", "k0"),
            a_link("d0", "d2", "k1", style="return"),
        ]
        window = open_window(a_journey(*records, language=language, title="Plan", stages=stages, lanes=lanes))
        self.presentation = Presentation(window)
        self.presentation.resize(*size)
        self.presentation.show()
        self.presentation.go(1 + STAGE)
        self.presentation.arrive()
        assert isinstance(window, MapWindow)
        self.plan: Plan = window.view.plan
        self.camera: Camera = self.presentation.camera
        self.picture: QImage = self.presentation.grab().toImage()

    def darkest(self, x: float, y: float, width: float, height: float) -> int:
        """Return the lightness of the darkest pixel in a rectangle of the sheet."""
        high, wide = bands(self.plan, heads_of(self.plan), self.camera.scale)
        left = (x - self.camera.x) * self.camera.scale + (0 if self.plan.direction == "rtl" else wide)
        top = (y - self.camera.y) * self.camera.scale + high
        return min(
            QColor(self.picture.pixelColor(across, down)).lightness()
            for across in range(round(left), round(left + width * self.camera.scale))
            for down in range(round(top), round(top + height * self.camera.scale))
        )

    def pieces(self, link: str) -> list[tuple[float, float, float, float]]:
        """Return where the pieces of a link stand on the sheet."""
        links = self.plan.links
        assert links is not None
        marks = (mark for mark in links.block.marks if isinstance(mark, Meaning) and mark.record == link)
        return [(links.x + mark.x, links.y + mark.y, mark.width, mark.height) for mark in marks]


@LANGUAGES
def test_links_of_the_stage_are_bright_from_end_to_end_and_others_pale(open_window: OpenWindow, language: str) -> None:
    it = Shown(open_window, language)

    assert max(it.darkest(*piece) for piece in it.pieces("k0")) < 130
    assert min(it.darkest(*piece) for piece in it.pieces("k1") if piece[2] > piece[3]) > 170


@LANGUAGES
def test_words_of_a_neighbour_that_reach_into_the_stage_are_pale(open_window: OpenWindow, language: str) -> None:
    it = Shown(open_window, language)
    found = Places(it.plan).words("f0", "text")
    assert found is not None
    mark, x, y = found
    start, end = max(x, it.camera.left), min(x + mark.block.width, it.camera.right)

    assert end - start > 10
    assert it.darkest(start, y, end - start, mark.block.height) > 150


@LANGUAGES
def test_under_the_lanes_there_is_no_legend_half_in_the_light(open_window: OpenWindow, language: str) -> None:
    it = Shown(open_window, language, (600, 1000))
    last = Places(it.plan).lane_strips()[-1]
    below = last.y + last.height + 3.0

    assert it.darkest(it.camera.left, below, it.camera.right - it.camera.left, it.plan.height - below) > 240


@LANGUAGES
def test_other_stages_are_pale_up_to_the_lane_titles(open_window: OpenWindow, language: str) -> None:
    window = open_window(a_journey(language=language, title="Plan", stages=12, lanes=1))
    assert isinstance(window, MapWindow)
    presentation, plan = Presentation(window), window.view.plan
    presentation.resize(1280, 700)  # where that edge is in the midst of a pixel
    presentation.show()
    presentation.go(12)
    presentation.arrive()
    picture = presentation.grab().toImage()
    high, wide = bands(plan, heads_of(plan), presentation.camera.scale)
    edge, inwards = (floor(1280 - wide), -1) if plan.direction == "rtl" else (floor(wide), 1)

    def darkest(x: int) -> int:
        return min(picture.pixelColor(x, y).lightness() for y in range(round(high)))

    last = next(x for x in (edge, edge + inwards) if darkest(x) < 240)  # of the head that is cut off here
    assert darkest(last) == pytest.approx(darkest(last + inwards), abs=3)


@LANGUAGES
def test_what_a_card_of_the_stage_says_begins_where_the_card_comes_into_sight(
    open_window: OpenWindow, language: str
) -> None:
    card = a_card("c0", lane="l0", stage="s1", span=12, text="Everywhere")
    window = open_window(a_journey(card, language=language, title="Plan", stages=12, lanes=1))
    assert isinstance(window, MapWindow)
    presentation, plan = Presentation(window), window.view.plan
    presentation.resize(1280, 700)
    presentation.show()
    presentation.go(12)
    presentation.arrive()
    picture, camera = presentation.grab().toImage(), presentation.camera
    high, wide = (round(length) for length in bands(plan, heads_of(plan), camera.scale))
    strip = next(strip for strip in plan.strips if strip.lane)
    placed = next(one for one in strip.placed if one.record == "c0")
    top = high + round((strip.y + placed.y - camera.y) * camera.scale) + 4
    edge = 1280 - wide - 200 if plan.direction == "rtl" else wide

    seen = (picture.pixelColor(x, y) for x in range(edge, edge + 200) for y in range(top, top + 40))

    assert min(colour.lightness() for colour in seen) < 100
