"""G3: a small disk that is really full, a little fuller each time. What no longer fits is refused, the old stays."""

import os
import resource
import signal
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from journeycanvas.errors import JourneyError
from journeycanvas.files import dump, save_map
from journeycanvas.files.digests import digest_of
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.maps import map_of, with_state
from tests.torture.promise import Control, Promise, Row, Scale, not_measured, some
from tests.torture.small_disks import mount_in_memory, why_not
from tests.torture.writers import truncating, with_qsavefile

TARGET = "the old or the new map whole, refused in words, nothing left beside"
DISK_KB = 192
OLD = with_state(map_of(120), 1)
NEW = with_state(map_of(240), 2)


class Fill(NamedTuple):
    """So many kB that lie on the disk already, and who saves on it."""

    way: str
    taken_kb: int


def run(scale: Scale, folder: Path) -> Row:
    is_mounted = not why_not("tmpfs")
    levels = range(0, DISK_KB, scale.of(48, 8, 1))
    ways = ("ours", "truncating", "QSaveFile")
    fills = [Fill(way, level) for way in ways for level in (levels if way == "ours" else range(96, DISK_KB, 8))]
    outcomes = in_a_crowd(partial(_save_on_mounted if is_mounted else _save_limited, folder=folder), fills)
    found: dict[str, list[str]] = {way: [] for way in ways}
    refused = 0
    for fill, outcome in zip(fills, outcomes, strict=True):
        value = outcome.value
        if isinstance(value, Death):
            found[fill.way].append(f"{fill.taken_kb} kB taken: {value}")
        elif value == "cannot mount":
            return not_measured(TARGET, "Skipped: no disk can be mounted here.")
        elif value == "refused":
            refused += fill.way == "ours"
        elif value:
            found[fill.way].append(f"{fill.taken_kb} kB taken: {value}")
    disk = f"a disk of {DISK_KB} kB in memory" if is_mounted else "a limit on the size of files"
    return Row(
        f"{len(levels)} levels of {disk}: {len(found['ours'])} wrong, {refused} refused",
        TARGET,
        not found["ours"] and refused > 0,
        some(found["ours"]) or ("" if is_mounted else "Without root there is no disk of one's own, only the limit."),
        tuple(Control(way, bool(found[way]), f"{len(found[way])} wrong") for way in ways[1 : 3 if is_mounted else 2]),
    )


PROMISE = Promise("G3", "full-disk", "a disk that is really full", run)


def _save_on_mounted(fill: Fill, folder: Path) -> str:
    place = folder / f"{os.getpid()}-{fill.way}-{fill.taken_kb}"
    try:
        mount_in_memory(place, DISK_KB)
    except (OSError, subprocess.CalledProcessError):
        return "cannot mount"
    (place / "ballast").write_bytes(b"")
    path = place / "map.journey"
    path.write_bytes(dump(OLD))
    room_kb = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize // 1024
    (place / "ballast").write_bytes(b"x" * 1024 * min(fill.taken_kb, room_kb))
    try:
        return _save(fill.way, path)
    finally:
        subprocess.run(["umount", place], check=False)


def _save_limited(fill: Fill, folder: Path) -> str:
    place = folder / f"{os.getpid()}-{fill.way}-{fill.taken_kb}"
    place.mkdir()
    path = place / "map.journey"
    path.write_bytes(dump(OLD))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024 * (DISK_KB - fill.taken_kb), hard))
    try:
        return _save(fill.way, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def _save(way: str, path: Path) -> str:
    """Save the new map over the old one; return what is wrong, "refused", or nothing when it went through."""
    expected = digest_of(path)
    writers: dict[str, Callable[[], object]] = {
        "ours": lambda: save_map(NEW, path, expected),
        "truncating": lambda: truncating(path, dump(NEW)),
        "QSaveFile": lambda: with_qsavefile(path, dump(NEW)),
    }
    refused = False
    try:
        writers[way]()
    except (JourneyError, OSError):
        refused = True
    there = path.read_bytes() if path.exists() else b""
    beside = {entry.name for entry in path.parent.iterdir()} - {"map.journey", "ballast"}
    if there != dump(OLD if refused else NEW):
        return "refused, and the old map is gone" if refused else "said to be saved, and is not whole"
    return f"leaves {len(beside)} beside the map" if beside else "refused" if refused else ""
