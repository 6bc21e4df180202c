"""Tests of looking at the map: zoom, sight, the overview, and bands that stay in sight."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.edit.lanes import set_lane_fields
from journeycanvas.edit.stages import insert_stage, set_stage_fields, widen_stages
from journeycanvas.editor.canvas import overview as overview_module
from journeycanvas.editor.canvas.bands import Band
from journeycanvas.editor.canvas.overview import Overview
from journeycanvas.editor.canvas.view import MapView
from tests.builders import a_card, a_lane, a_stage
from tests.editor.canvas.screens import seen
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk


@pytest.fixture
def wide(desk: MakeDesk) -> Desk:
    """Return a map that is larger than its view."""
    stages = [a_stage(f"s{n}", order=f"a{n:02}", title=f"Stage {n}") for n in range(12)]
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(14)]
    cards = [a_card(f"c{n}", lane=f"l{n}", stage=f"s{n % 12}", text=f"Card {n}") for n in range(14)]
    return desk(*cards, stages=stages, lanes=lanes)


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


def test_the_overview_shows_itself_when_not_all_is_in_sight(wide: Desk) -> None:
    overview = Overview(wide.view, "Overview")

    wide.view.fit()
    at_once = overview.isHidden()
    wide.view.set_zoom(1.5)

    assert at_once
    assert not overview.isHidden()


def test_the_overview_of_an_edited_map_is_the_one_of_the_map_as_it_is_now(
    wide: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overview_module, "LATER", 0)
    monkeypatch.setattr(overview_module, "SLICE_S", 0.0)
    overview = Overview(wide.view, "Overview")
    before = overview.grab().toImage()

    for colour in ("red", "green", "blue"):  # each begins the picture anew
        wide.session.apply(set_card_fields(wide.journey, list(wide.journey.cards), color=colour))
        QApplication.processEvents()
    afresh = Overview(wide.view, "Overview").grab().toImage()

    assert afresh != before
    qtbot.waitUntil(lambda: overview.grab().toImage() == afresh)


def test_a_click_on_the_overview_goes_there(wide: Desk) -> None:
    overview = Overview(wide.view, "Overview")
    wide.view.set_zoom(1.5)
    corner = QPointF(overview.width() - 4, overview.height() - 4)

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseButtonPress, corner, corner, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(overview, event)

    middle = wide.view.mapToScene(wide.view.viewport().rect().center())
    assert middle.x() > wide.view.plan.width / 2
    assert middle.y() > wide.view.plan.height / 2


def test_a_head_that_stays_in_sight_can_be_taken_hold_of(wide: Desk) -> None:
    view = wide.view
    view.set_zoom(1.0)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    [top] = [child for child in view.findChildren(QWidget) if child.isVisible() and _is_band(child, view.width())]
    area = wide.area("s3")
    x = view.mapFromScene(area.x + area.width / 2, area.y).x()

    _press(top, QPointF(x, top.height() / 2))

    assert wide.selection.records == ("s3",)


@pytest.mark.parametrize("language", ["en", "he"])
def test_beyond_the_map_heads_that_stay_in_sight_stand_on_the_table(desk: MakeDesk, language: str) -> None:
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(24)]
    view = desk(lanes=lanes, language=language).view
    view.set_table("#123456")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    [top] = [child for child in view.findChildren(QWidget) if child.isVisible() and _is_band(child, view.width())]
    edges = view.viewportTransform().mapRect(QRectF(0.0, 0.0, view.plan.width, view.plan.height))
    image = top.grab().toImage()

    seen = [image.pixelColor(round(x), 3).name() for x in (edges.left() - 4, edges.left() + 4, edges.right() + 4)]

    assert seen == ["#123456", view.plan.paper.lower(), "#123456"]


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("chosen", ["s6", "l7"])
def test_a_chosen_head_or_title_is_framed_where_it_stays_in_sight(
    wide: Desk, desk: MakeDesk, language: str, chosen: str
) -> None:
    it = desk(stages=list(wide.journey.stages.values()), lanes=list(wide.journey.lanes.values()), language=language)
    it.view.set_zoom(1.0)
    it.view.centerOn(it.view.plan.width / 2, it.view.plan.height / 2)
    it.choose("c0")
    bands = [one for one in it.view.findChildren(QWidget) if one.isVisible() and isinstance(one, Band)]
    before = [_count(one, it.view.marking.accent) for one in bands]

    it.choose(chosen)

    after = [_count(one, it.view.marking.accent) for one in bands]
    grown = [new - old for new, old in zip(after, before, strict=True)]
    assert sorted(grown)[0] == 0
    assert sorted(grown)[1] > 100


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


@pytest.mark.parametrize("language", ["en", "he"])
def test_where_heads_and_titles_meet_there_is_paper(wide: Desk, desk: MakeDesk, language: str) -> None:
    it = desk(stages=list(wide.journey.stages.values()), lanes=list(wide.journey.lanes.values()), language=language)
    it.view.set_table("#123456")
    it.view.set_zoom(1.0)
    it.view.centerOn(it.view.plan.width / 2, it.view.plan.height / 2)
    QApplication.processEvents()

    image = it.view.grab().toImage()

    x = 3 if language == "en" else it.view.viewport().geometry().right() + 4
    assert image.pixelColor(x, 3).name() == it.view.plan.paper.lower()


def test_the_heads_and_titles_that_stay_in_sight_say_what_they_are_called_now(wide: Desk) -> None:
    view, session = wide.view, wide.session
    view.set_zoom(1.0)
    view.centerOn(view.plan.width / 2, view.plan.height / 2)
    QApplication.processEvents()
    shown = [seen(view)]

    for change in (
        set_stage_fields(session.journey, [f"s{n}" for n in range(12)], title="Another stage"),
        set_lane_fields(session.journey, [f"l{n}" for n in range(14)], title="Another lane"),
    ):
        session.apply(change)
        QApplication.processEvents()
        shown.append(seen(view))
        for part in view.findChildren(QWidget):
            part.update()
        QApplication.processEvents()
        assert shown[-1] == seen(view)

    assert shown[0] != shown[1] != shown[2]


@pytest.mark.parametrize("zoom", [0.05, 0.25, 1.0, 4.0])
def test_every_level_of_detail_paints_the_map(wide: Desk, zoom: float) -> None:
    wide.view.set_zoom(zoom)
    wide.view.centerOn(wide.view.plan.width / 3, wide.view.plan.height / 3)
    image = QImage(wide.view.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    wide.view.render(painter)
    painter.end()

    seen = {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(seen) > 2


def _under(view: MapView, point: QPoint) -> QPointF:
    return view.mapToScene(view.viewport().mapFrom(view, point))


def _is_band(child: QWidget, width: int) -> bool:
    return isinstance(child, Band) and child.width() > width / 2


def _press(widget: QWidget, at: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, widget.mapToGlobal(at), left, left, none)
        QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_what_lies_under_the_map_shines_through_the_ground_of_a_lane(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", text="Waits"), language=language)
    ground, card = it.in_cell("l2", "s1", 0.3), it.middle("c1") - QPointF(0.0, it.area("c1").height / 2 - 2)
    plain = [_colour(it.view, at) for at in (ground, card)]

    it.view.board.under = lambda painter, exposed: painter.fillRect(exposed, QColor("#808080"))
    shining = [_colour(it.view, at) for at in (ground, card)]

    assert shining[0].lightness() < plain[0].lightness() * 0.7
    assert shining[0].saturation() > 10  # what it means is still to be seen
    assert shining[1] == plain[1]


def _colour(view: MapView, at: QPointF) -> QColor:
    """Return the colour at a place of the sheet."""
    view.board.update()
    return view.viewport().grab().toImage().pixelColor(view.mapFromScene(at))


def _count(widget: QWidget, colour: QColor) -> int:
    """Return how many pixels of a widget have a colour."""
    image = widget.grab().toImage()
    every = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*at).rgb() == colour.rgb() for at in every)
