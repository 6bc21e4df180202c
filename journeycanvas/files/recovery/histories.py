"""Put the undo history together again: as much of it as leads without a gap to the map that there is."""

from collections.abc import Iterable, Sequence

from journeycanvas.files.recovery.generations import History, Snapshot
from journeycanvas.files.recovery.records import may_become
from journeycanvas.files.recovery.turns import Turn
from journeycanvas.files.recovery.work import KeptStep
from journeycanvas.files.writing import row
from journeycanvas.model import Journey, Part

Steps = Sequence[KeptStep | None]
"""Steps by their place in the history; None where one is lost."""


def replayed(history: History | None, turns: Iterable[Turn], snapshot: Snapshot) -> Steps:
    """Return the steps after some turns, in their order, on what the newest history says; those that are lost, None."""
    number, known = (history.turn, list(history.steps)) if history else (0, [])
    for turn in turns:
        if turn.number <= number:
            continue
        if number and turn.number != number + 1:
            known.clear()
        known[turn.kept :] = []
        known += [None] * (turn.kept - len(known))
        known += turn.added
        number = turn.number
    if number < snapshot.turn:
        known = [None] * snapshot.steps
    return known


def fitting(journey: Journey, steps: Steps, position: int) -> tuple[int, int]:
    """Return the ends of the part of a history that can be taken back from a map, and done again, step by step."""
    start = end = min(position, len(steps))
    if start != position:
        return position, position
    changed: dict[str, Part | None] = {}
    while start and _fits(journey, changed, steps[start - 1], back=True):
        start -= 1
    changed = {}
    while end < len(steps) and _fits(journey, changed, steps[end], back=False):
        end += 1
    return start, end


def _fits(journey: Journey, changed: dict[str, Part | None], step: KeptStep | None, *, back: bool) -> bool:
    """Tell whether a step fits the records as they are by then, and change them by it."""
    if step is None:
        return False
    here, there = (step.after, step.before) if back else (step.before, step.after)
    for id, record in here.items():
        now = changed[id] if id in changed else journey.record(id)
        if not _is_same(now, record) or record is there[id] is None:
            return False
        if not may_become(journey.map.id, id, record, there[id]):
            return False
    changed |= there
    return True


def _is_same(one: Part | None, other: Part | None) -> bool:
    """Tell whether two records are written in the same way."""
    if one is other:
        return True
    return one is not None and other is not None and type(one) is type(other) and row(one) == row(other)
