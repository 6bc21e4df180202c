"""Give every link its own track in each corridor it runs through."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from journeycanvas.layout.links.corridors import Corridor
from journeycanvas.layout.links.labels import Label
from journeycanvas.layout.links.line import Line, Owner, Run
from journeycanvas.layout.links.ordering import groups, levels
from journeycanvas.layout.links.spreading import spread, width_for

ROUNDS = 2  # the order in upright corridors follows that in level ones, and the other way round


def assign_tracks(lines: Sequence[Line], labels: Sequence[Label]) -> dict[Corridor, float]:
    """Set the tracks of all links; return how wide each corridor should be for what runs in it."""
    needs: dict[Corridor, float] = {}
    for _ in range(ROUNDS):
        for is_upright in (True, False):
            for corridor, runs in _by_corridor(lines, labels, is_upright).items():
                needs[corridor] = max(_assign(corridor, group) for group in groups(runs))
    return needs


def _by_corridor(lines: Iterable[Line], labels: Iterable[Label], is_upright: bool) -> dict[Corridor, list[Run]]:
    found: dict[Corridor, list[Run]] = defaultdict(list)
    owners: list[Owner] = [*lines, *labels]
    for owner in owners:
        for run in owner.runs():
            if run.corridor.is_upright == is_upright:
                found[run.corridor].append(run)
    return found


def _assign(corridor: Corridor, group: Sequence[Run]) -> float:
    """Set the tracks of links that run side by side; return how wide the corridor should be for them."""
    level = levels(group)
    thick = [max(run.thick for run, one in zip(group, level, strict=True) if one == n) for n in range(max(level) + 1)]
    lean = sum(run.lean for run in group)
    places = spread(thick, corridor.low, corridor.high, corridor.line, lean)
    for run, n in zip(group, level, strict=True):
        run.owner.take(run.nth, places[n])
    return width_for(thick)
