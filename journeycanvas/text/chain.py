"""Choose the font of each stretch of text: the one made for its script, or the first that has its characters."""

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from unicodedata import category, normalize

from journeycanvas.text.characters import UNSEEN
from journeycanvas.text.fonts import Font

_ORDER = ("Vazirmatn", "Heebo", "Inter")
_MADE_FOR = {"Hebr": "Heebo", "Grek": "Inter", "Cyrl": "Inter"}
_WITH_BOX = "Heebo"  # its .notdef can be seen, Vazirmatn's is blank
_EMOJI = "NotoEmoji-Regular.ttf"


class EmojiFont:
    """The one emoji font, shared by all weights."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def font(self) -> Font:
        """The font, opened when a text first needs it."""
        return Font(self._folder / _EMOJI)


class FontChain:
    """The bundled fonts of one weight; a file is opened when a text first needs it."""

    def __init__(self, folder: Path, weight: str, emoji: EmojiFont) -> None:
        self._folder, self._weight, self._emoji = folder, weight, emoji
        self._opened: dict[str, Font] = {}

    @property
    def first(self) -> Font:
        """The font whose height sets the line, whatever the script."""
        return self._font(_ORDER[0])

    def made_for(self, script: str) -> Font:
        """Return the font that was drawn for a script ("Hebr", ISO 15924), else the first."""
        return self._font(_MADE_FOR.get(script, _ORDER[0]))

    def _font(self, family: str) -> Font:
        font = self._opened.get(family)
        if font is None:
            font = self._opened[family] = Font(self._folder / f"{family}-{self._weight}.ttf")
        return font

    def _fallbacks(self) -> Iterator[Font]:
        yield from (self._font(family) for family in _ORDER)
        yield self._emoji.font

    def pieces(self, text: str, script: str, emoji: bool = False) -> list[tuple[str, Font]]:
        """Cut text where its font must change.

        A word with a letter that the first font lacks goes to another font as a whole; a sign goes there alone.
        """
        first = self._emoji.font if emoji else self.made_for(script)
        lacking = [character for character in _ink_of(text) if not first.has(character)]
        if not lacking:
            return [(text, first)]
        if emoji or any(category(character)[0] in "LM" for character in lacking):
            whole = self._font_of(text)
            if whole:
                return [(text, whole)]
        chosen = [(cluster, self._font_of_cluster(cluster, first)) for cluster in _clusters(text)]
        return [("".join([part for part, _ in group]), font) for font, group in groupby(chosen, key=itemgetter(1))]

    def _font_of(self, text: str) -> Font | None:
        characters = _ink_of(text)
        return next((font for font in self._fallbacks() if all(map(font.has, characters))), None)

    def _font_of_cluster(self, cluster: str, first: Font) -> Font:
        """The font that has a letter and its marks, or at least the letter; else one that draws a box for it."""
        if all(map(first.has, _ink_of(cluster))):
            return first
        whole = self._font_of(cluster) or (first if first.has(cluster[0]) else self._font_of(cluster[0]))
        return whole or self._font(_WITH_BOX)

    def has_spaces(self, font: Font) -> bool:
        """Tell whether the spaces of a font suit text: those of emoji are as wide as emoji."""
        return font in self._opened.values()

    def lacks(self, character: str) -> bool:
        """Tell whether no font draws the character, though it should leave ink."""
        return not UNSEEN.match(character) and not any(font.has(character) for font in self._fallbacks())


def _ink_of(text: str) -> str:
    """The characters that need a glyph: letters and marks that are one character together count as that one."""
    return UNSEEN.sub("", text if text.isascii() else normalize("NFC", text))


def _clusters(text: str) -> Iterator[str]:
    start = 0
    for place in range(1, len(text)):
        if category(text[place])[0] != "M" and not UNSEEN.match(text[place]):
            yield text[start:place]
            start = place
    yield text[start:]
