"""Know the characters that do harm in a text: controls that cannot be seen, overrides that turn it round, and halves.

Line feeds and tabs stay, and so do the joiners, marks and isolates that Persian, Hebrew and Arabic are written with.
Only the embeddings and overrides U+202A to U+202E go: they can make a text read as what it is not (CVE-2021-42574).
"""

import re

HALF_A_PAIR = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair, or a byte that was no UTF-8 as the codec "surrogateescape" keeps it: it has no bytes."""

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85]")
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


def is_harmful(text: str) -> bool:
    """Tell whether a text holds such a character, or an end of a line that is no line feed."""
    return _HARMFUL.search(text) is not None


def clean_text(text: str) -> str:
    """Return a text without such characters and with line feeds between its lines."""
    return _HARMFUL.sub("", _LINE_END.sub("\n", text))
