"""Tests of the titles of lanes that wait at the upper edge of the view while their lanes go by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.lanes import set_lane_fields
from journeycanvas.editor.canvas.bands import Band
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.canvas.waiting import Title, title_of, waiting
from journeycanvas.layout.marks import Block, Placed
from tests.builders import a_card, a_lane, a_stage
from tests.editor.canvas.screens import painted_anew, seen
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk

TALL = "l1"


@pytest.fixture(params=["en", "fa"])
def tall(desk: MakeDesk, request: pytest.FixtureRequest) -> Desk:
    """Return a map with a lane that is higher than its view, and low ones around it."""
    stages = [a_stage(f"s{n}", order=f"a{n:02}", title=f"Stage {n}") for n in range(12)]
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(14)]
    cards = [a_card(f"c{n:02}", lane=TALL, stage="s0", order=f"a{n:02}", text=f"Card {n}") for n in range(40)]
    it = desk(*cards, stages=stages, lanes=lanes, language=request.param)
    it.view.set_zoom(1.0)
    return it


@pytest.mark.parametrize("is_far_in", [False, True])
def test_a_title_is_seen_whole_however_far_its_lane_has_gone_by(tall: Desk, is_far_in: bool) -> None:
    view, title = tall.view, _title(tall.view, TALL)
    _look_at(view, title.top - 20, is_far_in=is_far_in)
    own = _ink(view, title)

    _look_at(view, title.top + 500, is_far_in=is_far_in)

    assert title.waits(_edge(view))
    assert own > 50
    assert _ink(view, title) == pytest.approx(own, rel=0.1)  # it may stand between two pixels


@pytest.mark.parametrize("is_far_in", [False, True])
def test_a_title_leaves_with_its_lane_and_nothing_of_it_stays_behind(tall: Desk, is_far_in: bool) -> None:
    view, title = tall.view, _title(tall.view, TALL)
    _look_at(view, title.bottom - 150, is_far_in=is_far_in)
    for _ in range(40):
        view.scroll_by(0, 7)
        QApplication.processEvents()
        scrolled = seen(view)
        assert scrolled == painted_anew(view)

    assert _edge(view) > title.bottom


def test_a_title_that_waits_says_what_its_lane_is_called_now(tall: Desk) -> None:
    view = tall.view
    _look_at(view, _title(view, TALL).top + 500, is_far_in=False)
    before = _ink(view, _title(view, TALL))

    tall.session.apply(set_lane_fields(tall.session.journey, [TALL], title="A much longer name"))
    QApplication.processEvents()

    assert _ink(view, _title(view, TALL)) > before * 1.5


def test_a_click_on_a_title_that_waits_chooses_its_lane(tall: Desk) -> None:
    view, title = tall.view, _title(tall.view, TALL)
    _look_at(view, title.top + 500, is_far_in=False)

    hit = view.places.hit(title.placed.x + 5, title.at(_edge(view)) + 5)

    assert hit is not None
    assert hit.record == TALL


@given(st.floats(0, 3000), st.floats(0, 100))
def test_a_title_stands_in_its_lane_and_never_above_its_own_place(edge: float, further: float) -> None:
    title = Title(1000.0, 2000.0, Placed(30.0, 12.0, Block(90.0, 40.0, ())))

    assert title.at(edge) >= title.top + title.placed.y
    assert title.at(edge) + title.placed.block.height <= title.bottom
    assert 0 <= title.at(edge + further) - title.at(edge) <= further + 1e-6
    assert (waiting([title], edge) is title) == title.waits(edge)


def _title(view: MapView, lane: str) -> Title:
    strip = view.places.strip_of(lane)
    assert strip is not None
    return title_of(strip)


def _edge(view: MapView) -> float:
    """Return where the sheet is cut by the upper edge of the view."""
    return view.mapToScene(QPoint(0, 0)).y()


def _look_at(view: MapView, edge: float, *, is_far_in: bool) -> None:
    """Have an edge of the sheet at that of the view: where the map begins, or far in, where titles stay in a band."""
    middle = view.plan.width / 2
    start = view.plan.width - middle / 4 if view.places.is_rtl else middle / 4
    view.centerOn(middle if is_far_in else start, edge + 300)
    QApplication.processEvents()
    view.scroll_by(0, (edge - _edge(view)) * view.transform().m11())
    QApplication.processEvents()


def _ink(view: MapView, title: Title) -> int:
    """Return how many dark points of the screen there are where a title stands now."""
    scale, block, image = view.transform().m11(), title.placed.block, seen(view)
    place = view.viewport().pos() + view.mapFromScene(title.placed.x, title.at(_edge(view)))
    side = next((one for one in view.findChildren(Band) if one.isVisible() and one.height() > one.width()), None)
    x = place.x() if side is None else side.x() + 4
    width, height = round(block.width * scale), round(block.height * scale)
    points = ((x + i, place.y() + j) for i in range(width) for j in range(height))
    return sum(image.valid(*point) and image.pixelColor(*point).lightness() < 128 for point in points)
