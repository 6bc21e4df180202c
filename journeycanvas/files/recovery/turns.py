"""What a turn is: how the work after it differs from the work before it."""

from typing import Any, NamedTuple

from journeycanvas.files.recovery.records import (
    MOST_STEPS,
    FindPicture,
    KeepPicture,
    Records,
    file_of,
    raw_records,
    raw_step,
    records_of,
    step_of,
)
from journeycanvas.files.recovery.work import KeptFile, KeptStep, Work
from journeycanvas.files.sealing import Broken


class Turn(NamedTuple):
    """The first `kept` steps stay, those `added` follow; the records of the map become those in `put`."""

    number: int
    kept: int
    added: tuple[KeptStep, ...]
    position: int
    saved: int | None
    file: KeptFile | None
    put: Records


def turn_between(old: Work, new: Work, number: int) -> Turn | None:
    """Return the turn from one work to the next on the same map; None if the history did not move."""
    kept = _steps_in_common(old.steps, new.steps)
    added = new.steps[kept:]
    is_same_history = not added and kept == len(old.steps)
    if is_same_history and (old.position, old.saved, old.file) == (new.position, new.saved, new.file):
        return None
    stays = min(kept, old.position, new.position)
    touched = [*old.steps[stays : old.position], *new.steps[stays : new.position]]
    ids = dict.fromkeys(id for step in touched for id in step.after)
    after = {id: new.journey.record(id) for id in ids}
    put = {id: record for id, record in after.items() if record is not old.journey.record(id)}
    return Turn(number, kept, added, new.position, new.saved, new.file, put)


def raw_turn(turn: Turn, keep: KeepPicture) -> dict[str, Any]:
    """Return a turn as the journal has it: records that stand in its only step are not written twice."""
    raw = {
        "turn": turn.number,
        "kept": turn.kept,
        "added": [raw_step(step, keep) for step in turn.added],
        "position": turn.position,
        "saved": turn.saved,
        "file": turn.file,
    }
    return raw if _is_told_by_its_step(turn) else {**raw, "put": raw_records(turn.put, keep)}


def turn_of(raw: Any, find: FindPicture) -> Turn:
    """Return a turn that was written. Raises Broken."""
    match raw:
        case {"turn": int(number), "kept": int(kept), "added": [*steps], "position": int(position), "saved": saved}:
            added = tuple(step_of(step, find) for step in steps)
            put = records_of(raw["put"], find) if "put" in raw else added[0].after if added else {}
            is_possible = 0 <= position <= kept + len(added) and (saved is None or type(saved) is int)
            if is_possible and 0 <= kept <= MOST_STEPS and number > 0:
                return Turn(number, kept, added, position, saved, file_of(raw.get("file")), put)
    raise Broken("turn")


def _steps_in_common(old: tuple[KeptStep, ...], new: tuple[KeptStep, ...]) -> int:
    """Return how many steps both begin with. A step that is there is never put behind other ones."""
    for count in range(min(len(old), len(new)), 0, -1):
        if old[count - 1] is new[count - 1]:
            return count
    return 0


def _is_told_by_its_step(turn: Turn) -> bool:
    if len(turn.added) != 1:
        return False
    after = turn.added[0].after
    return len(after) == len(turn.put) and all(turn.put.get(id, turn) is record for id, record in after.items())
