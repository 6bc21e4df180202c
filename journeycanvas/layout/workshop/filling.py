"""Fill the cells of one lane of a canvas with what is printed, and keep a slot free in each if there is a way."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeycanvas.layout.marks import Block
from journeycanvas.layout.spots import Spot
from journeycanvas.layout.workshop.aside import EDGES, Bare, asides_in, least_aside, without_slots
from journeycanvas.layout.workshop.cells import Cell, Held, hold, least_height
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.sizes import PAD, Sizes
from journeycanvas.model import Card


class Content(NamedTuple):
    """What is printed in a cell, and where that is."""

    cards: Sequence[Card]
    code: str
    cell: Cell


class Way(NamedTuple):
    """How a lane prints its cards: as the view of the lane draws them, or bare; both at a width."""

    draw: Callable[[Card, float], Block]
    bare: Bare
    sizes: Sizes


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


def write(content: Content, way: Way, cards: Sequence[Card]) -> Filling:
    """Return a cell without slots, with these cards from its top down."""
    return _as_cards(content._replace(cards=cards), None, way)


def height_of(contents: Sequence[Content], note: Note, way: Way, is_slot_kept: bool) -> float:
    """Return how high a lane has to be for what is printed in its cells, and for a free slot in each."""
    filled = [one for one in contents if one.cards]
    if not filled:
        return 0.0
    heights = [
        max(
            least_height(cell.width, note, [way.draw(card, note.width) for card in cards], way.sizes, is_slot_kept)
            for cards, _, cell in filled
        )
    ]
    for edge in EDGES:
        asides = [least_aside(edge, cell.width, note, cards, way.bare) for cards, _, cell in filled]
        found = [height for height in asides if height is not None]
        if len(found) == len(filled):
            heights.append(max(found))
    return min(heights)


def _as_cards(content: Content, note: Note | None, way: Way) -> Filling:
    cards, _, cell = content
    blocks = [way.draw(card, note.width if note else cell.width - 2 * PAD) for card in cards]
    held = hold(cell, note, blocks, way.sizes)
    return Filling(held, tuple(Spot(x, y, blocks[number], cards[number].id) for number, x, y in held.cards))


def _at_edge(contents: Sequence[Content], note: Note, way: Way) -> list[Filling] | None:
    """Return cells with bare cards at the first edge where all have room; None where there is none."""
    cells = [(one.cell, one.cards) for one in contents]
    found = next(filter(None, (asides_in(edge, cells, note, way.bare) for edge in EDGES)), None)
    return None if found is None else [Filling(held, spots) for held, spots in found]


def _alone(content: Content, as_cards: Filling, note: Note, way: Way) -> Filling:
    """Return a cell filled without regard to its neighbours: with a slot, else with all its cards, else as it was."""
    bare = _at_edge([content], note, way)
    if bare is not None:
        return bare[0]
    whole = without_slots(content.cell, content.cards, way.bare, way.sizes) if as_cards.held.left_out else None
    return as_cards if whole is None else Filling(*whole)


def _is_roomy(filling: Filling, content: Content) -> bool:
    """Tell whether all cards of a cell are printed and a slot is left; a cell without cards has what it has."""
    return not content.cards or (bool(filling.held.slots) and not filling.held.left_out)
