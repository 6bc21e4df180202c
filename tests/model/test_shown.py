"""What of a map can be seen, and which lanes have one cell."""

import pytest

from journeycanvas.model.shown import has_one_cell, panel_lanes, shown_lanes, shown_stages
from tests.builders import a_journey, a_lane, a_stage


def test_what_is_hidden_is_not_shown() -> None:
    journey = a_journey(
        stages=[a_stage("s0"), a_stage("s1", hidden=True)], lanes=[a_lane("l0", hidden=True), a_lane("l1")]
    )

    assert [stage.id for stage in shown_stages(journey)] == ["s0"]
    assert [lane.id for lane in shown_lanes(journey)] == ["l1"]


@pytest.mark.parametrize("ends", [{"span": "stage"}, {"collapsed": True}, {"line": "visibility"}], ids=str)
def test_panels_are_the_lanes_across_the_map_before_the_first_that_is_none(ends: dict[str, object]) -> None:
    across = [a_lane(id, span="map", **fields) for id, fields in (("l0", {}), ("l1", {"hidden": True}), ("l2", {}))]
    journey = a_journey(lanes=[*across, a_lane("l3", **{"span": "map", **ends}), a_lane("l4", span="map")])

    assert [lane.id for lane in panel_lanes(journey)] == ["l0", "l2"]


def test_a_lane_has_one_cell_where_it_spans_the_map_or_there_are_no_stages() -> None:
    journey = a_journey(lanes=[a_lane("l0"), a_lane("l1", span="map")])

    assert [has_one_cell(journey, lane) for lane in journey.lanes] == [False, True]
    assert has_one_cell(a_journey(stages=0), "l0")
