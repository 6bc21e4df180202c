"""Turn the pieces between break opportunities into shaped words, each shaped once and kept."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from journeycanvas.text.chain import FontChain
from journeycanvas.text.characters import EMOJI, SOFT_HYPHEN, Scripts
from journeycanvas.text.fonts import Shaped

_KEPT = 12_000  # words of one level in one context; 1.7 kB each with their glyphs
_LONGEST_KEPT = 200  # characters


class Word(NamedTuple):
    """A piece that stays on one line: as it ends a line, and as more follows it, with its spaces.

    levels holds one level for each of the parts.
    """

    text: str
    parts: tuple[Shaped, ...]
    levels: bytes
    em: float
    spaced_parts: tuple[Shaped, ...]
    spaced_levels: bytes
    spaced_em: float


class _OfOneLevel(dict[str, Word]):
    """The words met so far that have the same level throughout."""

    def __init__(self, shaper: "WordShaper", level: int) -> None:
        super().__init__()
        self._shaper, self._level = shaper, bytes((level,))

    def __missing__(self, text: str) -> Word:
        word = self._shaper.new_word(text, self._level * len(text))
        if len(text) <= _LONGEST_KEPT:
            if len(self) >= _KEPT:
                self.clear()
            self[text] = word
        return word


class WordShaper:
    """Shapes words of one weight and language whose neighbours are written in one script (the context)."""

    def __init__(self, chain: FontChain, scripts: Scripts, language: str, context: str) -> None:
        self._chain, self._scripts, self._language, self._context = chain, scripts, language, context
        self._of_level: dict[int, _OfOneLevel] = {}
        self._mixed: dict[tuple[str, bytes], Word] = {}

    def words(self, pieces: list[str], level: int) -> list[Word]:
        """Return the shaped words of pieces that all have one level."""
        known = self._of_level.get(level)
        if known is None:
            known = self._of_level[level] = _OfOneLevel(self, level)
        return [known[piece] for piece in pieces]

    def words_of_levels(self, pieces: list[str], levels: bytes) -> list[Word]:
        """Return the shaped words of pieces that follow each other; levels holds one level for each character."""
        words, start, known = [], 0, self._mixed
        for piece in pieces:
            end = start + len(piece)
            word = known.get((piece, levels[start:end]))
            words.append(word or self._new_mixed(piece, levels[start:end]))
            start = end
        return words

    def known_word(self, piece: str, levels: bytes) -> Word:
        """Return one shaped word."""
        return self.words_of_levels([piece], levels)[0]

    def _new_mixed(self, piece: str, levels: bytes) -> Word:
        if levels.count(levels[0]) == len(levels):
            word = self.words([piece], levels[0])[0]
        else:
            word = self.new_word(piece, levels)
        if len(piece) <= _LONGEST_KEPT:
            if len(self._mixed) >= _KEPT:
                self._mixed.clear()
            self._mixed[piece, levels] = word
        return word

    def new_word(self, text: str, levels: bytes) -> Word:
        """Shape a word that is not worth keeping."""
        core = text.rstrip(" ")
        inner = self._shape(core, levels)
        ending = inner
        if core.endswith(SOFT_HYPHEN):
            ending = self._shape(core[:-1] + "-", levels)
        if len(core) < len(text):
            inner = list(inner)
            for level, places in groupby(levels[len(core) : len(text)]):
                self._add_spaces(inner, level, len(list(places)))
        return Word(text, *_together(ending), *_together(inner))

    def _shape(self, text: str, levels: bytes) -> list[tuple[Shaped, int]]:
        return [
            (font.shape(piece, bool(level & 1), script, self._language), level)
            for stretch, level, script, emoji in self._stretches(text, levels)
            for piece, font in self._chain.pieces(stretch, script, emoji)
        ]

    def _add_spaces(self, shaped: list[tuple[Shaped, int]], level: int, count: int) -> None:
        if shaped:
            last, last_level = shaped[-1]
            if last_level == level and self._chain.has_spaces(last.font):
                shaped[-1] = (last.font.with_spaces(last, count), level)
                return
        font = self._chain.made_for(self._context)
        shaped.append((font.shape(" " * count, bool(level & 1), self._context, self._language), level))

    def _stretches(self, text: str, levels: bytes) -> Iterator[tuple[str, int, str, bool]]:
        """Cut text into stretches of one level and one script, emoji apart: (text, level, script, is emoji)."""
        script, end = self._context, 0
        for emoji in EMOJI.finditer(text):
            for stretch in self._letters(text, levels, end, emoji.start(), script):
                script = stretch[2]
                yield stretch
            end = emoji.end()
            yield emoji[0], levels[emoji.start()], "Zyyy", True
        yield from self._letters(text, levels, end, len(text), script)

    def _letters(
        self, text: str, levels: bytes, start: int, end: int, script: str
    ) -> Iterator[tuple[str, int, str, bool]]:
        first, level = start, levels[start] if start < end else 0
        for place in range(start, end):
            own = self._scripts[text[place]] or script
            if place > first and (own != script or levels[place] != level):
                yield text[first:place], level, script, False
                first = place
            script, level = own, levels[place]
        if end > first:
            yield text[first:end], level, script, False


def _together(shaped: list[tuple[Shaped, int]]) -> tuple[tuple[Shaped, ...], bytes, float]:
    parts = tuple([part for part, _ in shaped])
    return parts, bytes([level for _, level in shaped]), sum([part.em for part in parts])
