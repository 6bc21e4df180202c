"""Give every link its own place at a side of a card, in the order in which links do not cross there."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.layout.links.access import Access
from journeycanvas.layout.links.line import Line
from journeycanvas.layout.links.route import Point, Straight

STEPS = (8.0, 6.0, 4.5, 3.0, 2.0)  # between two links at one side, as wide as there is room for
LOOP = 14.0  # between the ends of a link from a card to itself


class _End(NamedTuple):
    """One end of a link at a side of a card; order says in which turn the ends of a side stand."""

    line: Line
    is_into: bool
    access: Access
    at: float
    order: tuple[int, int, float]


def spread_ports(lines: Sequence[Line]) -> None:
    """Set where each link leaves its card and where it arrives."""
    sides: dict[tuple[str, int], list[_End]] = defaultdict(list)
    fixed: dict[tuple[str, int], list[float]] = defaultdict(list)
    for line in lines:
        link, way = line.wanted.link, line.way
        if isinstance(way, Straight):
            at = way.start[1] if way.is_level else way.start[0]
            for card, straight_side in zip((link.from_, link.to), way.sides, strict=True):
                fixed[card, straight_side].append(at)
            continue
        points = line.points
        for card, access, is_into, corners in (
            (link.from_, way.out, False, points[max(len(way.out.over), 1) - 1 :]),
            (link.to, way.into, True, points[::-1][max(len(way.into.over), 1) - 1 :]),
        ):
            if not access.over:
                sides[card, access.side].append(_end(line, is_into, access, corners))
    for side, ends in sides.items():
        ends.sort(key=lambda end: end.order)
        places = _places(ends, fixed.get(side, ()))
        for end, place in zip(ends, places, strict=True):
            if end.is_into:
                end.line.into_at = place
            else:
                end.line.out_at = place


def _end(line: Line, is_into: bool, access: Access, corners: Sequence[Point]) -> _End:
    """Return an end with its turn: links that go back to the same side enclose each other, others stay in order."""
    along, across = (1, 0) if access.is_level else (0, 1)
    port, here, there, after = corners[:4]
    way = there[along] - port[along]
    comes_back = (after[across] - there[across]) * (port[across] - here[across]) > 0
    if abs(way) < 1.0:
        order = (0, 0, 0.0)
    elif way < 0:
        order = (-1, 0, -way) if comes_back else (-1, 1, way)
    else:
        order = (1, 1, -way) if comes_back else (1, 0, way)
    return _End(line, is_into, access, port[along], order)


def _places(ends: Sequence[_End], fixed: Sequence[float]) -> list[float]:
    """Return places for the ends of one side, evenly around where they would be, away from the fixed ones."""
    low, high = max(end.access.low for end in ends), min(end.access.high for end in ends)
    if low > high:
        return [end.at for end in ends]
    wish = min(max(sum(end.at for end in ends) / len(ends), low), high)
    count = len(ends)
    is_loop = count == 2 and ends[0].line is ends[1].line
    for step in (LOOP, *STEPS) if is_loop else STEPS:
        if not fixed and step * (count - 1) <= high - low:
            first = min(max(wish - step * (count - 1) / 2, low), high - step * (count - 1))
            return [first + step * n for n in range(count)]
        if fixed:
            free = _free(low, high, wish, step, fixed)
            if len(free) >= count:
                return sorted(sorted(free, key=lambda at: abs(at - wish))[:count])
    step = (high - low) / max(count - 1, 1)
    return [low + step * n for n in range(count)]


def _free(low: float, high: float, wish: float, step: float, fixed: Sequence[float]) -> list[float]:
    """Return places a step apart from each other and from the fixed ones."""
    anchor = min(fixed, key=lambda at: abs(at - wish))
    reach = int((high - low) / step) + 2
    places = [anchor + step * n for n in range(-reach, reach + 1)]
    return [at for at in places if low <= at <= high and all(abs(at - other) > 0.7 * step for other in fixed)]
