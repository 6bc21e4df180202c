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


class Held(NamedTuple):
    """What stands in a cell: the free slots, the printed cards by their place in the order given, and the code."""

    slots: tuple[Slot, ...]
    cards: tuple[tuple[int, float, float], ...]
    code: tuple[float, float]
    left_out: int


def slots_in(cell: Cell, note: Note, code: float) -> tuple[Slot, ...]:
    """Return as many slots as the cell has room for, evenly spread; under its code where the code has a line of it."""
    columns, rows = slots_across(cell.width, note), slots_down(cell.height, note)
    if columns < 1 or rows < 1:
        return ()
    top = code if cell.height - rows * (note.height + PAD) - PAD >= code else 0.0
    across = min((cell.width - columns * note.width) / (columns + 1), MOST_AIR)
    down = min((cell.height - top - rows * note.height) / (rows + 1), MOST_AIR)
    start = (cell.width - columns * note.width - (columns - 1) * across) / 2
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


def hold(cell: Cell, note: Note | None, blocks: Sequence[Block], sizes: Sizes) -> Held:
    """Return what stands in a cell; cards take slots from the first on, and one stays free while that is possible."""
    line = sizes.cell_code.size * sizes.cell_code.leading
    slots = slots_in(cell, note, line) if note else ()
    has_band = not slots or slots[0].y >= line
    code = (cell.x + PAD, PAD / 2) if has_band else (slots[0].x + CORNER, slots[0].y + CORNER)
    if not blocks:
        return Held(slots, (), code, 0)
    tops = sorted({slot.x for slot in slots}) or [cell.x + PAD]
    first = line + PAD / 2 if has_band else code[1] + line
    tries = [_flow(blocks, tops, slots, cell, first, note, spare) for spare in ((1, 0) if len(slots) > 1 else (0,))]
    best = min(tries, key=lambda held: held[1])
    return Held(best[2], best[0], code, best[1])


def _flow(
    blocks: Sequence[Block],
    starts: Sequence[float],
    slots: Sequence[Slot],
    cell: Cell,
    first: float,
    note: Note | None,
    spare: int,
) -> tuple[tuple[tuple[int, float, float], ...], int, tuple[Slot, ...]]:
    """Let cards run down the columns of slots; return where they are, how many found no room, and the free slots."""
    placed: list[tuple[int, float, float]] = []
    column, y = 0, first
    last = len(starts) - 1
    kept = slots[-1] if spare else None
    for number, block in enumerate(blocks):
        while column <= last:
            ends = kept.y - PAD if kept is not None and column == last else cell.height - PAD
            if y + block.height <= ends:
                break
            column, y = column + 1, min((slot.y for slot in slots), default=first)
        if column > last:
            break
        placed.append((number, starts[column], y))
        y += block.height + GAP
    taken = [(x, top, blocks[number].height) for number, x, top in placed]
    free = tuple(
        slot
        for slot in slots
        if note is None
        or not any(x == slot.x and top < slot.y + note.height and top + tall > slot.y for x, top, tall in taken)
    )
    return tuple(placed), len(blocks) - len(placed), free


def draw_cell(sketch: Sketch, setting: Setting, held: Held, note: Note | None, code: str, sizes: Sizes) -> None:
    """Draw the free slots and the code of a cell."""
    theme = setting.theme
    if note is not None:
        for slot in held.slots:
            sketch.box(slot.x, slot.y, note.width, note.height, None, Stroke(theme.faint, DOT, DOTS, True))
    code_in(sketch, code, sizes.cell_code, *held.code, theme.faint)
