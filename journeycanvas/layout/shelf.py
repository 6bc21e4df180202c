"""Keep what was laid out by what it was made from, so that an edit lays out one card and not the map."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar, cast

from journeycanvas.layout.around import Around
from journeycanvas.layout.marks import Block, Placed
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.model import Card, Journey, Lane

MAPPINGS = (dict, MappingProxyType)  # too large to be compared; asking for any Mapping takes longer than all the rest
GROUNDS = 4
FEW_FACES = 2_000  # never more than twice as many as there are, or these
VERSIONS = 4  # of a part that are kept: each pass of a map whose links need room makes its own
Gaps = tuple[float, float]  # room for links above and below a row
Cells = Mapping[str | None, tuple[Card, ...]]
_T = TypeVar("_T")

PLACED = 100  # rows; those of lanes are kept where they stand


class _Face(NamedTuple):
    """A card's block and all that it depends on."""

    card: Card
    lane: Lane
    mark: object
    around: Around
    block: Block


class _Kept(NamedTuple):
    """A row and what it was made from."""

    lane: Lane
    cells: Cells
    beside: object
    row: Row


class _Ground(NamedTuple):
    """What the rows on it all depend on, those rows, and a mark that no other ground ever has."""

    ground: tuple[object, ...]
    rows: dict[tuple[str, Gaps], _Kept]
    mark: object


class Shelf:
    """The faces and rows of one map in one setting; a new theme or language needs a new shelf.

    A row is taken again while its lane, its cells and the ground that all rows share are the same values: journeys
    share what an edit did not touch, so that comparing is a matter of identity.
    """

    def __init__(self) -> None:
        self._faces: dict[tuple[str, float, str], _Face] = {}
        self._parts: dict[str, list[tuple[tuple[object, ...], object]]] = {}
        self._placed: dict[int, tuple[tuple[Spot, ...], tuple[Placed, ...]]] = {}
        self._rows: dict[tuple[str, Gaps], _Kept] = {}
        self._mark = object()
        self._grounds: list[_Ground] = []
        self._most_faces = FEW_FACES

    def stand_on(self, *ground: object) -> None:
        """Forget all rows when anything that every row depends on has changed.

        The rows of a few grounds are kept: a map whose links need room is laid out with and without it every time.
        """
        kept = next((one for one in self._grounds if one.ground == ground), None) or _Ground(ground, {}, object())
        self._grounds = [kept, *(one for one in self._grounds if one is not kept)][:GROUNDS]
        self._rows, self._mark = kept.rows, kept.mark
        if len(self._faces) > self._most_faces:
            self._forget_faces()

    def _forget_faces(self) -> None:
        """Forget the cards of widths that stages had on their way, and those that are gone."""
        marks = {id(ground.mark) for ground in self._grounds}
        self._faces = {key: face for key, face in self._faces.items() if id(face.mark) in marks}
        self._most_faces = max(FEW_FACES, 2 * len(self._faces))

    def kept(self, name: str, made_from: tuple[object, ...], make: Callable[[], _T]) -> _T:
        """Return a part of the map, made only when one of the values that it is made from is new.

        Values are the same when they are identical; anything but a mapping also when it is equal.
        """
        versions = self._parts.get(name)
        if versions is None:
            versions = self._parts[name] = []
        for number, (values, part) in enumerate(versions):
            if _are_same(values, made_from):
                if number:
                    versions.insert(0, versions.pop(number))
                return cast("_T", part)
        made = make()
        versions.insert(0, (made_from, made))
        del versions[VERSIONS:]
        return made

    def known_face(self, card: Card, lane: Lane, view: str, width: float) -> Block | None:
        """Return the block of a card that nothing around it has changed since; None when that is not sure."""
        kept = self._faces.get((card.id, width, view))
        fits = kept is not None and kept.card is card and kept.lane is lane and kept.mark is self._mark
        return kept.block if kept is not None and fits else None

    def face(self, card: Card, lane: Lane, around: Around, width: float, draw: Callable[[], Block]) -> Block:
        """Return the block of a card, drawn only when the card, its surroundings or its width are new."""
        kept = self._faces.get((card.id, width, around.view))
        same = kept is not None and kept.card is card and kept.around == around
        block = kept.block if kept is not None and same else draw()
        self._faces[card.id, width, around.view] = _Face(card, lane, self._mark, around, block)
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

    def row(self, journey: Journey, lane: Lane, gaps: Gaps, beside: object, lay_out: Callable[[], Row]) -> Row:
        """Return the row of a lane, laid out only when the lane, one of its cards or what is beside them is new."""
        cells = journey.cells_of(lane.id)
        kept = self._rows.get((lane.id, gaps))
        if kept is not None and kept.lane is lane and kept.cells is cells and kept.beside == beside:
            return kept.row
        row = lay_out()
        self._rows[lane.id, gaps] = _Kept(lane, cells, beside, row)
        return row


def _are_same(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    if len(old) != len(new):
        return False
    for a, b in zip(old, new, strict=True):  # noqa: SIM110 (as a loop it takes half as long)
        if a is not b and (isinstance(a, MAPPINGS) or a != b):
            return False
    return True
