"""Find embedding levels and isolating run sequences of text with directional controls: rules X1 to X10 of UAX #9."""

from typing import NamedTuple

REMOVED = frozenset("45678b")
_ISOLATES = frozenset("123")
_MAX_DEPTH = 125


class Sequence(NamedTuple):
    """An isolating run sequence: the places of its characters, its level, and sos and eos ("L" or "R")."""

    places: list[int]
    level: int
    start: str
    end: str


def explicit_levels(classes: str, base: int) -> tuple[list[int], list[str]]:
    """Return the level and the class of each character after X1 to X8."""
    levels, letters = [base] * len(classes), list(classes)
    first_strong = _first_strong_inside(classes)
    stack: list[tuple[int, str, bool]] = [(base, "", False)]
    overflown_isolates = overflown_embeddings = valid_isolates = 0
    for place, letter in enumerate(classes):
        level, override, _ = stack[-1]
        levels[place] = level
        if letter in "4567":
            inner = (level + 1) | 1 if letter in "57" else (level + 2) & ~1
            if inner <= _MAX_DEPTH and not overflown_isolates and not overflown_embeddings:
                stack.append((inner, {"6": "L", "7": "R"}.get(letter, ""), False))
            elif not overflown_isolates:
                overflown_embeddings += 1
        elif letter in _ISOLATES:
            letters[place] = override or letter
            rightwards = letter == "1" or (letter == "3" and first_strong.get(place, "L") == "L")
            inner = (level + 2) & ~1 if rightwards else (level + 1) | 1
            if inner <= _MAX_DEPTH and not overflown_isolates and not overflown_embeddings:
                valid_isolates += 1
                stack.append((inner, "", True))
            else:
                overflown_isolates += 1
        elif letter == "p":
            if overflown_isolates:
                overflown_isolates -= 1
            elif valid_isolates:
                overflown_embeddings = 0
                while not stack.pop()[2]:
                    pass
                valid_isolates -= 1
            levels[place], override, _ = stack[-1]
            letters[place] = override or letter
        elif letter == "8":
            if overflown_isolates:
                continue
            if overflown_embeddings:
                overflown_embeddings -= 1
            elif not stack[-1][2] and len(stack) > 1:
                stack.pop()
        elif letter == "B":
            levels[place] = base
        elif letter != "b":
            letters[place] = override or letter
    return levels, letters


def _first_strong_inside(classes: str) -> dict[int, str]:
    """For each isolate, the first strong letter that is directly inside it (P2, as X5c asks), in one pass."""
    found: dict[int, str] = {}
    open_ones: list[int] = []
    for place, letter in enumerate(classes):
        if letter in _ISOLATES:
            open_ones.append(place)
        elif letter == "p":
            if open_ones:
                open_ones.pop()
        elif letter in "LRA" and open_ones:
            found.setdefault(open_ones[-1], letter)
    return found


def sequences(classes: str, levels: list[int], base: int) -> list[Sequence]:
    """X10: the isolating run sequences, without the characters that X9 removes."""
    kept = [place for place, letter in enumerate(classes) if letter not in REMOVED]
    runs: list[list[int]] = []
    for before, place in zip([-1, *kept], kept, strict=False):
        if runs and levels[before] == levels[place]:
            runs[-1].append(place)
        else:
            runs.append([place])
    closing, opened = _matches(classes, kept)
    run_at = {run[0]: run for run in runs}
    nth = {place: n for n, place in enumerate(kept)}
    found = []
    for run in runs:
        if run[0] in opened:
            continue
        places = list(run)
        while (further := closing.get(places[-1])) is not None and further in run_at:
            places += run_at[further]
        level = levels[places[0]]
        first, last = nth[places[0]], nth[places[-1]]
        before_level = levels[kept[first - 1]] if first else base
        ends_open = classes[places[-1]] in _ISOLATES and places[-1] not in closing
        after_level = base if ends_open or last + 1 == len(kept) else levels[kept[last + 1]]
        found.append(Sequence(places, level, _side(max(level, before_level)), _side(max(level, after_level))))
    return found


def _matches(classes: str, kept: list[int]) -> tuple[dict[int, int], set[int]]:
    """BD9: where each isolate is closed, and the places of the PDIs that close one."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for place in kept:
        if classes[place] in _ISOLATES:
            opened.append(place)
        elif classes[place] == "p" and opened:
            closing[opened.pop()] = place
    return closing, set(closing.values())


def _side(level: int) -> str:
    return "R" if level & 1 else "L"
