"""Show words from files that anybody may have made: on one line, cut to a length that fits it, and harmless.

They stand there without characters that control a terminal or turn the direction of the sentence round them.
"""

from collections.abc import Iterable

from journeycanvas.i18n import Catalogue

LONGEST_LINE = 300
LONGEST_NAME = 130
LONGEST_QUOTE = 40
BEFORE_NO_ELLIPSIS = " \t\n.,;:·…—–-،؛۔־/([{“„«‘‹"


def joined(words: Catalogue, parts: Iterable[str]) -> str:
    """Return the parts that are not empty as a list, with the comma of the language of the words."""
    return words.say_in("between the parts of a list", ", ").join(part for part in parts if part)


def shown(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Return a text of a map as one line that is safe to show: no control characters, no changes of direction."""
    kept = "".join(letter if _is_harmless(letter) else " " if letter.isspace() else "" for letter in text)
    return cut(" ".join(kept.split()), longest)


def shown_name(path: str) -> str:
    """Return the name of a file as it is safe to show, its end whole."""
    name = "".join(letter if _is_harmless(letter) else " " if letter.isspace() else "" for letter in path)
    return name if len(name) <= LONGEST_NAME else "…" + name[1 - LONGEST_NAME :]


def cut(text: str, longest: int) -> str:
    """Return as many whole words of a text as a length holds, broken off if something is missing.

    Where that would leave less than half of the length, the last word is cut.
    """
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    if not text[longest - 1].isspace():
        end = kept.rfind(" ")
        kept = kept[:end] if end >= longest // 2 else kept
    return broken_off(kept)


def broken_off(start: str) -> str:
    """Return the start of a text that goes on: no stop, comma or opening mark stands before the ellipsis at its end."""
    return start.rstrip(BEFORE_NO_ELLIPSIS) + "…"


def _is_harmless(letter: str) -> bool:
    """Tell whether a character may stand in a sentence. The joiners stay: Persian words are spelt with them."""
    return letter in "\u200c\u200d" or letter.isprintable()
