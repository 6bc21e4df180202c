"""A photograph of the wall lies under the map: fitted by its corners, in step with cells that grow, never printed."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.cards import add_card
from journeycanvas.edit.pictures import add_photo
from journeycanvas.editor.canvas.underlay import perspective, quad_of, readable_opacity
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.capture.fitting import goals
from journeycanvas.editor.panels.capture.laying import Laying
from journeycanvas.editor.panels.capture.laying_bar import LayingBar
from journeycanvas.editor.panels.capture.pinning import is_flat, moved
from journeycanvas.editor.panels.capture.under import Under, under_of
from journeycanvas.editor.tools.deeds import hand_of
from journeycanvas.editor.tools.handles import LINK
from journeycanvas.editor.tools.pictures import picture_from_image
from journeycanvas.theme.contrast import ratio
from tests.builders import a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.panels.hands import press, type_text

WIDTH, HEIGHT = 400, 300
SLANTED = [QPointF(60, 40), QPointF(350, 20), QPointF(330, 280), QPointF(40, 240)]
"""The corners of the canvas on the photograph, as one sees them who stands beside it."""


def a_wall() -> QImage:
    """Return a photograph of a red canvas on a white wall."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setBrush(QColor("red"))
    painter.drawPolygon(QPolygonF(SLANTED))
    painter.end()
    return image


def a_window(open_window: OpenWindow, language: str = "fa") -> MapWindow:
    """Return a window with a map that has a photograph, which lies under it and is being fitted."""
    id, picture = picture_from_image(a_wall())
    journey = a_journey(stages=3, lanes=4, language=language)
    window = open_window(journey)
    window.document.session.apply(add_photo(journey, id, picture))
    window.run("view.under")
    QApplication.processEvents()
    return window


def laying(window: MapWindow) -> Laying:
    found = under_of(window).laying
    assert found is not None
    return found


def mouse(window: MapWindow, kind: QEvent.Type, at: QPoint, shift: bool = False) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    viewport = window.view.viewport()
    event = QMouseEvent(
        kind,
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        none if kind == QEvent.Type.MouseMove else left,
        none if kind == QEvent.Type.MouseButtonRelease else left,
        Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def pull(window: MapWindow, start: QPointF, end: QPointF, shift: bool = False) -> None:
    """Pull from one place of the map to another."""
    places = [window.view.mapFromScene(start + (end - start) * part) for part in (0.0, 0.5, 1.0)]
    mouse(window, QEvent.Type.MouseButtonPress, places[0], shift)
    for place in places[1:]:
        mouse(window, QEvent.Type.MouseMove, place, shift)
    mouse(window, QEvent.Type.MouseButtonRelease, places[-1], shift)


def seen_at(window: MapWindow, on_photo: QPointF) -> QPointF:
    """Return where on the map a place of the photograph is seen."""
    how = laying(window).how
    frame = QPolygonF([QPointF(0, 0), QPointF(WIDTH, 0), QPointF(WIDTH, HEIGHT), QPointF(0, HEIGHT)])
    change = perspective(frame, quad_of(how))
    assert change is not None
    across, down = under_of(window).stretched(how)
    place = change.map(on_photo)
    return QPointF(across.new(place.x()), down.new(place.y()))


def fit(window: MapWindow, corners: Sequence[QPointF] = SLANTED) -> None:
    """Pull each corner of the canvas to that of the map."""
    for corner, goal in zip(corners, goals(window.view.places), strict=True):
        pull(window, seen_at(window, corner), goal)


@pytest.mark.parametrize("language", ["fa", "he", "en"])
def test_four_pulls_lay_a_slanted_photograph_upon_the_grid(open_window: OpenWindow, language: str) -> None:
    window = a_window(open_window, language)

    fit(window)

    for corner, goal in zip(SLANTED, goals(window.view.places), strict=True):
        off = seen_at(window, corner) - goal
        assert abs(off.x()) + abs(off.y()) < 4 / window.view.zoom  # pixels of the hand that pulled
    [under] = window.document.journey.map.under
    assert under == laying(window).how
    press(window.view, Qt.Key.Key_Escape)
    picture = window.view.grab().toImage()
    middle = window.view.mapFromScene(goals(window.view.places)[3] + QPointF(12, -12))
    seen = picture.pixelColor(middle + window.view.viewport().pos())
    assert seen.red() > seen.green() + 30


def test_no_handles_stand_among_the_pins_and_the_card_is_selected_again_after(open_window: OpenWindow) -> None:
    window = a_window(open_window)
    press(window.view, Qt.Key.Key_Escape)
    window.document.session.apply(add_card(window.document.journey, lambda: "c1", "l1", "s1", text="Waits"))
    window.view.set_zoom(1.0)
    hand_of(window).choose_records(["c1"])
    assert window.view.knobs.place(LINK) is not None

    window.run("view.fit_under")
    assert window.view.knobs.place(LINK) is None
    press(window.view, Qt.Key.Key_Escape)

    assert window.selection.records == ("c1",)


def test_escape_leaves_it_as_it_lies_and_typing_goes_on(open_window: OpenWindow) -> None:
    window = a_window(open_window)
    type_text(window.view, "x")  # means nothing while the photograph is fitted
    assert window.document.journey.cards == {}

    press(window.view, Qt.Key.Key_Escape)

    assert under_of(window).laying is None
    assert all(one.isHidden() for one in window.findChildren(LayingBar))
    window.selection.choose((), ("l0", "s1"))
    type_text(window.view, "یادداشت")
    press(window.view, Qt.Key.Key_Return)
    assert [card.text for card in window.document.journey.cards.values()] == ["یادداشت"]


def test_escape_in_the_midst_of_a_pull_takes_the_pull_back(open_window: OpenWindow) -> None:
    window = a_window(open_window)
    before = laying(window).how

    mouse(window, QEvent.Type.MouseButtonPress, QPoint(300, 300))
    mouse(window, QEvent.Type.MouseMove, QPoint(350, 330))
    press(window.view, Qt.Key.Key_Escape)

    assert laying(window).how == before
    assert window.document.journey.map.under == (before,)


def test_each_pull_is_undone_by_itself_and_the_first_step_last(open_window: OpenWindow) -> None:
    window = a_window(open_window)
    first = laying(window).how
    pull(window, QPointF(200, 200), QPointF(260, 210), shift=True)
    press(window.view, Qt.Key.Key_Left)
    assert laying(window).how != first

    window.run("edit.undo")
    window.run("edit.undo")
    assert laying(window).how == first

    window.run("edit.undo")
    assert window.document.journey.map.under == ()
    assert under_of(window).laying is None


def test_a_pull_that_is_undone_leaves_the_pins_of_those_before_it(open_window: OpenWindow) -> None:
    window = a_window(open_window)
    corners = list(zip(SLANTED, goals(window.view.places), strict=True))
    for on_photo, goal in corners[:2]:
        pull(window, seen_at(window, on_photo), goal)
    pull(window, seen_at(window, SLANTED[2]), QPointF(20, 20))

    window.run("edit.undo")
    for on_photo, goal in corners[2:]:
        pull(window, seen_at(window, on_photo), goal)

    assert len(laying(window).pins) == 4
    for on_photo, goal in corners:
        off = seen_at(window, on_photo) - goal
        assert abs(off.x()) + abs(off.y()) < 4 / window.view.zoom


def test_it_is_switched_off_and_on_and_does_not_make_the_map_unsaved(open_window: OpenWindow) -> None:
    window = a_window(open_window)
    press(window.view, Qt.Key.Key_Escape)
    window.document.session.mark_saved()

    window.run("view.under")
    assert (window.view.board.under, "panel:under" in window.states) == (None, False)
    window.run("view.under")
    assert window.view.board.under is not None
    assert not window.document.is_changed


def test_a_map_that_is_opened_shows_what_lies_under_it(open_window: OpenWindow) -> None:
    journey = a_window(open_window).document.journey

    window = open_window(journey)

    assert window.findChild(Under) is not None
    assert window.view.board.under is not None


def test_cells_that_grow_take_their_part_of_the_photograph_along(open_window: OpenWindow) -> None:
    window = a_window(open_window, "he")
    fit(window)
    session = window.document.session
    for number in range(12):
        session.apply(add_card(session.base, lambda number=number: f"c{number}", "l0", "s1", text="פתק"))  # type: ignore[misc]

    third = seen_at(window, (SLANTED[0] + SLANTED[3]) / 2)
    lanes = [window.view.places.cell(f"l{number}", "s0") for number in range(4)]
    assert lanes[2] is not None
    assert abs(third.y() - lanes[2].y) < 25  # perspective moves the middle a little


def test_a_border_is_pulled_to_where_it_is_on_the_photograph(open_window: OpenWindow) -> None:
    window = a_window(open_window, "en")
    laying(window).pin_corners()
    place = window.view.places.cell("l0", "s2")
    assert place is not None
    before = {one: (start, end) for one, start, end in laying(window).how.lanes}
    edge = QPointF(place.x + place.width, place.y + place.height)

    pull(window, edge, edge + QPointF(-3, 14))

    after = {one: (start, end) for one, start, end in laying(window).how.lanes}
    assert after["l0"][0] == before["l0"][0]
    assert after["l0"][1] == after["l1"][0] > before["l0"][1] + 8
    assert after["l1"][1] == before["l1"][1]


def test_a_photograph_is_never_folded_or_turned_over() -> None:
    corners = [QPointF(0, 0), QPointF(100, 0), QPointF(100, 80), QPointF(0, 80)]

    assert is_flat(corners)
    assert moved(corners, corners, [QPointF(200, 0), *corners[1:]]) is None
    assert moved(corners, [corners[0]], [QPointF(5, 5)]) is not None
    assert moved(corners, corners[:2], [QPointF(0, 0), QPointF(0, 50)]) == (
        QPointF(0, 0),
        QPointF(0, 50),
        QPointF(-40, 50),
        QPointF(-40, 0),
    )


@pytest.mark.parametrize(("paper", "ink"), [("#FFFFFF", "#1D2733"), ("#1C2129", "#E6EAF0")])
def test_words_stay_readable_on_the_worst_photograph(paper: str, ink: str) -> None:
    part = readable_opacity(paper, ink, 4.5)
    worst = 0 if paper == "#FFFFFF" else 255
    mixed = [round(int(paper[at : at + 2], 16) * (1 - part) + worst * part) for at in (1, 3, 5)]

    assert 0.2 < part < 0.8
    assert ratio(ink, "#" + "".join(f"{one:02X}" for one in mixed)) >= 4.5


def test_what_was_missing_is_no_longer_said_when_there_is_a_photograph(open_window: OpenWindow) -> None:
    window = open_window(a_journey(stages=3, lanes=4))
    window.run("view.under")
    [said] = window.notices.texts

    id, picture = picture_from_image(a_wall())
    window.document.session.apply(add_photo(window.document.journey, id, picture))

    assert said not in window.notices.texts
