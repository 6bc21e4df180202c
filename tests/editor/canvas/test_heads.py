"""Tests of the heads and titles that stay in sight at the edges."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.edit.lanes import set_lane_fields
from journeycanvas.edit.stages import set_stage_fields
from journeycanvas.editor.canvas.bands import Band
from tests.builders import a_lane
from tests.editor.canvas.screens import seen
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk


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


def _is_band(child: QWidget, width: int) -> bool:
    return isinstance(child, Band) and child.width() > width / 2


def _press(widget: QWidget, at: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, widget.mapToGlobal(at), left, left, none)
        QApplication.sendEvent(widget, event)


def _count(widget: QWidget, colour: QColor) -> int:
    """Return how many pixels of a widget have a colour."""
    image = widget.grab().toImage()
    every = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*at).rgb() == colour.rgb() for at in every)
