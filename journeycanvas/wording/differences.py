"""Say in what two maps differ: one line for each record, and what stood in it before and after."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import cached_property
from types import MappingProxyType

from journeycanvas.edit.comparing import PLACE_FIELDS, Difference, How, differences
from journeycanvas.edit.records import words_of
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages import broken_off, shown
from journeycanvas.model import Card, Journey, Part
from journeycanvas.text import Numerals
from journeycanvas.wording.fields import field_label, field_value, record_kind

LONGEST_WORDS = 44
FIELDS_SAID = 4  # in a line; the rest are seen below it
UNSAID = ("id", "order")  # what no reader knows a record by
NOTHING = "—"

LINES: Mapping[How, str] = MappingProxyType(
    {
        "added": msgid("Added: {what}"),
        "removed": msgid("Removed: {what}"),
        "changed": msgid("Changed: {what}"),
        "moved": msgid("Moved: {what}"),
    }
)
LISTS: Mapping[str, str] = MappingProxyType(
    {
        "map": msgid("Whole map"),
        "personas": msgid("Personas"),
        "channels": msgid("Channels"),
        "phases": msgid("Phases"),
        "stages": msgid("Stages"),
        "lanes": msgid("Lanes"),
        "cards": msgid("Cards"),
        "links": msgid("Links"),
        "comments": msgid("Comments"),
        "pictures": msgid("Pictures"),
    }
)


class Comparison:
    """What leads from one map to another, in words; a line is made when it is asked for."""

    def __init__(self, old: Journey, new: Journey, words: Catalogue, numerals: Numerals) -> None:
        self.old, self.new = old, new
        self.differences: Sequence[Difference] = differences(old, new)
        self._words, self._numerals = words, numerals

    def in_words(self, words: Catalogue, numerals: Numerals) -> "Comparison":
        """Return the same, said with other words."""
        other = copy(self)
        other._words, other._numerals = words, numerals
        return other

    @property
    def are_copies(self) -> bool:
        """Tell whether the two were one map once; others have nothing in common by which they could be compared."""
        return self.old.map.id == self.new.map.id

    @property
    def summary(self) -> str:
        """How many differences there are, and in what: "18 differences · Cards: 15 · Stages: 3"."""
        words, count = self._words, len(self.differences)
        if not count:
            return words.say("Nothing differs.")
        parts = [words.say_many("{n} difference", "{n} differences", count, n=self._numerals.number(count))]
        kinds = Counter(difference.kind for difference in self.differences)
        if len(kinds) > 1:
            parts += [f"{words.say(LISTS[kind])}: {self._numerals.number(n)}" for kind, n in kinds.items()]
        return " · ".join(parts)

    @property
    def hint(self) -> str:
        """What to know of all of them, if anything."""
        if not self.differences or self.are_copies:
            return ""
        return self._words.say("They were never one map, so hardly anything can be the same.")

    def line(self, difference: Difference) -> str:
        """Return what happened to a record, and to which of its fields, or where it is now."""
        return self._words.say(LINES[difference.how], what=self.what(difference))

    def what(self, difference: Difference) -> str:
        """Return which record it is, where it is now if it is new there or one of several alike, and which of its
        fields differ."""
        say = self._words.say
        record = self._record(difference)
        kind = record_kind(difference.kind, record, self._words)
        called = shown(difference.words, LONGEST_WORDS)
        parts = [say("{kind} “{words}”", kind=kind, words=called) if called else kind]
        if difference.how in ("moved", "added") or self._alike[_seen_of(difference)] > 1:
            parts.append(self._place(self.old if difference.how == "removed" else self.new, record))
        if difference.how == "changed":
            names = [field_label(difference.kind, field, self._words) for field in self._fields(difference)]
            said = say(", ").join(names[:FIELDS_SAID])
            parts.append(broken_off(said) if len(names) > FIELDS_SAID else said)
        return " · ".join(part for part in parts if part)

    @cached_property
    def _alike(self) -> Mapping[tuple[str, str], int]:
        """How many of the differences are about records that are called the same: their places tell them apart."""
        return Counter(map(_seen_of, self.differences))

    def before(self, difference: Difference) -> str:
        """Return what stood in the fields that differ, each under its name."""
        return self._side(self.old, difference)

    def after(self, difference: Difference) -> str:
        """Return what stands in the fields that differ now."""
        return self._side(self.new, difference)

    def _side(self, journey: Journey, difference: Difference) -> str:
        record = _record_of(journey, difference)
        if record is None:
            return NOTHING
        if difference.how == "moved":
            return self._place(journey, record) or NOTHING
        parts = []
        for field in self._fields(difference):
            value = journey.extra if field == "extra" else getattr(record, field, None)
            text = field_value(field, value, journey, self._words, self._numerals)
            if text or difference.fields:
                parts.append(f"{field_label(difference.kind, field, self._words)}\n{text or NOTHING}")
        return "\n\n".join(parts) or NOTHING

    def _fields(self, difference: Difference) -> Iterator[str]:
        """Yield the fields worth showing: those that differ, or all of a record that is on one side only."""
        if difference.fields:
            said_fields = [field for field in difference.fields if field not in UNSAID]
            yield from said_fields or difference.fields
            return
        record = self._record(difference)
        given = record.__dict__ if record is not None else {}
        said = record.model_fields_set if record is not None else ()
        shown_fields = (field for field in given if field in said and field not in (*UNSAID, "kind"))
        yield from sorted(shown_fields, key=lambda field: field in PLACE_FIELDS)

    def _record(self, difference: Difference) -> Part | None:
        return _record_of(self.old if difference.how == "removed" else self.new, difference)

    def _place(self, journey: Journey, record: Part | None) -> str:
        """Return where a card stands; in the order of a list there is nothing to say for others."""
        if not isinstance(record, Card):
            return ""
        found = [journey.record(id) for id in (record.stage, record.lane) if id]
        titles = [shown(words_of(one), LONGEST_WORDS) for one in found if one is not None]
        return " › ".join(title for title in titles if title)


def _seen_of(difference: Difference) -> tuple[str, str]:
    """Return what is seen of a record in a line at least."""
    return difference.kind, difference.words[: LONGEST_WORDS // 2]


def _record_of(journey: Journey, difference: Difference) -> Part | None:
    return journey.map if difference.kind == "map" else journey.record(difference.id)
