"""Tests of what a view makes of a map that is edited under it."""

from journeycanvas.edit.stages import insert_stage
from tests.editor.tools.conftest import MakeDesk


def test_the_keyboard_does_not_stay_in_a_stage_that_was_taken_back(desk: MakeDesk) -> None:
    it = desk()
    it.session.apply(insert_stage(it.journey, it.session.new_id))
    new = list(it.journey.stages)[-1]
    it.choose(lane="l0", stage=new)

    it.session.undo()
    it.type("Late")

    assert new not in it.journey.stages
    assert it.selection.cell is None or it.selection.cell.stage in it.journey.stages
