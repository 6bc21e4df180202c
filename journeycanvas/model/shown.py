"""What of a map can be seen, and which of its lanes have one cell for all stages."""

from itertools import takewhile

from journeycanvas.model.grid import Lane, Stage
from journeycanvas.model.journey import Journey


def shown_stages(journey: Journey) -> list[Stage]:
    """Return the stages that are not hidden, in their order."""
    return [stage for stage in journey.stages.values() if not stage.hidden]


def shown_lanes(journey: Journey) -> list[Lane]:
    """Return the lanes that are not hidden, in their order."""
    return [lane for lane in journey.lanes.values() if not lane.hidden]


def panel_lanes(journey: Journey) -> list[Lane]:
    """Return the lanes that stand side by side above the stages: persona, scenario and their like.

    They span the map, are not folded, and stand before the first lane that follows the stages, or has a line below it.
    """
    return list(
        takewhile(lambda lane: lane.spans_map and not lane.collapsed and lane.line == "none", shown_lanes(journey))
    )


def has_one_cell(journey: Journey, lane: str) -> bool:
    """Tell whether a lane has one cell: it spans the map, or the map has no stages. Raises KeyError."""
    return journey.lanes[lane].spans_map or not journey.stages
