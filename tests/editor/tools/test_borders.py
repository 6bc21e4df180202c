"""What the mouse finds at the borders of stages and lanes: a plus that inserts one, and an edge that widens."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.tools.borders import new_stage
from journeycanvas.editor.tools.handles import PLUS
from tests.builders import a_card, a_lane, a_stage
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import NONE, Desk
from tests.editor.tools.places import onward

KEY = Qt.Key
LANGUAGES = pytest.mark.parametrize("language", ["en", "fa"])


@LANGUAGES
def test_a_plus_at_the_border_of_stages_inserts_one(desk: MakeDesk, language: str) -> None:
    it = desk(language=language)
    area = it.area("s1")
    start = area.right if language == "fa" else area.x

    it.hover(QPointF(start, area.y + 2))
    it.click(it.knob(PLUS))
    it.type("Compare")
    it.hand.stop_writing()

    assert [stage.title for stage in it.journey.stages.values()] == ["Stage 0", "Compare", "Stage 1", "Stage 2"]


@LANGUAGES
def test_the_plus_at_heads_that_stay_in_sight_can_be_seen_before_it_inserts(desk: MakeDesk, language: str) -> None:
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(24)]
    it = desk(lanes=lanes, language=language)
    it.view.verticalScrollBar().setValue(it.view.verticalScrollBar().maximum() // 2)
    area = it.area("s1")
    border = QPointF(area.right if language == "fa" else area.x, area.y + 2)

    it.hover(border)
    seen = it.view.mapToScene(it.view.viewport().rect()).boundingRect()
    assert seen.contains(it.knob(PLUS))
    it.click(border)
    assert len(it.journey.stages) == 3

    it.hover(border)
    it.hover(it.knob(PLUS))
    it.click(it.knob(PLUS))
    assert len(it.journey.stages) == 4


@LANGUAGES
def test_a_stage_that_is_inserted_behind_the_edge_comes_in_sight_whole(desk: MakeDesk, language: str) -> None:
    it = desk(stages=[a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}") for n in range(9)], language=language)
    it.view.set_zoom(1.5)

    new_stage(it.hand, None)

    area, seen = it.area(list(it.journey.stages)[-1]), it.view.mapToScene(it.view.viewport().rect()).boundingRect()
    assert seen.left() <= area.x
    assert area.right <= seen.right()


@LANGUAGES
def test_esc_takes_an_inserted_stage_back_while_it_is_named_and_not_later(desk: MakeDesk, language: str) -> None:
    it = desk(language=language)
    area = it.area("s1")
    at = QPointF(area.right if language == "fa" else area.x, area.y + 2)

    it.hover(at)
    it.click(it.knob(PLUS))
    it.type("Comp")
    it.press(KEY.Key_Escape)

    assert list(it.journey.stages) == ["s0", "s1", "s2"]
    assert it.selection.records == ()

    it.hover(at)
    it.click(it.knob(PLUS))
    it.press(KEY.Key_Return)
    it.choose("s0")
    it.press(KEY.Key_F2)
    it.press(KEY.Key_Escape)

    assert len(it.journey.stages) == 4


def test_a_plus_at_the_border_of_lanes_inserts_one(desk: MakeDesk) -> None:
    it = desk()
    area = it.view.places.hit(it.area("l1").x + 5, it.area("l1").y + 5).area
    assert area is not None

    it.hover(QPointF(area.x + 10, area.y + 1))
    it.click(it.knob(PLUS))
    it.type("Thoughts")
    it.hand.stop_writing()

    assert [lane.title for lane in it.journey.lanes.values()] == ["Actions", "Thoughts", "Pains", "Feelings"]


@LANGUAGES
def test_the_border_of_a_stage_widens_it(desk: MakeDesk, language: str) -> None:
    it = desk(language=language)
    area = it.area("s0")
    border = QPointF(area.x if language == "fa" else area.right, area.y + area.height / 2)

    it.drag(border, border + onward(it, 60))

    assert it.journey.stages["s0"].width > 1.2
    assert [step.name.text for step in it.session.steps] == ["Change width of stage"]


@LANGUAGES
def test_the_border_of_a_stage_stays_under_the_pointer_that_drags_it(desk: MakeDesk, language: str) -> None:
    stages = [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}") for n in range(9)]
    it = desk(stages=stages, lanes=[a_lane("l0", title="Lane")], language=language)
    it.view.set_zoom(1.5)
    it.view.centerOn(it.middle("s4"))
    start, left = _border(it, "s4", language), Qt.MouseButton.LeftButton

    def send(kind: QEvent.Type, x: float) -> None:
        place = QPointF(x, start.y())
        event = QMouseEvent(kind, place, it.view.viewport().mapToGlobal(place), left, left, NONE)
        QApplication.sendEvent(it.view.viewport(), event)

    way = -1 if language == "fa" else 1
    it.hover(it.hand.at(start))
    send(QEvent.Type.MouseButtonPress, start.x())
    for step in (20, 40, 60, 80):
        send(QEvent.Type.MouseMove, start.x() + way * step)
        assert abs(_border(it, "s4", language).x() - start.x() - way * step) <= 2

    send(QEvent.Type.MouseButtonRelease, start.x() + way * 80)
    assert it.journey.stages["s4"].width > 1.2


def test_a_plus_shows_itself_while_something_is_written(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))
    it.hand.write("c1")
    it.type("!")
    last = it.area("s2")

    it.hover(QPointF(last.right, last.y))
    it.click(it.knob("plus"))
    it.type("Advocacy")

    assert it.card("One!")
    assert [stage.title for stage in it.journey.stages.values()][-1] == "Advocacy"


def _border(it: Desk, stage: str, language: str) -> QPointF:
    """Return where the end of a stage's head is on the viewport."""
    area = it.area(stage)
    edge = QPointF(area.x if language == "fa" else area.right, area.y + area.height / 2)
    return it.view.viewportTransform().map(edge)
