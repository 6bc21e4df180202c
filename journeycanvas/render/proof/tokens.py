"""Gather the letters of a page into tokens: words without what stands around them, as they were typed.

A token is letters of one direction, or digits, or one sign. So a token is the same wherever it stands in a line that
mixes directions, and what was typed can be compared with what is seen.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from journeycanvas.render.proof.letters import Letter

Side: TypeAlias = Literal["left", "right", "digit", "sign", "mark", "space", "nothing"]

UNSEEN: Final = ("space", "nothing")
"""The sides of what leaves no ink."""

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


class Word(NamedTuple):
    """A token of a text that was typed. On a line it is next to the last word of its side if is_linked says so."""

    text: str
    side: Side
    is_linked: bool = False


class Typed(NamedTuple):
    """A text as words, in the order in which it is read, and all its marks, sorted."""

    words: tuple[Word, ...]
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


@lru_cache(maxsize=4096)
def _links(character: str) -> tuple[Side, ...]:
    """Return the sides whose words stay side by side with this character between them. Source: UAX #9, N0 to N2."""
    if unicodedata.category(character) in ("Ps", "Pe"):
        return ()
    direction = unicodedata.bidirectional(character)
    if direction in ("WS", "ON", "BN", "NSM", "ES", "ET", "CS", "EN"):
        return ("left", "right")
    if direction == "L":
        return ("left",)
    if direction in ("R", "AL", "AN"):
        return ("right",)
    return ()


def typed(text: str) -> Typed:
    """Return a text as its words."""
    texts: list[str] = []
    sides: list[tuple[Side, bool]] = []
    marks: list[str] = []
    open_side: Side = "space"
    linked: Side = "nothing"
    for character in "".join(map(plain, text)):
        side = side_of(character)
        if side == "mark":
            marks.append(character)
        elif side in ("left", "right", "digit") and side == open_side:
            texts[-1] += character
        elif side not in UNSEEN:
            texts.append(character)
            sides.append((side, side == linked))
        if side not in ("mark", "nothing"):
            open_side = side
        if side in ("left", "right"):
            linked = side
        elif linked not in _links(character):
            linked = "nothing"
    words = (Word(word, side, is_linked) for word, (side, is_linked) in zip(texts, sides, strict=True))
    return Typed(tuple(words), "".join(sorted(marks)))


def is_seen(text: str) -> bool:
    """Tell that a text has letters, digits or signs."""
    return any(side_of(character) not in ("mark", *UNSEEN) for character in text)


def tokens_of(letters: Iterable[Letter]) -> list[Token]:
    """Return the tokens of letters in whatever order."""
    lines: dict[tuple[int, int], list[Letter]] = {}
    for letter in letters:
        lines.setdefault((letter.angle, round(10 * letter.across)), []).append(letter)
    return tokens_of_lines(lines.values())


def tokens_of_lines(lines: Iterable[Iterable[Letter]]) -> list[Token]:
    """Return the tokens of letters that are given by their baselines."""
    tokens: list[Token] = []
    piece = 0
    for line in lines:
        for part in _pieces(sorted(_seen(line))):
            tokens += _in_piece(part, piece)
            piece += 1
    return tokens


_Seen: TypeAlias = tuple[float, bool, str, Side, Letter]
"""A character of a line: where it begins, whether it is a mark, itself, its side, and the letter that it is of."""


def _seen(line: Iterable[Letter]) -> Iterator[_Seen]:
    for letter in line:
        along = round(letter.along / SAME_PLACE) * SAME_PLACE
        for place, is_mark, character, side in _characters(letter.text):
            if side != "nothing" or letter.end > letter.along:  # a joiner between two letters may have a width
                yield along + place * SAME_PLACE / 8, is_mark, character, side, letter


@lru_cache(maxsize=4096)
def _characters(text: str) -> tuple[tuple[int, bool, str, Side], ...]:
    """Return the characters that a letter is compared by: which from the left each is, if it is a mark, its side."""
    characters = [(character, side_of(character)) for character in plain(text)]
    step = -1 if characters and characters[0][1] == "right" else 1
    found: list[tuple[int, bool, str, Side]] = []
    place = 0
    for character, side in characters:
        if found and side != "mark":
            place += step
        found.append((place, side == "mark", character, side))
    return tuple(found)


def _pieces(line: Iterable[_Seen]) -> Iterator[list[_Seen]]:
    part: list[_Seen] = []
    end = 0.0
    for seen in line:
        along, letter = seen[0], seen[4]
        if part and along - end > APART * letter.size:
            yield part
            part = []
        end = max(end, letter.end) if part else letter.end
        part.append(seen)
    if part:
        yield part


def _in_piece(part: list[_Seen], piece: int) -> Iterator[Token]:
    found: list[list[_Seen]] = []
    marks: list[str] = []
    early = ""  # marks that stand before the first token
    open_side: Side = "space"
    end = 0.0
    for seen in part:
        along, is_mark, character, side, letter = seen
        if is_mark:
            if marks:
                marks[-1] += character
            else:
                early += character
            continue
        if side != "nothing":
            if side == open_side and side not in ("sign", "space") and along - end < TOUCHING * letter.size:
                found[-1].append(seen)
            elif side != "space":
                found.append([seen])
                marks.append(early)
                early = ""
            open_side = side
        end = letter.end
    for characters, over in zip(found, marks, strict=True):
        (along, _, _, side, first), last = characters[0], characters[-1][4]
        text = "".join([one[2] for one in (reversed(characters) if side == "right" else characters)])
        yield Token(text, side, along, last.end, first.across, first.size, piece, over)
