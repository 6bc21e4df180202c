"""Print the cards of a cell bare at its edge, beside or above its slots, where as cards they would leave none free."""

from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from journeycanvas.layout.cells import abreast
from journeycanvas.layout.marks import Block
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.workshop.cells import Cell, Code, Held, Slot, code_at, slots_across, slots_in
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.sizes import PAD
from journeycanvas.model import Card

Edge: TypeAlias = Literal["beside", "above"]
EDGES: Final[tuple[Edge, ...]] = ("beside", "above")
"""Where bare cards stand; beside a slot first, where slots of all cells stay in line."""

LEAST_BESIDE = 60.0  # as narrow as bare text may run beside a slot
LEAST_ABOVE = 90.0  # and in columns above one


class Bare(NamedTuple):
    """How cards are drawn bare at a width, and how wide they have to be for no word to be broken."""

    draw: Callable[[Card, float], Block]
    least_width: Callable[[Card], float]


class _Strip(NamedTuple):
    """The cards at an edge, what they take of the cell before and above its slots, and how high it has to be."""

    row: Row
    before: float
    above: float
    least_height: float


def least_aside(edge: Edge, width: float, note: Note, cards: Sequence[Card], bare: Bare) -> float | None:
    """Return how high a cell of that width has to be for cards at an edge and a slot; None if it is too narrow."""
    strip = _strip(edge, width, note, cards, bare)
    return None if strip is None else strip.least_height


def asides_in(
    edge: Edge, cells: Sequence[tuple[Cell, Sequence[Card]]], note: Note, bare: Bare, code: Code
) -> list[tuple[Held, tuple[Spot, ...]]] | None:
    """Return the slots of cells and where their cards stand at an edge, slots and first lines at one height.

    Their codes stand over what is beside the slots where each has room for that. None where a cell has no free slot.
    """
    strips = [_strip(edge, cell.width, note, cards, bare) for cell, cards in cells]
    found = [strip for strip in strips if strip is not None]
    if len(found) < len(strips) or any(
        strip.least_height > cell.height + 0.005 for (cell, _), strip in zip(cells, found, strict=True)
    ):
        return None
    above, highest = max(strip.above for strip in found), max(strip.row.height for strip in found)
    asides = []
    is_under_code = edge == "beside" and all(code.height + highest + 1.5 * PAD <= cell.height for cell, _ in cells)
    for (cell, _), strip in zip(cells, found, strict=True):
        rest = Cell(cell.x + strip.before, cell.width - strip.before, cell.height - above)
        below = slots_in(rest, note, code if edge == "above" else None)
        code_x, code_y = code_at(rest, below, code)
        slots, place = tuple(Slot(x, y + above) for x, y in below), (code_x, code_y + above)
        top = PAD if edge == "above" else max(PAD, min(slots[0].y, cell.height - PAD - highest))
        if is_under_code:
            place, top = (cell.x + PAD, PAD / 2), code.height + PAD / 2
        spots = tuple(spot._replace(x=cell.x + PAD + spot.x, y=top + spot.y) for spot in strip.row.spots)
        asides.append((Held(slots, (), place, 0), spots))
    return asides


def without_slots(cell: Cell, cards: Sequence[Card], bare: Bare, code: Code) -> tuple[Held, tuple[Spot, ...]] | None:
    """Return where bare cards stand in a cell that has no slot beside them; None if not even that holds them all."""
    top, row = _below_code(cell.width, cards, bare, code)
    if top + row.height + PAD > cell.height:
        return None
    spots = tuple(spot._replace(x=cell.x + PAD + spot.x, y=top + spot.y) for spot in row.spots)
    return Held((), (), (cell.x + PAD, PAD / 2), 0), spots


def least_without_slots(width: float, cards: Sequence[Card], bare: Bare, code: Code) -> float:
    """Return how high a cell of that width has to be for bare cards alone."""
    top, row = _below_code(width, cards, bare, code)
    return top + row.height + PAD


def _below_code(width: float, cards: Sequence[Card], bare: Bare, code: Code) -> tuple[float, Row]:
    """Return where bare cards begin in a cell of that width that has no slots, and how they stand."""
    room = width - 2 * PAD
    row = _row(cards, room, min(room, max([LEAST_ABOVE, *map(bare.least_width, cards)])), bare)
    return PAD / 2 + code.height, row


def _strip(edge: Edge, width: float, note: Note, cards: Sequence[Card], bare: Bare) -> _Strip | None:
    across = slots_across(width, note)
    if not across:
        return None
    high = note.height + 2 * PAD
    widest = max((bare.least_width(card) for card in cards), default=0.0)
    if edge == "above":
        row = _row(cards, width - 2 * PAD, max(LEAST_ABOVE, widest), bare)
        above = row.height + PAD if cards else 0.0
        return _Strip(row, 0.0, above, high + above)
    rooms = [width - count * (note.width + PAD) - 2 * PAD for count in (across, across - 1) if count]
    room = next((room for room in rooms if room >= max(LEAST_BESIDE, widest)), None)
    if room is None:
        return None
    row = _row(cards, room, room, bare)
    return _Strip(row, room + PAD, 0.0, max(high, row.height + 2 * PAD))


def _row(cards: Sequence[Card], room: float, least: float, bare: Bare) -> Row:
    return abreast(cards, room, least, bare.draw) if cards else Row(0.0, ())
