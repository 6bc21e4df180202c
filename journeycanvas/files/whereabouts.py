"""Find the line and column of a fault, once there is one. Values on the way are skipped at C speed."""

import json
import re
from collections.abc import Iterator, Sequence

from journeycanvas.errors import Place

LEVELS = 8  # a map nests four deep; a file made to waste time nests hundreds
_GAP = re.compile(r"[ \t\n\r]*[,:]?[ \t\n\r]*")


def place_at(text: str, offset: int, steps: tuple[str | int, ...] = ()) -> Place:
    """Return the place of a character, counted as a text editor counts."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(text.count("\n", 0, offset) + 1, offset - line_start + 1, steps)


def places_at(text: str, offsets: Sequence[int]) -> list[Place]:
    """Return the places of characters that are given in their order; the text is gone through once."""
    places: list[Place] = []
    line, line_start, upto = 1, 0, 0
    for offset in offsets:
        line += text.count("\n", upto, offset)
        line_start = max(line_start, text.rfind("\n", upto, offset) + 1)
        upto = max(upto, offset)
        places.append(Place(line, offset - line_start + 1))
    return places


def value_at(text: str, steps: Sequence[str | int]) -> int:
    """Return where the value starts that the keys and indexes of `steps` lead to, or the last one on the way."""
    offset = _after_gap(text, 0)
    for step in steps:
        found = next((start for name, start in _members(text, offset) if name == step), None)
        if found is None:
            break
        offset = found
    return offset


def refused_at(text: str, decoder: json.JSONDecoder) -> int:
    """Return where the innermost value starts that a strict decoder refuses with a ValueError.

    Where an object is refused for a key that it has twice, that is the second value. Each level reads the rest again,
    so the search ends at LEVELS.
    """
    offset = _after_gap(text, 0)
    for _ in range(LEVELS):
        seen = set[str | int]()
        for name, start in _members(text, offset):
            if name in seen:
                return start
            seen.add(name)
            try:
                decoder.raw_decode(text, start)
            except ValueError:
                offset = start
                break
        else:
            break
    return offset


def _members(text: str, offset: int) -> Iterator[tuple[str | int, int]]:
    """Yield the name and the start of each member of the object or array at `offset`, if it is one."""
    lenient = json.JSONDecoder(parse_int=str, parse_float=str, strict=False)
    opening = text[offset : offset + 1]
    if opening not in ("{", "["):
        return
    at, index = _after_gap(text, offset + 1), 0
    while text[at : at + 1] not in ("}", "]", ""):
        name: str | int = index
        if opening == "{":
            name, end = lenient.raw_decode(text, at)
            at = _after_gap(text, end)
        yield name, at
        _, end = lenient.raw_decode(text, at)
        at, index = _after_gap(text, end), index + 1


def _after_gap(text: str, offset: int) -> int:
    found = _GAP.match(text, offset)
    return found.end() if found else offset
