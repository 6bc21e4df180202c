"""The folder of the journal of one open map: its files are known by their names."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from journeycanvas.files.private import content_of, is_ours, put
from journeycanvas.files.sealing import Broken, encoder, sealed, unsealed, value_of

HEAD = "head.kept"
UNDER_WAY = ("under-way-0.kept", "under-way-1.kept")
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


def put_head(folder: Path, head: dict[str, Any]) -> None:
    """Write whose journal it is. Raises CannotWrite."""
    put(folder / HEAD, sealed(encoder()(head).encode()))


def head_of(folder: Path) -> dict[str, Any]:
    """Return whose journal it is. Raises Broken."""
    found = value_of(unsealed(content_of(folder / HEAD)))
    if not isinstance(found, dict):
        raise Broken("head")
    return found


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
