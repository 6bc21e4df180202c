"""Tests of what is painted when the map is moved: only what comes in sight, and what is seen then is the map."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.editor.canvas import ahead
from journeycanvas.editor.canvas.overview import Overview
from journeycanvas.layout.marks import Block
from tests.builders import a_card, a_lane, a_stage
from tests.editor.canvas.screens import differing, painted_anew, seen
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk

LANGUAGES = pytest.mark.parametrize("language", ["en", "fa"])


def a_wide_map(desk: MakeDesk, language: str) -> Desk:
    """Return a map that is larger than its view, looked at in its middle."""
    stages = [a_stage(f"s{n}", order=f"a{n:02}", title=f"Stage {n}") for n in range(12)]
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(14)]
    cards = [a_card(f"c{n}", lane=f"l{n // 12}", stage=f"s{n % 12}", text=f"Card {n}") for n in range(14 * 12)]
    it = desk(*cards, stages=stages, lanes=lanes, language=language)
    Overview(it.view, "Overview")
    it.view.set_zoom(1.0)
    it.view.centerOn(QPointF(it.view.plan.width / 2, it.view.plan.height / 2))
    QApplication.processEvents()
    return it


@LANGUAGES
def test_a_pan_paints_only_what_comes_in_sight(desk: MakeDesk, language: str, painted: list[Block]) -> None:
    view = a_wide_map(desk, language).view
    painted.clear()
    view.viewport().update()
    QApplication.processEvents()
    all_in_sight = len(painted)
    painted.clear()
    view.scroll_by(0, 20)
    QApplication.processEvents()

    assert 0 < len(painted) < all_in_sight / 2


@LANGUAGES
@pytest.mark.parametrize("zoom", [1.0, 0.25])
def test_a_map_that_was_panned_looks_as_if_painted_anew(desk: MakeDesk, language: str, zoom: float) -> None:
    view = a_wide_map(desk, language).view
    view.set_zoom(zoom)
    QApplication.processEvents()

    for x, y in ((40, 0), (0, 37), (-23, -11), (5, 60)):
        view.scroll_by(x, y)
        QApplication.processEvents()
    panned = seen(view)
    anew = painted_anew(view)

    assert differing(panned, anew) <= 20  # edges of letters, by the part of a pixel that they were moved
    assert len({anew.pixel(x, y) for x in range(0, 1300, 9) for y in range(0, 900, 9)}) > 3


@LANGUAGES
@pytest.mark.parametrize("way", [(20, 0), (-15, 25)])
def test_a_pan_under_the_hand_paints_only_what_comes_in_sight(
    desk: MakeDesk, language: str, way: tuple[int, int], painted: list[Block]
) -> None:
    view = a_wide_map(desk, language).view
    painted.clear()
    view.viewport().update()
    QApplication.processEvents()
    all_in_sight = len(painted)
    painted.clear()
    view.pan_by(*way)
    QApplication.processEvents()

    assert 0 < len(painted) < all_in_sight * 2 / 3


@LANGUAGES
def test_cards_that_a_pan_had_no_time_for_are_areas_of_colour_until_the_map_rests(
    desk: MakeDesk, language: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(ahead, "NEW_S", 0.0)
    view = a_wide_map(desk, language).view
    view.pan_by(300, 0)
    view.viewport().repaint()
    panned, is_rough = seen(view), bool(view.board.rough)
    qtbot.waitUntil(lambda: view.ahead.is_done)
    QApplication.processEvents()
    rested = seen(view)

    assert is_rough
    assert not view.board.rough
    assert rested != panned
    assert differing(rested, painted_anew(view)) <= 20


@LANGUAGES
def test_what_is_around_the_part_in_sight_is_drawn_while_nobody_does_anything(
    desk: MakeDesk, language: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(ahead, "NEW_S", 0.0)
    view = a_wide_map(desk, language).view
    view.pan_by(1, 1)
    qtbot.waitUntil(lambda: view.ahead.is_done)
    QApplication.processEvents()
    view.pan_by(200, 150)
    view.viewport().repaint()

    assert not view.board.rough


@LANGUAGES
def test_cards_that_were_areas_of_colour_are_painted_and_not_all_that_lies_between_them(
    desk: MakeDesk, language: str, qtbot: QtBot, painted: list[Block]
) -> None:
    view = a_wide_map(desk, language).view
    sight = view.mapToScene(view.viewport().rect()).boundingRect()
    cards = [
        (placed, strip.y)
        for strip in view.plan.strips
        for placed in strip.placed
        if placed.record.startswith("c") and sight.contains(placed.x, strip.y + placed.y)
    ]
    view.board.rough.update([cards[0], cards[-1]])
    painted.clear()
    view.ahead.wait()
    qtbot.waitUntil(lambda: view.ahead.is_done)
    QApplication.processEvents()

    assert {id(cards[0][0].block), id(cards[-1][0].block)} <= {id(block) for block in painted}
    assert len(painted) < len(cards) / 2
