"""Group stages under phases. A phase is always a run of neighbouring stages."""

from collections.abc import Collection, Sequence
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.places import beside
from journeycanvas.edit.records import NewId, made, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.edit.runs import emptied_phases
from journeycanvas.edit.stages import move_stages
from journeycanvas.i18n import msgid
from journeycanvas.model import Journey, Part, Phase, Stage


def group_stages(journey: Journey, new_id: NewId, ids: Collection[str], **fields: Any) -> Change:
    """Put stages, and those between them, under a new phase. Raises Refused."""
    stages = _run(journey, ids)
    phase = made(Phase, id=new_id(), **fields)
    return _regrouped(journey, new_id, StepName(msgid("Group stages"), words_of(phase)), stages, phase)


def extend_phase(journey: Journey, new_id: NewId, phase: str, ids: Collection[str]) -> Change:
    """Put more stages under a phase, and those that lie between them and it."""
    held = [stage.id for stage in journey.stages.values() if stage.phase == phase]
    stages = _run(journey, [*held, *ids])
    name = StepName(msgid("Extend phase"), words_of(journey.phases[phase]))
    return _regrouped(journey, new_id, name, stages, journey.phases[phase])


def ungroup_phases(journey: Journey, ids: Collection[str]) -> Change:
    """Take phases away; their stages stay."""
    phases = [journey.phases[id] for id in ids]
    return change_of(journey, step_name(phases, msgid("Ungroup phase"), msgid("Ungroup phases")), removed(journey, ids))


def rename_phase(journey: Journey, id: str, title: str) -> Change:
    """Give a phase another title. Raises Refused."""
    phase = with_fields(journey.phases[id], title=title)
    return change_of(journey, StepName(msgid("Rename phase"), words_of(phase)), {id: phase})


def colour_phases(journey: Journey, ids: Collection[str], color: str | None) -> Change:
    """Give phases a colour, or, with None, that of the theme. Raises Refused."""
    phases = [journey.phases[id] for id in ids]
    name = step_name(phases, msgid("Change colour of phase"), msgid("Change colour of phases"))
    return change_of(journey, name, {phase.id: with_fields(phase, color=color) for phase in phases})


def move_phase(journey: Journey, id: str, before: str | None = None) -> Change:
    """Move a phase with its stages before the phase, or the stage without one, at that stage; None is the end."""
    held = [stage.id for stage in journey.stages.values() if stage.phase == id]
    if before is not None and (other := journey.stages[before].phase) not in (None, id):
        before = next(stage.id for stage in journey.stages.values() if stage.phase == other)
    change = move_stages(journey, held, before)
    return Change(StepName(msgid("Move phase"), words_of(journey.phases[id])), change.before, change.after)


def _run(journey: Journey, ids: Collection[str]) -> list[Stage]:
    """Return the stages from the first to the last of these."""
    stages = list(journey.stages.values())
    places = [index for index, stage in enumerate(stages) if stage.id in ids]
    return stages[places[0] : places[-1] + 1]


def _regrouped(journey: Journey, new_id: NewId, name: StepName, stages: Sequence[Stage], phase: Phase) -> Change:
    """Put a run of stages under a phase. What it cuts off from another phase goes on as a phase of the same name."""
    after: dict[str, Part | None] = {stage.id: with_fields(stage, phase=phase.id) for stage in stages}
    rest = list(journey.stages.values())
    rest = rest[rest.index(stages[-1]) + 1 :]
    cut = rest[0].phase if rest else None
    ahead = [stage.phase for stage in journey.stages.values() if stage.id not in after and stage not in rest]
    new = [] if phase.id in journey.phases else [phase]
    if cut is not None and cut in ahead:
        other = journey.phases[cut].model_copy(update={"id": new_id()})
        new.append(other)
        after |= {stage.id: with_fields(stage, phase=other.id) for stage in rest if stage.phase == cut}
    later = [stage.phase for stage in rest if stage.phase in journey.phases and stage.id not in after]
    after |= beside(journey.phases, later[0] if later else None, new)
    after |= removed(journey.replaced(after), emptied_phases(journey, after))
    return change_of(journey, name, after)
