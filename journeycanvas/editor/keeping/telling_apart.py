"""Say each of several things in a line of its own, in as few words as tell it from the others."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

_Thing = TypeVar("_Thing")
_Words = TypeVar("_Words", bound=Hashable)


def told_apart(things: Sequence[_Thing], *ways: Callable[[_Thing], _Words]) -> list[_Words]:
    """Return what each thing is called in the first way in which no other is called the same, or in the last."""
    lines = [ways[0](thing) for thing in things]
    for way in ways[1:]:
        counts = Counter(lines)
        lines = [way(thing) if counts[line] > 1 else line for thing, line in zip(things, lines, strict=True)]
    return lines
