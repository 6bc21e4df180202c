"""What a row of the table is: a promise, the torture it is put to, its controls, and what came of it."""

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple


class Scale(Enum):
    """How hard: a glimpse of seconds for the test suite, short for every day, long before a release."""

    GLIMPSE = 0
    SHORT = 1
    LONG = 2

    def of(self, glimpse: int, short: int, long: int) -> int:
        """Return the number that belongs to this scale."""
        return (glimpse, short, long)[self.value]


class Control(NamedTuple):
    """Something that is known to be bad and was put to the same torture. One that is not caught: the row is blind."""

    name: str
    caught: bool
    figure: str


class Row(NamedTuple):
    """What was measured, what it should be, and whether it is; `reached` is None where nothing could be measured."""

    figure: str
    target: str
    reached: bool | None
    words: str = ""
    controls: tuple[Control, ...] = ()

    @property
    def is_blind(self) -> bool:
        """Tell whether something bad went through unseen, so that the figure says nothing."""
        return not all(control.caught for control in self.controls)

    @property
    def is_broken(self) -> bool:
        """Tell whether the promise is not kept, or cannot be seen to be kept."""
        return self.reached is False or self.is_blind

    @property
    def verdict(self) -> str:
        """One word for the table."""
        if self.is_blind:
            return "BLIND"
        return {True: "kept", False: "BROKEN", None: "not measured"}[self.reached]


class Promise(NamedTuple):
    """One row of the table before it is run. Several may belong to one goal of the research, G1 to G18."""

    goal: str
    name: str
    what: str
    run: Callable[[Scale, Path], Row]


def not_measured(target: str, why: str) -> Row:
    """Return the row of a promise that cannot be put to the torture here, with the reason."""
    return Row("–", target, None, why)


def row_from(kept: dict[str, Any]) -> Row:
    """Return a row as it was before it was written as JSON."""
    return Row(**{**kept, "controls": tuple(Control(*control) for control in kept["controls"])})


def some(cases: Sequence[object], most: int = 3) -> str:
    """Return the first few of many cases in words, for the last column; empty when there are none."""
    said = "; ".join(str(case) for case in cases[:most])
    return f"{said}; and {len(cases) - most} more" if len(cases) > most else said
