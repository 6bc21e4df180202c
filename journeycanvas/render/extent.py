"""Tell how far the ink of a block reaches, so that a part of a picture is painted with what touches it."""

from typing import NamedTuple

from journeycanvas.layout.leaves import Clip, View
from journeycanvas.layout.marks import Block, Box, Placed, Rule, Shape, Words

_POINTED = 5.0  # widths of a line; how far a sharp corner sticks out at a miter limit of 10
_SWASH = 0.5  # of the size of type; how far a letter may lean out of its line at the sides


class Extent(NamedTuple):
    """A rectangle of a sheet or of a block, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Extent") -> bool:
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


def _ink(block: Block) -> tuple[float, float, float, float]:
    """Return how far the ink reaches from the block's own corner."""
    lefts, tops, rights, bottoms = [0.0], [0.0], [block.width], [block.height]
    for mark in block.marks:
        match mark:
            case Shape():
                around = _POINTED * mark.stroke.width if mark.stroke else 0.0
                across = [number for _, numbers in mark.path for number in numbers[::2]]
                down = [number for _, numbers in mark.path for number in numbers[1::2]]
                if not down:
                    continue
                edges = min(across), min(down), max(across), max(down)
            case Rule(x1, y1, x2, y2, stroke):
                around = stroke.width
                edges = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
            case Words(x, y, words):  # marks may be stacked above and below the line
                aside = _SWASH * words.size
                lefts.append(x + min(line.x for line in words.lines) - aside)
                rights.append(x + max(line.x + line.width for line in words.lines) + aside)
                tops.append(y - words.size)
                bottoms.append(y + words.height + words.size)
                continue
            case _:
                around = mark.stroke.width if isinstance(mark, Box) and mark.stroke else 0.0
                edges = mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        lefts.append(edges[0] - around)
        tops.append(edges[1] - around)
        rights.append(edges[2] + around)
        bottoms.append(edges[3] + around)
    return min(lefts), min(tops), max(rights), max(bottoms)
