"""Find what sync programs put beside a map when it was changed in two places: a copy, under a name of their own."""

import re
from pathlib import Path

MOST_LOOKED_AT = 5_000  # names in a folder
MOST_FOUND = 5
SYNCED_WITH_HOSTS = "onedrive"
"""Folders of OneDrive begin so. It puts the computer's name behind the map's; elsewhere that is a name like others."""

_AFTER_NAME = (
    re.compile(r" ?\([^()]{0,80}\bconflict(?:ed copy)?\b[^()]{0,60}\)", re.IGNORECASE),  # Dropbox, ownCloud, Nextcloud
    re.compile(r"[ _-]conflict-\d{8}-\d{4,6}", re.IGNORECASE),  # older ownCloud
    re.compile(r"\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{4,8})?"),  # Syncthing
    re.compile(r" ?\[conflict(?: \d+)?\]", re.IGNORECASE),  # Google Drive on Linux, rclone
)
_HOST_AFTER_NAME = re.compile(r"-[A-Za-z0-9][A-Za-z0-9-]{1,14}(?:-\d{1,3})?")


def conflict_copies(path: Path) -> tuple[Path, ...]:
    """Return the copies beside a map, as their names tell them. Takes long on a share that hangs."""
    is_synced = any(part.lower().startswith(SYNCED_WITH_HOSTS) for part in path.absolute().parent.parts)
    found: list[Path] = []
    try:
        for number, other in enumerate(path.parent.iterdir()):
            if number >= MOST_LOOKED_AT:
                break
            if is_conflict_copy(other.name, path.name, with_hosts=is_synced):
                found.append(other)
    except (OSError, ValueError):
        return ()
    return tuple(sorted(found))[:MOST_FOUND]


def is_conflict_copy(name: str, of: str, *, with_hosts: bool = False) -> bool:
    """Tell whether a file is by its name such a copy of another in the same folder."""
    stem, suffix = Path(of).stem, Path(of).suffix
    if not (name.startswith(stem) and name.endswith(suffix)) or len(name) <= len(of):
        return False
    between = name[len(stem) : len(name) - len(suffix)]
    return any(pattern.fullmatch(between) for pattern in (*_AFTER_NAME, *(_HOST_AFTER_NAME,) * with_hosts))
