"""Walk over the map with the keyboard, as the eye sees it: right is right, also where the map runs to the left.

From top to bottom stand the title, the panels, the phases, the heads of the stages, and the lanes. Where the walk
would leave the map it stays where it is.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from journeycanvas.edit.arrows import Arrow, flows_across, is_onward
from journeycanvas.edit.bands import Band, Spot, across, band_of, bands, beside, is_at
from journeycanvas.edit.grid import stage_of
from journeycanvas.model import CellPlace, Journey

__all__ = ["Key", "Spot", "bands", "below", "cell_beside", "next_cell", "records_in", "room_under", "spot_of", "walk"]

Key: TypeAlias = Literal["up", "down", "left", "right", "home", "end", "first", "last"]
"""An arrow key; the start or end of a row (Home, End); the first or last cell of the map (with Ctrl)."""


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
    people = lane.role == "persona" and not flows_across(journey, lane.id) and lane.spans_map
    return [*(journey.personas if people else ()), *(card.id for card in journey.cell(lane.id, spot.stage))]


def walk(journey: Journey, spot: Spot, key: Key) -> Spot:
    """Return where a key leads from a spot."""
    all_bands = bands(journey)
    number = band_of(all_bands, spot)
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


def room_under(journey: Journey, head: str) -> CellPlace | None:
    """Return the first cell of a lane, or the one below the head of a stage or a phase.

    For anything else it is the one below the first stage. None on a map without cells below.
    """
    if head in journey.lanes:
        return next_cell(journey, Spot(None, None, head)).cell or (head, None)
    is_above = head in journey.stages or head in journey.phases
    spot = spot_of(journey, head if is_above else next(iter(journey.stages), ""))
    while spot is not None and spot.cell is None:
        below = walk(journey, spot, "down")
        spot = below if below != spot else None
    return spot.cell if spot is not None else None


def next_cell(journey: Journey, spot: Spot, step: Literal[1, -1] = 1) -> Spot:
    """Return the end of the cell of the next stage, or of the one before (Tab, Shift+Tab); row follows row.

    The heads of the stages are a row like others, so that Tab fills a blank map from its title to its end.
    """
    items = [item for band in bands(journey) for item in band.all]
    at = next((n for n, item in enumerate(items) if is_at(spot, item)), None)
    if at is None:
        return spot
    ahead = items[at + 1 :] if step == 1 else items[:at][::-1]
    return next((item for item in ahead if item.cell or item.record in journey.stages), spot)


def cell_beside(journey: Journey, cell: CellPlace, arrow: Arrow, column: str | None = None) -> CellPlace | None:
    """Return the cell that lies beside another, passing over heads; None at the border of the map.

    column is the stage to come back to from a lane that has none.
    """
    cells = [Band([item for item in band.items if item.cell]) for band in bands(journey)]
    all_bands = [band for band in cells if band.items]
    spot = Spot(*cell, column=column)
    number = band_of(all_bands, spot)
    if number is None:
        return None
    if arrow in ("left", "right"):
        item = beside(all_bands[number], spot, 1 if is_onward(journey, arrow) else -1)
        return item.cell if item else None
    other = number + (1 if arrow == "down" else -1)
    return across(journey, all_bands[number], spot, all_bands[other]).cell if 0 <= other < len(all_bands) else None


def _step(journey: Journey, all_bands: Sequence[Band], number: int, spot: Spot, arrow: Arrow) -> Spot:
    """Return where an arrow leads from a spot in the band of that number: through the cell first, then out of it."""
    step = 1 if is_onward(journey, arrow) else -1
    sideways = arrow in ("left", "right")
    records = records_in(journey, spot) if spot.cell else []
    at = records.index(spot.record) if spot.record in records else len(records)
    if spot.cell and sideways is flows_across(journey, spot.cell[0]) and 0 <= at + step < len(records):
        return spot._replace(record=records[at + step])
    if sideways:
        item = beside(all_bands[number], spot, step)
        return _into(journey, item, at) if item else spot
    if not 0 <= number + step < len(all_bands):
        return spot
    item = across(journey, all_bands[number], spot, all_bands[number + step])
    return _into(journey, item, 0 if step == 1 else -1, spot.column or spot.stage)


def _into(journey: Journey, item: Spot, index: int, column: str | None = None) -> Spot:
    """Return a spot in a band: of a cell, the record with that index, or the last."""
    records = records_in(journey, item) if item.cell else []
    record = records[min(index, len(records) - 1)] if records else item.record
    return item._replace(record=record, column=None if column == item.stage else column)
