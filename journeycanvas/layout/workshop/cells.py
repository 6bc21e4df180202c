"""Put slots for notes into a cell, its code, and the cards that are printed already."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.layout.marks import Block, Stroke
from journeycanvas.layout.measures import GAP
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.parts import code_in
from journeycanvas.layout.workshop.sizes import PAD, Sizes

DOTS = (0.8, 2.6)
DOT = 0.8
CORNER = 1.5 * PAD  # from a slot's corner to the code in it
MOST_AIR = 4 * PAD  # between two slots; the rest stays at the end of the cell, for what is written by hand


class Slot(NamedTuple):
    """A place for one note, in points from the start edge and the top of its lane."""

    x: float
    y: float


class Cell(NamedTuple):
    """A cell of a lane: where it starts, how wide and how high it is."""

    x: float
    width: float
    height: float


class Code(NamedTuple):
    """How wide the widest code of a lane is, and how high the line of each."""

    width: float
    height: float


class Held(NamedTuple):
    """What stands in a cell: the free slots, the printed cards by their place in the order given, and the code."""

    slots: tuple[Slot, ...]
    cards: tuple[tuple[int, float, float], ...]
    code: tuple[float, float]
    left_out: int

    @property
    def is_code_covered(self) -> bool:
        """Whether the code stands in a slot, where a note hides it."""
        x, y = self.code
        return any(x >= slot.x and y >= slot.y for slot in self.slots[:1])


def slots_in(cell: Cell, note: Note, code: Code | None = None) -> tuple[Slot, ...]:
    """Return as many slots as the cell has room for, evenly spread; with a code, below it or after it if there is room.

    A code in a line over the slots, or before the first of them, is read when notes hang there.
    """
    columns, rows = slots_across(cell.width, note), slots_down(cell.height, note)
    if columns < 1 or rows < 1:
        return ()
    height, width = (code.height, code.width) if code else (cell.height, cell.width)
    top = height if cell.height - rows * (note.height + PAD) - PAD >= height else 0.0
    across = min((cell.width - columns * note.width) / (columns + 1), MOST_AIR)
    down = min((cell.height - top - rows * note.height) / (rows + 1), MOST_AIR)
    rest = cell.width - columns * note.width - (columns - 1) * across
    start = max(rest / 2, width + 2 * PAD) if not top and rest >= width + 3 * PAD else rest / 2
    return tuple(
        Slot(cell.x + start + column * (note.width + across), top + down + row * (note.height + down))
        for row in range(rows)
        for column in range(columns)
    )


def slots_across(width: float, note: Note) -> int:
    """Return how many notes have room side by side."""
    return max(0, int((width - PAD + 0.01) // (note.width + PAD)))


def slots_down(height: float, note: Note) -> int:
    """Return how many notes have room one below another."""
    return max(0, int((height - PAD + 0.01) // (note.height + PAD)))


def code_at(cell: Cell, slots: Sequence[Slot], code: Code) -> tuple[float, float]:
    """Return where the code of a cell stands: above or before its slots, to be read when notes hang there.

    In the first slot where there is no room around it.
    """
    if not slots or slots[0].y >= code.height:
        return cell.x + PAD, PAD / 2
    if slots[0].x - cell.x >= code.width + 2 * PAD - 0.01:
        return slots[0].x - PAD - code.width, slots[0].y
    return slots[0].x + CORNER, slots[0].y + CORNER


def hold(cell: Cell, note: Note | None, blocks: Sequence[Block], code: Code) -> Held:
    """Return what stands in a cell: cards from the top of its first column on, free slots below and beside them.

    Room for one slot is kept free at the end of the last column while all cards are printed nevertheless.
    """
    slots = slots_in(cell, note, code) if note else ()
    place = code_at(cell, slots, code)
    if not blocks:
        return Held(slots, (), place, 0)
    starts = sorted({slot.x for slot in slots}) or [cell.x + PAD]
    first = PAD if slots and place[0] < slots[0].x and slots[0].y < code.height else place[1] + code.height
    later = slots[0].y if slots else first
    tries = [_flow(blocks, starts, (first, later), cell, kept) for kept in ([_room_of(note), 0.0] if note else [0.0])]
    best = min(tries, key=lambda cards: len(blocks) - len(cards))
    return Held(_free(slots, best, blocks, cell, note), best, place, len(blocks) - len(best))


def least_height(width: float, note: Note, blocks: Sequence[Block], code: Code, is_slot_kept: bool) -> float:
    """Return how high a cell of that width has to be for these cards, and for a free slot beside or below them."""
    height, kept = note.height + 2 * PAD, _room_of(note) if is_slot_kept else 0.0
    all_below = code.height + 2 * PAD + sum(block.height + GAP for block in blocks) - GAP + kept
    if slots_across(width, note) < 2:
        return max(height, all_below)
    while height < all_below:
        held = hold(Cell(0.0, width, height), note, blocks, code)
        if not held.left_out and (held.slots or not is_slot_kept):
            break
        height += 2 * GAP
    return height


def least_written(blocks: Sequence[Block], code: Code) -> float:
    """Return how high a cell without slots has to be for these cards below its code."""
    return code.height + 1.5 * PAD + sum(block.height + GAP for block in blocks) - GAP + 0.01


def _room_of(note: Note) -> float:
    return note.height + PAD


def _flow(
    blocks: Sequence[Block], starts: Sequence[float], tops: tuple[float, float], cell: Cell, kept: float
) -> tuple[tuple[int, float, float], ...]:
    """Let cards run down columns from the top of the first or a later one; kept is left free at the end of the last."""
    placed: list[tuple[int, float, float]] = []
    first, later = tops
    column, y, last = 0, first, len(starts) - 1
    for number, block in enumerate(blocks):
        while column <= last:
            if y + block.height <= cell.height - PAD - (kept if column == last else 0.0):
                break
            column, y = column + 1, later
        if column > last:
            break
        placed.append((number, starts[column], y))
        y += block.height + GAP
    return tuple(placed)


def _free(
    slots: Sequence[Slot],
    cards: Sequence[tuple[int, float, float]],
    blocks: Sequence[Block],
    cell: Cell,
    note: Note | None,
) -> tuple[Slot, ...]:
    """Return the slots of columns without cards, and as many below the cards of the others as there is room for."""
    if note is None:
        return ()
    free: list[Slot] = []
    for x in sorted({slot.x for slot in slots}):
        used = max((y + blocks[number].height for number, start, y in cards if start == x), default=None)
        if used is None:
            free += [slot for slot in slots if slot.x == x]
            continue
        count = int((cell.height - PAD - used + 0.01) // _room_of(note))
        air = min((cell.height - PAD - used - count * _room_of(note)) / (count + 1), MOST_AIR)
        free += [Slot(x, used + PAD + air + n * (_room_of(note) + air)) for n in range(count)]
    return tuple(free)


def draw_cell(sketch: Sketch, setting: Setting, held: Held, note: Note | None, code: str, sizes: Sizes) -> None:
    """Draw the free slots and the code of a cell."""
    theme = setting.theme
    if note is not None:
        for slot in held.slots:
            sketch.box(slot.x, slot.y, note.width, note.height, None, Stroke(theme.faint, DOT, DOTS, True))
    code_in(sketch, code, sizes.cell_code, *held.code, theme.faint)
