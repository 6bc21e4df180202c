"""Turn the corners of a link into a path with rounded bends."""

from collections.abc import Sequence
from itertools import pairwise

from journeycanvas.layout.links.route import Point
from journeycanvas.layout.marks import Segment
from journeycanvas.layout.sketch import CIRCLE

RADIUS = 5.0
SAME = 0.05


def simple(points: Sequence[Point]) -> list[Point]:
    """Return the corners that are needed: none twice, none in the middle of a straight piece."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(point[0] - kept[-1][0]) < SAME and abs(point[1] - kept[-1][1]) < SAME:
            continue
        if len(kept) > 1 and _on_one_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept


def _on_one_line(a: Point, b: Point, c: Point) -> bool:
    """Say whether b lies between a and c."""
    return any(
        abs(a[n] - b[n]) < SAME and abs(b[n] - c[n]) < SAME and (b[1 - n] - a[1 - n]) * (c[1 - n] - b[1 - n]) > 0
        for n in (0, 1)
    )


def rounded(points: Sequence[Point], head: float) -> tuple[Segment, ...]:
    """Return the path along corners, ending `head` before the last of them; bends are quarter circles."""
    corners = list(points)
    corners[-1] = _towards(corners[-1], corners[-2], min(head, _distance(corners[-1], corners[-2])))
    lengths = [_distance(a, b) for a, b in pairwise(corners)]
    room = [length / 2 for length in lengths]
    room[0], room[-1] = lengths[0], lengths[-1]
    path: list[Segment] = [("M", corners[0])]
    for n in range(1, len(corners) - 1):
        radius = min(RADIUS, room[n - 1], room[n])
        start = _towards(corners[n], corners[n - 1], radius)
        end = _towards(corners[n], corners[n + 1], radius)
        path.append(("L", start))
        if radius > SAME:
            keep = radius * (1 - CIRCLE)
            path.append(("C", (*_towards(corners[n], start, keep), *_towards(corners[n], end, keep), *end)))
    path.append(("L", corners[-1]))
    return tuple(path)


def _distance(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(a: Point, b: Point, length: float) -> Point:
    """Return the point that far from a on the way to b."""
    whole = _distance(a, b)
    if whole < SAME:
        return a
    return a[0] + (b[0] - a[0]) * length / whole, a[1] + (b[1] - a[1]) * length / whole
