"""Let quotation marks in a text that is itself quoted be the inner ones: “He said ‘no’”, never “He said “no””."""

import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

INNER: Mapping[str, str] = MappingProxyType(dict(zip("“”„״«»", "‘’‚׳‹›", strict=True)))
"""Marks of quotation, and those that stand between them."""

_ANGLED = "«»"
_CUT = "…"


def inside_marks(text: str, mark: str) -> str:
    """Return a text as it stands between marks of quotation such as the one given.

    One that is quoted as a whole, or was cut before its quotation ended, loses the marks it begins with; others that
    look like those around it become inner ones. Those of other shapes stay, as do those inside a word, such as ק״ב, and
    the straight ones of typewriters and programs.
    """
    if not any(letter in INNER and _is_like(letter, mark) for letter in text):
        return text
    pairs = dict(_quotations(text, mark))
    is_whole = bool(text) and pairs.get(0) == len(text) - 1
    is_begun = 0 in pairs and pairs[0] is None and text.endswith(_CUT)
    dropped = {0, len(text) - 1} if is_whole else {0} if is_begun else set()
    turned = {place for pair in pairs.items() for place in pair if place is not None} - dropped
    return "".join(
        INNER[letter] if place in turned else letter for place, letter in enumerate(text) if place not in dropped
    )


def _quotations(text: str, mark: str) -> Iterator[tuple[int, int | None]]:
    """Yield where each quotation of a text begins and ends; one that does not end has no end."""
    begun: list[int] = []
    for place, letter in enumerate(text):
        if letter not in INNER or not _is_like(letter, mark):
            continue
        may_end = bool(begun) and not text[place - 1].isspace() and not _is_of_word(text[place + 1 : place + 2])
        may_begin = not _is_of_word(text[place - 1 : place]) and bool(text[place + 1 : place + 2].strip())
        if may_end and not (may_begin and letter in "“„«"):
            yield begun.pop(), place
        elif may_begin:
            begun.append(place)
    yield from ((place, None) for place in begun)


def _is_like(letter: str, mark: str) -> bool:
    return (letter in _ANGLED) is (mark in _ANGLED)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or (bool(letter) and unicodedata.combining(letter) != 0)
