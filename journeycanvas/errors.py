"""What can go wrong with a map and its file, and what was mended in it: types with facts. Words are in messages/."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

FaultCode = Literal[
    # what is wrong inside the file
    "bad-id",
    "broken-json",
    "duplicate-id",
    "duplicate-key",
    "empty",
    "lone-surrogate",
    "missing-key",
    "not-a-choice",
    "not-a-map",
    "not-finite",
    "not-text",
    "other-kind",
    "picture",
    "place-gone",
    "number-too-long",
    "too-big",
    "too-deep",
    "too-long",
    "too-many",
    "too-many-keys",
    "too-many-pictures",
    "too-many-pixels",
    "too-many-values",
    "too-much-text",
    "too-much-unknown",
    "too-small",
    "wrong-type",
    # what the disk or the system said
    "cannot-replace",
    "changed-outside",
    "exists",
    "folder",
    "foreign-owner",
    "half-written",
    "held",
    "newer-file",
    "not-synced",
    "no-folder",
    "no-new-files",
    "no-permission",
    "no-space",
    "not-a-file",
    "not-found",
    "other",
    "read-back",
    "read-only",
    "several-names",
    "too-large",
    "vanished",
]


class Fault(NamedTuple):
    """One thing that is wrong, by name, with the facts that its sentence needs."""

    code: FaultCode
    facts: Mapping[str, str | int | float] = {}


class Place(NamedTuple):
    """Where in a file: line and column count from 1; steps lead there: ("cards", "c12", "severity")."""

    line: int | None = None
    column: int | None = None
    steps: tuple[str | int, ...] = ()


class JourneyError(Exception):
    """What the program can say in one sentence to the person who uses it."""


@dataclass(eq=False)
class FileError(JourneyError):
    """Something about one file. `path` is the name that the person gave it."""

    path: str
    fault: Fault
    place: Place = field(default=Place())


class NotAJourney(FileError):
    """The file is something else."""


class Damaged(FileError):
    """The file is a map, but a part of it cannot be read."""


class CannotRead(FileError):
    """The file is not there, too large, or the system does not hand it out."""


class CannotWrite(FileError):
    """The file was not written; what was there before is still there."""


@dataclass(eq=False)
class ChangedOutside(CannotWrite):
    """The file is not what it was when it was opened or written last, so it was left alone.

    `found` is the digest of what is there now, None if it is gone: whoever looks at that and wants it replaced all
    the same saves again and expects exactly that.
    """

    found: str | None = None


@dataclass(eq=False)
class NotConfirmed(CannotWrite):
    """The file was written and read back, but the disk does not vouch that it outlasts a power cut ("not-synced")."""

    digest: str = ""


class HalfWritten(CannotWrite):
    """The file may hold a part of the new content, and the old one could not be put back."""

    @property
    def kept(self) -> str:
        """The path of a whole copy of the old content."""
        return str(self.fault.facts.get("kept", ""))


@dataclass(eq=False)
class TooNew(JourneyError):
    """A newer release made the file, in a way that this one cannot even show."""

    path: str
    version: int
    newest: int


@dataclass(eq=False)
class Refused(JourneyError):
    """A value that cannot stand in a map; nothing was changed. `field` names it as in the file."""

    fault: Fault
    field: str = ""


@dataclass(eq=False)
class NoSuchTemplate(JourneyError):
    """No template has that name."""

    name: str
    known: tuple[str, ...]


@dataclass(eq=False)
class NoSuchLanguage(JourneyError):
    """The templates are not there in that language."""

    language: str
    known: tuple[str, ...]


RepairCode = Literal[
    "card-lane",
    "card-stage",
    "characters-removed",
    "comment-moved",
    "lane-added",
    "link-removed",
    "picture-unreadable",
    "reference-removed",
]


class Repair(NamedTuple):
    """One thing that was mended on opening: which record, what it named that is not there, and what it is now."""

    code: RepairCode
    kind: str
    id: str
    words: str = ""
    key: str = ""
    missing: str = ""
    now: str = ""


AsideCode = Literal["record", "value", "id", "letter", "text", "nothing"]
"""What was set aside of a broken file (SetAside)."""


class SetAside(NamedTuple):
    """One thing of a broken file that could not be read as it stands, and where it stands.

    `what` says what that means for the map: a "record" is not shown, a "value" was taken out of a record that is, or
    cut; an "id" was given anew; "letter" is a broken character shown as the replacement character; "text" is no JSON,
    and with "nothing" everything was read in spite of the fault. `kind` is the list and `id` the record on the map, if
    it is there; `words` is what people know it by; `value` is what stood in the file; `number` which of its list it
    was, counted from 1, if it was one of a list.
    """

    what: AsideCode
    fault: Fault
    place: Place = Place()
    kind: str = ""
    id: str = ""
    words: str = ""
    value: Any = None
    number: int = 0


ReceivedCode = Literal["archive", "mail", "read-only-disk", "read-only-file", "read-only-folder", "temporary", "trash"]
"""Why a map should get another place before it is worked on."""
