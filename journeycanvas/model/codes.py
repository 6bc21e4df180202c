"""Name the cells of a map in short, so that what hangs on a wall can be found again: C4 is lane C, stage 4.

Letters and digits are the same in every language: they are read from photographs, where ج ح خ look alike, and typed on
any keyboard. I and O are left out, as on drawings (ISO 5457), because they look like digits.
"""

from collections.abc import Iterator
from itertools import count, islice, product

from journeycanvas.model.journey import CellPlace, Journey
from journeycanvas.model.shown import shown_lanes, shown_stages

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def lane_codes(journey: Journey) -> dict[str, str]:
    """Return the letters of each lane that is shown, by the lane's id: A, B, … Z, AA, AB, …"""
    shown = shown_lanes(journey)
    return {lane.id: letters for lane, letters in zip(shown, islice(_letters(), len(shown)), strict=True)}


def stage_codes(journey: Journey) -> dict[str, str]:
    """Return the number of each stage that is shown, by the stage's id, counted from 1 at the start of the journey."""
    return {stage.id: str(number) for number, stage in enumerate(shown_stages(journey), 1)}


def cell_codes(journey: Journey) -> dict[str, CellPlace]:
    """Return the cells that are shown by their codes; a lane that spans the map has one cell, by its letters alone."""
    stages = stage_codes(journey)
    cells: dict[str, CellPlace] = {}
    for lane, letters in lane_codes(journey).items():
        if journey.lanes[lane].spans_map or not stages:
            cells[letters] = (lane, None)
        else:
            cells |= {letters + number: (lane, stage) for stage, number in stages.items()}
    return cells


def _letters() -> Iterator[str]:
    for length in count(1):
        for letters in product(LETTERS, repeat=length):
            yield "".join(letters)
