"""Read a text into paragraphs of shaped words: where it may break, which way it runs, which script surrounds it."""

import re
from pathlib import Path

from journeycanvas.text.bidi import Bidi
from journeycanvas.text.breaking import paragraphs, pieces
from journeycanvas.text.chain import EmojiFont, FontChain
from journeycanvas.text.characters import Scripts, as_drawn, plain_language, script_of_language, without_surrogates
from journeycanvas.text.lines import Paragraph
from journeycanvas.text.plain import plain_levels, plain_pieces
from journeycanvas.text.words import WordShaper

_LETTER = re.compile(r"[^\W\d_]")


class Reader:
    """Reads texts with the fonts of one folder; keeps fonts, classes of characters and shaped words."""

    def __init__(self, fonts_folder: Path) -> None:
        emoji = EmojiFont(fonts_folder)
        self._regular = FontChain(fonts_folder, "Regular", emoji)
        self._bold = FontChain(fonts_folder, "Bold", emoji)
        self._scripts = Scripts()
        self._bidi = Bidi()
        self._shapers: dict[tuple[bool, str, str], WordShaper] = {}

    def chain(self, bold: bool) -> FontChain:
        """Return the fonts of a weight."""
        return self._bold if bold else self._regular

    def read(self, text: str, bold: bool, level: int, language: str) -> list[Paragraph]:
        """Return the paragraphs of text, one at least, whose base level is 0 or 1."""
        language = plain_language(language)
        levels = plain_levels(text, level)
        if levels is not None:
            return [self._paragraph(text, 0, plain_pieces(text), levels, level, bold, language)]
        found = []
        for start, paragraph in paragraphs(without_surrogates(text)):
            parts, levels = pieces(paragraph, language), self._bidi.levels(paragraph, level)
            if as_drawn(paragraph) is not paragraph:
                parts = [as_drawn(part) for part in parts]
            found.append(self._paragraph(paragraph, start, parts, levels, level, bold, language))
        return found

    def missing(self, text: str) -> frozenset[str]:
        """Return the characters of text that no font can draw."""
        drawn = {
            character for _, paragraph in paragraphs(without_surrogates(text)) for character in as_drawn(paragraph)
        }
        return frozenset(character for character in drawn if self._regular.lacks(character))

    def _paragraph(
        self, text: str, start: int, parts: list[str], levels: bytes, level: int, bold: bool, language: str
    ) -> Paragraph:
        shaper = self._shaper(text, bold, language)
        if levels.count(level) == len(levels):
            return Paragraph(text, start, shaper.words(parts, level), levels, level, shaper)
        return Paragraph(text, start, shaper.words_of_levels(parts, levels), levels, None, shaper)

    def _shaper(self, text: str, bold: bool, language: str) -> WordShaper:
        letter = _LETTER.search(text)
        script = (self._scripts[letter[0]] if letter else "") or script_of_language(language)
        key = (bold, language, script)
        shaper = self._shapers.get(key)
        if shaper is None:
            shaper = self._shapers[key] = WordShaper(self.chain(bold), self._scripts, language, script)
        return shaper
