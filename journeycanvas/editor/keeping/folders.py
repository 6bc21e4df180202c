"""Where the work on maps is kept: among the person's data, never beside a map and never among temporary files."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Folders:
    """Journals of open maps, earlier versions, and copies of files that are overwritten in place."""

    recovery: Path
    versions: Path
    replaced: Path


def folders_in(data: Path) -> Folders:
    """Return the folders of a person's data."""
    return Folders(data / "recovery", data / "versions", data / "replaced")
