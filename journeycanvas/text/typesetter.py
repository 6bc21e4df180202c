"""Set text: bundled fonts, UAX #9 order, UAX #14 lines, HarfBuzz glyphs; the same on screen, in PNG and in PDF."""

import math
import re
from pathlib import Path

from journeycanvas.text.bidi import Bidi
from journeycanvas.text.block import TextBlock, TextLine
from journeycanvas.text.breaking import pieces
from journeycanvas.text.chain import EmojiFont, FontChain
from journeycanvas.text.characters import (
    LINE_END,
    Scripts,
    as_drawn,
    plain_language,
    script_of_language,
    without_surrogates,
)
from journeycanvas.text.lines import Paragraph, fill, place
from journeycanvas.text.plain import is_plain, plain_levels, plain_pieces
from journeycanvas.text.words import WordShaper

_LETTER = re.compile(r"[^\W\d_]")
_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}
_SLACK = 1e-6  # points that a line may be too wide, because sums are rounded


class Typesetter:
    """Sets text with the fonts of one folder. Made once a program; keeps fonts and shaped words."""

    def __init__(self, fonts_folder: Path) -> None:
        emoji = EmojiFont(fonts_folder)
        self._regular = FontChain(fonts_folder, "Regular", emoji)
        self._bold = FontChain(fonts_folder, "Bold", emoji)
        self._scripts = Scripts()
        self._bidi = Bidi()
        self._shapers: dict[tuple[bool, str, str], WordShaper] = {}

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
        """
        level = int(direction == "rtl")
        room = (width + _SLACK) / size
        filled = [
            (line, start, paragraph)
            for start, paragraph in self._paragraphs(text, bold, level, language)
            for line in fill(paragraph, room)
        ]
        box = max([line.em for line, _, _ in filled]) * size if math.isinf(width) else width
        share = _SHARE[align]
        first = (self._bold if bold else self._regular).first
        baseline = ((leading - first.ascent - first.descent) / 2 + first.ascent) * size
        lines = []
        for line, start, paragraph in filled:
            ink = line.em * size
            x = (box - ink) * share
            runs = place(line, size, x, level if paragraph.one_level else None)
            words = paragraph.text[line.start : line.end]
            lines.append(TextLine(runs, words, start + line.start, ink, x, baseline))
            baseline += leading * size
        return TextBlock(tuple(lines), box, len(lines) * size * leading, size, bold, direction)

    def measure(
        self, text: str, *, size: float, bold: bool = False, direction: str = "ltr", language: str = "en"
    ) -> float:
        """Return the width of text set without breaking its lines, in points."""
        paragraphs = self._paragraphs(text, bold, int(direction == "rtl"), language)
        return max([fill(paragraph, math.inf)[0].em for _, paragraph in paragraphs]) * size

    def missing(self, text: str) -> frozenset[str]:
        """Return the characters of text that no font can draw; a box stands in their place."""
        drawn = as_drawn(LINE_END.sub("", without_surrogates(text)))
        return frozenset(character for character in set(drawn) if self._regular.lacks(character))

    def _paragraphs(self, text: str, bold: bool, level: int, language: str) -> list[tuple[int, Paragraph]]:
        """Where each paragraph of text starts, and its words."""
        language = plain_language(language)
        levels = plain_levels(text, level)
        if levels is not None:
            return [(0, self._paragraph(text, plain_pieces(text), levels, bold, level, language))]
        text = without_surrogates(text)
        paragraphs, start = [], 0
        for end in [*LINE_END.finditer(text), None]:
            paragraph = text[start : end.start() if end else None]
            drawn = as_drawn(paragraph)
            parts = plain_pieces(drawn) if is_plain(drawn) else pieces(drawn, language)
            levels = self._bidi.levels(paragraph, level)
            paragraphs.append((start, self._paragraph(paragraph, parts, levels, bold, level, language)))
            start = end.end() if end else start
        return paragraphs

    def _paragraph(
        self, text: str, parts: list[str], levels: bytes, bold: bool, level: int, language: str
    ) -> Paragraph:
        shaper = self._shaper(text, bold, language)
        if levels.count(level) == len(levels):
            return Paragraph(text, shaper.words(parts, level), levels, True, shaper)
        return Paragraph(text, shaper.words_of_levels(parts, levels), levels, False, shaper)

    def _shaper(self, text: str, bold: bool, language: str) -> WordShaper:
        letter = _LETTER.search(text)
        script = (self._scripts[letter[0]] if letter else "") or script_of_language(language)
        key = (bold, language, script)
        shaper = self._shapers.get(key)
        if shaper is None:
            chain = self._bold if bold else self._regular
            shaper = self._shapers[key] = WordShaper(chain, self._scripts, language, script)
        return shaper
