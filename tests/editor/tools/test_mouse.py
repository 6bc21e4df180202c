"""Tests of the mouse on the map."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.canvas.knobs import HALF_KNOB
from journeycanvas.editor.tools.borders import new_stage
from journeycanvas.editor.tools.handles import ENDS, LINK, PLUS
from journeycanvas.model import Feeling
from tests.builders import a_card, a_lane, a_link, a_stage
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import ALT, CTRL, NONE, Desk

KEY = Qt.Key
LANGUAGES = pytest.mark.parametrize("language", ["en", "fa"])


def test_a_click_selects_a_card_and_ctrl_one_more(desk: MakeDesk) -> None:
    it = desk(a_card("c1"), a_card("c2", stage="s1"))

    it.click(it.middle("c1"))
    it.click(it.middle("c2"), CTRL)

    assert it.selection.records == ("c1", "c2")


def test_a_click_on_an_empty_cell_is_where_typing_begins(desk: MakeDesk) -> None:
    it = desk()

    it.click(it.in_cell("l1", "s2"))
    it.type("Too slow")

    assert it.texts("l1", "s2") == ["Too slow"]


def test_a_double_click_writes_where_it_meets_the_text(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="Long enough to be met"))

    it.double_click(it.middle("c1"))

    assert it.hand.is_writing


@LANGUAGES
def test_a_card_is_dragged_to_a_place_among_others(desk: MakeDesk, language: str) -> None:
    it = desk(
        a_card("c1", text="One", stage="s0"),
        a_card("c2", text="Two", stage="s1", order="a1"),
        a_card("c3", text="Three", stage="s1", order="a2"),
        language=language,
    )

    it.drag(it.middle("c1"), it.middle("c3") - QPointF(0, 4))

    assert it.texts("l0", "s1") == ["Two", "One", "Three"]
    assert [step.name.text for step in it.session.steps] == ["Move card"]


def test_several_cards_are_dragged_at_once(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One", order="a1"), a_card("c2", text="Two", order="a2"))
    it.hand.choose_records(["c1", "c2"])

    it.drag(it.middle("c1"), it.in_cell("l1", "s1"))

    assert it.texts("l1", "s1") == ["One", "Two"]
    assert len(it.session.steps) == 1


def test_ctrl_drops_a_copy(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))

    it.drag(it.middle("c1"), it.in_cell("l1", "s1"), CTRL)

    assert it.texts("l0", "s0") == it.texts("l1", "s1") == ["One"]
    assert len(it.session.steps) == 1


def test_escape_takes_a_drag_back(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))
    start, end = it.middle("c1"), it.in_cell("l1", "s1")

    it.drag(start, end, drop=False)
    it.press(KEY.Key_Escape)
    it.drag(end, end, drop=True)

    assert it.texts("l0", "s0") == ["One"]
    assert it.session.steps == ()


@LANGUAGES
def test_a_stage_is_dragged_by_its_head_with_everything_in_it(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", text="One", stage="s0"), language=language)

    it.drag(it.middle("s0"), it.middle("s2") + _onward(it, 60))

    assert list(it.journey.stages) == ["s1", "s2", "s0"]
    assert it.texts("l0", "s0") == ["One"]


def test_a_lane_is_dragged_by_its_title(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))

    it.drag(it.middle("l0"), it.middle("l2") - QPointF(0, 12))

    assert list(it.journey.lanes) == ["l1", "l0", "l2"]


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

    it.drag(border, border + _onward(it, 60))

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


@LANGUAGES
def test_a_card_is_stretched_over_stages_by_its_end(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", stage="s0"), language=language)
    it.choose("c1")

    it.drag(it.knob(ENDS[1]), it.in_cell("l0", "s2"))

    assert it.journey.cards["c1"].span == 3


def test_a_card_is_stretched_by_its_start_too(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s2"))
    it.choose("c1")

    it.drag(it.knob(ENDS[0]), it.in_cell("l0", "s1"))

    assert (it.journey.cards["c1"].stage, it.journey.cards["c1"].span) == ("s1", 2)


@LANGUAGES
@pytest.mark.parametrize("zoom", [0.36, 0.45, 0.75, 2.0])
def test_handles_cover_no_letter_of_the_card(desk: MakeDesk, language: str, zoom: float) -> None:
    it = desk(a_card("c1", stage="s1", text="Waits at the door of the branch"), language=language)
    it.view.set_zoom(zoom)

    it.choose("c1")

    found = it.view.places.words("c1", "text")
    assert found is not None
    words = QRectF(found[1], found[2], found[0].block.width, found[0].block.height)
    for name in (*ENDS, LINK):
        half = (HALF_KNOB - 1.0) / it.view.transform().m11()
        around = QRectF(-half, -half, 2 * half, 2 * half).translated(it.knob(name))
        assert not around.intersects(words)


def test_a_link_is_drawn_from_the_handle_of_a_card(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s2"))
    it.choose("c1")

    it.drag(it.knob(LINK), it.middle("c2"))

    [link] = it.journey.links.values()
    assert (link.from_, link.to) == ("c1", "c2")


def test_alt_draws_a_link_from_any_card(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s2"))

    it.drag(it.middle("c1"), it.middle("c2"), ALT)

    assert len(it.journey.links) == 1


def test_a_point_of_the_curve_is_dragged_up_and_into_another_stage(desk: MakeDesk) -> None:
    it = desk(a_card("f1", "feeling", lane="l2", stage="s0", level=0))

    it.drag(it.middle("f1"), it.in_cell("l2", "s1", 0.3))

    feeling = it.journey.cards["f1"]
    assert isinstance(feeling, Feeling)
    assert feeling.stage == "s1"
    assert feeling.level > 1
    assert len(it.session.steps) == 1


def test_a_double_click_puts_a_feeling_on_the_curve(desk: MakeDesk) -> None:
    it = desk(a_card("f1", "feeling", lane="l2", stage="s0", level=0))

    it.double_click(it.in_cell("l2", "s2", 0.8))
    it.type("Never again")
    it.hand.stop_writing()

    feeling = it.card("Never again")
    assert isinstance(feeling, Feeling)
    assert feeling.stage == "s2"
    assert feeling.level < -1


def test_a_click_on_the_line_puts_a_point_on_it(desk: MakeDesk) -> None:
    it = desk(a_card("f1", "feeling", lane="l2", stage="s0", level=2))

    it.click(QPointF(it.in_cell("l2", "s2").x(), it.middle("f1").y()))
    it.hand.stop_writing()

    assert len(it.journey.cell("l2", "s2")) == 1


def test_a_link_is_selected_by_a_click_and_deleted(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s2"), a_link("c1", "c2", "k1"))
    [first, *_] = it.view.places.areas(["k1"])

    it.click(QPointF(first.x + first.width / 2, first.y + first.height / 2))
    chosen = it.selection.records
    it.press(KEY.Key_Delete)

    assert chosen == ("k1",)
    assert it.journey.links == {}


def test_a_rubber_band_selects_the_cards_it_meets(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s1"), a_card("c3", lane="l1", stage="s0"))
    start = it.in_cell("l0", "s0", 0.95)

    it.drag(start, it.middle("c2"))

    assert it.selection.records == ("c1", "c2")


def test_the_card_tool_puts_a_card_where_is_clicked(desk: MakeDesk) -> None:
    it = desk()
    it.hand.use("card")

    it.click(it.in_cell("l0", "s1"))
    it.type("New")
    it.hand.stop_writing()

    assert it.texts("l0", "s1") == ["New"]


def test_nothing_is_dragged_on_a_map_that_can_only_be_read(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"), can_edit=False)

    it.drag(it.middle("c1"), it.in_cell("l1", "s1"))

    assert it.texts("l0", "s0") == ["One"]


def test_a_click_outside_ends_what_is_written(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    it.type("One")

    it.click(it.in_cell("l1", "s2"))

    assert not it.hand.is_writing
    assert it.texts("l0", "s0") == ["One"]
    assert it.selection.cell == ("l1", "s2")


def _onward(it: Desk, distance: float) -> QPointF:
    """Return a step in the direction that the map runs."""
    return QPointF(-distance if it.view.places.is_rtl else distance, 0.0)


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


def test_a_press_elsewhere_ends_a_text_that_is_out_of_sight_without_moving_the_map(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s2", text="One"), language="fa")
    it.view.resize(420, 900)
    it.hand.choose_records(["c1"])
    it.hand.write("c1")
    it.view.reveal(it.area("s0"))
    seen = it.view.mapToScene(it.view.viewport().rect()).boundingRect()

    it.click(it.in_cell("l0", "s0"))

    assert it.view.mapToScene(it.view.viewport().rect()).boundingRect() == seen
    assert it.selection.cell == ("l0", "s0")


def _border(it: Desk, stage: str, language: str) -> QPointF:
    """Return where the end of a stage's head is on the viewport."""
    area = it.area(stage)
    edge = QPointF(area.x if language == "fa" else area.right, area.y + area.height / 2)
    return it.view.viewportTransform().map(edge)
