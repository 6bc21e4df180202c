"""Keep phases in one piece: each is a run of neighbouring stages."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from journeycanvas.model import Journey, Part, Stage


def phase_between(journey: Journey, before: str | None) -> str | None:
    """Return the phase that a new stage before another, or behind the last, joins: that of the stage ahead of it."""
    stages = list(journey.stages.values())
    index = len(stages) if before is None else list(journey.stages).index(before)
    neighbours = stages[max(0, index - 1) : index + 1]
    return neighbours[0].phase if neighbours else None


def phases_after(journey: Journey, order: Sequence[str], ids: Collection[str]) -> dict[str, str | None]:
    """Return the phases of stages that were moved together, once the stages stand in a new order."""
    block = [id for id in order if id in ids]
    first, last = order.index(block[0]), order.index(block[-1])
    neighbours = [*order[max(0, first - 1) : first], *order[last + 1 : last + 2]]
    if not neighbours:
        return {}
    phases = [journey.stages[id].phase for id in neighbours]
    nearest = phases[0]
    if len(phases) == 2 and nearest == phases[1] and nearest is not None:
        return dict.fromkeys(block, nearest)
    left_behind = {stage.phase for stage in journey.stages.values() if stage.id not in ids}
    chosen = {}
    for id in block:
        phase = journey.stages[id].phase
        leaves = phase is not None and phase in left_behind and phase not in phases
        chosen[id] = nearest if leaves else phase
    breaks = _in_one_piece(journey, list(journey.stages), {}) and not _in_one_piece(journey, order, chosen)
    return dict.fromkeys(block, nearest) if breaks else chosen


def emptied_phases(journey: Journey, stages: Mapping[str, Part | None]) -> list[str]:
    """Return the phases that have no stage left once these stages have changed, or, where None, are gone."""
    had = {stage.phase for stage in journey.stages.values()}
    left = {**journey.stages, **stages}.values()
    has = {stage.phase for stage in left if isinstance(stage, Stage)}
    return [id for id in journey.phases if id in had - has]


def _in_one_piece(journey: Journey, order: Sequence[str], chosen: Mapping[str, str | None]) -> bool:
    phases = [chosen.get(id, journey.stages[id].phase) for id in order]
    runs = [phase for phase, _ in groupby(phases) if phase is not None]
    return len(runs) == len(set(runs))
