"""Know plain text at a glance: letters, digits and ordinary punctuation, as most texts of a map are.

Such text breaks only after spaces and holds no odd character, and mostly its levels are known without the rules.
Tests hold that ICU breaks it in the same places and that the rules give it the same levels.
"""

import re

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_HEBREW = "\u05d0-\u05ea\u05f3\u05f4"
_ARABIC = "\u0620-\u064a\u0671-\u06d3\u06d5"
_MARKS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u200c"
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_ARABIC_STOPS = "،؟؛"  # Arabic letters to the bidi rules, all but the comma
_PIECE = re.compile("[^ ]+ *")


def _plain() -> re.Pattern[str]:
    """The pattern of whole texts; possessive throughout, so that a text that is not plain is left at once."""
    letters = _LATIN + _HEBREW + _ARABIC
    first, further = f"[{letters}{_DIGITS}]", f"[{letters}{_MARKS}{_DIGITS}]*+"
    joint = f"[.,:;'’\"،]|(?<=[{_DIGITS}])[/-](?=[{_DIGITS}])"
    core = f"{first}{further}(?:(?:{joint}){first}{further})*+"
    word = f'[(«"“]?{core}[%٪]?+[)»"”\'’.,:;!?…{_ARABIC_STOPS}]*+'
    return re.compile(f"(?:(?:{word}|[+–·•-])(?: ++|\\Z))++")


# One pattern of words, and what must not stand in them: each takes a millisecond of the start.
_ANY = _plain()
_LATIN_LETTER = re.compile(f"[{_LATIN}]")
_NOT_LATIN = re.compile(f"[{_HEBREW}{_ARABIC}{_MARKS}\u0660-\u0669\u06f0-\u06f9{_ARABIC_STOPS}]")

_ARABIC_DIGIT = re.compile("[\u0660-\u0669]")
_OTHER_DIGIT = re.compile("[0-9\u06f0-\u06f9]")
_NUMBER = re.compile(f"[{_DIGITS}][{_DIGITS}{_MARKS}]*+(?:[.,:/،][{_DIGITS}][{_DIGITS}{_MARKS}]*+)*+")
_FOR_THE_RULES = re.compile("[%٪+-]|\u200c *\\Z")  # what signs do beside digits, and what ends unseen


def plain_levels(text: str, base: int) -> bytes | None:
    """Return the level of each character of plain text of one direction, that of base (0 or 1); None of other text.

    From right to left numbers stand at level 2, and everything else at level 1.
    """
    if (_NOT_LATIN if base == 0 else _LATIN_LETTER).search(text) or not _ANY.fullmatch(text):
        return None
    if base == 0:
        return bytes(len(text))
    arabic, other = _ARABIC_DIGIT.search(text), _OTHER_DIGIT.search(text)
    if not arabic and not other:
        return b"\1" * len(text)
    if (arabic and other) or _FOR_THE_RULES.search(text):
        return None
    levels = bytearray(b"\1") * len(text)
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        levels[start:end] = b"\2" * (end - start)
    return bytes(levels)


def is_plain(text: str) -> bool:
    """Tell that text is plain, in whatever directions."""
    return _ANY.fullmatch(text) is not None


def plain_pieces(text: str) -> list[str]:
    """Cut plain text at every place where a line may end; spaces stay with what they follow."""
    return _PIECE.findall(text)
