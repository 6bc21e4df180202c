"""Name the temporary files of a save, and clear those away that a killed program left beside a map."""

import os
import re
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from journeycanvas.files.processes import process_table, started

NAME_KEPT = 40  # characters of the target's name in the temporary one: a name has at most 255 bytes
OLD_S = 24 * 60 * 60.0  # a save that takes a day is over
_TEMPORARY = re.compile(rf"\..{{1,{NAME_KEPT}}}\.(\d{{1,10}})\.([0-9a-f]{{8}})[0-9a-f]{{8}}\.tmp", re.DOTALL)


def temporary_name(name: str) -> str:
    """Return a new name for the temporary file beside a file: hidden, and telling which process here made it."""
    return f".{name[:NAME_KEPT]}.{os.getpid()}.{process_table()}{token_hex(4)}.tmp"


def remove_strays(folders: Iterable[Path], now_s: float) -> tuple[Path, ...]:
    """Remove the temporary files of processes that run no more from folders, and return them.

    Files of another computer on the same share go when they are older than a day; `now_s` is the time as files have
    it. What cannot be looked at or removed stays, without a word.
    """
    return tuple(path for folder in dict.fromkeys(folders) for path in _strays(folder, now_s) if _remove(path))


def _strays(folder: Path, now_s: float) -> list[Path]:
    found: list[Path] = []
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        for entry in entries:
            match = _TEMPORARY.fullmatch(entry.name)
            if match and _is_stray(entry, int(match[1]), match[2] == process_table(), now_s):
                found.append(Path(entry.path))
    return found


def _is_stray(entry: "os.DirEntry[str]", pid: int, is_of_here: bool, now_s: float) -> bool:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    if not stat.S_ISREG(status.st_mode):
        return False
    if now_s - status.st_mtime > OLD_S:
        return True
    return is_of_here and started(pid) is None


def _remove(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True
