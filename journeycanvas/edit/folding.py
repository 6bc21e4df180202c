"""Fold texts so that what means the same compares equal: letters of two keyboards, case, vowel marks, joiners.

Persian ی and ک have their own characters, but many texts are typed or pasted with the Arabic ي and ك; vowel marks and
the zero-width non-joiner come and go. Each character is folded by itself, so that a place in the folded text leads
back to a place in the text.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

LETTERS: Mapping[str, str] = MappingProxyType({"ي": "ی", "ى": "ی", "ك": "ک", "ە": "ه"})
"""Letters that look the same, or nearly, and stand on another keyboard; to the one that counts."""

JOINERS = "\u200c\u200d\u00ad\u034f\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""What is not seen itself: joiners, soft hyphens, marks of direction."""

VOWEL_MARKS = (
    *((0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x0652), (0x0656, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC)),
    *((0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED)),
    *((0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7)),
)
"""Ranges of marks that a reader does without: Arabic vowel signs and the stretching tatweel, Hebrew points. The hamza
and the madda above a letter are not among them, because they make another letter of it; above a heh alone the hamza is
the sign of a vowel, which ties a Persian word to the next: خانه and خانهٔ are one word."""

HAMZA = "\u0654"
TIE = re.compile(f"(?<=[هە]){HAMZA}+")


class Exactness(NamedTuple):
    """What is told apart: upper and lower case; ی from ي and native from Latin digits; vowel marks; joiners."""

    case: bool = False
    letters: bool = False
    marks: bool = False
    joiners: bool = False


class Folding(dict[int, str]):
    """What each character becomes, worked out when it is first met: a table for str.translate."""

    def __init__(self, exactness: Exactness) -> None:
        super().__init__()
        self._exactness = exactness

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._folded(chr(code))
        return folded

    def fold(self, text: str) -> str:
        """Return a text with every character folded."""
        folded = text.translate(self)
        return folded if self._exactness.marks else TIE.sub("", folded)

    def pieces(self, text: str) -> Iterator[str]:
        """Yield what each character of a text becomes where it stands."""
        before = ""
        for letter in text:
            piece = self[ord(letter)]
            if HAMZA in piece and not self._exactness.marks:
                piece = TIE.sub("", before + piece)[len(before) :]
            before = piece[-1:] or before
            yield piece

    def _folded(self, letter: str) -> str:
        tells = self._exactness
        if not tells.joiners and letter in JOINERS:
            return ""
        letters = unicodedata.normalize("NFD" if tells.letters else "NFKD", letter)
        if not tells.letters:
            letters = "".join(_common(one) for one in letters)
        if not tells.marks:
            letters = "".join(one for one in letters if not _is_vowel_mark(one))
        return letters if tells.case else letters.casefold()


def occurrences(text: str, sought: str, folding: Folding) -> Iterator[tuple[int, int]]:
    """Yield where a folded text is found in a text, as (start, end), none of them overlapping.

    A match is of whole characters: the e of é is not one, and neither is the f of the ligature ﬁ.
    """
    if not sought:
        return
    folded = folding.fold(text)
    found = folded.find(sought)
    if found < 0:
        return
    starts, ends = _borders(text, folding)
    while found >= 0:
        end = found + len(sought)
        begins, ends_whole = starts.get(found), ends.get(end)
        is_letter = end < len(folded) and unicodedata.combining(folded[end]) != 0
        if begins is not None and ends_whole is not None and not is_letter:
            yield begins, ends_whole
            found = folded.find(sought, end)
        else:
            found = folded.find(sought, found + 1)


def _borders(text: str, folding: Folding) -> tuple[dict[int, int], dict[int, int]]:
    """Return which places of the folded text are the start of a character, and the end of one, and where in the text.

    Marks that are folded away belong to the letter ahead of them.
    """
    starts: dict[int, int] = {}
    ends: dict[int, int] = {0: 0}
    place = 0
    for index, (letter, piece) in enumerate(zip(text, folding.pieces(text), strict=True)):
        size = len(piece)
        if size:
            starts[place] = index
        place += size
        if size or unicodedata.combining(letter):
            ends[place] = index + 1
    return starts, ends


def _common(letter: str) -> str:
    if unicodedata.category(letter) == "Nd":
        return str(unicodedata.digit(letter))
    return LETTERS.get(letter, letter)


def _is_vowel_mark(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in VOWEL_MARKS)
