"""Say what a merge of two copies of a map leaves to decide: one line for each conflict, and what both sides say."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.edit.comparing import Difference, How
from journeycanvas.edit.merging import NO_DECISIONS, Alike, Choice, Conflict, Decisions, Merged
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
CHOICES: Mapping[Choice, str] = MappingProxyType(
    {"ours": msgid("as here"), "theirs": msgid("as there"), "both": msgid("both")}
)


class Conflicts(Comparison):
    """What a merge leaves to decide, in words: here is ours, there is theirs. A line says what was decided."""

    def __init__(
        self, merged: Merged, words: Catalogue, numerals: Numerals, decisions: Decisions = NO_DECISIONS
    ) -> None:
        self.merged, self.decisions = merged, decisions
        self.old, self.new = merged.ours, merged.theirs
        self.differences = merged.conflicts
        self._words, self._numerals = words, numerals

    @property
    def are_copies(self) -> bool:
        """Whether the two were one map once: both have its id."""
        return self.merged.are_copies

    @property
    def summary(self) -> str:
        """How many are left to decide."""
        words, count = self._words, sum(conflict not in self.decisions for conflict in self.merged.conflicts)
        if not count:
            return words.say("Nothing is left to decide.")
        return words.say_many("{n} thing to decide", "{n} things to decide", count, n=self._numerals.number(count))

    @property
    def hint(self) -> str:
        """What to know of all of them, and what becomes of those that are not decided, while there are any."""
        if all(conflict in self.decisions for conflict in self.merged.conflicts):
            return super().hint
        until = self._words.say("Until then what is here stands, and what one of them deleted is kept.")
        return "\n".join(filter(None, (super().hint, until)))

    def line(self, difference: Conflict) -> str:
        """Return what is to be decided, and what was chosen if anything was."""
        say = self._words.say
        line = say(CONFLICTS[difference.how], what=self.what(difference))
        choice = self.decisions.get(difference)
        return say("{line} — {choice}", line=line, choice=say(CHOICES[choice])) if choice else line

    def sentence(self, conflict: Conflict) -> str:
        """Return what is to be decided and what both sides say, on one line."""
        if conflict.how in ("added", "removed"):
            return self.line(conflict)
        sides = (_bare(conflict, side) for side in (self.before(conflict), self.after(conflict)))
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
