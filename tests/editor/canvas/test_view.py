"""Tests of looking at the map: zoom, and what is in sight."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.stages import insert_stage, widen_stages
from journeycanvas.editor.canvas.view import MapView
from tests.builders import a_lane, a_stage
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk


def test_zooming_keeps_the_point_under_the_pointer(wide: Desk) -> None:
    view, here = wide.view, QPoint(600, 400)  # on the view: bands that appear push its viewport aside
    view.set_zoom(1.0)
    before = _under(view, here)

    view.set_zoom(2.0, view.viewport().mapFrom(view, here))

    assert (_under(view, here) - before).manhattanLength() < 2.0


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_window_that_becomes_narrower_keeps_the_start_of_the_map_in_sight(
    desk: MakeDesk, qapp: QApplication, language: str
) -> None:
    stages = [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}") for n in range(4)]
    view = desk(stages=stages, lanes=[a_lane("l0", title="Lane")], language=language).view
    view.fit_width()
    zoom = view.zoom

    view.resize(view.width() // 2, view.height())
    qapp.processEvents()

    head = view.places.area("s0")
    assert head is not None
    assert view.zoom == zoom
    assert view.viewport().rect().contains(view.mapFromScene(head.x + head.width / 2, head.y + head.height / 2))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_view_that_was_small_for_a_while_shows_the_place_that_was_looked_at(desk: MakeDesk, language: str) -> None:
    stages = [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}") for n in range(9)]
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(14)]
    it = desk(stages=stages, lanes=lanes, language=language)
    it.view.set_zoom(1.5)
    for stage, lane in (("s0", "l0"), ("s4", "l5"), ("s8", "l13")):
        it.view.centerOn(it.middle(stage).x(), it.middle(lane).y())
        before = _under(it.view, QPoint(500, 300))

        for width, height in ((0, 900), (120, 80), (1300, 900)):
            it.view.resize(width, height)
            QApplication.processEvents()

        assert (_under(it.view, QPoint(500, 300)) - before).manhattanLength() < 2.0


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_map_grows_at_its_end_and_keeps_its_place_on_the_screen(desk: MakeDesk, language: str) -> None:
    stages = [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}") for n in range(9)]
    it = desk(stages=stages, lanes=[a_lane("l0", title="Lane")], language=language)
    it.view.set_zoom(1.5)
    it.view.centerOn(it.middle("s4"))
    before = it.view.mapFromScene(it.middle("s4"))

    for change in (
        insert_stage(it.journey, it.session.new_id),
        widen_stages(it.journey, ["s6"], 2.0),
    ):
        it.session.apply(change)
        grown = it.view.mapFromScene(it.middle("s4"))
        it.session.undo()
        assert (grown - before).manhattanLength() <= 2
        assert (it.view.mapFromScene(it.middle("s4")) - before).manhattanLength() <= 2


def test_walking_scrolls_to_what_is_chosen(wide: Desk) -> None:
    wide.view.set_zoom(1.0)

    wide.choose("c0")
    wide.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    cell = wide.view.places.cell("l13", "s11")
    assert cell is not None
    assert wide.view.viewport().rect().contains(wide.view.mapFromScene(QPointF(cell.x + 40, cell.y + 20)))


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("seen_before", [0.0, 0.5, 1.0])
def test_of_a_place_wider_than_the_view_its_beginning_comes_in_sight(
    wide: Desk, desk: MakeDesk, language: str, seen_before: float
) -> None:
    it = desk(stages=list(wide.journey.stages.values()), language=language, title="Visits")
    it.view.set_zoom(1.0)
    it.view.centerOn(it.view.plan.width * seen_before, it.view.plan.height)
    area = it.area("map")

    it.view.reveal(area)

    seen = it.view.mapToScene(it.view.viewport().rect()).boundingRect()
    assert seen.width() < area.width
    assert seen.contains(QPointF(area.x + area.width if language == "fa" else area.x, area.y))


def _under(view: MapView, point: QPoint) -> QPointF:
    return view.mapToScene(view.viewport().mapFrom(view, point))
