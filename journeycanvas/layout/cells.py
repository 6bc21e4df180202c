"""Stack the cards of a lane in its cells; a card that covers several stages keeps its place in all of them."""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from journeycanvas.layout.blocks.card import AS_CARD
from journeycanvas.layout.blocks.chip import AS_CHIP
from journeycanvas.layout.blocks.look import face
from journeycanvas.layout.marks import Block
from journeycanvas.layout.measures import CELL, GAP
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Card, Feeling, Journey, Lane, Metric

BARE_IN: Mapping[str, type[Card]] = MappingProxyType({"chart": Metric, "curve": Feeling})  # drawn without a ground
LEAST_ACROSS = 180.0  # a card of a lane that spans the map is not narrower than this
LEAST_ABREAST = 124.0  # nor than this one that shares its cell with others beside it


def stack(setting: Setting, around: Surroundings, lane: Lane, grid: Grid, view: str) -> Row:
    """Return the cards of a lane one below another in each cell, as that view draws them."""
    if grid.has_one_cell(lane):
        return _across(setting, around, lane, grid, view)
    columns = list(shown_cells(around.journey, lane).values())
    return pile_cards(setting, around, lane, grid, view, columns, CELL, _unchanged(around, lane, columns))


def _unchanged(around: Surroundings, lane: Lane, columns: Sequence[Sequence[Card]]) -> Mapping[int, Sequence[Spot]]:
    """Return the piles of those columns that are as they were when the lane was laid out last.

    None of them is sure where a stage is hidden or a card covers several stages; where a card shows how a figure fell
    since a stage before, only those before the first that changed are.
    """
    journey, before, beside = around.journey, around.shelf.row_before(lane), around.beside(lane)
    piles = before.row.piles if before is not None else ()
    if before is None or not piles or around.setting.shape.abreast or len(around.stages) < len(journey.stages):
        return {}
    in_cells = isinstance(beside, Mapping) and isinstance(before.beside, Mapping)
    if not in_cells and beside != before.beside:
        return {}
    known: dict[int, Sequence[Spot]] = {}
    cells = journey.cells_of(lane.id)
    last = max((n for n, cards in enumerate(columns) if any(isinstance(card, Metric) for card in cards)), default=-1)
    for index, stage in enumerate(around.stages):
        is_as_before = cells.get(stage.id) is before.cells.get(stage.id)
        if not is_as_before and any(card.span > 1 for card in columns[index]):
            return {}
        if not is_as_before and index <= last:
            break
        if is_as_before and columns[index] and (not in_cells or _hues_are_same(before.beside, beside, stage.id)):
            known[index] = piles[index]
    return known


def _hues_are_same(before: object, now: object, stage: str) -> bool:
    """Tell whether the owners in a cell have the hues they had."""
    assert isinstance(before, Mapping)
    assert isinstance(now, Mapping)
    return bool(before.get(stage) == now.get(stage))


def pile_cards(
    setting: Setting,
    around: Surroundings,
    lane: Lane,
    grid: Grid,
    view: str,
    columns: Sequence[Sequence[Card]],
    top: float,
    known: Mapping[int, Sequence[Spot]] = MappingProxyType({}),
) -> Row:
    """Return cards column by column from top down; one that covers several stages stands below those before it.

    What is in the later of its stages stands above it as far as there is room, and goes on below it. known are the
    piles of some columns that need not be laid out again.
    """
    floors = _Floors(len(grid.columns), top)
    piles: list[Sequence[Spot]] = []

    def put(card: Card, index: int) -> Spot:
        count, (x, width), cut = 1, around.cells[index], None
        if card.span > 1:
            count = _columns_covered(around.journey, card)
            x, width = grid.inner(index, count)
            cut = grid.before_cut(x, width)
        block = face_block(setting, around, card, lane, view, width, cut)
        return Spot(x, floors.take(index, count, block.height), block, card.id)

    for index, cards in enumerate(columns):
        if index in known:
            piles.append(known[index])
            floors.go_below(index, known[index][-1])
        elif setting.shape.abreast and len(cards) > 1 and all(card.span == 1 for card in cards):
            x, width = around.cells[index]
            most = max(1, min(len(cards), int((width + GAP) // (LEAST_ABREAST + GAP))))
            row = _abreast(setting, around, lane, view, cards, width, range(1, most + 1))
            y = floors.take(index, 1, row.height)
            piles.append([Spot(x + spot.x, y + spot.y, spot.block, spot.record) for spot in row.spots])
        else:
            piles.append([put(card, index) for card in cards])
    spots = tuple(chain.from_iterable(piles))
    height = floors.lowest - (GAP if spots else 0.0) + CELL
    is_plain = all(card.span == 1 for index, cards in enumerate(columns) if index not in known for card in cards)
    return Row(height, spots, tuple(piles) if is_plain else ())


class _Reach(NamedTuple):
    """From where down to where a card stands over a column, with the gap below it."""

    start: float
    end: float


class _Floors:
    """From where down each column is free, and what stands over it from a stage before."""

    def __init__(self, count: int, top: float) -> None:
        self._top = top
        self._free = [top] * count
        self._over: list[list[_Reach]] = [[] for _ in range(count)]

    @property
    def lowest(self) -> float:
        """Below everything in all columns."""
        return max(self._top, *self._free, *(reach.end for reaches in self._over for reach in reaches))

    def take(self, index: int, count: int, height: float) -> float:
        """Return where there is room for what starts in a column and stands over so many, and take it for that."""
        if count == 1 and not self._over[index]:
            y = self._free[index]
            self._free[index] = y + height + GAP
            return y
        over = self._over[index : index + count]
        y = _room(over[0] if count == 1 else sorted(chain.from_iterable(over)), self._free[index], height)
        self._free[index] = y + height + GAP
        for reaches in over[1:]:
            insort(reaches, _Reach(y, self._free[index]))
        return y

    def go_below(self, index: int, spot: Spot) -> None:
        """Go on in a column below what stands there."""
        self._free[index] = spot.y + spot.block.height + GAP


def _room(over: Iterable[_Reach], y: float, height: float) -> float:
    """Return where from y down something has room in a column between what stands over it, given from the top down."""
    for start, end in over:
        if y + height + GAP <= start:
            break
        y = max(y, end)
    return y


def _abreast(
    setting: Setting,
    around: Surroundings,
    lane: Lane,
    view: str,
    cards: Sequence[Card],
    room: float,
    counts: Iterable[int],
) -> Row:
    """Return the cards of one cell in that of these numbers of columns which makes it lowest."""

    def draw(card: Card, width: float) -> Block:
        return face_block(setting, around, card, lane, view, width)

    return min((_side_by_side(cards, count, room, draw) for count in counts), key=lambda row: row.height)


def abreast(cards: Sequence[Card], room: float, least: float, draw: Callable[[Card, float], Block]) -> Row:
    """Return cards in that number of columns, none narrower than least, which makes them lowest."""
    most = max(1, min(len(cards), int((room + GAP) // (least + GAP))))
    return min((_side_by_side(cards, count, room, draw) for count in range(1, most + 1)), key=lambda row: row.height)


def _side_by_side(cards: Sequence[Card], count: int, room: float, draw: Callable[[Card, float], Block]) -> Row:
    """Return cards in so many columns of one width; each goes where the floor is highest, the first at the start."""
    width = round((room - GAP * (count - 1)) / count, 6)
    floors = [0.0] * count
    spots = []
    for card in cards:
        column = min(range(count), key=lambda one: (floors[one], one))
        block = draw(card, width)
        spots.append(Spot(column * (width + GAP), floors[column], block, card.id))
        floors[column] += block.height + GAP
    return Row(max(floors) - GAP, tuple(spots))


def _columns_covered(journey: Journey, card: Card) -> int:
    """Return how many shown stages a card stands over; hidden ones are among those that its span counts."""
    if card.span == 1 or card.stage is None:
        return 1
    first = list(journey.stages).index(card.stage)
    return sum(not stage.hidden for stage in list(journey.stages.values())[first : first + card.span])


def _across(setting: Setting, around: Surroundings, lane: Lane, grid: Grid, view: str) -> Row:
    """Return the cards of a lane that spans the map, side by side in as many columns as there is room for."""
    room = grid.across - 2 * CELL
    cards = around.journey.cell(lane.id, None)
    if not cards:
        return Row(2 * CELL, ())
    counts = max(1, min(len(cards), int((room + GAP) // (LEAST_ACROSS + GAP))))
    fewest = 1 if setting.shape.abreast else counts
    row = _abreast(setting, around, lane, view, cards, room, range(fewest, counts + 1))
    spots = tuple(spot._replace(x=grid.start + CELL + spot.x, y=CELL + spot.y) for spot in row.spots)
    return Row(row.height + 2 * CELL, spots)


def face_block(
    setting: Setting,
    around: Surroundings,
    card: Card,
    lane: Lane,
    view: str,
    width: float,
    room: float | None = None,
) -> Block:
    """Return a card as the view of its lane draws it, its words in the room that a cut leaves them.

    It is drawn only when the card, what is around it, its width or its look are new.
    """
    if view == "chips" and not card.picture:  # a chip has no room for one
        look = AS_CHIP
    else:
        look, view = AS_CARD, "text" if view == "text" or isinstance(card, BARE_IN.get(view, ())) else "cards"
    if room is not None:
        return face(look, setting, card, around.around(card, lane, view), width, room=room)
    shelf, height = around.shelf, None
    kept, now = shelf.known_face(card, view, width), shelf.standing(lane)
    before = kept.standing if kept is not None else None
    if kept is None or before is None:
        found = around.around(card, lane, view)
    else:
        # The others show more of the map than their lane and what all rows share.
        is_sure = before.lane is lane and before.shared is now.shared and look is AS_CARD and type(card) is not Metric
        if is_sure and before.look is now.look:
            return kept
        is_as_wide = before.form is now.form
        is_around = is_sure and is_as_wide and not kept.around.personas
        found = kept.around if is_around else around.around(card, lane, view)
        if is_as_wide and (found is kept.around or found.without_colours == kept.around.without_colours):
            height = kept.height  # colours alone do not change it
        if before.look is now.look and found == kept.around:
            kept.standing = now
            return kept
    block = face(look, setting, card, found, width, height, standing=now)
    shelf.keep_face(view, block)
    return block
