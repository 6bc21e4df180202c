"""Where the work on maps is kept: among the person's data, never beside a map and never among temporary files."""

from pathlib import Path
from typing import NamedTuple


class Folders(NamedTuple):
    """Journals of open maps, earlier versions, and copies of files that are overwritten in place."""

    recovery: Path
    versions: Path
    replaced: Path


def folders_in(data: Path) -> Folders:
    """Return the folders of a person's data."""
    return Folders(data / "recovery", data / "versions", data / "replaced")
