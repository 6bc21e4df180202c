"""Say where a line may end (UAX #14) and what is one character to a reader (UAX #29)."""

import re

from icu4py.breakers import CharacterBreaker, LineBreaker

_SIMPLE = re.compile("[ -~\u00c0-\u024f\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u06f0-\u06f9\u0660-\u0669]*")


def pieces(text: str, language: str) -> list[str]:
    """Cut a paragraph at every place where a line may end; spaces stay with what they follow."""
    return list(LineBreaker(text, language)) if text else []


def graphemes(text: str, language: str) -> list[int]:
    """Return the length of each grapheme cluster of text."""
    if _SIMPLE.fullmatch(text):
        return [1] * len(text)
    return [end - start for start, end in CharacterBreaker(text, language).segments()]
