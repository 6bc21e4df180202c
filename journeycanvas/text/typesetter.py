"""Set text: bundled fonts, UAX #9 order, UAX #14 lines, HarfBuzz glyphs; the same on screen, in PNG and in PDF."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from journeycanvas.text.block import TextBlock
from journeycanvas.text.lines import Line, Paragraph, count, fill, place
from journeycanvas.text.paragraphs import Reader
from journeycanvas.text.placed import TextLine

_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}
_SLACK = 1e-6  # points that a line may be too wide, because sums are rounded
_SHORT, _KEPT = 16, 2_000  # letters of texts of which it is known how much room they take, such as numbers; and texts
_LONG = 1_000  # letters; who types in such a text waits for it to be measured, and at once to be set
_Filled: TypeAlias = Sequence[tuple[Paragraph, list[Line]]]


class Extent(NamedTuple):
    """How much room a text takes: its number of lines, their height together, and the width of the widest.

    Where no word was cut, the text breaks in the same places in any room between that width and what it was given.
    """

    lines: int
    height: float
    ink_width: float
    has_cut_words: bool


class Typesetter:
    """Sets text with the fonts of one folder. Made once a program; keeps fonts and shaped words."""

    def __init__(self, fonts_folder: Path) -> None:
        self._reader = Reader(fonts_folder)
        self._extents: dict[object, Extent] = {}
        self._latest: tuple[object, _Filled] | None = None  # a long text is set right after it was measured

    def set(
        self,
        text: str,
        *,
        size: float,
        width: float,
        bold: bool = False,
        direction: str = "ltr",
        align: str = "left",
        language: str = "en",
        leading: float = 1.45,
    ) -> TextBlock:
        """Return text broken into lines of at most width points (math.inf: only line ends of the text end a line).

        direction ("ltr" or "rtl") is that of every paragraph, whatever its letters; align is "left", "centre" or
        "right"; leading is the line's height divided by size. A word wider than the line is cut between graphemes.
        All scripts stand on one grid of base lines: that of the first font.
        """
        filled = self._filled(text, size, width, bold, direction, language)
        box = max([line.em for _, some in filled for line in some]) * size if math.isinf(width) else width
        share = _SHARE[align]
        first = self._reader.chain(bold).first
        baseline = ((leading - first.ascent - first.descent) / 2 + first.ascent) * size
        lines = []
        for paragraph, some in filled:
            for line in some:
                ink = line.em * size
                x = (box - ink) * share
                runs = place(line, size, x, paragraph.one_level)
                words = paragraph.text[line.start : line.end]
                lines.append(TextLine(runs, words, paragraph.start + line.start, ink, x, baseline))
                baseline += leading * size
        return TextBlock(tuple(lines), box, len(lines) * size * leading, size, bold, direction)

    def extent(
        self,
        text: str,
        *,
        size: float,
        width: float,
        bold: bool = False,
        direction: str = "ltr",
        language: str = "en",
        leading: float = 1.45,
    ) -> Extent:
        """Return the room that set() would take for the same text, in half the time: nothing gets its place."""
        if len(text) > _SHORT:
            return self._extent(text, size, width, bold, direction, language, leading)
        asked = (text, size, width, bold, direction, language, leading)
        found = self._extents.get(asked)
        if found is None:
            if len(self._extents) >= _KEPT:
                self._extents.clear()
            found = self._extents[asked] = self._extent(*asked)
        return found

    def _extent(
        self, text: str, size: float, width: float, bold: bool, direction: str, language: str, leading: float
    ) -> Extent:
        if len(text) < _LONG:
            paragraphs = self._reader.read(text, bold, int(direction == "rtl"), language)
            counted = [count(paragraph, _room(width, size)) for paragraph in paragraphs]
            if None not in counted:
                lines = sum([one[0] for one in counted if one])
                return Extent(lines, lines * size * leading, max([one[1] for one in counted if one]) * size, False)
        lines, widest, has_cut_words = 0, 0.0, False
        for paragraph, filled in self._filled(text, size, width, bold, direction, language):
            lines += len(filled)
            widest = max(widest, *[line.em for line in filled])
            has_cut_words = has_cut_words or sum([len(line.words) for line in filled]) > len(paragraph.words)
        return Extent(lines, lines * size * leading, widest * size, has_cut_words)

    def measure(
        self, text: str, *, size: float, bold: bool = False, direction: str = "ltr", language: str = "en"
    ) -> float:
        """Return the width of text whose lines are not broken, in points."""
        paragraphs = self._reader.read(text, bold, int(direction == "rtl"), language)
        return max([fill(paragraph, math.inf)[0].em for paragraph in paragraphs]) * size

    def _filled(self, text: str, size: float, width: float, bold: bool, direction: str, language: str) -> _Filled:
        """Return the paragraphs of a text with their lines."""
        asked, latest = (text, size, width, bold, direction, language), self._latest
        if latest is not None and latest[0] == asked:
            return latest[1]
        filled = [
            (paragraph, fill(paragraph, _room(width, size)))
            for paragraph in self._reader.read(text, bold, int(direction == "rtl"), language)
        ]
        if len(text) >= _LONG:
            self._latest = (asked, filled)
        return filled

    def missing(self, text: str) -> frozenset[str]:
        """Return the characters of text that no font can draw; a box stands in their place."""
        return self._reader.missing(text)


def _room(width: float, size: float) -> float:
    """Return how long a line may become, in em."""
    return (max(width, 0.0) + _SLACK) / size
