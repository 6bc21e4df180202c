"""Leave work behind as a killed program does, and keep versions, in the folders of a program for tests."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from journeycanvas.edit import EditSession
from journeycanvas.edit.cards import set_text
from journeycanvas.editor.keeping.steps import WorkTaker
from journeycanvas.editor.process.program import Program
from journeycanvas.files import ANYTHING, save_map
from journeycanvas.files.recovery import Journal, KeptFile
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey
from tests.files.recovery.builders import crash

NOON = datetime(2026, 3, 20, 12, 0).astimezone()
LATER = NOON + timedelta(days=1)


def a_map(text: str = "Waits", **facts: Any) -> Journey:
    return a_journey(a_card("c1", text=text), **{"title": "Clinic", **facts})


def saved(path: Path, journey: Journey | None = None) -> KeptFile:
    """Write a map, and return its file as a journal knows it."""
    return KeptFile(str(path), save_map(journey or a_map(), path, ANYTHING).digest)


def left_behind(
    program: Program, name: str = "j1", file: KeptFile | None = None, *, crashes: int = 0, title: str = "Clinic"
) -> None:
    """Leave work on a map behind: its card says "Queues" now."""
    folder = program.workplace.folders.recovery / name
    journal = Journal(folder, "1.0", lambda: NOON, file, crashes=crashes)
    session = EditSession(a_map(title=title), lambda: "new", lambda: NOON)
    session.apply(set_text(session.journey, "c1", "Queues"))
    journal.keep(WorkTaker(session).work(file, NOON))
    crash(journal)


def closed_unsaved(program: Program, name: str = "j1", title: str = "Draft") -> None:
    """Close a map that was never saved."""
    journal = Journal(program.workplace.folders.recovery / name, "1.0", lambda: NOON)
    session = EditSession(a_map(title=title), lambda: "new", lambda: NOON, saved=None)
    journal.close(WorkTaker(session).work(None, NOON))
