"""Find a text among the tokens of pages: its words line by line from the top down, and no others on those lines.

A text is looked for where it should stand; one that is not there, among all that is no other text. Both take steps in
proportion to what is there. A search that takes far more is given up, and the text is not found: a proof may say
"found" only of what it saw.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import floor
from typing import NamedTuple

from journeycanvas.render.proof.lines import reads_as
from journeycanvas.render.proof.tokens import Token, Typed, Word

CELL = 80.0  # points; tokens are looked up by the cells that they begin in
LEAST_DOWN = 0.5  # ems from one line to the next
MOST_DOWN = (2.0, 4.5)  # ems; first as lines of one block are, then with an empty one between them
MOST_STEPS = 20_000  # lines that are tried for one text
SEPARATOR = "·"  # before or behind it something else may stand on the same line


@dataclass
class Field:
    """The tokens of a page by where they stand."""

    tokens: Sequence[Token]
    _by_cell: dict[tuple[int, int], list[Token]] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for token in self.tokens:
            self._by_cell.setdefault((floor(token.along / CELL), floor(token.across / CELL)), []).append(token)

    def inside(self, left: float, top: float, right: float, bottom: float) -> list[Token]:
        """Return the tokens that begin in a rectangle of the page."""
        return [
            token
            for column in range(floor(left / CELL), floor(right / CELL) + 1)
            for row in range(floor(top / CELL), floor(bottom / CELL) + 1)
            for token in self._by_cell.get((column, row), ())
            if left <= token.along <= right and top <= token.across <= bottom and id(token) not in self._taken
        ]

    def take(self, tokens: Iterable[Token]) -> None:
        """Leave out these tokens from now on: they belong to a text that was found."""
        self._taken.update(map(id, tokens))

    def rest(self) -> list[Token]:
        """Return the tokens that were not taken."""
        return [token for token in self.tokens if id(token) not in self._taken]


def is_in(tokens: Iterable[Token], text: Typed) -> bool:
    """Tell that tokens are a text: all of them, with all its marks."""
    wanted = _Wanted(text)
    at = 0
    for line in _lines(tokens):
        end = at + sum(len(token.text) for token in line)
        if end > wanted.length or not reads_as(line, wanted.words(at, end)):
            return False
        at = end
    return at == wanted.length and _marks(tokens) == text.marks


def _lines(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each line, from the top down."""
    line: list[Token] = []
    for token in sorted(tokens, key=lambda token: token.across):
        if line and token.across - line[0].across > LEAST_DOWN * token.size:
            yield line
            line = []
        line.append(token)
    if line:
        yield line


def _marks(tokens: Iterable[Token]) -> str:
    return "".join(sorted("".join(token.marks for token in tokens)))


Letters = tuple[int, int]
"""How many letters, and a number that is the same for the same letters in any order."""


def _weight(text: str) -> int:
    return sum(ord(letter) ** 3 for letter in text)


class _Wanted:
    """A text, by the number of its letters, digits and signs."""

    def __init__(self, text: Typed) -> None:
        self.text = text
        self._starts = [0, *accumulate(len(word.text) for word in text.words)]
        self.length = self._starts[-1]

    def words(self, start: int, end: int) -> list[Word]:
        """Return the words from one letter to another; the first and the last of them may be cut."""
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
        found = list(self.text.words[first:last])
        if found:
            found[-1] = found[-1]._replace(text=found[-1].text[: end - self._starts[last - 1]])
            found[0] = found[0]._replace(text=found[0].text[start - self._starts[first] :])
        return found


class _Stretch(NamedTuple):
    """What stands side by side on a page and may be a line of a text: all of a piece, or up to a separator."""

    page: int
    across: float
    left: float
    right: float
    size: float
    tokens: tuple[Token, ...]
    letters: Letters


class Rest:
    """What is left on all pages when the texts that stand where they should are taken away."""

    def __init__(self, fields: Sequence[Field]) -> None:
        self._by_letters: dict[Letters, list[_Stretch]] = {}
        self._taken: set[int] = set()
        for page, field_ in enumerate(fields):
            pieces: dict[int, list[Token]] = {}
            for token in field_.rest():
                pieces.setdefault(token.piece, []).append(token)
            for piece in pieces.values():
                for stretch in _stretches(page, piece):
                    self._by_letters.setdefault(stretch.letters, []).append(stretch)
        for stretches in self._by_letters.values():
            stretches.sort()

    def find(self, texts: Mapping[str, Typed]) -> set[str]:
        """Return the keys of the texts that are somewhere, each at a place of its own."""
        found: set[str] = set()
        # A long text first: what a short one says may be a part of it.
        lost = sorted(((key, _Wanted(text)) for key, text in texts.items()), key=lambda one: -one[1].length)
        for most_down in MOST_DOWN:
            for key, wanted in lost:
                trail = () if key in found else self._trail(wanted, most_down)
                if trail:
                    found.add(key)
                    self._taken.update(id(token) for stretch in trail for token in stretch.tokens)
        return found

    def _trail(self, wanted: _Wanted, most_down: float) -> Sequence[_Stretch]:
        """Return the lines of a text, each at most so many ems below the one before; none when it is not there."""
        letters = "".join(word.text for word in wanted.text.words)
        weights = [0, *accumulate(ord(letter) ** 3 for letter in letters)]
        tried: set[tuple[int, int]] = set()
        trail: list[_Stretch] = []
        choices = [self._follow(None, 0, weights, most_down)]
        for _ in range(MOST_STEPS):
            stretch = next(choices[-1], None)
            if stretch is None:
                choices.pop()
                if not trail:
                    break
                trail.pop()
                continue
            at = sum(one.letters[0] for one in trail)
            end = at + stretch.letters[0]
            if (id(stretch), at) in tried or not reads_as(stretch.tokens, wanted.words(at, end)):
                continue
            tried.add((id(stretch), at))
            trail.append(stretch)
            if end == wanted.length and _marks(token for one in trail for token in one.tokens) == wanted.text.marks:
                return trail
            choices.append(self._follow(stretch, end, weights, most_down))
        return ()

    def _follow(self, before: _Stretch | None, at: int, weights: Sequence[int], most_down: float) -> Iterator[_Stretch]:
        """Yield what has the letters that come next, from the top down, below the line before if there is one."""
        found: list[_Stretch] = []
        for end in range(at + 1, len(weights)):
            stretches: Sequence[_Stretch] = self._by_letters.get((end - at, weights[end] - weights[at]), ())
            if before is not None and stretches:
                stretches = _below(before, stretches, most_down)
            found += stretches
        found.sort()
        return (one for one in found if not any(id(token) in self._taken for token in one.tokens))


def _below(before: _Stretch, stretches: Sequence[_Stretch], most_down: float) -> list[_Stretch]:
    """Return those that can be the next line; they are given and returned from the top down."""
    first = bisect_right(stretches, (before.page, before.across + LEAST_DOWN * before.size))
    last = bisect_left(stretches, (before.page, before.across + most_down * before.size))
    air = before.size
    return [one for one in stretches[first:last] if one.left < before.right + air and one.right > before.left - air]


def _stretches(page: int, piece: list[Token]) -> Iterator[_Stretch]:
    """Yield a piece of a line, and what is before and behind each of its separators."""
    piece.sort(key=lambda token: token.along)
    cuts = [n for n, token in enumerate(piece) if token.text == SEPARATOR]
    for part in (piece, *(piece[:n] for n in cuts), *(piece[n + 1 :] for n in cuts)):
        if part:
            first = part[0]
            letters = "".join(token.text for token in part)
            yield _Stretch(
                page,
                first.across,
                first.along,
                max(token.end for token in part),
                first.size,
                tuple(part),
                (len(letters), _weight(letters)),
            )
