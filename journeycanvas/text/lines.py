"""Fill lines with words, as many as fit each, and give every part of a line its place from left to right."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from journeycanvas.text.bidi import reorder
from journeycanvas.text.cutting import cut
from journeycanvas.text.fonts import Shaped
from journeycanvas.text.placed import Run
from journeycanvas.text.words import Word, WordShaper


class Paragraph(NamedTuple):
    """Words in logical order with the level of each character; start is the place of the first one in the source.

    one_level is the level of all of them, when they have the same one.
    """

    text: str
    start: int
    words: list[Word]
    levels: bytes
    one_level: int | None
    shaper: WordShaper


class Line(NamedTuple):
    """The words of a line, the place of its first character in the paragraph, its width in em without end spaces."""

    words: Sequence[Word]
    start: int
    end: int
    em: float


def fill(paragraph: Paragraph, room: float) -> list[Line]:
    """Break a paragraph into lines of at most room (em); an empty one gives one empty line."""
    lines: list[Line] = []
    current: list[Word] = []
    reach = width = 0.0  # em; with and without the spaces after the last word
    start = place = 0
    for word in paragraph.words:
        if reach + word.em > room:
            if current:
                lines.append(Line(current, start, place, width))
                current, reach, start = [], 0.0, place
            if word.em > room:
                *full, word = cut(word, paragraph.levels[place : place + len(word.text)], room, paragraph.shaper)
                for part in full:
                    place += len(part.text)
                    lines.append(Line([part], start, place, part.em))
                    start = place
        current.append(word)
        width = reach + word.em
        reach += word.spaced_em
        place += len(word.text)
    lines.append(Line(current, start, place, width if current else 0.0))
    return lines


def count(paragraph: Paragraph, room: float) -> tuple[int, float] | None:
    """Return how many lines fill() would give, and the width of the widest; None where a word would be cut.

    Most texts of a large map are measured and never set: no line is made of them here.
    """
    lines, widest, reach, width, is_begun = 1, 0.0, 0.0, 0.0, False
    for word in paragraph.words:
        em = word.em
        if reach + em > room:
            if em > room:
                return None
            if is_begun:
                lines, reach = lines + 1, 0.0
                if width > widest:
                    widest = width
        width = reach + em
        reach += word.spaced_em
        is_begun = True
    return lines, max(widest, width)


def place(line: Line, size: float, x: float, one_level: int | None) -> tuple[Run, ...]:
    """Return the runs of a line whose ink starts at x; one_level is the level of all words when it is the same."""
    words = line.words
    if not words:
        return ()
    parts: list[Shaped] = []
    for word in words[:-1]:
        parts += word.spaced_parts
    parts += words[-1].parts
    advances = [part.em * size for part in parts]
    if one_level == 0:
        return tuple(map(Run._make, zip(parts, accumulate(advances, initial=x), strict=False)))
    if one_level == 1:
        right = x + line.em * size
        return tuple(map(Run._make, zip(parts, [right - reach for reach in accumulate(advances)], strict=True)))
    levels = b"".join([word.spaced_levels for word in words[:-1]]) + words[-1].levels
    places = [0.0] * len(parts)
    for nth in reorder(levels):
        places[nth] = x
        x += advances[nth]
    return tuple(map(Run._make, zip(parts, places, strict=True)))
