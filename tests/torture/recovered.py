"""What the program would offer at its next start, read as it reads it, without a window."""

from datetime import datetime
from pathlib import Path

from journeycanvas.editor.keeping.folders import folders_in
from journeycanvas.files.recovery import read_kept, recoverable
from tests.torture.journals import mark_of_work


def marks_found(home: Path) -> list[bytes]:
    """Return the marks of the states that are offered to a person with this home."""
    folder = folders_in(home / "data" / "journeycanvas").recovery
    return [mark_of_work(read_kept(kept).work) for kept in recoverable(folder, datetime.now().astimezone())]
