"""See a typed line as the codes are printed: wide letters, other digits and other dashes as the plain ones.

The shadow of a text has the same length, so that a place in it is a place in the text.
"""

import unicodedata

DASHES = "‐‑‒–—―−－ـ"
COLONS = "：﹕"


def shadow(text: str) -> str:
    """Return a text with capital Latin letters, Latin digits, and one kind of dash and colon."""
    return "".join(_seen(letter) for letter in text)


def _seen(letter: str) -> str:
    if letter in DASHES:
        return "-"
    if letter in COLONS:
        return ":"
    if unicodedata.category(letter) == "Nd":
        return str(unicodedata.digit(letter))
    plain = unicodedata.normalize("NFKC", letter) if "\uff01" <= letter <= "\uff5e" else letter
    return plain.upper() if plain.isascii() else plain
