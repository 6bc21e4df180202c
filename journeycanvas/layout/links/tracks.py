"""Give every link its own track in each corridor it runs through."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.labels import Label
from journeycanvas.layout.links.line import Line, Owner, Run
from journeycanvas.layout.links.ordering import groups, levels
from journeycanvas.layout.links.route import Straight
from journeycanvas.layout.links.spreading import Tracks, spread, width_for

BESIDE_HEAD = 0.75  # how much a link leans away from the arrowhead of another that it crosses
ROUNDS = 2  # the order in upright corridors follows that in level ones, and the other way round


class Head(NamedTuple):
    """An arrowhead in a corridor: where along it, and to which side it points."""

    at: float
    side: int


def assign_tracks(lines: Sequence[Line], labels: Sequence[Label], lattice: Lattice) -> dict[Corridor, float]:
    """Set the tracks of all links; return how wide each corridor should be for what runs in it."""
    heads = _straight_heads(lines, lattice)
    needs: dict[Corridor, float] = {}
    for _ in range(ROUNDS):
        for is_upright in (True, False):
            for corridor, runs in _by_corridor(lines, labels, is_upright).items():
                across = heads.get((is_upright, corridor.nth), ())
                needs[corridor] = max(_assign(corridor, group, across) for group in groups(runs))
    return needs


def _straight_heads(lines: Iterable[Line], lattice: Lattice) -> dict[tuple[bool, int], list[Head]]:
    """Return where arrowheads of straight links stand in the corridors that they cross last."""
    found: dict[tuple[bool, int], list[Head]] = defaultdict(list)
    for line in lines:
        if isinstance(line.way, Straight):
            across, along = (0, 1) if line.way.is_level else (1, 0)
            start, end = line.way.start, line.way.end
            middles = lattice.xs if line.way.is_level else lattice.ys
            side = 1 if end[across] > start[across] else -1
            nth = bisect_left(middles, end[across]) - (1 if side > 0 else 0)
            found[line.way.is_level, nth].append(Head(end[along], side))
    return found


def _by_corridor(lines: Iterable[Line], labels: Iterable[Label], is_upright: bool) -> dict[Corridor, list[Run]]:
    found: dict[Corridor, list[Run]] = defaultdict(list)
    owners: list[Owner] = [*lines, *labels]
    for owner in owners:
        for run in owner.runs():
            if run.corridor.is_upright == is_upright:
                found[run.corridor].append(run)
    return found


def _assign(corridor: Corridor, group: Sequence[Run], across: Sequence[Head]) -> float:
    """Set the tracks of links that run side by side; return how wide the corridor should be for them."""
    for run in group:
        run.lean -= BESIDE_HEAD * sum(head.side for head in across if run.start < head.at < run.end)
    level = levels(group)
    top = max(level)
    thick = [max(run.thick for run, one in zip(group, level, strict=True) if one == n) for n in range(top + 1)]
    first, last = min(run.start for run in group), max(run.end for run in group)
    sides = [head.side for head in across if first < head.at < last] if top else []
    sides += [run.head for run in group if top]
    tracks = Tracks(thick, (-1 in sides, 1 in sides), sum(run.lean for run in group))
    places = spread(tracks, corridor.low, corridor.high, corridor.line)
    for run, n in zip(group, level, strict=True):
        run.owner.take(run.nth, places[n])
    return width_for(tracks)
