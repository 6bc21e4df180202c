"""Lanes of feelings, and the lines and faces that were drawn of them."""

from typing import Any, NamedTuple

from journeycanvas.layout.marks import Segment, Shape, Sheet, Stroke
from journeycanvas.model import Card, Journey, Record
from tests.builders import a_card, a_lane
from tests.layout.builders import a_map
from tests.layout.seen import Area, block_area, seen

FACE = 18.0
EMOTIONS = a_lane("l0", role="emotions")


LINE_WIDTHS = (2.2, 3.6, 1.8)  # a line, and the outer and the inner stroke of a hollow one


class Line(NamedTuple):
    """A curve as it stands on the sheet."""

    path: tuple[Segment, ...]
    stroke: Stroke


def a_feeling(id: str = "c1", level: float = 0, **fields: Any) -> Card:
    return a_card(id, "feeling", level=level, **fields)


def a_band(*records: Record, **fields: Any) -> Journey:
    return a_map(*records, **{"lanes": [EMOTIONS], **fields})


def face_areas(sheet: Sheet, journey: Journey) -> dict[str, Area]:
    """Return where the faces stand, by the feeling they show."""
    return {
        placed.record: block_area(placed)
        for placed in sheet.placed
        if placed.record in journey.cards and placed.block.width == placed.block.height == FACE
    }


def lines(sheet: Sheet) -> list[Line]:
    """Return the curves of a sheet without its legend, in painting order."""
    out = []
    for one in seen(sheet):
        match one.mark:
            case Shape(path, None, Stroke(width=width) as stroke) if round(width, 6) in LINE_WIDTHS and len(path) > 2:
                x, y = one.placed.x, one.placed.y
                moved = tuple(
                    (verb, tuple(value + (y if n % 2 else x) for n, value in enumerate(numbers)))
                    for verb, numbers in path
                )
                out.append(Line(moved, stroke))
    return out
