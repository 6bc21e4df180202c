"""Find the blocks of a strip that are exposed, without looking at all of them: a lane of a large map has hundreds."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from journeycanvas.editor.canvas.wide_ink import WIDE
from journeycanvas.layout.marks import Block, Placed
from journeycanvas.layout.plan import Strip
from journeycanvas.render.extent import Extent

OVERHANG = 12.0  # points that faces and stacked marks may reach out of their block


class _Row(NamedTuple):
    """The blocks of a strip from left to right: their places in the strip, and those of the wide ones."""

    placed: tuple[Placed, ...]
    lefts: list[float]
    numbers: list[int]
    reach: float
    wide: list[int]


class Exposure:
    """Knows where the blocks of strips stand. What it knows is kept until forget() is called."""

    def __init__(self) -> None:
        self._rows: dict[int, _Row] = {}

    def forget(self, strips: Iterable[Strip]) -> None:
        """Forget all strips but these."""
        kept = {id(strip.placed) for strip in strips}
        self._rows = {key: row for key, row in self._rows.items() if key in kept}

    def exchange(self, old: tuple[Placed, ...], new: tuple[Placed, ...]) -> None:
        """Take over what is known of the blocks of a strip that differs in some of them, if those are as wide."""
        row = self._rows.get(id(old))
        if row is None or row.placed is not old or len(old) != len(new):
            return
        exchanged = ((was, now) for was, now in zip(old, new, strict=True) if was is not now)
        if all(was.x == now.x and was.block.width == now.block.width for was, now in exchanged):
            self._rows[id(new)] = row._replace(placed=new)

    def blocks(self, strip: Strip, parts: Iterable[Extent]) -> list[Placed]:
        """Return the blocks of a strip that one of some parts of it meets, in their order."""
        row = self._row(strip.placed)
        met = set[int]()
        for part in parts:
            left, right = part.left - OVERHANG, part.right + OVERHANG
            high, low = part.top - OVERHANG, part.bottom + OVERHANG
            first, last = bisect_right(row.lefts, left - row.reach), bisect_left(row.lefts, right)
            for number in (*row.wide, *row.numbers[first:last]):
                x, y, block, _ = row.placed[number]
                if x < right and y < low and x + block.width > left and y + block.height > high:
                    met.add(number)
        return [row.placed[number] for number in sorted(met)]

    def _row(self, placed: tuple[Placed, ...]) -> _Row:
        row = self._rows.get(id(placed))
        if row is None or row.placed is not placed:
            row = self._rows[id(placed)] = _row_of(placed)
        return row


def _row_of(placed: tuple[Placed, ...]) -> _Row:
    widths = [one.block.width for one in placed]
    lefts = [one.x for one in placed]
    numbers = sorted((number for number, width in enumerate(widths) if width <= WIDE), key=lefts.__getitem__)
    return _Row(
        placed,
        [lefts[number] for number in numbers],
        numbers,
        max((widths[number] for number in numbers), default=0.0),
        [number for number, width in enumerate(widths) if width > WIDE],
    )


def meeting(parts: Iterable[Extent], strip: Strip) -> list[Extent]:
    """Return those parts of the sheet that meet a strip, counted from the strip's corner."""
    top, bottom = strip.y - OVERHANG, strip.y + strip.height + OVERHANG
    return [
        Extent(part.left, part.top - strip.y, part.right, part.bottom - strip.y)
        for part in parts
        if part.top - OVERHANG < bottom and part.bottom + OVERHANG > top
    ]


def moved(parts: Iterable[Extent], x: float, y: float) -> list[Extent]:
    """Return the same rectangles, counted from a place."""
    return [Extent(left - x, top - y, right - x, bottom - y) for left, top, right, bottom in parts]


def around(x: float, y: float, block: Block) -> tuple[float, float, float, float]:
    """Return all that a block at a place of the sheet may paint on: left, top, width, height."""
    return x - OVERHANG, y - OVERHANG, block.width + 2 * OVERHANG, block.height + 2 * OVERHANG
