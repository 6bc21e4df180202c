"""Tests of the wheel and of fingers on a touchpad: the map moves exactly as far as they do."""

from collections.abc import Callable, Iterable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.editor.canvas.bands import Band
from journeycanvas.editor.canvas.view import MapView
from tests.builders import a_lane, a_stage
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import CTRL, NONE, SHIFT

LANGUAGES = pytest.mark.parametrize("language", ["en", "fa", "he"])
BEGIN, UPDATE = Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollUpdate
END, MOMENTUM = Qt.ScrollPhase.ScrollEnd, Qt.ScrollPhase.ScrollMomentum
NO_PHASE = Qt.ScrollPhase.NoScrollPhase
HERE = QPoint(500, 400)  # on the view
Look = Callable[..., MapView]


@pytest.fixture
def look(desk: MakeDesk) -> Look:
    """Return what looks at the middle of a map that is larger than its view."""

    def at_middle(language: str = "en") -> MapView:
        stages = [a_stage(f"s{n}", order=f"a{n:02}", title=f"Stage {n}") for n in range(14)]
        lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(24)]
        view = desk(stages=stages, lanes=lanes, language=language).view
        view.set_zoom(1.0)
        view.centerOn(view.plan.width / 2, view.plan.height / 2)
        return view

    return at_middle


def fingers(
    view: MapView, moves: Iterable[tuple[int, int]], held: Qt.KeyboardModifier = NONE, inverted: bool = False
) -> None:
    """Put two fingers down, move them, and take them up."""
    scroll(view, (0, 0), (0, 0), held, BEGIN, inverted)
    for move in moves:
        scroll(view, move, (move[0] * 12, move[1] * 12), held, UPDATE, inverted)
    scroll(view, (0, 0), (0, 0), held, END, inverted)


def scroll(
    view: MapView,
    pixels: tuple[int, int],
    angle: tuple[int, int],
    held: Qt.KeyboardModifier = NONE,
    phase: Qt.ScrollPhase = NO_PHASE,
    inverted: bool = False,
    on: QWidget | None = None,
) -> None:
    part = on or view.viewport()
    place = QPointF(HERE - view.viewport().pos()) if on is None else QPointF(part.rect().center())
    there, none = part.mapToGlobal(place), Qt.MouseButton.NoButton
    event = QWheelEvent(place, there, QPoint(*pixels), QPoint(*angle), none, held, phase, inverted)
    QApplication.sendEvent(part, event)
    assert event.isAccepted()


def wheel(view: MapView, angle: int, times: int) -> None:
    for _ in range(times):
        scroll(view, (0, 0), (0, angle))


def pinch(
    view: MapView,
    value: float,
    kind: Qt.NativeGestureType = Qt.NativeGestureType.ZoomNativeGesture,
    times: int = 1,
) -> None:
    place = QPointF(HERE - view.viewport().pos())
    there = view.viewport().mapToGlobal(place)
    device = QPointingDevice.primaryPointingDevice()
    for _ in range(times):
        event = QNativeGestureEvent(kind, device, 2, place, place, there, value, QPointF())
        QApplication.sendEvent(view.viewport(), event)


def moved(view: MapView, deed: Callable[[], object]) -> QPoint:
    """Return by how many pixels the map is elsewhere after a deed."""
    corner = view.mapToScene(HERE - view.viewport().pos())
    deed()
    off = (corner - view.mapToScene(HERE - view.viewport().pos())) * view.transform().m11()
    return off.toPoint()


@LANGUAGES
@pytest.mark.parametrize("inverted", [False, True])
def test_the_map_follows_the_fingers_by_the_pixel(look: Look, language: str, inverted: bool) -> None:
    view = look(language)

    off = moved(view, lambda: fingers(view, [(7, 0), (0, -13), (-40, 25), (1, 1)], inverted=inverted))

    assert off == QPoint(-32, 13)


@LANGUAGES
def test_no_small_step_is_lost(look: Look, language: str) -> None:
    view = look(language)

    off = moved(view, lambda: fingers(view, [(1, -1)] * 90 + [(-1, 0)] * 30 + [(0, 1)] * 7))

    assert off == QPoint(60, -83)


@LANGUAGES
def test_a_wheel_of_high_resolution_moves_as_far_as_one_with_notches(look: Look, language: str) -> None:
    view = look(language)

    fine = moved(view, lambda: wheel(view, -5, 24))
    notch = moved(view, lambda: scroll(view, (0, 0), (0, 120)))

    assert fine == -notch == QPoint(0, -120)


@LANGUAGES
def test_what_rolls_on_moves_the_map_also_when_ctrl_is_pressed_meanwhile(look: Look, language: str) -> None:
    view = look(language)
    scroll(view, (0, 0), (0, 0), NONE, BEGIN)
    scroll(view, (0, -20), (0, -240), NONE, UPDATE)

    off = moved(view, lambda: scroll(view, (0, -15), (0, -180), CTRL, MOMENTUM))

    assert off == QPoint(0, -15)
    assert view.zoom == pytest.approx(1.0)


def test_the_pixels_that_x11_tells_are_none(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    view = look()
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")

    off = moved(view, lambda: scroll(view, (0, -15), (0, -120)))

    assert off == QPoint(0, -120)


@LANGUAGES
def test_sideways_the_map_follows_the_fingers_and_the_tilted_wheel(look: Look, language: str) -> None:
    view = look(language)

    assert moved(view, lambda: fingers(view, [(25, 0)])) == QPoint(25, 0)
    assert moved(view, lambda: scroll(view, (0, 0), (-120, 0))) == QPoint(-120, 0)


@LANGUAGES
@pytest.mark.parametrize("by_fingers", [False, True])
def test_shift_and_the_wheel_go_on_to_where_the_map_goes_on(look: Look, language: str, by_fingers: bool) -> None:
    view = look(language)
    pixels = (0, -60) if by_fingers else (0, 0)

    off = moved(view, lambda: scroll(view, pixels, (0, -60), SHIFT, UPDATE if by_fingers else NO_PHASE))

    assert off == QPoint(-60 if language == "en" else 60, 0)


def test_shift_where_the_system_turned_the_wheel_sideways_already_moves_that_way(look: Look) -> None:
    view = look()

    assert moved(view, lambda: scroll(view, (0, 0), (-120, 0), SHIFT)) == QPoint(-120, 0)


@LANGUAGES
def test_many_small_steps_zoom_as_far_as_a_large_one_and_to_the_same_point(look: Look, language: str) -> None:
    view = look(language)
    here = view.mapToScene(HERE - view.viewport().pos())

    fingers(view, [(0, 1)] * 80, CTRL)
    fine = view.zoom
    off = (here - view.mapToScene(HERE - view.viewport().pos())) * view.transform().m11()
    view.set_zoom(1.0)
    fingers(view, [(0, 80)], CTRL)

    assert fine == pytest.approx(view.zoom)
    assert 1.3 < fine < 2.5
    assert off.manhattanLength() < 2.0


@LANGUAGES
def test_a_step_of_the_fingers_zooms_smoothly(look: Look, language: str) -> None:
    view = look(language)

    fingers(view, [(0, -1)], CTRL)

    assert 0.98 < view.zoom < 1.0


@LANGUAGES
def test_a_notch_zooms_as_far_as_its_parts(look: Look, language: str) -> None:
    view = look(language)

    scroll(view, (0, 0), (0, 120), CTRL)
    notch = view.zoom
    for _ in range(8):
        scroll(view, (0, 0), (0, -15), CTRL)

    assert notch > 1.1
    assert view.zoom == pytest.approx(1.0)


@LANGUAGES
def test_a_pinch_zooms_to_the_point_between_the_fingers(look: Look, language: str) -> None:
    view = look(language)
    pinch(view, 0.0, Qt.NativeGestureType.BeginNativeGesture)

    off = moved(view, lambda: pinch(view, 0.01, times=60))
    pinch(view, 0.0, Qt.NativeGestureType.EndNativeGesture)

    assert view.zoom == pytest.approx(1.01**60)
    assert off.manhattanLength() < 2


def test_a_pinch_that_says_to_vanish_makes_the_map_small_and_no_more(look: Look) -> None:
    view = look()

    pinch(view, -1.5)

    assert 0.1 < view.zoom < 1.0


def test_fingers_that_only_rest_do_nothing(look: Look) -> None:
    view = look()

    assert moved(view, lambda: fingers(view, [])) == QPoint()
    assert view.zoom == pytest.approx(1.0)


@LANGUAGES
def test_heads_and_titles_that_stay_in_sight_hold_up_neither_wheel_nor_fingers(look: Look, language: str) -> None:
    view = look(language)
    beside = 5 if language == "en" else view.viewport().geometry().right() + 5
    parts = [view.childAt(view.width() // 2, 5), view.childAt(beside, 400)]

    for part in parts:
        assert isinstance(part, Band)
        before = view.zoom
        off = moved(view, partial(scroll, view, (0, -30), (0, -360), on=part))
        scroll(view, (0, 0), (0, 120), CTRL, on=part)

        assert off == QPoint(0, -30)
        assert view.zoom > before
