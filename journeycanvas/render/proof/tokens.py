"""Gather the letters of a page into tokens: words without what stands around them, as they were typed.

A token is letters of one direction, or digits, or one sign. So a token is the same wherever it stands in a line that
mixes directions, and what was typed can be compared with what is seen.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from journeycanvas.render.proof.pages import Letter

Side: TypeAlias = Literal["left", "right", "digit", "sign", "mark", "space", "nothing"]

APART = 0.8  # ems; letters that are farther apart stand in pieces of their own
TOUCHING = 0.12  # ems; letters that are nearer belong to one word
SAME_PLACE = 0.02  # points
MIRRORED = str.maketrans(")]}>»›", "([{<«‹")
"""What is turned round from right to left: which of a pair is drawn, readers do not agree on."""


class Token(NamedTuple):
    """A word, a number or a sign: where it stands on its line, the number of the piece that it is in, its marks."""

    text: str
    side: Side
    along: float
    end: float
    across: float
    size: float
    piece: int
    marks: str = ""


class Typed(NamedTuple):
    """A text as tokens: (text, side) in the order in which it is read, and all its marks, sorted."""

    tokens: tuple[tuple[str, Side], ...]
    marks: str


@lru_cache(maxsize=4096)
def side_of(character: str) -> Side:
    """Return what a character is to the order of a line."""
    category, direction = unicodedata.category(character), unicodedata.bidirectional(character)
    if character.isspace():
        return "space"
    if category in ("Cc", "Cf", "Cn") or 0xFE00 <= ord(character) <= 0xFE0F:
        return "nothing"
    if category.startswith("M"):
        return "mark"
    if category.startswith("N"):
        return "digit"
    if direction in ("R", "AL") and category.startswith("L"):
        return "right"
    return "left" if category.startswith("L") else "sign"


@lru_cache(maxsize=4096)
def plain(character: str) -> str:
    """Return a character as it is compared: taken apart, brackets of a pair alike."""
    return unicodedata.normalize("NFKD", character).translate(MIRRORED)


def typed(text: str) -> Typed:
    """Return a text as its tokens."""
    tokens: list[tuple[str, Side]] = []
    marks: list[str] = []
    open_side: Side = "space"
    for character in "".join(map(plain, text)):
        side = side_of(character)
        if side == "mark":
            marks.append(character)
        elif side in ("left", "right", "digit") and side == open_side:
            tokens[-1] = (tokens[-1][0] + character, side)
        elif side not in ("space", "nothing"):
            tokens.append((character, side))
        if side not in ("mark", "nothing"):
            open_side = side
    return Typed(tuple(tokens), "".join(sorted(marks)))


def letters_after(text: str, written: str) -> int:
    """Return how many letters, digits and signs are written after a text; none where it is not what is written."""
    before, letters = _run_together(text), _run_together(written)
    return len(letters) - len(before) if letters.startswith(before) else 0


def _run_together(text: str) -> str:
    return "".join(word for word, _ in typed(text).tokens)


def tokens_of(letters: Iterable[Letter], first_piece: int = 0) -> list[Token]:
    """Return the tokens of letters in whatever order; pieces are counted from first_piece."""
    lines: dict[tuple[int, int], list[_Seen]] = {}
    for letter in letters:
        for seen in _seen(letter):
            lines.setdefault((letter.angle, round(10 * letter.across)), []).append(seen)
    tokens: list[Token] = []
    piece = first_piece
    for line in lines.values():
        line.sort()
        for part in _pieces(line):
            tokens += _in_piece(part, piece)
            piece += 1
    return tokens


class _Seen(NamedTuple):
    """A character of a line: where it begins, whether it is a mark, then the rest of what is known."""

    along: float
    is_mark: bool
    text: str
    side: Side
    end: float
    across: float
    size: float


def _seen(letter: Letter) -> Iterator[_Seen]:
    along = round(letter.along / SAME_PLACE) * SAME_PLACE
    characters = plain(letter.text)
    if len(characters) > 1 and side_of(characters[0]) == "right":
        characters = characters[::-1]
    for n, character in enumerate(characters):
        side = side_of(character)
        if side != "nothing" or letter.end > letter.along:  # a joiner between two letters may have a width
            yield _Seen(
                along + n * SAME_PLACE / 8, side == "mark", character, side, letter.end, letter.across, letter.size
            )


def _pieces(line: list[_Seen]) -> Iterator[list[_Seen]]:
    part: list[_Seen] = []
    end = 0.0
    for seen in line:
        if part and seen.along - end > APART * seen.size:
            yield part
            part = []
        if not part:
            end = seen.end
        part.append(seen)
        end = max(end, seen.end)
    if part:
        yield part


def _in_piece(part: list[_Seen], piece: int) -> Iterator[Token]:
    found: list[list[_Seen]] = []
    marks: list[list[str]] = []
    open_side: Side = "space"
    end = 0.0
    for seen in part:
        if seen.is_mark:
            if marks:
                marks[-1].append(seen.text)
            continue
        if seen.side == "nothing":
            end = seen.end
            continue
        joins = (
            seen.side == open_side and seen.side not in ("sign", "space") and seen.along - end < TOUCHING * seen.size
        )
        if joins:
            found[-1].append(seen)
        elif seen.side != "space":
            found.append([seen])
            marks.append([])
        open_side, end = seen.side, seen.end
    for letters, over in zip(found, marks, strict=True):
        side = letters[0].side
        text = "".join(one.text for one in (reversed(letters) if side == "right" else letters))
        first, last = letters[0], letters[-1]
        yield Token(text, side, first.along, last.end, first.across, first.size, piece, "".join(over))
