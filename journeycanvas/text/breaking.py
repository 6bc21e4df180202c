"""Say where a line may end (UAX #14) and what is one character to a reader (UAX #29), by ICU."""

import re
from collections.abc import Iterable

_ONE_EACH = re.compile("[ -~\u00c0-\u024f\u05d0-\u05ea\u0620-\u064a\u0660-\u0669\u0671-\u06d3\u06f0-\u06f9]*")


def pieces(text: str, language: str) -> list[str]:
    """Cut a paragraph at every place where a line may end; spaces stay with what they follow."""
    # Here, not above: plain texts need no ICU, and loading it costs a fifth of the program's start.
    from icu4py.breakers import LineBreaker

    return list(LineBreaker(text, language)) if text else []


def grapheme_ends(text: str) -> Iterable[int]:
    """Return where each grapheme cluster of text ends."""
    from icu4py.breakers import CharacterBreaker

    if _ONE_EACH.fullmatch(text):
        return range(1, len(text) + 1)
    return [end for _, end in CharacterBreaker(text, "en").segments()]
