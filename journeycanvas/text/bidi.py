"""Find the embedding level of each character and the order in which a line shows them: UAX #9.

The base level is given by the caller, who knows the map.
"""

import re
from collections.abc import Sequence

from journeycanvas.text.bidi_classes import ClassLetters
from journeycanvas.text.bidi_explicit import REMOVED, explicit_levels, sequences
from journeycanvas.text.bidi_resolve import resolved_levels

_EXPLICIT = re.compile("[1-8p]")
_CLOSING_SPACE = re.compile("[W1-8pbBs]+")
_SEPARATOR = re.compile("[Bs]")


class Bidi:
    """Levels of text; keeps the classes of the characters that it met."""

    def __init__(self) -> None:
        self._letters = ClassLetters()

    def levels(self, text: str, base: int) -> bytes:
        """Return the level of each character of one paragraph whose base level is 0 or 1."""
        return levels_of_classes(self.classes(text), base, text)

    def classes(self, text: str) -> str:
        """Return the class letter of each character."""
        return text.translate(self._letters)


def levels_of_classes(classes: str, base: int, text: str | None = None) -> bytes:
    """Return the level of each character, known by its class letter; without text no bracket is paired."""
    side = "R" if base else "L"
    if _EXPLICIT.search(classes):
        levels = _levels_with_controls(classes, base, text)
    elif "b" in classes:
        if text is not None:
            text = "".join([char for char, letter in zip(text, classes, strict=True) if letter != "b"])
        levels = _put_back(classes, resolved_levels(classes.replace("b", ""), base, side, side, text), base)
    else:
        levels = resolved_levels(classes, base, side, side, text)
    return _reset_spaces(classes, levels, base)


def _levels_with_controls(classes: str, base: int, text: str | None) -> bytes:
    explicit, letters = explicit_levels(classes, base)
    for sequence in sequences(classes, explicit, base):
        places = sequence.places
        inside = "".join([letters[place] for place in places])
        words = None if text is None else "".join([text[place] for place in places])
        levels = resolved_levels(inside, sequence.level, sequence.start, sequence.end, words)
        for place, level in zip(places, levels, strict=True):
            explicit[place] = level
    before = base
    for place, letter in enumerate(classes):
        if letter in REMOVED:
            explicit[place] = before
        before = explicit[place]
    return bytes(explicit)


def _put_back(classes: str, levels: bytes, base: int) -> bytes:
    """Give each character that X9 left out the level of the one before it."""
    out, start = [], 0
    before = bytes((base,))
    for stretch in classes.split("b"):
        end = start + len(stretch)
        out.append(levels[start:end])
        before = levels[end - 1 : end] or before
        out.append(before)
        start = end
    return b"".join(out[:-1])


def _reset_spaces(classes: str, levels: bytes, base: int) -> bytes:
    """L1: separators, and spaces before them or at the end, go back to the base level."""
    if classes[-1:] not in "W12345678pbBs" and not _SEPARATOR.search(classes):
        return levels
    out = bytearray(levels)
    for found in _CLOSING_SPACE.finditer(classes):
        start, end = found.span()
        if end < len(classes):
            end = start + 1 + max(found[0].rfind("B"), found[0].rfind("s"))
        if end > start:
            out[start:end] = bytes((base,)) * (end - start)
    return bytes(out)


def reorder(levels: Sequence[int]) -> list[int]:
    """L2: the indexes of items that carry these levels, in the order in which they stand from left to right."""
    order = list(range(len(levels)))
    if not levels:
        return order
    lowest_odd = min((level for level in levels if level & 1), default=256)
    for level in range(max(levels), lowest_odd - 1, -1):
        place = 0
        while place < len(order):
            if levels[order[place]] < level:
                place += 1
                continue
            end = place
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[place:end] = order[place:end][::-1]
            place = end
    return order
