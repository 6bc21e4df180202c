"""Say where characters of a line stand, and which one a point meets: for links, the selection and the caret."""

from itertools import pairwise
from typing import NamedTuple

from journeycanvas.text.breaking import grapheme_ends
from journeycanvas.text.clusters import reaches
from journeycanvas.text.placed import TextLine

_TOUCHING = 0.01  # points; sums of advances are rounded


class Cell(NamedTuple):
    """What a reader takes for one character: its range in the line and its edges, in points."""

    start: int
    end: int
    left: float
    right: float
    rtl: bool

    @property
    def before(self) -> float:
        """The edge where the caret stands before it."""
        return self.right if self.rtl else self.left

    @property
    def after(self) -> float:
        """The edge where the caret stands after it."""
        return self.left if self.rtl else self.right


def stretches(line: TextLine, start: int, end: int, size: float) -> list[tuple[float, float]]:
    """Return the left and right edges of a range of a line, those that touch made one, from left to right."""
    found, before = [], 0
    for word, x in line.runs:
        first, last = max(start - before, 0), min(end - before, len(word.text))
        if first < last:
            reach = reaches((word,))
            near, far = reach[first], reach[last]
            left, right = (word.em - far, word.em - near) if word.rtl else (near, far)
            found.append((x + left * size, x + right * size))
        before += len(word.text)
    merged: list[tuple[float, float]] = []
    for left, right in sorted(found):
        if merged and left - merged[-1][1] < _TOUCHING:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def cells(line: TextLine, size: float) -> list[Cell]:
    """Return the cells of a line in logical order; spaces at its end take no room and have none."""
    edges: list[tuple[float, float, bool]] = []  # of each character
    for word, x in line.runs:
        reach = reaches((word,))
        if word.rtl:
            edges += [(x + (word.em - far) * size, x + (word.em - near) * size, True) for near, far in pairwise(reach)]
        else:
            edges += [(x + near * size, x + far * size, False) for near, far in pairwise(reach)]
    out, start = [], 0
    for end in grapheme_ends(line.text[: len(edges)]):
        left = min([left for left, _, _ in edges[start:end]])
        right = max([right for _, right, _ in edges[start:end]])
        out.append(Cell(start, end, left, right, edges[start][2]))
        start = end
    return out


def caret_x(line: TextLine, offset: int, size: float, rtl: bool) -> float:
    """Return where the caret stands before the character at offset of the line, or after the last one.

    rtl is the direction of the paragraph: spaces at the end of a line carry the caret on that way.
    """
    found = cells(line, size)
    for cell in found:
        if offset < cell.end:
            return cell.before if offset <= cell.start else cell.after
    spaces = offset - (found[-1].end if found else 0)
    font = line.runs[-1].word.font if line.runs else None
    beyond = spaces * font.space * size if font else 0.0
    return line.x - beyond if rtl else line.x + line.width + beyond


def offset_near(line: TextLine, x: float, size: float, rtl: bool) -> int:
    """Return the offset in the line before or after the cell that x meets, whichever edge is nearer."""
    found = cells(line, size)
    if not found:
        return 0
    if x >= line.x + line.width:
        return 0 if rtl else len(line.text)
    if x <= line.x:
        return len(line.text) if rtl else 0
    nearest = min(found, key=lambda cell: (max(cell.left - x, x - cell.right, 0.0), cell.left == cell.right))
    return nearest.start if abs(x - nearest.before) <= abs(x - nearest.after) else nearest.end
