"""Cards, stages, lanes and points of the curve go where they are dragged."""

import pytest
from PySide6.QtCore import QPointF, Qt

from journeycanvas.model import Feeling
from tests.builders import a_card, a_stage
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import CTRL
from tests.editor.tools.places import onward
from tests.layout.builders import a_phase

KEY = Qt.Key
LANGUAGES = pytest.mark.parametrize("language", ["en", "fa"])


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


@LANGUAGES
def test_ctrl_drops_a_copy_of_a_stage_with_everything_in_it(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", text="One", stage="s0"), language=language)

    it.drag(it.middle("s0"), it.middle("s2") + onward(it, 60), CTRL)

    assert list(it.journey.stages)[:3] == ["s0", "s1", "s2"]
    assert it.selection.records == (list(it.journey.stages)[3],)
    assert it.texts("l0", "s0") == it.texts("l0", it.selection.current) == ["One"]
    assert [step.name.text for step in it.session.steps] == ["Duplicate stage"]


def test_ctrl_drops_a_copy_of_a_lane_with_everything_in_it(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))

    it.drag(it.middle("l0"), it.middle("l2") - QPointF(0, 12), CTRL)

    assert [one for one in it.journey.lanes if one != it.selection.current] == ["l0", "l1", "l2"]
    assert list(it.journey.lanes)[2] == it.selection.current
    assert it.texts("l0", "s0") == it.texts(it.selection.current, "s0") == ["One"]
    assert [step.name.text for step in it.session.steps] == ["Duplicate lane"]


def test_ctrl_moves_a_phase_that_is_dragged(desk: MakeDesk) -> None:
    stages = [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}", phase="p1" if n == 0 else None) for n in range(3)]
    it = desk(a_phase("p1", title="Before"), stages=stages)

    it.drag(it.middle("p1"), it.middle("s2") + QPointF(60, 0), CTRL)

    assert list(it.journey.stages) == ["s1", "s2", "s0"]


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

    it.drag(it.middle("s0"), it.middle("s2") + onward(it, 60))

    assert list(it.journey.stages) == ["s1", "s2", "s0"]
    assert it.texts("l0", "s0") == ["One"]


def test_a_lane_is_dragged_by_its_title(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))

    it.drag(it.middle("l0"), it.middle("l2") - QPointF(0, 12))

    assert list(it.journey.lanes) == ["l1", "l0", "l2"]


def test_a_point_of_the_curve_is_dragged_up_and_into_another_stage(desk: MakeDesk) -> None:
    it = desk(a_card("f1", "feeling", lane="l2", stage="s0", level=0))

    it.drag(it.middle("f1"), it.in_cell("l2", "s1", 0.3))

    feeling = it.journey.cards["f1"]
    assert isinstance(feeling, Feeling)
    assert feeling.stage == "s1"
    assert feeling.level > 1
    assert len(it.session.steps) == 1


def test_nothing_is_dragged_on_a_map_that_can_only_be_read(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"), can_edit=False)

    it.drag(it.middle("c1"), it.in_cell("l1", "s1"))

    assert it.texts("l0", "s0") == ["One"]
