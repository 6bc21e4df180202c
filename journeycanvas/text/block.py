"""A text that was shaped, broken and placed: lines of runs in points, y downwards from the block's top left corner."""

from typing import NamedTuple

from journeycanvas.text.clusters import reaches
from journeycanvas.text.fonts import Shaped


class Run(NamedTuple):
    """A shaped word and where its left edge stands in the text box, in points."""

    word: Shaped
    x: float


class TextLine(NamedTuple):
    """A line: runs in logical order, its characters and where they start in the source, and its ink's place."""

    runs: tuple[Run, ...]
    text: str
    start: int
    width: float
    x: float
    baseline: float


class TextBlock(NamedTuple):
    """Lines in a box of the given width; height is the number of lines times size times leading."""

    lines: tuple[TextLine, ...]
    width: float
    height: float
    size: float
    bold: bool
    direction: str

    @property
    def ink_width(self) -> float:
        """The width of the widest line."""
        return max(line.width for line in self.lines)

    @property
    def line_height(self) -> float:
        return self.height / len(self.lines)

    def rectangles(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """Return (x, y, width, height) of the characters from start to before end of the source text.

        A line that mixes directions can give several, from left to right.
        """
        out = []
        for nth, line in enumerate(self.lines):
            if line.start < end and start < line.start + len(line.text):
                stretches = _stretches(line, start - line.start, end - line.start, self.size)
                y, height = nth * self.line_height, self.line_height
                out += [(left, y, right - left, height) for left, right in stretches]
        return out


def _stretches(line: TextLine, start: int, end: int, size: float) -> list[tuple[float, float]]:
    """The left and right edges of a range of a line, those that touch made one."""
    found: list[tuple[float, float]] = []
    before = 0
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
        if merged and left - merged[-1][1] < 0.01:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged
