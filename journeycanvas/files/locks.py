"""Tell two windows, programs or computers that have the same map open about each other.

A hidden file beside the map, the one place that both ends of a share see: which computer, which process, since when.
It is gone when the map is closed. Where it cannot be written there is no lock, and the digest that every save expects
still guards the map. Whoever takes a map over puts a lock of their own there, which the first holder finds at the next
look. Nothing here raises: a lock is a courtesy, and no reason not to open a map.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from journeycanvas.files.lock_files import (
    AFTER_NAME,
    BEFORE_NAME,
    Holder,
    create,
    lock_file,
    put,
    read_holder,
    this_holder,
)

OLD_S = 24 * 60 * 60.0  # a lock that was not renewed for a day is nobody's


@dataclass(frozen=True)
class Lock:
    """The right to write a map. `file` is None where no lock could be written; then nobody else is told."""

    file: Path | None
    token: str


@dataclass(frozen=True)
class LockedBy:
    """Somebody has the map open already. `host` is "" and `since` None if what stands in the lock cannot be read.

    `is_here`: another process of this computer, or this one. `is_stale`: not renewed for a day, so most likely
    forgotten. A lock of which the process has ended is never told of: it is taken at once.
    """

    host: str
    since: datetime | None
    is_here: bool
    is_stale: bool


def lock(path: Path, now: datetime) -> Lock | LockedBy:
    """Take the lock of a map, or return who has it. `now` knows its time zone."""
    file, me = lock_file(path), this_holder(now)
    try:
        create(file, me)
    except FileExistsError:
        return _meet(file, me, now)
    except (OSError, ValueError):
        return Lock(None, me.token)
    return Lock(file, me.token)


def take_over(path: Path, now: datetime) -> Lock:
    """Take the lock of a map, whoever has it."""
    file, me = lock_file(path), this_holder(now)
    try:
        put(file, me)
    except (OSError, ValueError):
        return Lock(None, me.token)
    return Lock(file, me.token)


def taken_by(held: Lock, now: datetime) -> LockedBy | None:
    """Return who took a map over since it was locked; None while nobody did."""
    if held.file is None or not os.path.lexists(held.file):
        return None
    holder = read_holder(held.file)
    return None if holder is not None and holder.token == held.token else _told(held.file, holder, now)


def renew(held: Lock) -> None:
    """Say that the map is still open; to be called every hour or so."""
    if held.file is not None and _is_own(held, held.file):
        with suppress(OSError):
            os.utime(held.file)


def release(held: Lock) -> None:
    """Give the lock back when the map is closed, unless somebody took it over."""
    if held.file is not None and _is_own(held, held.file):
        with suppress(OSError):
            held.file.unlink()


def remove_ended_locks(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Remove the locks that killed programs of this computer left in folders, and return them."""
    removed: list[Path] = []
    for folder in dict.fromkeys(folders):
        with suppress(OSError, ValueError):
            for file in [file for file in folder.iterdir() if _is_lock(file.name)]:
                holder = read_holder(file)
                if holder is not None and holder.has_ended:
                    file.unlink()
                    removed.append(file)
    return tuple(removed)


def _meet(file: Path, me: Holder, now: datetime) -> Lock | LockedBy:
    """Take over a lock of which the process has ended, or say who has it."""
    holder = read_holder(file)
    if holder is None or not holder.has_ended:
        return _told(file, holder, now)
    try:
        put(file, me)
    except OSError:
        return Lock(None, me.token)
    held = Lock(file, me.token)
    return taken_by(held, now) or held  # another may have found the same


def _told(file: Path, holder: Holder | None, now: datetime) -> LockedBy:
    is_old = _age_s(file, now) > OLD_S
    if holder is None:
        return LockedBy("", None, is_here=False, is_stale=is_old)
    is_known_to_run = holder.is_here and holder.start != ""
    return LockedBy(holder.host, holder.since, holder.is_here, is_stale=is_old and not is_known_to_run)


def _age_s(file: Path, now: datetime) -> float:
    try:
        return now.timestamp() - file.lstat().st_mtime
    except OSError:
        return 0.0


def _is_own(held: Lock, file: Path) -> bool:
    holder = read_holder(file)
    return holder is not None and holder.token == held.token


def _is_lock(name: str) -> bool:
    return name.startswith(BEFORE_NAME) and name.endswith(AFTER_NAME)
