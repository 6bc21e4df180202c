"""Say where a line may end (UAX #14) and what is one character to a reader (UAX #29), by ICU."""

import re
from collections.abc import Iterable
from itertools import accumulate

from journeycanvas.text.plain import is_plain, plain_pieces

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_ONE_EACH = re.compile("[ -~\u00c0-\u024f\u05d0-\u05ea\u0620-\u064a\u0660-\u0669\u0671-\u06d3\u06f0-\u06f9]*")


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Cut text at its line ends, which are left out: (where it starts, its characters) of each paragraph."""
    found, start = [], 0
    for end in _LINE_END.finditer(text):
        found.append((start, text[start : end.start()]))
        start = end.end()
    return [*found, (start, text[start:])]


def pieces(paragraph: str, language: str) -> list[str]:
    """Cut a paragraph at every place where a line may end; spaces stay with what they follow."""
    if not paragraph:
        return []
    if is_plain(paragraph):
        return plain_pieces(paragraph)
    # Here, not above: plain texts need no ICU, and loading it costs a fifth of the program's start.
    from icu4py.breakers import LineBreaker

    return list(LineBreaker(paragraph, language))


def grapheme_ends(text: str) -> Iterable[int]:
    """Return where each grapheme cluster of text ends."""
    if _ONE_EACH.fullmatch(text):
        return range(1, len(text) + 1)
    from icu4py.breakers import CharacterBreaker

    return accumulate(map(len, CharacterBreaker(text, "en")))
