"""Find what a person means by a few letters: letters in their order, best where words begin, whatever the spelling."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

SAME = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "\u200c": " ", "ـ": None}
    | dict(zip("ךםןףץ", "כמנפצ", strict=True))
)
"""Letters that are typed one for another: Arabic and Persian keyboards, Hebrew finals, the joiner and the space."""

WORD_START, IN_A_ROW, WHOLE = 8, 5, 40

_T = TypeVar("_T")


def folded(text: str) -> str:
    """Return a text as it is compared: without case, marks and differences of keyboards."""
    bare = (letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return " ".join("".join(bare).translate(SAME).split())


def score(query: str, text: str) -> int | None:
    """Return how well a folded text fits a folded query, the more the better; None when it does not fit.

    All letters of the query must be there in their order; spaces of the query may be anything.
    """
    found = text.find(query)
    if found >= 0:
        return WHOLE * 2 + len(query) * IN_A_ROW - found - (0 if found == 0 or text[found - 1] == " " else WHOLE)
    total, at, before = 0, 0, -2
    for letter in query.replace(" ", ""):
        place = _best_place(letter, text, at)
        if place < 0:
            return None
        total += IN_A_ROW if place == before + 1 else WORD_START if place == 0 or text[place - 1] == " " else -1
        before, at = place, place + 1
    return total - len(text) // 8 if total > 0 else None


def best(query: str, things: Iterable[_T], words: Callable[[_T], Iterable[str]], most: int) -> list[_T]:
    """Return the things whose words fit a query, the best first, equals in their order; all for an empty query."""
    wanted = folded(query)
    if not wanted:
        return list(things)[:most]
    scored = []
    for thing in things:
        scores = [found for text in words(thing) if (found := score(wanted, folded(text))) is not None]
        if scores:
            scored.append((max(scores), thing))
    scored.sort(key=lambda one: -one[0])
    return [thing for _, thing in scored[:most]]


def _best_place(letter: str, text: str, start: int) -> int:
    """Return where a letter stands next: at the place at hand, at the start of a word, or anywhere."""
    if text[start : start + 1] == letter:
        return start
    at_word = text.find(f" {letter}", max(0, start - 1))
    return at_word + 1 if at_word >= 0 else text.find(letter, start)
