"""Choose the font of each stretch of text: the one made for its script, or the first that has its characters."""

from functools import cached_property
from pathlib import Path

from journeycanvas.text.characters import EMOJI, UNSEEN
from journeycanvas.text.fonts import Font

_ORDER = ("Vazirmatn", "Heebo", "Inter")
_MADE_FOR = {"Hebr": "Heebo", "Grek": "Inter", "Cyrl": "Inter"}
_EMOJI = "NotoEmoji-Regular.ttf"


class FontChain:
    """The bundled fonts of one weight; files are opened when a text first needs them."""

    def __init__(self, folder: Path, weight: str, emoji: "EmojiFont") -> None:
        self._folder, self._weight, self._emoji = folder, weight, emoji
        self._opened: dict[str, Font] = {}

    @property
    def first(self) -> Font:
        """The font whose height sets the line, whatever the script."""
        return self._font(_ORDER[0])

    def made_for(self, script: str) -> Font:
        return self._font(_MADE_FOR.get(script, _ORDER[0]))

    def _font(self, family: str) -> Font:
        font = self._opened.get(family)
        if font is None:
            font = self._opened[family] = Font(self._folder / f"{family}-{self._weight}.ttf")
        return font

    def pieces(self, text: str, script: str, emoji: bool = False) -> list[tuple[str, Font]]:
        """Cut text where its font must change."""
        first = self._emoji.font if emoji else self.made_for(script)
        characters = UNSEEN.sub("", text)
        if all(map(first.has, characters)):
            return [(text, first)]
        others = [*(self._font(family) for family in _ORDER), self._emoji.font]
        for font in others:
            if all(map(font.has, characters)):
                return [(text, font)]
        return self._mixed(text, [first, *others])

    def _mixed(self, text: str, fonts: list[Font]) -> list[tuple[str, Font]]:
        """A font for each character; what is unseen stays with what is before it."""
        out: list[tuple[str, Font]] = []
        start = 0
        current: Font | None = None
        for place, character in enumerate(text):
            if current is not None and (current.has(character) or UNSEEN.match(character)):
                font = current
            else:
                font = next((font for font in fonts if font.has(character)), current or fonts[0])
            if current is not None and font is not current:
                out.append((text[start:place], current))
                start = place
            current = font
        if current is not None:
            out.append((text[start:], current))
        return out

    def lacks(self, character: str) -> bool:
        """Tell whether no font draws the character, though it should leave ink."""
        if UNSEEN.match(character):
            return False
        fonts = [*(self._font(family) for family in _ORDER), self._emoji.font]
        return not any(font.has(character) for font in fonts)


class EmojiFont:
    """The one emoji font, shared by all weights."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def font(self) -> Font:
        return Font(self._folder / _EMOJI)


__all__ = ["EMOJI", "EmojiFont", "FontChain"]
