"""Merge one record field by field: what one side changed is taken, what both changed differently is a conflict."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as field_of
from typing import Any, Literal, TypeAlias

from journeycanvas.edit.change import is_same
from journeycanvas.edit.comparing import Difference
from journeycanvas.edit.merging.outcome import Conflict, Decisions, Side
from journeycanvas.edit.merging.values import MISSING, is_nothing, joined, says_same, values, with_values, woven
from journeycanvas.edit.records import words_of
from journeycanvas.model import Card, Part

Mover: TypeAlias = Literal["ours", "theirs", "both"]
"""Who gave a record another place among those that it stands with."""

CoversSame: TypeAlias = Callable[[str], bool]
"""Tells of a card whether it covers the same of those stages that both sides have."""

PLACE = ("lane", "stage", "span", "order")
"""Where a card stands: these go together, or it would end in a cell where nobody has put it."""


@dataclass
class PartMerge:
    """What became of one record; `place` says whose place it has among its like, None that both agree about it.

    `second` is what theirs says in the fields in which both are wanted and one record cannot say both.
    """

    part: Part
    place: Side | None = None
    conflicts: list[Conflict] = field_of(default_factory=list)
    second: dict[str, Any] = field_of(default_factory=dict)


def merged_part(
    kind: str,
    base: Part | None,
    ours: Part,
    theirs: Part,
    mover: Mover | None,
    decisions: Decisions,
    covers_same: CoversSame,
) -> PartMerge:
    """Return a record that both sides have, made one."""
    if is_same(ours, theirs):
        return PartMerge(ours)
    if base is not None and is_same(base, theirs):
        return PartMerge(ours, "ours" if mover == "ours" or not _is_there(base, ours) else None)
    if base is not None and is_same(base, ours):
        return PartMerge(theirs, "theirs" if mover == "theirs" or not _is_there(base, theirs) else None)
    merging = _Merging(kind, base, ours, theirs, decisions, covers_same)
    merging.merge(mover)
    return merging.done


class _Merging:
    """One record that both sides have and that differs."""

    def __init__(
        self, kind: str, base: Part | None, ours: Part, theirs: Part, decisions: Decisions, covers_same: CoversSame
    ) -> None:
        self.done = PartMerge(ours)
        self._kind, self._decisions, self._covers_same = kind, decisions, covers_same
        self._parts = ours, theirs
        self._ours, self._theirs = values(ours), values(theirs)
        self._base = values(base) if base is not None else None

    def merge(self, mover: Mover | None) -> None:
        """Decide field by field what becomes of the part, and note what is in conflict."""
        chosen = self._placed(mover) if "order" in self._ours else {}
        start = self._parts[0]
        if type(self._parts[0]) is not type(self._parts[1]):
            side, own = self._kind_of_card()
            start = self._parts[0 if side == "ours" else 1]
            there = self._ours if side == "ours" else self._theirs
            chosen |= {name: there.get(name, MISSING) for name in own}
        for name in {**self._ours, **self._theirs}:
            if name not in chosen:
                chosen[name] = self._chosen(name)
        for part, there in zip(self._parts, (self._ours, self._theirs), strict=True):
            if all(there.get(name, MISSING) == value for name, value in chosen.items()):
                self.done.part = part
                return
        there = values(start)
        changed = {name: value for name, value in chosen.items() if there.get(name, MISSING) != value}
        self.done.part = with_values(start, changed)

    def _placed(self, mover: Mover | None) -> dict[str, Any]:
        """Return where the record stands: the fields of one side, or one by one where the cell is the same."""
        base, is_card = self._base, self._kind == "cards"
        names = PLACE if is_card else ("order",)
        ours, theirs = ({name: side[name] for name in names} for side in (self._ours, self._theirs))
        if not is_card or _cell(ours) == _cell(theirs):
            place = self._side("moved", ("order",)) if mover == "both" else mover
            is_theirs = place == "theirs" or (base is not None and base["order"] == ours["order"] and place is None)
            self.done.place = "theirs" if place == "theirs" else "ours" if place else None
            span = {"span": self._chosen("span")} if is_card else {}
            return {**ours, "order": (theirs if is_theirs else ours)["order"], **span}
        if base is not None and _is_left(base, ours) and mover != "ours":
            self.done.place = "theirs"
        elif base is not None and _is_left(base, theirs) and mover != "theirs":
            self.done.place = "ours"
        else:
            self.done.place = "theirs" if self._side("moved", names, second=theirs) == "theirs" else "ours"
        return theirs if self.done.place == "theirs" else ours

    def _kind_of_card(self) -> tuple[Side, list[str]]:
        """Return whose kind of card it is, and the fields that only cards of a kind have."""
        names = {**self._ours, **self._theirs}
        own = [name for name in names if name == "kind" or name not in Card.model_fields]
        ours, theirs = ({name: side.get(name, MISSING) for name in own} for side in (self._ours, self._theirs))
        if self._base is not None:
            before = {name: self._base.get(name, MISSING) for name in own}
            if before == ours:
                return "theirs", own
            if before == theirs:
                return "ours", own
        return "theirs" if self._side("changed", ("kind",), second=theirs) == "theirs" else "ours", own

    def _chosen(self, name: str) -> Any:
        """Return what stands in one field from now on."""
        ours, theirs = self._ours.get(name, MISSING), self._theirs.get(name, MISSING)
        has_base, before = self._base is not None, (self._base or {}).get(name, MISSING)
        if ours == theirs or (before == theirs if has_base else is_nothing(theirs)):
            return ours
        if before == ours if has_base else is_nothing(ours):
            return theirs
        if self._kind == "map" and name in ("changed", "created"):
            return max(ours, theirs) if name == "changed" else min(ours, theirs)
        if says_same(ours, theirs) or (
            self._kind == "cards" and name == "span" and self._covers_same(self._ours["id"])
        ):
            return ours
        together = woven(before, ours, theirs)
        if together is not MISSING:
            return together
        both = joined(self._kind, name, ours, theirs)
        match self._side("changed", (name,), second={name: theirs} if both is MISSING else {}):
            case "theirs":
                return theirs
            case "both" if both is not MISSING:
                return both
        return ours

    def _side(
        self, how: Literal["changed", "moved"], fields: tuple[str, ...], second: Mapping[str, Any] | None = None
    ) -> str:
        """Return what was decided about a conflict; where nothing was, ours stands and the conflict is noted."""
        conflict = Difference(self._kind, self._ours["id"], how, words_of(self._parts[0]), fields)
        choice = self._decisions.get(conflict)
        if choice is None:
            self.done.conflicts.append(conflict)
        elif choice == "both" and second:
            self.done.second |= second
        return choice or "ours"


def _cell(place: Mapping[str, Any]) -> tuple[Any, Any]:
    return place["lane"], place["stage"]


def _is_left(base: Mapping[str, Any], side: Mapping[str, Any]) -> bool:
    """Tell whether a side left a card in its cell, and over as many stages."""
    return _cell(base) == _cell(side) and bool(base["span"] == side["span"])


def _is_there(base: Part, side: Part) -> bool:
    """Tell whether a record is in the same cell as before; outside of cells there is one place for all."""
    return not (isinstance(base, Card) and isinstance(side, Card)) or (base.lane, base.stage) == (side.lane, side.stage)
