"""Say what a merge of two copies of a map leaves to decide: one line for each conflict, and what both sides say."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.edit.comparing import Difference, How
from journeycanvas.edit.merging import Alike, Conflict, Merged
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages import shown
from journeycanvas.text import Numerals
from journeycanvas.wording.differences import LISTS, NOTHING, Comparison

LONGEST_SIDE = 60  # characters of what one side says, in a line

CONFLICTS: Mapping[How, str] = MappingProxyType(
    {
        "changed": msgid("Different: {what}"),
        "moved": msgid("In two places: {what}"),
        "added": msgid("Deleted here, kept from the other map: {what}"),
        "removed": msgid("Deleted in the other map, kept: {what}"),
    }
)


class MergeWords:
    """What a merge brings and what it leaves to decide, in words; a line is made when it is asked for."""

    def __init__(self, merged: Merged, words: Catalogue, numerals: Numerals) -> None:
        self.merged = merged
        self.brought = Comparison(merged.ours, merged.journey, words, numerals)
        self._sides = Comparison(merged.ours, merged.theirs, words, numerals)
        self._words, self._numerals = words, numerals

    @property
    def summary(self) -> str:
        """How many conflicts there are, and in what."""
        count = len(self.merged.conflicts)
        if not count:
            return self._words.say("Nothing is left to decide.")
        return self._words.say_many(
            "{n} thing to decide", "{n} things to decide", count, n=self._numerals.number(count)
        )

    def line(self, conflict: Conflict) -> str:
        """Return what is to be decided."""
        return self._words.say(CONFLICTS[conflict.how], what=self._sides.what(conflict))

    def ours(self, conflict: Conflict) -> str:
        """Return what stands here in the fields that differ, each under its name."""
        return self._sides.before(conflict)

    def theirs(self, conflict: Conflict) -> str:
        """Return what stands there."""
        return self._sides.after(conflict)

    def sentence(self, conflict: Conflict) -> str:
        """Return what is to be decided and what both sides say, on one line."""
        if conflict.how in ("added", "removed"):
            return self.line(conflict)
        sides = (_bare(conflict, side) for side in (self.ours(conflict), self.theirs(conflict)))
        ours, theirs = (shown(side, LONGEST_SIDE) for side in sides)
        return self._words.say(
            "{line} (here: “{ours}”, there: “{theirs}”)", line=self.line(conflict), ours=ours, theirs=theirs
        )

    def alike(self, two: Alike) -> str:
        """Return that there are two things now whose names look alike."""
        words = self._words
        kind = words.say("Owners") if two.kind == "owners" else words.say(LISTS[two.kind])
        ours, theirs = shown(two.ours), shown(two.theirs)
        return words.say("{kind}: “{ours}” and “{theirs}” look alike and are two.", kind=kind, ours=ours, theirs=theirs)


def _bare(difference: Difference, side: str) -> str:
    """Return what stands in one field without its name."""
    value = side.partition("\n")[2] if difference.how == "changed" else side
    return value or NOTHING
