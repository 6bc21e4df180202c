"""Say where something dropped at a point of a laid-out map would land."""

from typing import NamedTuple

from journeycanvas.layout.areas import Area
from journeycanvas.layout.hits import Places
from journeycanvas.layout.measures import CELL, GAP
from journeycanvas.model import CellPlace


class Landing(NamedTuple):
    """Where something dropped at a point would stand: the cell, before its card of that number, and a line there."""

    cell: CellPlace
    place: int
    line: tuple[float, float, float, float]


def landing_at(places: Places, x: float, y: float) -> Landing | None:
    """Return where something dropped at (x, y), or nearest to it, would land; None on a map without cells."""
    cell = places.nearest_cell(x, y)
    ground = places.cell(*cell) if cell is not None else None
    if cell is None or ground is None:
        return None
    cards = places.cards_in(cell)
    if len({area.x for _, area in cards}) > 1 and cell[1] is None:
        place = sum(_is_past(area, x, y, places.is_rtl) for _, area in cards)
    else:
        place = sum(area.y + area.height / 2 < y for _, area in cards)
    if not cards:
        line = (ground.x + CELL, ground.y + CELL, ground.right - CELL, ground.y + CELL)
    else:
        _, beside = cards[min(place, len(cards) - 1)]
        top = beside.y - GAP / 2 if place < len(cards) else beside.bottom + GAP / 2
        line = (beside.x, top, beside.right, top)
    return Landing(cell, place, line)


def _is_past(area: Area, x: float, y: float, rtl: bool) -> bool:
    """Tell whether a card of several side by side is read before the point."""
    if area.bottom < y or area.y > y:
        return area.bottom < y
    middle = area.x + area.width / 2
    return middle > x if rtl else middle < x
