"""A text that was shaped, broken and placed: lines of runs in points, y downwards from the block's top left corner."""

from bisect import bisect_right
from typing import NamedTuple

from journeycanvas.text.breaking import grapheme_ends
from journeycanvas.text.geometry import caret_x, offset_near, stretches
from journeycanvas.text.placed import TextLine


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
        """The height of one line; all are equal."""
        return self.height / len(self.lines)

    def rectangles(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """Return (x, y, width, height) of the characters from start to before end of the source text.

        A line that mixes directions can give several, from left to right.
        """
        out = []
        for nth, line in enumerate(self.lines):
            if line.start < end and start < line.start + len(line.text):
                y, height = nth * self.line_height, self.line_height
                edges = stretches(line, start - line.start, end - line.start, self.size)
                out += [(left, y, right - left, height) for left, right in edges]
        return out

    def caret(self, offset: int) -> tuple[float, float, float]:
        """Return (x, y, height) of a caret before the character at offset of the source text, or after the last."""
        nth = max(bisect_right(self.lines, offset, key=lambda line: line.start) - 1, 0)
        line = self.lines[nth]
        x = caret_x(line, offset - line.start, self.size, self.direction == "rtl")
        return x, nth * self.line_height, self.line_height

    def offset_at(self, x: float, y: float) -> int:
        """Return the offset in the source text where a caret goes when (x, y) is pressed."""
        nth = min(max(int(y / self.line_height), 0), len(self.lines) - 1)
        line = self.lines[nth]
        offset = line.start + offset_near(line, x, self.size, self.direction == "rtl")
        if nth + 1 < len(self.lines) and offset == self.lines[nth + 1].start:
            # The end of a line that goes on is the start of the next: stay before the space that ends it.
            ends = [0, *grapheme_ends(line.text)]
            offset = line.start + ends[-2]
        return offset
