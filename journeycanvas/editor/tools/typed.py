"""A text while it is typed: characters, caret and selection. Offsets count characters of the text."""

import re
from typing import NamedTuple

from journeycanvas.text.breaking import grapheme_ends

_WORD = re.compile(r"\w[\w\u200c\u200d'’-]*")


class Typed(NamedTuple):
    """A text, where its caret stands, and where the selection began (the caret's place when nothing is selected)."""

    text: str
    caret: int
    anchor: int

    @property
    def selected(self) -> str:
        return self.text[self.start : self.end]

    @property
    def start(self) -> int:
        return min(self.caret, self.anchor)

    @property
    def end(self) -> int:
        return max(self.caret, self.anchor)

    def typed(self, text: str) -> "Typed":
        """Return the text with other words in place of the selection, the caret after them."""
        after = self.start + len(text)
        return Typed(self.text[: self.start] + text + self.text[self.end :], after, after)

    def at(self, offset: int, extend: bool = False) -> "Typed":
        """Return the same text with the caret elsewhere; extend keeps where the selection began."""
        offset = min(max(offset, 0), len(self.text))
        return Typed(self.text, offset, self.anchor if extend else offset)

    def all_selected(self) -> "Typed":
        return Typed(self.text, len(self.text), 0)

    def word_selected(self, offset: int) -> "Typed":
        """Return the same text with the word around an offset selected."""
        for found in _WORD.finditer(self.text):
            if found.start() <= offset <= found.end():
                return Typed(self.text, found.end(), found.start())
        return self.at(offset)

    def without_before(self, by_word: bool = False) -> "Typed":
        """Return the text without the selection, or without what stands before the caret (Backspace).

        Before the caret goes one code point, as writers of Arabic and Hebrew expect of a mark on a letter.
        """
        if self.start != self.end:
            return self.typed("")
        begin = self.word_before() if by_word else self.caret - 1
        return Typed(self.text, self.caret, max(begin, 0)).typed("")

    def without_after(self, by_word: bool = False) -> "Typed":
        """Return the text without the selection, or without what stands after the caret (Delete)."""
        if self.start != self.end:
            return self.typed("")
        end = self.word_after() if by_word else self.after()
        return Typed(self.text, end, self.caret).typed("")

    def before(self) -> int:
        """Return where the character before the caret begins."""
        return max((end for end in (0, *grapheme_ends(self.text)) if end < self.caret), default=0)

    def after(self) -> int:
        """Return where the character after the caret ends."""
        return min((end for end in grapheme_ends(self.text) if end > self.caret), default=len(self.text))

    def word_before(self) -> int:
        """Return where the word before the caret begins."""
        return max((found.start() for found in _WORD.finditer(self.text) if found.start() < self.caret), default=0)

    def word_after(self) -> int:
        """Return where the next word begins."""
        starts = (found.start() for found in _WORD.finditer(self.text) if found.start() > self.caret)
        return min(starts, default=len(self.text))
