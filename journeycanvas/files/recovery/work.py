"""What is worth keeping of an open map, and what is found of it later."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from journeycanvas.errors import Repair
from journeycanvas.model import Journey, Part

OnDisk: TypeAlias = Literal["none", "same", "changed", "gone"]
"""How the file of a map is, beside what it was when the map was opened or saved last; "none" if it never had one."""

CRASHES_IN_A_ROW = 2
"""A map that was left behind so often, one time after the other, may be the reason: it is not opened by itself."""


class KeptStep(NamedTuple):
    """A step of the history: its name (a msgid, and words of the map), when, and the records it changed, by id.

    A record is None where there was none, or where there is none afterwards.
    """

    text: str
    about: str
    time: datetime
    before: Mapping[str, Part | None]
    after: Mapping[str, Part | None]
    merge_key: str | None = None


class KeptFile(NamedTuple):
    """The file of a map, and the SHA-256 of what was in it when it was opened or saved last."""

    path: str
    digest: str


class Work(NamedTuple):
    """All there is of an open map at a moment, as frozen values that another thread may read.

    `journey` is the map without what is `under_way`. `position` of the `steps` are done; at `saved` of them the map
    was as it is in its file, None when that point is no longer reached. A map that was never saved has no file.
    """

    journey: Journey
    steps: tuple[KeptStep, ...] = ()
    position: int = 0
    saved: int | None = 0
    file: KeptFile | None = None
    under_way: KeptStep | None = None

    @property
    def is_saved(self) -> bool:
        """Tell whether nothing was done since the last save, or since the map was opened."""
        return self.position == self.saved and self.under_way is None


@dataclass(frozen=True)
class Kept:
    """The work on a map that a program left behind, or a map that was closed without ever being saved.

    `file` is the map's file as that program knew it, or the one that the work was taken over from, and `on_disk` how
    it is now; a map that was never saved has none. `crashes` counts how often in a row a program ended while this work
    was open.
    """

    folder: Path
    title: str
    begun: datetime
    changed: datetime
    file: KeptFile | None
    on_disk: OnDisk
    crashes: int
    damaged: bool
    closed: datetime | None

    @property
    def is_offered(self) -> bool:
        """Tell whether it is to be offered at the start; what a person closed is only listed."""
        return self.closed is None

    @property
    def may_open_by_itself(self) -> bool:
        """Tell whether it may be opened without being asked for."""
        return self.is_offered and self.crashes < CRASHES_IN_A_ROW


@dataclass(frozen=True)
class Recovered:
    """The best whole state of what was kept: the map went through the same loader as any file.

    `damaged` says that something was lost on the way: a part of the history, or the last moments.
    """

    work: Work
    repairs: tuple[Repair, ...] = ()
    damaged: bool = False
