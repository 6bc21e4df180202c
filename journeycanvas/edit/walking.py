"""Walk over the map with the keyboard, as the eye sees it: right is right, also where the map runs to the left.

From top to bottom stand the title, the panels, the phases, the heads of the stages, and the lanes. Where the walk
would leave the map it stays where it is.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from journeycanvas.edit.arrows import Arrow, flows_across, is_onward
from journeycanvas.edit.grid import Cell, panel_lanes, shown_lanes, shown_stages, spans_map, stage_of
from journeycanvas.model import Journey, Stage

Key: TypeAlias = Literal["up", "down", "left", "right", "home", "end", "first", "last"]
"""An arrow key; the start or end of a row (Home, End); the first or last cell of the map (with Ctrl)."""


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
    def cell(self) -> Cell | None:
        """The lane and stage of a cell; None for a head."""
        return None if self.lane is None or self.is_head else (self.lane, self.stage)


def spot_of(journey: Journey, id: str) -> Spot | None:
    """Return where a record is; None when it cannot be seen, or is none that can be walked to."""
    if (card := journey.cards.get(id)) is not None:
        spot = Spot(card.lane, stage_of(journey, card), id)
        return spot if any(spot.cell == item.cell for band in bands(journey) for item in band.items) else None
    for item in (item for band in bands(journey) for item in band.all):
        if item.record == id or (item.cell is not None and id in journey.personas and id in records_in(journey, item)):
            return item._replace(record=id)
    return None


def records_in(journey: Journey, spot: Spot) -> list[str]:
    """Return what stands in a cell: its cards, and in a panel of personas those before them."""
    lane = journey.lanes[spot.lane or ""]
    people = lane.role == "persona" and not flows_across(journey, lane.id) and spans_map(lane)
    return [*(journey.personas if people else ()), *(card.id for card in journey.cell(lane.id, spot.stage))]


def walk(journey: Journey, spot: Spot, key: Key) -> Spot:
    """Return where a key leads from a spot."""
    all_bands = bands(journey)
    number = _band_of(all_bands, spot)
    match key:
        case "first" | "last":
            cells = [item for band in all_bands for item in band.items if item.cell] or [spot]
            return _into(journey, cells[0], 0) if key == "first" else _into(journey, cells[-1], -1)
        case _ if number is None:
            return spot
        case "home":
            return _into(journey, all_bands[number].items[0], 0)
        case "end":
            return _into(journey, all_bands[number].items[-1], -1)
        case "left" | "right" | "up" | "down":
            return _step(journey, all_bands, number, spot, key)


def below(journey: Journey, spot: Spot) -> Spot:
    """Return the next card below, or the end of the cell, where a card can begin (Enter). A head stays."""
    if spot.cell is None:
        return spot
    records = records_in(journey, spot)
    at = records.index(spot.record) + 1 if spot.record in records else len(records)
    return spot._replace(record=records[at] if at < len(records) else None)


def next_cell(journey: Journey, spot: Spot, step: Literal[1, -1] = 1) -> Spot:
    """Return the end of the cell of the next stage, or of the one before (Tab, Shift+Tab); row follows row."""
    items = [item for band in bands(journey) for item in band.all]
    at = next((n for n, item in enumerate(items) if _is_at(spot, item)), None)
    if at is None:
        return spot
    ahead = items[at + 1 :] if step == 1 else items[:at][::-1]
    return next((item for item in ahead if item.cell), spot)


def cell_beside(journey: Journey, cell: Cell, arrow: Arrow, column: str | None = None) -> Cell | None:
    """Return the cell that lies beside another, passing over heads; None at the border of the map.

    column is the stage to come back to from a lane that has none.
    """
    cells = [Band([item for item in band.items if item.cell]) for band in bands(journey)]
    all_bands = [band for band in cells if band.items]
    spot = Spot(*cell, column=column)
    number = _band_of(all_bands, spot)
    if number is None:
        return None
    if arrow in ("left", "right"):
        item = _beside(all_bands[number], spot, 1 if is_onward(journey, arrow) else -1)
        return item.cell if item else None
    other = number + (1 if arrow == "down" else -1)
    return _across(journey, all_bands[number], spot, all_bands[other]).cell if 0 <= other < len(all_bands) else None


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
        elif spans_map(lane) or not journey.stages:
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


def _is_at(spot: Spot, item: Spot) -> bool:
    return spot.cell == item.cell if item.cell else (spot.lane, spot.record) == (item.lane, item.record)


def _band_of(all_bands: Sequence[Band], spot: Spot) -> int | None:
    return next((n for n, band in enumerate(all_bands) if any(_is_at(spot, item) for item in band.all)), None)


def _step(journey: Journey, all_bands: Sequence[Band], number: int, spot: Spot, arrow: Arrow) -> Spot:
    """Return where an arrow leads from a spot in the band of that number: through the cell first, then out of it."""
    step = 1 if is_onward(journey, arrow) else -1
    sideways = arrow in ("left", "right")
    records = records_in(journey, spot) if spot.cell else []
    at = records.index(spot.record) if spot.record in records else len(records)
    if spot.cell and sideways is flows_across(journey, spot.cell[0]) and 0 <= at + step < len(records):
        return spot._replace(record=records[at + step])
    if sideways:
        item = _beside(all_bands[number], spot, step)
        return _into(journey, item, at) if item else spot
    if not 0 <= number + step < len(all_bands):
        return spot
    item = _across(journey, all_bands[number], spot, all_bands[number + step])
    return _into(journey, item, 0 if step == 1 else -1, spot.column or spot.stage)


def _beside(band: Band, spot: Spot, step: int) -> Spot | None:
    at = next(n for n, item in enumerate(band.all) if _is_at(spot, item)) + step
    return band.all[at] if 0 <= at < len(band.all) else None


def _across(journey: Journey, band: Band, spot: Spot, other: Band) -> Spot:
    """Return what of another band lies over or under a spot."""
    if band.head and _is_at(spot, band.head):
        return other.head or other.items[0]
    stages = list(journey.stages)
    stage = spot.column or spot.stage
    if stage in stages:
        ahead = stages[: stages.index(stage) + 1]
        reached = [item for item in other.items if item.stage in ahead]
        if reached:
            return reached[-1]
    at = next(n for n, item in enumerate(band.items) if _is_at(spot, item))
    return other.items[at * len(other.items) // len(band.items)]


def _into(journey: Journey, item: Spot, index: int, column: str | None = None) -> Spot:
    """Return a spot in a band: of a cell, the record with that index, or the last."""
    records = records_in(journey, item) if item.cell else []
    record = records[min(index, len(records) - 1)] if records else item.record
    return item._replace(record=record, column=None if column == item.stage else column)
