"""What an edit is: some records before, the same records after, and a name for people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeycanvas.edit.records import words_of
from journeycanvas.model import BESIDE, Journey, Part

MEASURED = frozenset(("level", "at"))
"""Fields that a file has once they were given, also when they hold their default (see files/writing.py)."""


class StepName(NamedTuple):
    """What a step is called. `text` is a msgid of the catalogues; `about` is words of the map, shown as they are."""

    text: str
    about: str = ""


@dataclass(frozen=True)
class Change:
    """Records by id, as they were and as they become; None where there was none, or where there will be none.

    A record is whatever has an id: the facts of the map stand under the map's id, pictures under theirs.
    """

    name: StepName
    before: Mapping[str, Part | None]
    after: Mapping[str, Part | None]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would be different."""
        return not self.after

    @property
    def touched(self) -> frozenset[str]:
        """The ids of all records that differ. What stands beside the lists is not on the map."""
        return frozenset(self.after) - {BESIDE}

    @property
    def made(self) -> tuple[str, ...]:
        """The ids of the records that are new, in the order in which they were made."""
        return tuple(id for id, record in self.before.items() if record is None)

    def inverted(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.name, self.after, self.before)

    def fits(self, journey: Journey) -> bool:
        """Tell whether the map still is as this change found it."""
        return all(is_same(journey.record(id), record) for id, record in self.before.items())


def step_name(records: Collection[Part], one: str, many: str) -> StepName:
    """Return the name of a step about one record, with its words, or about several."""
    return StepName(one, *map(words_of, records)) if len(records) == 1 else StepName(many)


def change_of(journey: Journey, name: StepName, after: Mapping[str, Part | None]) -> Change:
    """Return the change that gives these records of a map their new values; those that stay the same are left out."""
    return _without_same(name, {id: journey.record(id) for id in after}, after)


def applied(journey: Journey, change: Change) -> Journey:
    """Return the map after a change. It shares with the map before whatever did not change."""
    return journey.replaced(change.after) if change.after else journey


def squashed(first: Change, *others: Change) -> Change:
    """Return one change that does what several do one after the other, under the name of the first."""
    before: dict[str, Part | None] = {}
    after: dict[str, Part | None] = {}
    for change in (first, *others):
        before |= {id: record for id, record in change.before.items() if id not in before}
        after |= change.after
    return _without_same(first.name, before, after)


def _without_same(name: StepName, before: Mapping[str, Part | None], after: Mapping[str, Part | None]) -> Change:
    different = [id for id, record in after.items() if not is_same(before[id], record)]
    return Change(name, {id: before[id] for id in different}, {id: after[id] for id in different})


def is_same(one: Part | None, other: Part | None) -> bool:
    """Tell whether two records are written in the same way: of a feeling it counts that its level was given."""
    if one is other:
        return True
    if one is None or other is None or one != other:
        return False
    return not (one.model_fields_set ^ other.model_fields_set) & MEASURED
