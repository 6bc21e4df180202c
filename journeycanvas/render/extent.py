"""Tell how far the ink of a block reaches, so that a part of a picture is painted with what touches it."""

from collections.abc import Iterable
from typing import NamedTuple

from journeycanvas.layout.leaves import Clip, View
from journeycanvas.layout.marks import Block, Box, Mark, Placed, Rule, Shape, Words

_POINTED = 5.0  # widths of a line; how far a sharp corner sticks out at a miter limit of 10
_SWASH = 0.5  # of the size of type; how far a letter may lean out of its line at the sides


class Extent(NamedTuple):
    """A rectangle of a sheet or of a block, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Extent") -> bool:
        """Tell whether two extents lie over each other by more than an edge."""
        return (
            self.left < other.right and self.right > other.left and self.top < other.bottom and self.bottom > other.top
        )


def extent(placed: Placed) -> Extent:
    """Return the rectangle of the sheet that the ink of a block stays in, the block itself included."""
    left, top, right, bottom = _ink(placed.block)
    return Extent(placed.x + left, placed.y + top, placed.x + right, placed.y + bottom)


def under(view: View, clip: Clip | None = None) -> Extent:
    """Return the rectangle of a view's sheet that lies under a rectangle of the leaf; all that is seen without one."""
    left, top, width, height = view.window if clip is None else view._replace(clip=clip).window
    return Extent(left, top, left + width, top + height)


def reach(placed: Placed) -> tuple[float, float]:
    """Return how far up and down the ink of a block reaches on the sheet."""
    _, top, _, bottom = extent(placed)
    return top, bottom


def _ink(block: Block) -> Extent:
    """Return how far the ink reaches from the block's own corner."""
    return united([Extent(0.0, 0.0, block.width, block.height), *filter(None, map(edges_of, block.marks))])


def united(extents: Iterable[Extent]) -> Extent:
    """Return the rectangle around some, of which there must be one."""
    lefts, tops, rights, bottoms = zip(*extents, strict=True)
    return Extent(min(lefts), min(tops), max(rights), max(bottoms))


def edges_of(mark: Mark) -> Extent | None:
    """Return the rectangle of a block that the ink of a mark stays in; nothing for an outline without a point."""
    match mark:
        case Shape():
            around = _POINTED * mark.stroke.width if mark.stroke else 0.0
            across = [number for _, numbers in mark.path for number in numbers[::2]]
            down = [number for _, numbers in mark.path for number in numbers[1::2]]
            if not down:
                return None
            edges = min(across), min(down), max(across), max(down)
        case Rule(x1, y1, x2, y2, stroke):
            around = stroke.width
            edges = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
        case Words(x, y, words):  # marks may be stacked above and below the line
            aside = _SWASH * words.size
            return Extent(
                x + min(line.x for line in words.lines) - aside,
                y - words.size,
                x + max(line.x + line.width for line in words.lines) + aside,
                y + words.height + words.size,
            )
        case _:
            around = mark.stroke.width if isinstance(mark, Box) and mark.stroke else 0.0
            edges = mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    return Extent(edges[0] - around, edges[1] - around, edges[2] + around, edges[3] + around)
