"""Turn the history of an edited map into values that are kept, and back into a history."""

from collections.abc import Callable, Iterable
from datetime import datetime

from journeycanvas.edit.change import Change, StepName
from journeycanvas.edit.records import NewId
from journeycanvas.edit.session import EditSession, Step
from journeycanvas.files.recovery import KeptFile, KeptStep, Work


class WorkTaker:
    """Takes the work of one session again and again; a step that was taken before is the same value again."""

    def __init__(self, session: EditSession) -> None:
        self._session = session
        self._steps: list[Step] = []
        self._kept: list[KeptStep] = []
        self._under_way: tuple[Change, KeptStep] | None = None

    def work(self, file: KeptFile | None, now: datetime) -> Work:
        """Return all there is of the map now; its file is None until it is saved."""
        session = self._session
        self._follow(session.steps)
        return Work(session.base, tuple(self._kept), session.position, session.saved, file, self._shown(now))

    def _follow(self, steps: tuple[Step, ...]) -> None:
        same = min(len(steps), len(self._steps))
        while same and steps[same - 1] is not self._steps[same - 1]:
            same -= 1
        self._steps[same:] = steps[same:]
        self._kept[same:] = map(kept_step, steps[same:])

    def _shown(self, now: datetime) -> KeptStep | None:
        change = self._session.under_way
        if change is None or change.is_empty:
            self._under_way = None
        elif self._under_way is None or self._under_way[0] is not change:
            self._under_way = change, kept_step(Step(change, now))
        return self._under_way[1] if self._under_way else None


def kept_step(step: Step) -> KeptStep:
    """Return a step of a history as it is kept."""
    change = step.change
    return KeptStep(step.name.text, step.name.about, step.time, change.before, change.after, step.merge_key)


def step_of(kept: KeptStep) -> Step:
    """Return a step that was kept as one of a history."""
    return Step(Change(StepName(kept.text, kept.about), kept.before, kept.after), kept.time, kept.merge_key)


def restored(work: Work, new_id: NewId, clock: Callable[[], datetime]) -> EditSession:
    """Return a session with the map and its history; what was under way is a step of its own, done last."""
    steps: Iterable[Step] = map(step_of, work.steps)
    session = EditSession(work.journey, new_id, clock, steps=steps, position=work.position, saved=work.saved)
    if work.under_way is not None:
        session.apply(step_of(work.under_way).change)
    return session
