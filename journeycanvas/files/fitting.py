"""Make a record of a row of which some values do not fit: what fits is kept, and each value that does not is named."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from journeycanvas.errors import Fault
from journeycanvas.files.reading import Raw, Steps, Unreadable, check_unknown
from journeycanvas.model import Part
from journeycanvas.model.faults import Unfit, checked

MOST_OF_A_VALUE = 8  # faults inside one list of a row; beyond, the whole list is taken out
MOST_OF_A_ROW = 32  # faults; beyond, nothing of the row is believed

_P = TypeVar("_P", bound=Part)


class Unfitting(NamedTuple):
    """A value that was taken out of a row or cut, the keys that lead to it, and why."""

    fault: Fault
    steps: Steps
    value: Any


def fitted(
    kind_of: Callable[[Raw], type[_P]], row: Raw, most: int = MOST_OF_A_ROW
) -> tuple[_P | None, tuple[Unfitting, ...]]:
    """Return the part that a row says without what does not fit in it; None where more than `most` does not."""
    taken: list[Unfitting] = []
    rest = row
    while True:
        try:
            part = checked(kind_of(rest), rest)
            check_unknown(part, ())
        except (Unfit, Unreadable) as unfit:
            steps = _to_take_out(unfit.steps, taken)
            if not steps or len(taken) == most:  # with a key missing that must be there, too
                fault = taken[0].fault if taken and steps else unfit.fault
                return None, (Unfitting(fault, (), row),)
            rest, value = _taken_out(rest, steps, unfit.fault)
            if steps != unfit.steps:  # the whole list, as it stands in the file
                taken = [one for one in taken if one.steps[0] != steps[0]]
                value = row[str(steps[0])]
            taken.append(Unfitting(unfit.fault, steps, value))
        else:
            return part, tuple(taken)


def _to_take_out(steps: Steps, taken: list[Unfitting]) -> Steps:
    same = sum(one.steps[0] == steps[0] for one in taken) if steps else 0
    return steps if same < MOST_OF_A_VALUE else steps[:1]


def _taken_out(row: Raw, steps: Steps, fault: Fault) -> tuple[Raw, Any]:
    """Return a row without the value that the steps lead to, or with what can be kept of it, and the value."""
    changed = dict(row)
    holder: Any = changed
    for step in steps[:-1]:
        holder[step] = holder[step].copy()
        holder = holder[step]
    value = holder[steps[-1]]
    kept = _still_fits(value, fault)
    if kept is None:
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = kept
    return changed, value


def _still_fits(value: Any, fault: Fault) -> str | None:
    """Return the beginning of a text that is too long, and a number that stands for a text as one."""
    if fault.code == "too-long" and isinstance(value, str):
        return value[: int(fault.facts["limit"])]
    if fault.facts.get("wanted") == "text" and type(value) in (int, float):
        return str(value)
    return None
