"""Keep what was laid out by what it was made from, so that an edit lays out one card and not the map."""

from collections.abc import Callable
from typing import NamedTuple

from journeycanvas.layout.around import Around
from journeycanvas.layout.marks import Block, Placed
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.model import Card, Journey, Lane, Stage

GROUNDS = 4
Gaps = tuple[float, float]  # room for links above and below a row
Cells = tuple[tuple[Card, ...], ...]

PLACED = 1_000  # rows


class _Face(NamedTuple):
    """A card's block and all that it depends on."""

    card: Card
    around: Around
    block: Block


class _Kept(NamedTuple):
    """A row and the lane and cells that it was made from."""

    lane: Lane
    cells: Cells
    row: Row


class Shelf:
    """The faces and rows of one map in one setting; a new theme or language needs a new shelf.

    A row is taken again while its lane, its cells and the ground that all rows share are the same values: journeys
    share what an edit did not touch, so that comparing is a matter of identity.
    """

    def __init__(self) -> None:
        self._faces: dict[tuple[str, float], _Face] = {}
        self._placed: dict[int, tuple[tuple[Spot, ...], tuple[Placed, ...]]] = {}
        self._rows: dict[tuple[str, Gaps], _Kept] = {}
        self._grounds: list[tuple[tuple[object, ...], dict[tuple[str, Gaps], _Kept]]] = []

    def stand_on(self, *ground: object) -> None:
        """Forget all rows when anything that every row depends on has changed.

        The rows of a few grounds are kept: a map whose links need room is laid out with and without it every time.
        """
        kept = next((one for one in self._grounds if one[0] == ground), (ground, {}))
        self._grounds = [kept, *(one for one in self._grounds if one is not kept)][:GROUNDS]
        self._rows = kept[1]

    def face(self, card: Card, around: Around, width: float, draw: Callable[[], Block]) -> Block:
        """Return the block of a card, drawn only when the card, its surroundings or its width are new."""
        kept = self._faces.get((card.id, width))
        if kept is not None and kept.card is card and kept.around == around:
            return kept.block
        block = draw()
        self._faces[card.id, width] = _Face(card, around, block)
        return block

    def placed(
        self, spots: tuple[Spot, ...], place: Callable[[tuple[Spot, ...]], tuple[Placed, ...]]
    ) -> tuple[Placed, ...]:
        """Return the blocks of a kept row where left and right put them; the same row gives the same tuple."""
        kept = self._placed.get(id(spots))
        if kept is None or kept[0] is not spots:
            if len(self._placed) > PLACED:
                self._placed.clear()
            kept = self._placed[id(spots)] = (spots, place(spots))
        return kept[1]

    def row(self, journey: Journey, lane: Lane, stages: list[Stage], gaps: Gaps, lay_out: Callable[[], Row]) -> Row:
        """Return the row of a lane, laid out only when the lane or one of its cells is new."""
        cells = (journey.cell(lane.id, None), *(journey.cell(lane.id, stage.id) for stage in stages))
        kept = self._rows.get((lane.id, gaps))
        if kept is not None and kept.lane is lane and all(a is b for a, b in zip(kept.cells, cells, strict=True)):
            return kept.row
        row = lay_out()
        self._rows[lane.id, gaps] = _Kept(lane, cells, row)
        return row
