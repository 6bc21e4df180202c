"""Tests of the picture that stands in for the map while the wheel turns."""

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.canvas import zooming
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.marks import Block
from tests.builders import a_card, a_lane, a_stage
from tests.editor.canvas.screens import seen
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import CTRL, Desk

LANGUAGES = pytest.mark.parametrize("language", ["en", "fa"])


@pytest.fixture(autouse=True)
def _no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the wheel rest when a test says so, and not when the machine is slow."""
    monkeypatch.setattr(zooming, "REST_MS", 600_000)


def a_full_map(desk: MakeDesk, language: str) -> Desk:
    stages = [a_stage(f"s{n}", order=f"a{n:02}", title=f"Stage {n}") for n in range(5)]
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(5)]
    cards = [a_card(f"c{n}", lane=f"l{n // 5}", stage=f"s{n % 5}", text=f"Card {n} کارت") for n in range(25)]
    it = desk(*cards, stages=stages, lanes=lanes, language=language)
    QApplication.processEvents()
    return it


def turn(view: MapView, angle: int) -> None:
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    QApplication.processEvents()


def rest(view: MapView) -> None:
    """Let the time pass in which the wheel does not turn."""
    view.zooming.end()
    while not view.ahead.is_done:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@LANGUAGES
def test_while_the_wheel_turns_on_no_card_is_painted(desk: MakeDesk, language: str, painted: list[Block]) -> None:
    view = a_full_map(desk, language).view
    turn(view, 120)
    turn(view, 120)
    painted.clear()
    turn(view, -60)
    cards = {placed.block for strip in view.plan.strips for placed in strip.placed if placed.record.startswith("c")}
    while_turning = cards.intersection(painted)
    rest(view)

    assert not while_turning
    assert cards.intersection(painted)


@LANGUAGES
def test_when_the_wheel_rests_the_map_is_as_sharp_as_ever(desk: MakeDesk, language: str) -> None:
    view = a_full_map(desk, language).view
    for angle in (120, 120, -60, 120, -240):
        turn(view, angle)
    turning = seen(view)
    rest(view)
    rested = seen(view)
    view.viewport().repaint()

    assert rested == seen(view)
    assert rested != turning


@LANGUAGES
def test_what_the_picture_does_not_show_is_painted_as_areas_of_colour(desk: MakeDesk, language: str) -> None:
    view = a_full_map(desk, language).view
    view.set_zoom(4.0)
    QApplication.processEvents()
    before = view.mapToScene(view.viewport().rect()).boundingRect()
    turn(view, -1200)
    sight = view.viewport().rect()
    areas = (QRectF(*area) for area in view.places.areas(f"c{n}" for n in range(25)))
    tops = [area.center() - QPointF(0.0, area.height() / 2 - 3.0) for area in areas if not area.intersects(before)]
    places = [at for at in map(view.mapFromScene, tops) if sight.contains(at)]

    def colours() -> list[QColor]:
        image, corner = seen(view), view.viewport().mapTo(view, QPoint())
        return [image.pixelColor(corner + at) for at in places]

    turning = colours()
    rest(view)

    assert turning == colours()
    assert QColor(view.plan.paper) not in turning
    assert len(turning) > 3


@LANGUAGES
def test_when_the_wheel_rests_cards_that_were_never_seen_keep_nobody_waiting(desk: MakeDesk, language: str) -> None:
    view = a_full_map(desk, language).view
    for angle in (120, -1200):
        turn(view, angle)
    view.zooming.end()

    assert view.ahead.patience_s < 0.01


@LANGUAGES
def test_an_edit_shows_at_once_though_the_wheel_was_turning(desk: MakeDesk, language: str) -> None:
    it = a_full_map(desk, language)
    for angle in (120, 120, -60):
        turn(it.view, angle)

    it.choose("c7")
    it.press(Qt.Key.Key_Delete)
    QApplication.processEvents()
    shown = seen(it.view)
    it.view.viewport().repaint()

    assert shown == seen(it.view)
