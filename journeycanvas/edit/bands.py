"""All that the keyboard can walk over, in bands from the top of the map to its bottom."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.model import CellPlace, Journey, Stage
from journeycanvas.model.shown import has_one_cell, panel_lanes, shown_lanes, shown_stages


class Spot(NamedTuple):
    """Where the keyboard is: a cell, and the record in it that is selected.

    A cell without a record is its end, where a card can begin. A head has no cell: the title of the map has its id as
    record, the head of a stage its stage and its id, that of a phase the stage below and its id, that of a lane its
    lane and its id. `column` is the stage to come back to from where there are no stages.
    """

    lane: str | None
    stage: str | None
    record: str | None = None
    column: str | None = None

    @property
    def is_head(self) -> bool:
        """Tell whether this is the title of the map, a stage, a phase or a lane."""
        return self.lane is None or self.record == self.lane

    @property
    def cell(self) -> CellPlace | None:
        """The lane and stage of a cell; None for a head."""
        return None if self.lane is None or self.is_head else (self.lane, self.stage)


class Band(NamedTuple):
    """What stands side by side, from where the map starts; a lane has its head before its cells."""

    items: list[Spot]
    head: Spot | None = None

    @property
    def all(self) -> list[Spot]:
        """The head and the items, each once."""
        return [self.head, *self.items] if self.head and self.head not in self.items else self.items


def bands(journey: Journey) -> list[Band]:
    """Return all that can be walked over, from top to bottom."""
    panels = panel_lanes(journey)
    stages = shown_stages(journey)
    found = [
        Band([Spot(None, None, journey.map.id)]),
        Band([Spot(lane.id, None, lane.id) for lane in panels]),
        Band([Spot(lane.id, None) for lane in panels]),
        Band([Spot(None, stage.id, stage.phase) for stage in _phase_starts(journey, stages)]),
        Band([Spot(None, stage.id, stage.id) for stage in stages]),
    ]
    for lane in shown_lanes(journey)[len(panels) :]:
        head = Spot(lane.id, None, lane.id)
        if lane.collapsed:
            cells = [head]
        elif has_one_cell(journey, lane.id):
            cells = [Spot(lane.id, None)]
        else:
            cells = [Spot(lane.id, stage.id) for stage in stages]
        found.append(Band(cells or [head], head))
    return [band for band in found if band.items]


def _phase_starts(journey: Journey, stages: Sequence[Stage]) -> list[Stage]:
    """Return the first shown stage of each phase."""
    ahead = [None, *(stage.phase for stage in stages)]
    pairs = zip(stages, ahead, strict=False)
    return [stage for stage, before in pairs if stage.phase in journey.phases and stage.phase != before]


def is_at(spot: Spot, item: Spot) -> bool:
    """Tell whether a spot is this head, or in this cell."""
    return spot.cell == item.cell if item.cell else (spot.lane, spot.record) == (item.lane, item.record)


def band_of(all_bands: Sequence[Band], spot: Spot) -> int | None:
    """Return in which of the bands a spot is; None when it can no longer be seen."""
    return next((n for n, band in enumerate(all_bands) if any(is_at(spot, item) for item in band.all)), None)


def beside(band: Band, spot: Spot, step: int) -> Spot | None:
    """Return what stands so many steps from a spot in its band; None beyond its ends."""
    at = next(n for n, item in enumerate(band.all) if is_at(spot, item)) + step
    return band.all[at] if 0 <= at < len(band.all) else None


def across(journey: Journey, band: Band, spot: Spot, other: Band) -> Spot:
    """Return what of another band lies over or under a spot."""
    if band.head and is_at(spot, band.head) and spot.column is None:
        return other.head or other.items[0]
    stages = list(journey.stages)
    stage = spot.column or spot.stage
    if stage in stages:
        ahead = stages[: stages.index(stage) + 1]
        reached = [item for item in other.items if item.stage in ahead]
        if reached:
            return reached[-1]
    at = next(n for n, item in enumerate(band.items) if is_at(spot, item))
    return other.items[at * len(other.items) // len(band.items)]
