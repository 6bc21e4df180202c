"""Share the minutes of a workshop out over its steps: the lanes of the map, and what comes before and after them."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from journeycanvas.model import Journey, Lane, lane_view
from journeycanvas.model.codes import lane_codes
from journeycanvas.model.shown import shown_stages

USUAL_MINUTES: Final = 120
ROUND: Final = 15  # a longer workshop takes a multiple of so many minutes
STEP: Final = 5  # so many minutes, or a multiple of them, has each step
STAGES_A_STEP: Final = 6  # more stages take another STEP for each lane

Moment: TypeAlias = Literal["welcome", "lane", "break", "vote", "report", "next"]

_FIXED: Final[dict[Moment, int]] = {"welcome": 10, "break": 10, "vote": 5, "report": 15, "next": 10}
_HEAVY: Final = ("actions", "touchpoints", "emotions", "pains", "opportunities")


class AgendaStep(NamedTuple):
    """A step: what is done, how many minutes it has, and the lane and its letters where it is about one."""

    moment: Moment
    minutes: int
    lane: Lane | None = None
    code: str = ""


def agenda(journey: Journey, usual: int = USUAL_MINUTES) -> list[AgendaStep]:
    """Return the steps in their order; it takes the usual minutes, or as many more as the lanes need."""
    codes = lane_codes(journey)
    lanes = [journey.lanes[id] for id in codes]
    stages = len(shown_stages(journey))
    least = [_least(lane, stages) for lane in lanes]
    fixed = sum(_FIXED.values())
    total = max(usual, -(-(fixed + sum(least)) // ROUND) * ROUND)
    minutes = _shared(total - fixed, least, [_weight(lane) for lane in lanes])
    steps = [AgendaStep("lane", given, lane, codes[lane.id]) for lane, given in zip(lanes, minutes, strict=True)]
    middle = _middle(steps)
    spare = total - fixed - sum(minutes)  # a map without lanes leaves it all to the report
    return [
        AgendaStep("welcome", _FIXED["welcome"]),
        *steps[:middle],
        AgendaStep("break", _FIXED["break"]),
        *steps[middle:],
        AgendaStep("report", _FIXED["report"] + spare),
        AgendaStep("vote", _FIXED["vote"]),
        AgendaStep("next", _FIXED["next"]),
    ]


def _least(lane: Lane, stages: int) -> int:
    """Return the least minutes of a lane: more where there are many cells to be filled."""
    if lane.spans_map or lane_view(lane) == "chips":
        return STEP
    return STEP * max(1, -(-stages // STAGES_A_STEP)) if lane.role in _HEAVY else STEP


def _weight(lane: Lane) -> int:
    return 3 if lane.role in _HEAVY else 1


def _shared(minutes: int, least: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return for each its least, and what is over in STEPs to those that have the least for their weight."""
    shared = list(least)
    if not shared:
        return []
    over, odd = divmod(minutes - sum(shared), STEP)
    for _ in range(over):
        n = min(range(len(shared)), key=lambda n: (shared[n] / weights[n], n))
        shared[n] += STEP
    shared[-1] += odd
    return shared


def _middle(steps: Sequence[AgendaStep]) -> int:
    """Return before which of the steps half of their minutes is over."""
    total, run = sum(step.minutes for step in steps), 0
    for n, step in enumerate(steps):
        if run >= total / 2:
            return n
        run += step.minutes
    return len(steps)
