"""Find a text among the tokens of a page: its words in their order, line by line.

On one line words of one direction follow each other that way; where directions mix they stand on the same piece of
line in whatever order. From line to line they go down. A word that is broken over two lines is found too.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import floor

from journeycanvas.render.proof.tokens import Side, Token, Typed

CELL = 80.0  # points; tokens are looked up by the cells that they begin in
LEAST_DOWN, MOST_DOWN = 0.5, 4.5  # ems from one line to the next, an empty one between them
STEPS = 4_000  # tries for one start; a card of repeated words could be tried for ever
MOST_STARTS = 3_000


@dataclass
class Field:
    """The tokens of a page, by their text and by where they stand."""

    tokens: Sequence[Token]
    _by_cell: dict[tuple[int, int], list[Token]] = field(default_factory=dict)
    _by_text: dict[str, list[Token]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for token in self.tokens:
            self._by_cell.setdefault((floor(token.along / CELL), floor(token.across / CELL)), []).append(token)
            self._by_text.setdefault(token.text, []).append(token)

    def inside(self, left: float, top: float, right: float, bottom: float) -> list[Token]:
        """Return the tokens that begin in a rectangle of the page."""
        return [
            token
            for column in range(floor(left / CELL), floor(right / CELL) + 1)
            for row in range(floor(top / CELL), floor(bottom / CELL) + 1)
            for token in self._by_cell.get((column, row), ())
            if left <= token.along <= right and top <= token.across <= bottom
        ]

    def with_text(self, text: str) -> Sequence[Token]:
        return self._by_text.get(text, ())

    def around(self, token: Token, count: int) -> list[Token]:
        """Return the tokens so near that a text of so many tokens with this one among them is inside."""
        reach = token.size * (4 + 2.2 * count)
        wide = token.size * 60
        return self.inside(token.along - wide, token.across - reach, token.along + wide, token.across + reach)


def holds(tokens: Sequence[Token], text: Typed) -> bool:
    """Tell that a text is among some tokens, from its first word to its last, with all its marks."""
    if not text.tokens:
        return True
    by_text: dict[str, list[Token]] = {}
    for token in tokens:
        by_text.setdefault(token.text, []).append(token)
    return _holds_from(_starts(tokens, by_text, *text.tokens[0]), tokens, by_text, text)


def holds_anywhere(field: Field, text: Typed) -> bool:
    """Tell that a text is somewhere on a page. Its rarest word says where to look."""
    if not text.tokens:
        return True
    found = [(field.with_text(word), word) for word, side in text.tokens if side != "sign"]
    found = found or [(field.with_text(word), word) for word, _ in text.tokens]
    rarest = min((places for places, _ in found if places), key=len, default=())
    tried: set[tuple[int, int]] = set()
    for token in rarest[:MOST_STARTS]:
        place = (floor(token.along / CELL), floor(token.across / CELL))
        if place not in tried:
            tried.add(place)
            if holds(field.around(token, len(text.tokens)), text):
                return True
    return False


def _starts(
    tokens: Sequence[Token], by_text: Mapping[str, Sequence[Token]], word: str, side: Side
) -> Iterator[tuple[Token, str]]:
    """Yield the tokens that a word begins with, and what is left of the word then."""
    for token in by_text.get(word, ()):
        yield token, ""
    if side != "sign" and len(word) > 1:
        for token in tokens:
            if token.side == side and len(token.text) < len(word) and word.startswith(token.text):
                yield token, word[len(token.text) :]


def _holds_from(
    starts: Iterable[tuple[Token, str]],
    tokens: Sequence[Token],
    by_text: Mapping[str, Sequence[Token]],
    text: Typed,
) -> bool:
    words, steps = text.tokens, STEPS
    for first, rest in starts:
        trail: list[Token] = [first]
        choices = [_next(first, 0, rest, words, tokens, by_text)]
        while choices:
            steps -= 1
            if steps < 0:
                return False
            if choices[-1] is None:
                if "".join(sorted("".join(token.marks for token in trail))) == text.marks:
                    return True
                choices.pop()
                trail.pop()
                continue
            step = next(choices[-1], None)
            if step is None:
                choices.pop()
                trail.pop()
                continue
            token, number, left = step
            if token in trail:
                continue
            trail.append(token)
            choices.append(_next(token, number, left, words, tokens, by_text))
    return False


Step = tuple[Token, int, str]


def _next(
    before: Token,
    number: int,
    rest: str,
    words: Sequence[tuple[str, Side]],
    tokens: Sequence[Token],
    by_text: Mapping[str, Sequence[Token]],
) -> Iterator[Step] | None:
    """Return the tokens that can follow, nearest first, each with the number of its word and what is left of it.

    None when the text ends here.
    """
    if rest:
        side, follows = words[number][1], _is_below
    elif number + 1 == len(words):
        return None
    else:
        number += 1
        (rest, side), follows = words[number], _follows
    return _steps(before, number, rest, side, follows, tokens, by_text)


def _steps(
    before: Token,
    number: int,
    word: str,
    side: Side,
    follows: Callable[[Token, Token], bool],
    tokens: Sequence[Token],
    by_text: Mapping[str, Sequence[Token]],
) -> Iterator[Step]:
    found = [(token, left) for token, left in _starts(tokens, by_text, word, side) if follows(before, token)]
    found.sort(key=lambda one: (bool(one[1]), one[0].piece != before.piece, abs(one[0].along - before.along)))
    return ((token, number, left) for token, left in found)


def _follows(before: Token, token: Token) -> bool:
    """Tell that a token can be the next one of a text."""
    if token.piece != before.piece:
        return _is_below(before, token)
    if token.side == before.side == "right":
        return token.end <= before.along + 0.3 * token.size
    if token.side == before.side == "left":
        return token.along >= before.end - 0.3 * token.size
    return True


def _is_below(before: Token, token: Token) -> bool:
    down = (token.across - before.across) / max(before.size, 0.01)
    return LEAST_DOWN < down < MOST_DOWN
