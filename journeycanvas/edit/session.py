"""Edit a map: apply changes, keep their history, take them back, and tell who wants to know.

This is the only thing on this floor that changes. Everything else makes values.
"""

from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple, TypeAlias

from journeycanvas.edit.change import Change, StepName, applied, squashed
from journeycanvas.edit.records import NewId
from journeycanvas.model import Journey

MERGED_WITHIN = timedelta(seconds=3)  # typing that pauses longer is a step of its own


class Step(NamedTuple):
    """A step of the history: what was done, and when."""

    change: Change
    time: datetime
    merge_key: str | None = None

    @property
    def name(self) -> StepName:
        """What the step is called."""
        return self.change.name


class Moment(NamedTuple):
    """Where a history was at some time: how many steps were done, and the last of them."""

    position: int
    step: Step | None


class Event(NamedTuple):
    """What listeners are told: the ids of the records that differ between two maps; none when it was only saved."""

    ids: frozenset[str]
    old: Journey
    new: Journey


Listener: TypeAlias = Callable[[Event], object]


class StaleChange(ValueError):
    """A change that was made for another map than the one there is now."""


class EditSession:
    """A map that is being edited, and all the steps that led to it."""

    def __init__(
        self,
        journey: Journey,
        new_id: NewId,
        clock: Callable[[], datetime],
        *,
        steps: Iterable[Step] = (),
        position: int = 0,
        saved: int | None = 0,
    ) -> None:
        """The map as it is after `position` of the steps that another session made of it, `saved` of them in its file.

        Raises IndexError for a position that there is not.
        """
        self.new_id = new_id
        self._clock = clock
        self._base = journey
        self._shown = journey
        self._preview: Change | None = None
        self._steps = list(steps)
        self._position = position
        self._saved = saved
        self._listeners: list[Listener] = []
        self._untold: deque[Event] = deque()
        self._is_telling = False
        if not all(0 <= number <= len(self._steps) for number in (position, saved or 0)):
            raise IndexError(position, saved)

    @property
    def journey(self) -> Journey:
        """The map as it is to be shown, with what is under way."""
        return self._shown

    @property
    def base(self) -> Journey:
        """The map without what is under way: previews are changes of it."""
        return self._base

    @property
    def is_previewing(self) -> bool:
        """Tell whether something is under way."""
        return self._preview is not None

    @property
    def is_changed(self) -> bool:
        """Tell whether the map differs from the one that was saved last. What is under way does not count."""
        return self._position != self._saved

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, the oldest first; those from `position` on were taken back and can be done again."""
        return tuple(self._steps)

    @property
    def position(self) -> int:
        """How many of the steps are done."""
        return self._position

    @property
    def saved(self) -> int | None:
        """How many of the steps were done when the map was saved last; None when undo and redo do not lead there."""
        return self._saved

    @property
    def moment(self) -> Moment:
        """Where the history is now, for mark_saved when writing the map takes a while."""
        return Moment(self._position, self._steps[self._position - 1] if self._position else None)

    @property
    def under_way(self) -> Change | None:
        """The change that is shown and not yet a step."""
        return self._preview

    @property
    def undo_name(self) -> StepName | None:
        """What undo would take back: what is under way before the last step."""
        if self._preview is not None:
            return self._preview.name
        return self._steps[self._position - 1].name if self._position else None

    @property
    def redo_name(self) -> StepName | None:
        """What redo would do again."""
        return self._steps[self._position].name if self._position < len(self._steps) else None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell a listener of every difference from now on; call what is returned to stop."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def apply(self, change: Change, merge_key: str | None = None) -> bool:
        """Do a change as a step of its own; what is under way is committed first. Return whether anything differs.

        A step with a merge key becomes part of the step before if that has the same key, was the last thing done, and
        is no older than a pause in typing. Raises StaleChange.
        """
        self.commit()
        if change.is_empty:
            return False
        self._check(change)
        now = self._clock()
        last = self._steps[self._position - 1] if self._position else None
        if last is not None and self._may_merge(last, merge_key, now):
            self._steps[-1] = Step(squashed(last.change, change), now, merge_key)
            if self._steps[-1].change.is_empty:  # typed and typed back
                self._steps.pop()
                self._position -= 1
        else:
            self._remember(Step(change, now, merge_key))
        self._go_to(applied(self._base, change), change.touched)
        return True

    def preview(self, change: Change) -> None:
        """Show a change of `base` that is still under way, instead of the one shown before. Raises StaleChange."""
        self._check(change)
        before = self._preview.touched if self._preview else frozenset()
        self._preview = change
        self._show(applied(self._base, change), before | change.touched)

    def commit(self) -> bool:
        """Make one step of what is under way. Return whether there was anything."""
        change, self._preview = self._preview, None
        if change is None or change.is_empty:
            return False
        self._remember(Step(change, self._clock()))
        self._base = self._shown
        self._tell(Event(frozenset(), self._shown, self._shown))
        return True

    def cancel(self) -> bool:
        """Drop what is under way. Return whether there was anything."""
        change, self._preview = self._preview, None
        if change is None:
            return False
        self._show(self._base, change.touched)
        return True

    def undo(self) -> Change | None:
        """Take back what is under way, or else the last step. Return the change that did it."""
        if self._preview is not None:
            dropped = self._preview.inverted()
            self.cancel()
            return dropped
        return self.jump_to(self._position - 1) if self._position else None

    def redo(self) -> Change | None:
        """Do the step again that was taken back last; what is under way is dropped. Return the change."""
        self.cancel()
        return self.jump_to(self._position + 1) if self._position < len(self._steps) else None

    def jump_to(self, position: int) -> Change | None:
        """Go back or forth until so many steps are done; what is under way is dropped. Return the change.

        Raises IndexError for a position that there is not.
        """
        if not 0 <= position <= len(self._steps):
            raise IndexError(position)
        self.cancel()
        if position < self._position:
            way = [step.change.inverted() for step in reversed(self._steps[position : self._position])]
        else:
            way = [step.change for step in self._steps[self._position : position]]
        if not way:
            return None
        change = squashed(*way)
        self._position = position
        self._go_to(applied(self._base, change), change.touched)
        return change

    def mark_saved(self, at: Moment | None = None) -> None:
        """Remember that the map is in its file as it is now, without what is under way, or as it was at a moment."""
        position, step = at or self.moment
        is_there = position <= len(self._steps) and (not position or self._steps[position - 1] is step)
        self._saved = position if is_there else None
        self._tell(Event(frozenset(), self._shown, self._shown))

    def mark_lost(self) -> None:
        """Remember that the map is in no file any more, whatever was saved before."""
        self._saved = None
        self._tell(Event(frozenset(), self._shown, self._shown))

    def _check(self, change: Change) -> None:
        if not change.fits(self._base):
            raise StaleChange(change.name.text)

    def _may_merge(self, last: Step, merge_key: str | None, now: datetime) -> bool:
        is_latest = self._position == len(self._steps) and self._position != self._saved
        return merge_key is not None and merge_key == last.merge_key and is_latest and now - last.time <= MERGED_WITHIN

    def _remember(self, step: Step) -> None:
        if self._saved is not None and self._saved > self._position:
            self._saved = None  # what was saved can no longer be reached
        self._steps[self._position :] = [step]
        self._position += 1

    def _go_to(self, journey: Journey, ids: frozenset[str]) -> None:
        self._base = journey
        self._show(journey, ids)

    def _show(self, journey: Journey, ids: frozenset[str]) -> None:
        old, self._shown = self._shown, journey
        self._tell(Event(ids, old, journey))

    def _tell(self, event: Event) -> None:
        """Tell every listener, in the order of the events, even when one of them edits or fails."""
        self._untold.append(event)
        if self._is_telling:
            return
        self._is_telling = True
        failures: list[Exception] = []
        try:
            while self._untold:
                failures += _failures(self._listeners, self._untold.popleft())
        finally:
            self._is_telling = False
        if failures:
            raise ExceptionGroup("the map is edited, but not everything follows it", failures)


def _failures(listeners: Iterable[Listener], event: Event) -> list[Exception]:
    failures = []
    for listener in tuple(listeners):
        try:
            listener(event)
        except Exception as failure:
            failures.append(failure)
    return failures
