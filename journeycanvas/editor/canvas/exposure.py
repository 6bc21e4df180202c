"""Find the blocks of a strip that are exposed, without looking at all of them: a lane of a large map has hundreds."""

from collections.abc import Iterable

from journeycanvas.editor.canvas.spread import Spread
from journeycanvas.layout.marks import Block, Placed
from journeycanvas.layout.plan import Strip
from journeycanvas.render.extent import Extent

OVERHANG = 12.0  # points that faces and stacked marks may reach out of their block


class Exposure:
    """Knows where the blocks of strips stand. What it knows is kept until forget() is called."""

    def __init__(self) -> None:
        self._rows: dict[int, tuple[tuple[Placed, ...], Spread]] = {}

    def forget(self, strips: Iterable[Strip]) -> None:
        """Forget all strips but these."""
        kept = {id(strip.placed) for strip in strips}
        self._rows = {key: row for key, row in self._rows.items() if key in kept}

    def exchange(self, old: tuple[Placed, ...], new: tuple[Placed, ...]) -> None:
        """Take over what is known of the blocks of a strip that differs in some of them, if those are as wide."""
        row = self._rows.get(id(old))
        if row is None or row[0] is not old or len(old) != len(new):
            return
        others = {number: _room(new[number]) for number in range(len(new)) if new[number] is not old[number]}
        spread = row[1].exchanged(others)
        if spread is not None:
            self._rows[id(new)] = new, spread

    def blocks(self, strip: Strip, parts: Iterable[Extent]) -> list[Placed]:
        """Return the blocks of a strip that one of some parts of it meets, in their order."""
        placed = strip.placed
        row = self._rows.get(id(placed))
        if row is None or row[0] is not placed:
            row = self._rows[id(placed)] = placed, Spread([_room(one) for one in placed])
        return [placed[number] for number in row[1].touched(parts)]


def _room(placed: Placed) -> Extent:
    """Return the rectangle of a strip that a block may paint on."""
    x, y, block, _ = placed
    return Extent(x - OVERHANG, y - OVERHANG, x + block.width + OVERHANG, y + block.height + OVERHANG)


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
