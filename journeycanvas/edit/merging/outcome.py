"""What comes of merging two copies of a map, and what is left for the person to decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from journeycanvas.edit.change import Change
from journeycanvas.edit.comparing import Difference
from journeycanvas.model import Journey

Side: TypeAlias = Literal["ours", "theirs"]
Choice: TypeAlias = Literal["ours", "theirs", "both"]

Conflict: TypeAlias = Difference
"""A difference from ours to theirs that cannot be merged by itself: a field that both gave other values ("changed"), a
place where both put a record ("moved"), or a record that one side deleted and the other still needs ("added": it is
gone in ours; "removed": it is gone in theirs)."""

Decisions: TypeAlias = Mapping[Conflict, Choice]


class Alike(NamedTuple):
    """Two names that look alike, one from each side, and that are two different things: they are kept both.

    kind is the list they stand in, or "owners".
    """

    kind: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Merged:
    """Two copies of a map made one.

    change leads from ours to the merged map. are_copies: the two were one map once.
    """

    ours: Journey
    theirs: Journey
    journey: Journey
    change: Change
    conflicts: tuple[Conflict, ...] = ()
    alike: tuple[Alike, ...] = ()
    are_copies: bool = True


def stands(conflict: Conflict) -> Side:
    """Return whose side stands as long as nobody has decided: ours, except that what is still needed is kept."""
    return "theirs" if conflict.how == "added" else "ours"
