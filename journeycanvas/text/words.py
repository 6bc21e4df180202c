"""Turn the pieces between break opportunities into shaped words, each shaped once and kept."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from journeycanvas.text.chain import FontChain
from journeycanvas.text.characters import EMOJI, Scripts
from journeycanvas.text.fonts import Shaped

_KEPT = 20_000  # words; about 2 kB each with their glyphs


class Word(NamedTuple):
    """A piece that stays on one line, without and with the spaces after it; a level for each of its parts."""

    text: str
    parts: tuple[Shaped, ...]
    levels: bytes
    em: float
    spaced_parts: tuple[Shaped, ...]
    spaced_levels: bytes
    spaced_em: float


class WordShaper:
    """Shapes words of one weight and language whose neighbours are written in one script (the context)."""

    def __init__(self, chain: FontChain, scripts: Scripts, language: str, context: str) -> None:
        self._chain, self._scripts, self._language, self._context = chain, scripts, language, context
        self._words: dict[tuple[str, bytes], Word] = {}

    def word(self, text: str, levels: bytes) -> Word:
        """Return the shaped word; levels has one level a character."""
        key = (text, levels)
        word = self._words.get(key)
        if word is None:
            if len(self._words) >= _KEPT:
                self._words.clear()
            word = self._words[key] = self.new_word(text, levels)
        return word

    def new_word(self, text: str, levels: bytes) -> Word:
        """Shape a word that is not worth keeping."""
        core = text.rstrip(" ")
        length = len(core)
        shaped = [
            (font.shape(piece, bool(level & 1), script, self._language), level)
            for stretch, level, script, emoji in self._stretches(core, levels)
            for piece, font in self._chain.pieces(stretch, script, emoji)
        ]
        parts = tuple([part for part, _ in shaped])
        part_levels = bytes([level for _, level in shaped])
        em = sum([part.em for part in parts])
        if length == len(text):
            return Word(text, parts, part_levels, em, parts, part_levels, em)
        for level, places in groupby(levels[length : len(text)]):
            self._add_spaces(shaped, level, len(list(places)))
        spaced = tuple([part for part, _ in shaped])
        return Word(
            text,
            parts,
            part_levels,
            em,
            spaced,
            bytes([level for _, level in shaped]),
            sum([part.em for part in spaced]),
        )

    def _add_spaces(self, shaped: list[tuple[Shaped, int]], level: int, count: int) -> None:
        font = self._chain.made_for(self._context)
        if shaped:
            last, last_level = shaped[-1]
            if last_level == level and last.font is font:
                shaped[-1] = (font.with_spaces(last, count), level)
                return
        shaped.append((font.shape(" " * count, bool(level & 1), self._context, self._language), level))

    def _stretches(self, text: str, levels: bytes) -> Iterator[tuple[str, int, str, bool]]:
        """Cut text into stretches of one level and one script, emoji apart: (text, level, script, is emoji)."""
        script, end = self._context, 0
        for emoji in EMOJI.finditer(text):
            for stretch in self._plain(text, levels, end, emoji.start(), script):
                script = stretch[2]
                yield stretch
            end = emoji.end()
            yield emoji[0], levels[emoji.start()], "Zyyy", True
        yield from self._plain(text, levels, end, len(text), script)

    def _plain(
        self, text: str, levels: bytes, start: int, end: int, script: str
    ) -> Iterator[tuple[str, int, str, bool]]:
        scripts, level, first = self._scripts, levels[start] if start < end else 0, start
        for place in range(start, end):
            own = scripts[text[place]] or script
            if (own != script or levels[place] != level) and place > first:
                yield text[first:place], level, script, False
                first = place
            script, level = own, levels[place]
        if end > first:
            yield text[first:end], level, script, False
