"""Split shaped words into codes: what a PDF viewer takes for a character each.

Viewers see glyphs from left to right and turn right-to-left words round by characters. A code with two characters
would come out in the wrong order within itself. So in right-to-left words each code is one character: the letters of
a ligature share its width, and only one of them has ink; a mark has a code of its own without width. A number in
Persian or Arabic digits is one code as a whole, unless it is longer than a glyph can be: pypdf, for one, would turn
its digits round with the words.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple
from unicodedata import bidirectional, combining

from journeycanvas.render.truetype import Part
from journeycanvas.text import Shaped
from journeycanvas.text.subsetting import glyph_width

ARABIC_DIGITS = frozenset("٠١٢٣٤٥٦٧٨٩")
NATIVE_DIGITS = ARABIC_DIGITS | frozenset("۰۱۲۳۴۵۶۷۸۹")
_IN_NUMBERS = NATIVE_DIGITS | frozenset(".,:/+-−%٫٬٪؉")
WIDEST = 0x4000  # font units of one code, which becomes one glyph: TrueType counts to 0x7FFF


class Code(NamedTuple):
    """Some glyphs, where they are moved to, how wide they are together (in font units) and the text they stand for."""

    parts: tuple[Part, ...]
    width: int
    text: str


class _Glyph(NamedTuple):
    """A glyph of a shaped word and the characters that it brings in: none when its cluster is told already."""

    glyph: int
    dx: int
    dy: int
    advance: int
    text: str


def is_number(word: Shaped, digits: frozenset[str] = NATIVE_DIGITS) -> bool:
    """Tell whether a word is a number that is written with some of these digits."""
    text = word.text.rstrip(" ")
    return not word.rtl and not digits.isdisjoint(text) and _IN_NUMBERS.issuperset(text)


def coded(word: Shaped, blank: int) -> list[tuple[Code, int]]:
    """Return the codes of a word from left to right, each with how far the pen moves, in font units.

    blank is a glyph without ink, for characters that have none of their own.
    """
    glyphs = _glyphs_as_typed(word)
    if is_number(word) and sum(word.advances) <= WIDEST:
        length = sum(glyph.text != " " for glyph in glyphs)
        return [_together(glyphs[:length]), *(_whole(word, space, blank) for space in glyphs[length:])]
    if not word.rtl:
        return [_whole(word, glyph, blank) for glyph in glyphs]
    codes = []
    for group in reversed(list(_letters_with_marks(glyphs))):
        if len(group) == 1 and (len(group[0].text) < 2 or not _is_right_to_left(group[0].text)):
            codes.append(_whole(word, group[0], blank))
        else:
            codes += _by_character(word, group, blank)
    return codes


def _glyphs_as_typed(word: Shaped) -> list[_Glyph]:
    """Return the glyphs in the order of their characters."""
    starts = sorted(set(word.clusters))
    ends = dict(pairwise([*starts, len(word.text)]))
    rows = list(zip(word.glyphs, word.x_offsets, word.y_offsets, word.advances, word.clusters, strict=True))
    if word.rtl:
        rows.reverse()
    glyphs = []
    for glyph, dx, dy, advance, cluster in rows:
        end = ends.pop(cluster, cluster)
        glyphs.append(_Glyph(glyph, dx, dy, advance, word.text[cluster:end]))
    return glyphs


def _letters_with_marks(glyphs: list[_Glyph]) -> Iterator[list[_Glyph]]:
    """Yield each glyph that takes room together with those after it that take none."""
    group: list[_Glyph] = []
    for glyph in glyphs:
        if group and (glyph.advance or not group[0].advance):
            yield group
            group = []
        group.append(glyph)
    if group:
        yield group


def _whole(word: Shaped, glyph: _Glyph, blank: int) -> tuple[Code, int]:
    """Return a glyph as one code, as wide as the font has it; one that stands for nothing to see has no width."""
    width = glyph_width(word.font, glyph.glyph) if glyph.advance or glyph.glyph != blank else 0
    return Code((Part(glyph.glyph, glyph.dx, glyph.dy),), width, glyph.text), glyph.advance


def _together(glyphs: list[_Glyph]) -> tuple[Code, int]:
    """Return glyphs as one code."""
    parts, pen = [], 0
    for glyph in glyphs:
        parts.append(Part(glyph.glyph, pen + glyph.dx, glyph.dy))
        pen += glyph.advance
    return Code(tuple(parts), pen, "".join(glyph.text for glyph in glyphs)), pen


def _by_character(word: Shaped, group: list[_Glyph], blank: int) -> list[tuple[Code, int]]:
    """Return a letter or ligature and its marks as one code a character, from left to right."""
    base, *marks = group
    seats: list[tuple[str, _Glyph | None]] = [(character, None) for character in base.text or [""]]
    seats[0] = (seats[0][0], base)
    for mark in marks:
        free = next((n for n, (character, taker) in enumerate(seats) if taker is None and _is_mark(character)), None)
        if mark.text or free is None:
            seats += [(character, None if n else mark) for n, character in enumerate(mark.text or [""])]
        else:
            seats[free] = (seats[free][0], mark)

    whole = glyph_width(word.font, base.glyph)
    takes_room = [n == 0 or not _is_mark(character) for n, (character, _) in enumerate(seats)]
    share = whole // sum(takes_room)
    left, codes = 0, []
    for n in range(len(seats) - 1, -1, -1):
        character, taker = seats[n]
        width = 0 if not takes_room[n] else whole - left if n == 0 else share
        part = Part(blank) if taker is None else Part(taker.glyph, taker.dx - left, taker.dy)
        codes.append((Code((part,), width, character), width))
        left += width
    last, _ = codes[-1]
    codes[-1] = (last, last.width + base.advance - whole)
    return codes


def _is_mark(character: str) -> bool:
    """Tell whether a character takes no room of its own; nothing at all stands for a glyph without a character."""
    return not character or bool(combining(character))


def _is_right_to_left(text: str) -> bool:
    return any(bidirectional(character) in ("R", "AL") for character in text)
