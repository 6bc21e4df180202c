"""Tests of what a view makes of a map that is edited under it."""

from journeycanvas.edit.stages import insert_stage
from journeycanvas.editor.canvas.projection import Projection
from journeycanvas.editor.canvas.selection import Selection
from tests.editor.tools.conftest import MakeDesk
from tests.layout.builders import a_setting


def test_the_keyboard_does_not_stay_in_a_stage_that_was_taken_back(desk: MakeDesk) -> None:
    it = desk()
    it.session.apply(insert_stage(it.journey, it.session.new_id))
    new = list(it.journey.stages)[-1]
    it.choose(lane="l0", stage=new)

    it.session.undo()
    it.type("Late")

    assert new not in it.journey.stages
    assert it.selection.cell is None or it.selection.cell[1] in it.journey.stages


def test_a_map_of_which_a_part_was_laid_out_is_completed_without_moving(desk: MakeDesk) -> None:
    it = desk()
    part = Projection(it.session, Selection(), a_setting, 0.0)
    first = part.view.plan

    part.complete()

    strips = part.view.plan.strips
    assert len(first.strips) < len(strips)
    assert [one.y for one in strips] == [one.y for one in it.view.plan.strips]
    assert first.strips == strips[: len(first.strips)]
