"""Gather the records of two maps: which of them stay, what stands in each, and what others still need."""

from collections.abc import Iterable
from typing import Any, Literal

from journeycanvas.edit.change import is_same
from journeycanvas.edit.comparing import Difference
from journeycanvas.edit.merging.naming import named
from journeycanvas.edit.merging.outcome import Conflict, Decisions, Side
from journeycanvas.edit.merging.parts import Mover, PartMerge, merged_part
from journeycanvas.edit.merging.stretching import Covers
from journeycanvas.edit.merging.weaving import moved_between
from journeycanvas.edit.records import words_of
from journeycanvas.model import Comment, Journey, Part, Record
from journeycanvas.model.lists import LISTS, LISTS_AND_PICTURES


class Gathering:
    """The records of the merged map, by list and id, before they are put in their rows.

    places says whose place a record has that both have and one has moved; seconds what theirs says in records of which
    both are wanted; unwanted the records for whose going somebody decided.
    """

    def __init__(self, ours: Journey, theirs: Journey, base: Journey | None, decisions: Decisions) -> None:
        self.ours, self.theirs, self.base = ours, theirs, base
        self.facts = ours.map
        self.lists: dict[str, dict[str, Any]] = {kind: {} for kind in LISTS_AND_PICTURES}
        self.places: dict[str, Side] = {}
        self.conflicts: list[Conflict] = []
        self.seconds: dict[str, dict[str, Any]] = {}
        self.unwanted: list[Conflict] = []
        self._decisions = decisions
        self._kept: set[str] = set()
        self._covers = Covers(ours, theirs)
        self._gather()
        self._keep_what_is_needed()

    def _gather(self) -> None:
        facts = self.base.map if self.base is not None else None
        self.facts = self._take(self._merged("map", facts, self.ours.map, self.theirs.map, None))
        movers = movers_of(self.ours, self.theirs, self.base)
        for kind in LISTS_AND_PICTURES:
            ours, theirs = getattr(self.ours, kind), getattr(self.theirs, kind)
            base = getattr(self.base, kind) if self.base is not None else {}
            for id, mine in ours.items():
                other, before = theirs.get(id), base.get(id)
                if mine is other:
                    self.lists[kind][id] = mine
                elif other is not None:
                    merge = self._merged(kind, before, mine, other, movers.get(id))
                    self.lists[kind][id] = self._take(merge)
                elif before is None or self._is_changed(before, mine, movers.get(id)):
                    self._keep(kind, id, mine, None if before is None else "removed")
            for id, other in theirs.items():
                if id not in ours:
                    before = base.get(id)
                    if before is None or self._is_changed(before, other, movers.get(id)):
                        self._keep(kind, id, other, None if before is None else "added")

    def _merged(self, kind: str, base: Part | None, ours: Part, theirs: Part, mover: Mover | None) -> PartMerge:
        return merged_part(kind, base, ours, theirs, mover, self._decisions, self._covers.are_same)

    def _take(self, merge: PartMerge) -> Any:
        self.conflicts += merge.conflicts
        id = merge.part.__dict__.get("id", "")
        if merge.place is not None:
            self.places[id] = merge.place
        if merge.second:
            self.seconds[id] = merge.second
        return merge.part

    def _is_changed(self, before: Part, now: Part, mover: Mover | None) -> bool:
        """Tell whether somebody changed a record that the other side deleted; a new number in its row is no change."""
        if is_same(before, now):
            return False
        has_order = isinstance(before, Record) and isinstance(now, Record)
        if not has_order or mover is not None:
            return True
        return not is_same(before, now.model_copy(update={"order": before.__dict__["order"]}))

    def _keep(self, kind: str, id: str, record: Part, how: Literal["added", "removed"] | None) -> None:
        """Keep a record of one side; `how` is given if the other side deleted it."""
        self.lists[kind][id] = record
        if how is None or kind == "pictures":
            return
        self._kept.add(id)
        conflict = Difference(kind, id, how, words_of(record))
        choice = self._decisions.get(conflict)
        if choice is None:
            self.conflicts.append(conflict)
        elif (choice == "ours") == (how == "added"):
            self.unwanted.append(conflict)

    def _keep_what_is_needed(self) -> None:
        """Bring back what a record names that stays, and with what was brought back its comments and links."""
        there = {id for records in self.lists.values() for id in records} | {self.facts.id}
        looking: Iterable[Part] = [self.facts, *(part for records in self.lists.values() for part in records.values())]
        while looking:
            found: list[Part] = []
            for part in looking:
                for id in named(part):
                    if id not in there:
                        there.add(id)
                        found += self._brought_back(id)
            looking = found or self._hanging(there)
            there.update(part.__dict__["id"] for part in looking if "id" in part.__dict__)

    def _brought_back(self, id: str) -> list[Part]:
        sides: tuple[tuple[Journey, Literal["added", "removed"]], ...]
        sides = (self.ours, "removed"), (self.theirs, "added")
        for journey, how in sides:
            for kind in LISTS_AND_PICTURES:
                record = getattr(journey, kind).get(id)
                if record is not None:
                    self._keep(kind, id, record, how)
                    return [record]
        return []

    def _hanging(self, there: set[str]) -> list[Part]:
        """Return the links and comments that went only because something went that stays now, with their answers."""
        staying = self._kept
        if not staying:
            return []
        found: list[Part] = []
        gone: dict[str, list[Comment]] = {}
        for journey in (self.ours, self.theirs):
            for link in journey.links.values():
                ends = {link.from_, link.to}
                if link.id not in there and ends <= there and ends & staying:
                    found.append(self.lists["links"].setdefault(link.id, link))
            for comment in journey.comments.values():
                if comment.id not in there:
                    gone.setdefault(comment.on, []).append(comment)
        looking = sorted(staying)
        for id in looking:  # which grows meanwhile
            for comment in gone.pop(id, ()):
                found.append(self.lists["comments"].setdefault(comment.id, comment))
                looking.append(comment.id)
        return found


def movers_of(ours: Journey, theirs: Journey, base: Journey | None) -> dict[str, Mover]:
    """Return who moved a record among those it stands with; "both" where they would have it in other places."""
    found: dict[str, Mover] = {}
    rows = {side: _rows(journey) for side, journey in (("ours", ours), ("theirs", theirs))}
    before = _rows(base) if base is not None else None
    for place, row in rows["ours"].items():
        other = rows["theirs"].get(place)
        if other is not None and row is not other:
            found |= _movers(row, other, before.get(place, ()) if before is not None else None)
    return found


def _movers(ours: tuple[Record, ...], theirs: tuple[Record, ...], base: tuple[Record, ...] | None) -> dict[str, Mover]:
    differing = moved_between(ours, theirs)
    if not differing:
        return {}
    if base is None:
        return dict.fromkeys(differing, "both")
    mine, others = moved_between(base, ours), moved_between(base, theirs)
    movers: dict[str, Mover] = {**dict.fromkeys(mine, "ours"), **dict.fromkeys(others, "theirs")}
    # What both have put there anew stands in no row of before.
    known = {record.id for record in base}
    return movers | dict.fromkeys(mine & others | {id for id in differing if id not in known}, "both")


def _rows(journey: Journey) -> dict[tuple[str, str | None], tuple[Record, ...]]:
    rows: dict[tuple[str, str | None], tuple[Record, ...]] = {
        (kind, ""): tuple(getattr(journey, kind).values()) for kind in LISTS if kind != "cards"
    }
    for lane in journey.lanes:
        rows |= {(lane, stage): cards for stage, cards in journey.cells_of(lane).items()}
    return rows
