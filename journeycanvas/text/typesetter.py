"""Set text: bundled fonts, UAX #9 order, UAX #14 lines, HarfBuzz glyphs; the same on screen, in PNG and in PDF."""

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journeycanvas.text.bidi import Bidi, reorder
from journeycanvas.text.block import Run, TextBlock, TextLine
from journeycanvas.text.breaking import graphemes, pieces
from journeycanvas.text.chain import EmojiFont, FontChain
from journeycanvas.text.characters import LINE_END, Scripts, as_drawn, script_of_language, without_surrogates
from journeycanvas.text.cutting import cut
from journeycanvas.text.words import Word, WordShaper

_LETTER = re.compile(r"[^\W\d_]")
_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}
_SLACK = 1e-6  # points that a line may be too wide, for sums that were rounded


class _Filled(NamedTuple):
    """A line before it has a place: its words and where it starts in the source."""

    words: list[Word]
    start: int
    text: str


class Typesetter:
    """Sets text with the fonts of one folder. Made once; keeps fonts and shaped words."""

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
        """Return text broken into lines of at most width points (math.inf: only line feeds end a line).

        direction ("ltr" or "rtl") is that of every paragraph; leading is the line's height divided by size.
        """
        base = 1 if direction == "rtl" else 0
        filled = list(self._fill(without_surrogates(text), (width + _SLACK) / size, bold, base, language))
        widths = [_ink(line.words) * size for line in filled]
        box = max(widths) if math.isinf(width) else width
        first = (self._bold if bold else self._regular).first
        baseline = ((leading - first.ascent - first.descent) / 2 + first.ascent) * size
        lines = []
        for n, (line, ink) in enumerate(zip(filled, widths, strict=True)):
            x = (box - ink) * _SHARE[align]
            runs = _place(line.words, size, x)
            lines.append(TextLine(runs, line.text, line.start, ink, x, baseline + n * size * leading))
        return TextBlock(tuple(lines), box, len(lines) * size * leading, size, bold, direction)

    def measure(
        self, text: str, *, size: float, bold: bool = False, direction: str = "ltr", language: str = "en"
    ) -> float:
        """Return the width of text on one line, in points."""
        base = 1 if direction == "rtl" else 0
        return (
            max(_ink(line.words) for line in self._fill(without_surrogates(text), math.inf, bold, base, language))
            * size
        )

    def missing(self, text: str) -> frozenset[str]:
        """Return the characters of text that no font can draw."""
        seen = set(as_drawn(LINE_END.sub("", without_surrogates(text))))
        return frozenset(character for character in seen if self._regular.lacks(character))

    def _fill(self, text: str, room: float, bold: bool, base: int, language: str) -> Iterator[_Filled]:
        start = 0
        for end in LINE_END.finditer(text):
            yield from self._fill_paragraph(text[start : end.start()], start, room, bold, base, language)
            start = end.end()
        yield from self._fill_paragraph(text[start:], start, room, bold, base, language)

    def _fill_paragraph(
        self, text: str, start: int, room: float, bold: bool, base: int, language: str
    ) -> Iterator[_Filled]:
        drawn = as_drawn(text)
        levels = self._bidi.levels(text, base)
        shaper = self._shaper(bold, language, drawn)
        current: list[Word] = []
        x, place, line_start = 0.0, 0, 0
        for piece in pieces(drawn, language):
            end = place + len(piece)
            word = shaper.word(piece, levels[place:end])
            if x + word.em > room:
                if current:
                    yield _Filled(current, start + line_start, text[line_start:place])
                    current, x, line_start = [], 0.0, place
                if word.em > room:
                    *full, word = cut(word, levels[place:end], room, graphemes(piece, language), shaper)
                    for part in full:
                        stop = line_start + len(part.text)
                        yield _Filled([part], start + line_start, text[line_start:stop])
                        line_start = stop
            current.append(word)
            x += word.spaced_em
            place = end
        yield _Filled(current, start + line_start, text[line_start:])

    def _shaper(self, bold: bool, language: str, text: str) -> WordShaper:
        letter = _LETTER.search(text)
        context = (self._scripts[letter[0]] if letter else "") or script_of_language(language)
        key = (bold, language, context)
        shaper = self._shapers.get(key)
        if shaper is None:
            chain = self._bold if bold else self._regular
            shaper = self._shapers[key] = WordShaper(chain, self._scripts, language, context)
        return shaper


def _ink(words: list[Word]) -> float:
    """The width of a line in em, without the spaces at its end."""
    return sum([word.spaced_em for word in words[:-1]]) + words[-1].em if words else 0.0


def _place(words: list[Word], size: float, x: float) -> tuple[Run, ...]:
    if not words:
        return ()
    parts = [part for word in words[:-1] for part in word.spaced_parts]
    parts += words[-1].parts
    levels = b"".join([word.spaced_levels for word in words[:-1]]) + words[-1].levels
    places = [0.0] * len(parts)
    for nth in reorder(levels):
        places[nth] = x
        x += parts[nth].em * size
    return tuple(map(Run, parts, places))
