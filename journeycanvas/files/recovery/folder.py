"""The folder of one open map in the person's data: private, its files known by their names."""

import os
import re
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files.disk import read_all
from journeycanvas.files.limits import MAX_FILE_BYTES
from journeycanvas.files.recovery.lines import Broken, encoder, sealed, unsealed, value_of
from journeycanvas.files.system import system_fault
from journeycanvas.files.whole import write_whole

HEAD = "head.kept"
UNDER_WAY = ("under-way-0.kept", "under-way-1.kept")
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
_NUMBERED = re.compile(r"(map|steps|history)-(\d{6,9})\.(?:kept|list)")


def map_name(number: int) -> str:
    """Return the name of the file of a map."""
    return f"map-{number:06}.kept"


def steps_name(number: int) -> str:
    """Return the name of the list of what was done since that map."""
    return f"steps-{number:06}.list"


def history_name(number: int) -> str:
    """Return the name of the list of what had been done before that map."""
    return f"history-{number:06}.list"


def picture_name(digest: str) -> str:
    """Return the name of the file of a picture."""
    return f"picture-{digest}.kept"


def numbers(folder: Path, kind: str) -> list[int]:
    """Return the numbers of the files of a kind ("map", "steps", "history"), the oldest first."""
    found = (_NUMBERED.fullmatch(name) for name in _names(folder))
    return sorted(int(match[2]) for match in found if match and match[1] == kind)


def prepare(folder: Path) -> None:
    """Make a folder that only its owner may look into. Raises CannotWrite, also when it is somebody else's."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        if not is_ours(folder):
            raise CannotWrite(str(folder), Fault("no-permission"))
        if sys.platform != "win32" and stat.S_IMODE(folder.stat().st_mode) != PRIVATE_FOLDER:
            folder.chmod(PRIVATE_FOLDER)
    except OSError as error:
        raise CannotWrite(str(folder), system_fault(error)) from error


def is_ours(folder: Path) -> bool:
    """Tell whether a folder is a real one and belongs to the person who asks."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and (sys.platform == "win32" or status.st_uid == os.getuid())


def put(path: Path, content: bytes) -> None:
    """Write a private file whole or not at all. Raises CannotWrite."""
    write_whole(path, content)
    with suppress(OSError):  # a disk without permissions; the folder is private in any case
        path.chmod(PRIVATE_FILE)


def put_head(folder: Path, head: dict[str, Any]) -> None:
    """Write whose journal it is. Raises CannotWrite."""
    put(folder / HEAD, sealed(encoder()(head).encode()))


def head_of(folder: Path) -> dict[str, Any]:
    """Return whose journal it is. Raises Broken."""
    found = value_of(unsealed(content_of(folder / HEAD)))
    if not isinstance(found, dict):
        raise Broken("head")
    return found


def content_of(path: Path) -> bytes:
    """Return what is in a file of a journal; a link, or whatever else is no file, is not followed. Raises Broken."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise Broken("not a file")
        content = read_all(path, MAX_FILE_BYTES + 1)
    except OSError:
        raise Broken("not there") from None
    if len(content) > MAX_FILE_BYTES:
        raise Broken("too large")
    return content


def size_of(folder: Path) -> int:
    """Return the bytes that a journal takes."""
    total = 0
    for name in _names(folder):
        with suppress(OSError):
            total += (folder / name).lstat().st_size
    return total


def remove(folder: Path) -> None:
    """Remove a journal. What cannot be removed stays, without a word; without its head it is none any more."""
    with suppress(OSError):
        (folder / HEAD).unlink()
    if is_ours(folder):
        shutil.rmtree(folder, ignore_errors=True)


def _names(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            yield from [entry.name for entry in entries]
    except OSError:
        return
