"""Find a text among the tokens of a page: its words in their order, line by line, and nothing else among them.

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
SEPARATOR = "·"  # after it something else may stand on the same line


@dataclass
class Field:
    """The tokens of a page, by their text and by where they stand."""

    tokens: Sequence[Token]
    _by_cell: dict[tuple[int, int], list[Token]] = field(default_factory=dict)
    _by_text: dict[str, list[Token]] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)

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
            if id(token) not in self._taken and left <= token.along <= right and top <= token.across <= bottom
        ]

    def take(self, tokens: Iterable[Token]) -> None:
        """Leave out these tokens from now on: they belong to a text that was found."""
        self._taken.update(map(id, tokens))

    def with_text(self, text: str) -> list[Token]:
        return [token for token in self._by_text.get(text, ()) if id(token) not in self._taken]

    def around(self, token: Token, count: int) -> list[Token]:
        """Return the tokens so near that a text of so many tokens with this one among them is inside."""
        reach = token.size * (4 + 2.2 * count)
        wide = token.size * 60
        return self.inside(token.along - wide, token.across - reach, token.along + wide, token.across + reach)


def found_in(tokens: Sequence[Token], text: Typed, more: int) -> Sequence[Token] | None:
    """Return the tokens that a text is, with all its marks, when they are all but so many letters of those given."""
    letters = sum(len(token.text) for token in tokens) - more

    def is_all(trail: Sequence[Token]) -> bool:
        return sum(len(token.text) for token in trail) >= letters

    return _found(tokens, text, is_all)


def found_anywhere(field: Field, text: Typed) -> Sequence[Token] | None:
    """Return the tokens that a text is, wherever they are on the page. Its rarest word says where to look."""
    words = [field.with_text(word) for word, side in text.tokens if side != "sign"]
    words = words or [field.with_text(word) for word, _ in text.tokens]
    rarest = min(words, key=len, default=[])
    tried: set[tuple[int, int]] = set()
    for token in rarest[:MOST_STARTS]:
        place = (floor(token.along / CELL), floor(token.across / CELL))
        if place not in tried:
            tried.add(place)
            near = field.around(token, len(text.tokens))
            trail = _found(near, text, lambda trail, near=near: _is_apart(trail, near))  # type: ignore[misc]
            if trail is not None:
                return trail
    return None


def _is_apart(trail: Sequence[Token], near: Sequence[Token]) -> bool:
    """Tell that no other words are on the same pieces of line, but behind a separator."""
    pieces: dict[int, list[Token]] = {token.piece: [] for token in trail}
    mine = set(map(id, trail))
    for token in near:
        if token.piece in pieces and id(token) not in mine:
            pieces[token.piece].append(token)
    for piece, others in pieces.items():
        if others:
            used = [token for token in trail if token.piece == piece]
            start, end = min(token.along for token in used), max(token.end for token in used)
            before = [token for token in others if token.end <= start + token.size / 2]
            after = [token for token in others if token.along >= end - token.size / 2]
            if len(before) + len(after) < len(others):
                return False
            nearest = (max(before, key=_along, default=None), min(after, key=_along, default=None))
            if any(token is not None and token.text != SEPARATOR for token in nearest):
                return False
    return True


def _along(token: Token) -> float:
    return token.along


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


def _found(tokens: Sequence[Token], text: Typed, is_right: Callable[[Sequence[Token]], bool]) -> Sequence[Token] | None:
    """Return the first tokens that are the text, one by one, and are right; None when there are none."""
    words, steps = text.tokens, STEPS
    if not words:
        return ()
    by_text: dict[str, list[Token]] = {}
    for token in tokens:
        by_text.setdefault(token.text, []).append(token)
    for first, rest in _starts(tokens, by_text, *words[0]):
        trail: list[Token] = [first]
        choices = [_next(first, 0, rest, words, tokens, by_text)]
        while choices:
            steps -= 1
            if steps < 0:
                return None
            step = next(choices[-1], None) if choices[-1] is not None else None
            if step is not None:
                token, number, left = step
                if not any(token is one for one in trail):
                    trail.append(token)
                    choices.append(_next(token, number, left, words, tokens, by_text))
                continue
            is_whole = choices.pop() is None
            if is_whole and "".join(sorted("".join(one.marks for one in trail))) == text.marks and is_right(trail):
                return trail
            trail.pop()
    return None


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
