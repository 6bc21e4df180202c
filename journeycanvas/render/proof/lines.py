"""Compare a line that is seen with words that were typed.

Which of two directions a line as a whole has, nobody asks. What has to hold whichever it is: all the words are on it
and no others, and words of one direction that are typed one after the other are seen side by side, in that direction.
Source: UAX #9.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from journeycanvas.render.proof.tokens import Token, Word

MOST_TRIES = 2_000  # to put words that repeat in order; a line of a card takes a few


def reads_as(line: Sequence[Token], words: Sequence[Word]) -> bool:
    """Tell that the tokens of a line, in whatever order, are these words. One that cannot be told is none."""
    if sorted(token.text for token in line) != sorted(word.text for word in words):
        return False
    letters = [token for token in line if token.side in ("left", "right")]
    letters.sort(key=lambda token: token.along)
    return _is_made_of(tuple(token.text for token in letters), list(_chains(words)))


def _chains(words: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """Yield the words that stand side by side, as they are seen from the left."""
    chain: list[str] = []
    is_right = False
    for word in words:
        if word.side not in ("left", "right"):
            continue
        if chain and not word.is_linked:
            yield tuple(reversed(chain) if is_right else chain)
            chain = []
        chain.append(word.text)
        is_right = word.side == "right"
    if chain:
        yield tuple(reversed(chain) if is_right else chain)


def _is_made_of(seen: tuple[str, ...], chains: Sequence[tuple[str, ...]]) -> bool:
    """Tell that what is seen is all of the chains one behind the other, in whatever order."""
    if len(chains) < 2:
        return seen == (chains[0] if chains else ())
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for chain in dict.fromkeys(chains):
        by_first.setdefault(chain[0], []).append(chain)
    left = Counter(chains)
    place, put = 0, list[tuple[str, ...]]()
    choices = [iter(by_first.get(seen[0], ()))]
    for _ in range(MOST_TRIES):
        chain = next((one for one in choices[-1] if left[one] and seen[place : place + len(one)] == one), ())
        if chain:
            left[chain] -= 1
            place += len(chain)
            if place == len(seen):
                return True
            put.append(chain)
            choices.append(iter(by_first.get(seen[place], ())))
        elif put:
            choices.pop()
            chain = put.pop()
            left[chain] += 1
            place -= len(chain)
        else:
            return False
    return False
