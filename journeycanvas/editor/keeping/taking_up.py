"""Take over the work that a program left behind, and read it: in any thread, as the disk it lies on may hang."""

from dataclasses import replace
from typing import NamedTuple

from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.errors import CannotWrite
from journeycanvas.files.recovery import Journal, Kept, Recovered, read_kept


class TakenUp(NamedTuple):
    """Work that belongs to this program now, and the journal in which it is kept on."""

    kept: Kept
    journal: Journal
    recovered: Recovered


def take_up(kept: Kept, workplace: Workplace) -> TakenUp:
    """Return the work that a program left behind; from now on, if showing it ends this program, that is counted.

    Raises CannotWrite when another window was faster ("held"), CannotRead when nothing of it can be read.
    """
    journal = workplace.journal_going_on(kept)
    return TakenUp(kept, journal, read_kept(replace(kept, folder=journal.folder)))


def is_held(outcome: object) -> bool:
    """Tell whether another window was faster."""
    return isinstance(outcome, CannotWrite) and outcome.fault.code == "held"
