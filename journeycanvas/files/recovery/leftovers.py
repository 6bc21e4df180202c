"""Find what programs left behind, say whether any work would be lost with it, and clear away what nobody needs."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from journeycanvas.errors import CannotRead, FileError
from journeycanvas.files.digests import digest_of
from journeycanvas.files.disk import read_all
from journeycanvas.files.limits import MAX_FILE_BYTES
from journeycanvas.files.opening import load
from journeycanvas.files.private import is_ours
from journeycanvas.files.processes import process_table, started
from journeycanvas.files.recovery.folder import head_of, put_head, remove, size_of
from journeycanvas.files.recovery.reading import read_folder
from journeycanvas.files.recovery.records import file_of
from journeycanvas.files.recovery.work import Kept, KeptFile, OnDisk, Recovered
from journeycanvas.files.sealing import FORMAT, Broken, time_of
from journeycanvas.files.writing import dump

KEPT_FOR = timedelta(days=30)
CLOSED_BYTES = 500_000_000  # of all maps that were closed without being saved; the oldest go first
ELSEWHERE = timedelta(days=1)  # a program on another computer cannot be asked; it writes at least daily


class _Head(NamedTuple):
    """Whose journal it is."""

    is_running: bool
    begun: datetime
    crashes: int
    file: KeptFile | None
    closed: datetime | None
    title: str


def recoverable(folder: Path, now: datetime) -> tuple[Kept, ...]:
    """Return the work that would be lost, and the maps that were closed unsaved, of all journals in a folder.

    Left out are journals of programs that still run, and those whose maps are in their files as they are here. The
    latest come first. Reads only.
    """
    found = [kept for journal in _journals(folder) if (kept := _kept(journal, now)) is not None]
    return tuple(sorted(found, key=lambda kept: kept.changed, reverse=True))


def tidy(folder: Path, now: datetime) -> None:
    """Remove the journals that nobody needs: nothing would be lost with them, or they are older than 30 days."""
    wanted = recoverable(folder, now)
    room = CLOSED_BYTES
    for kept in wanted:
        if kept.closed is not None:
            room -= size_of(kept.folder)
            if now - kept.closed > KEPT_FOR or room < 0:
                remove(kept.folder)
    there = {kept.folder for kept in wanted}
    for journal in _journals(folder):
        if journal not in there and not is_running(journal, now) and (_can_be_read(journal) or _is_old(journal, now)):
            remove(journal)


def is_running(journal: Path, now: datetime) -> bool:
    """Tell whether the program that writes a journal still runs."""
    return _head(journal, now).is_running


def drop(kept: Kept) -> None:
    """Remove what was left behind."""
    remove(kept.folder)


def lay_aside(kept: Kept, now: datetime) -> None:
    """Offer it no more at the start, and list it for 30 days. Raises CannotWrite."""
    facts: dict[str, Any] = {"format": FORMAT, "process": ["", 0, ""], "crashes": 0, "begun": kept.begun.isoformat()}
    with suppress(Broken):
        facts = head_of(kept.folder)
    put_head(kept.folder, facts | {"closed": now.isoformat(), "title": kept.title})


def _journals(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from [journal for journal in sorted(folder.iterdir()) if is_ours(journal)]


def _kept(journal: Path, now: datetime) -> Kept | None:
    """Return what a journal keeps, if a program left it behind and something would be lost with it."""
    head = _head(journal, now)
    if head.is_running:
        return None
    if head.closed is not None:
        return _described(journal, head, head.title, head.closed, head.file, damaged=False)
    try:
        recovered = read_folder(journal)
    except CannotRead:
        return None
    work = recovered.work
    if not _would_be_lost(recovered, head):
        return None
    times = [step.time for step in work.steps[: work.position]] + ([work.under_way.time] if work.under_way else [])
    changed = max(times, default=head.begun)
    return _described(journal, head, work.journey.map.title, changed, work.file or head.file, damaged=recovered.damaged)


def _described(
    journal: Path, head: _Head, title: str, changed: datetime, file: KeptFile | None, *, damaged: bool
) -> Kept:
    crashes = head.crashes + (head.closed is None)
    return Kept(journal, title, head.begun, changed, file, _on_disk(file), crashes, damaged, head.closed)


def _would_be_lost(recovered: Recovered, head: _Head) -> bool:
    """Tell whether the work is nowhere else. A file that somebody else changed after the last save loses nothing."""
    work = recovered.work
    if work.file is None:  # never saved, unless it was taken over as a copy of what had a file before a crash
        return not work.is_saved and (head.file is None or not _is_in_its_file(recovered, Path(head.file.path)))
    on_disk = _on_disk(work.file)
    if on_disk == "gone":
        return True
    if not work.is_saved:
        return not _is_in_its_file(recovered, Path(work.file.path))
    is_undone = head.file is not None and head.file != work.file and _on_disk(head.file) == "same"
    return on_disk == "changed" and is_undone  # a power cut brought back what was there before the save


def _is_in_its_file(recovered: Recovered, path: Path) -> bool:
    work = recovered.work
    journey = work.journey.replaced(work.under_way.after) if work.under_way else work.journey
    content = dump(journey)
    try:
        found = read_all(path, MAX_FILE_BYTES + 1)
        return found == content or dump(load(found, str(path)).journey) == content
    except (OSError, FileError):
        return False


def _on_disk(file: KeptFile | None) -> OnDisk:
    if file is None:
        return "none"
    try:
        found = digest_of(Path(file.path))
    except (OSError, ValueError):
        return "gone"
    return "gone" if found is None else "same" if found == file.digest else "changed"


def _head(journal: Path, now: datetime) -> _Head:
    """Return whose journal it is; of one that cannot be told, that a program left it behind."""
    begun = now
    try:
        begun = datetime.fromtimestamp(journal.stat().st_mtime, now.tzinfo)
        facts = head_of(journal)
        match facts:
            case {"format": int(version), "process": [str(table), int(pid), str(start)], "crashes": int(crashes)}:
                closed = None if facts.get("closed") is None else time_of(facts["closed"])
                running = closed is None and _runs(journal, table, pid, start, now)
                title = facts.get("title")
                return _Head(
                    running or version > FORMAT,
                    time_of(facts.get("begun")),
                    crashes,
                    file_of(facts.get("file")),
                    closed,
                    title if isinstance(title, str) else "",
                )
    except (Broken, OSError):  # another program may take it over or remove it just now
        pass
    return _Head(False, begun, 0, None, None, "")


def _runs(journal: Path, table: str, pid: int, start: str, now: datetime) -> bool:
    if table != process_table():
        return not _is_older(journal, now, ELSEWHERE)
    running = started(pid)
    return running is not None and (not start or not running or running == start)


def _can_be_read(journal: Path) -> bool:
    try:
        read_folder(journal)
    except CannotRead:
        return False
    return True


def _is_old(journal: Path, now: datetime) -> bool:
    return _is_older(journal, now, KEPT_FOR)


def _is_older(journal: Path, now: datetime, age: timedelta) -> bool:
    """Tell whether nothing was written into a journal for so long."""
    try:
        times = [entry.stat().st_mtime for entry in journal.iterdir()] or [journal.stat().st_mtime]
        return now - datetime.fromtimestamp(max(times), now.tzinfo) > age
    except OSError:
        return False
