"""Fill the cells of one lane of a canvas with what is printed, and keep a slot free in each if there is a way."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeycanvas.layout.marks import Block
from journeycanvas.layout.spots import Spot
from journeycanvas.layout.workshop.aside import EDGES, Bare, asides_in, least_aside, least_without_slots, without_slots
from journeycanvas.layout.workshop.cells import Cell, Code, Held, hold, least_height, least_written
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.sizes import PAD
from journeycanvas.model import Card


class Content(NamedTuple):
    """What is printed in a cell, and where that is."""

    cards: Sequence[Card]
    code: str
    cell: Cell


class Way(NamedTuple):
    """How a lane prints its cards: as the view of the lane draws them, or bare; both at a width. code is above them."""

    draw: Callable[[Card, float], Block]
    bare: Bare
    code: Code


class Filling(NamedTuple):
    """The slots and the code of a cell, and where its cards stand, from the start edge and the top of the lane."""

    held: Held
    spots: tuple[Spot, ...]


def fill(contents: Sequence[Content], note: Note, way: Way) -> list[Filling]:
    """Return the cells of a lane with slots for notes, filled one like the other, so that their slots stand in line.

    Cards stand under the code as long as that leaves a slot in every cell; else all are printed bare at the same edge
    of each. Where a single cell has no room for that, each is filled as it can be.
    """
    as_cards = [_as_cards(one, note, way) for one in contents]
    if all(_is_roomy(filling, one) for filling, one in zip(as_cards, contents, strict=True)):
        return as_cards
    whole = _at_edge(contents, note, way)
    if whole is not None:
        return whole
    return [
        filling if _is_roomy(filling, one) else _alone(one, filling, note, way)
        for filling, one in zip(as_cards, contents, strict=True)
    ]


def write(contents: Sequence[Content], way: Way) -> list[Filling]:
    """Return the cells of a lane without slots, with their cards from the top down: all bare where one cell needs it.

    A cell that has no room for all of its cards bare keeps those that it has room for.
    """
    as_cards = [_as_cards(one, None, way) for one in contents]
    if not any(filling.held.left_out for filling in as_cards):
        return as_cards
    return [_bare(one, filling, way) for one, filling in zip(contents, as_cards, strict=True)]


def heights_of(contents: Sequence[Content], note: Note | None, way: Way) -> tuple[float, float]:
    """Return how high a lane has to be for what is printed in its cells, and for a free slot in each besides.

    Without notes there are no slots: then it is for bare cards, and for cards with their ground.
    """
    filled = [one for one in contents if one.cards]
    if not filled:
        return 0.0, 0.0
    if note is None:
        bare = max(least_without_slots(cell.width, cards, way.bare, way.code) for cards, _, cell in filled)
        return bare, max(least_written(_blocks(one, None, way), way.code) for one in filled)
    at_edge = []
    for edge in EDGES:
        asides = [least_aside(edge, cell.width, note, cards, way.bare) for cards, _, cell in filled]
        found = [height for height in asides if height is not None]
        if len(found) == len(filled):
            at_edge.append(max(found))
    drawn = [(one.cell.width, _blocks(one, note, way)) for one in filled]
    printed, kept = (
        max(least_height(width, note, blocks, way.code, is_kept) for width, blocks in drawn)
        for is_kept in (False, True)
    )
    return min([printed, *at_edge]), min([kept, *at_edge])


def _as_cards(content: Content, note: Note | None, way: Way) -> Filling:
    cards, blocks = content.cards, _blocks(content, note, way)
    held = hold(content.cell, note, blocks, way.code)
    return Filling(held, tuple(Spot(x, y, blocks[number], cards[number].id) for number, x, y in held.cards))


def _blocks(content: Content, note: Note | None, way: Way) -> list[Block]:
    """Return the cards of a cell with their ground, as wide as a note, or as the cell where there are none."""
    width = note.width if note else content.cell.width - 2 * PAD
    return [way.draw(card, width) for card in content.cards]


def _at_edge(contents: Sequence[Content], note: Note, way: Way) -> list[Filling] | None:
    """Return cells with bare cards at the first edge where all have room; None where there is none."""
    cells = [(one.cell, one.cards) for one in contents]
    found = next(filter(None, (asides_in(edge, cells, note, way.bare, way.code) for edge in EDGES)), None)
    return None if found is None else [Filling(held, spots) for held, spots in found]


def _alone(content: Content, as_cards: Filling, note: Note, way: Way) -> Filling:
    """Return a cell filled without regard to its neighbours: with a slot, else with all its cards, else as it was."""
    bare = _at_edge([content], note, way)
    if bare is not None:
        return bare[0]
    return _bare(content, as_cards, way) if as_cards.held.left_out else as_cards


def _bare(content: Content, as_cards: Filling, way: Way) -> Filling:
    """Return a cell with all its cards bare and without slots; as it was where not even that has room."""
    whole = without_slots(content.cell, content.cards, way.bare, way.code) if content.cards else None
    return as_cards if whole is None else Filling(*whole)


def _is_roomy(filling: Filling, content: Content) -> bool:
    """Tell whether all cards of a cell are printed and a slot is left; a cell without cards has what it has."""
    return not content.cards or (bool(filling.held.slots) and not filling.held.left_out)
