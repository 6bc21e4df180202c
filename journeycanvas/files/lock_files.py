"""Read and write the files of locks. Anybody may have written what stands in one, so nothing of it is believed."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from journeycanvas.files.disk import move_over, open_new, read_all, write_all
from journeycanvas.files.processes import host_name, process_table, started
from journeycanvas.files.strays import temporary_name

BEFORE_NAME, AFTER_NAME = ".~lock.", "#"  # as office programs name theirs: sync clients leave such files alone
LOCK_BYTES = 2048  # of a lock's file; ours have about 200
LONGEST_TEXT = 64
LONGEST_NAME_BYTES = 240


@dataclass(frozen=True)
class Holder:
    """Who has a map open: no name of a person, and of the process only what tells it from another.

    `since` is the time that their clock showed; `token` is another one for each time that a map is opened.
    """

    host: str
    pid: int
    table: str
    start: str
    since: datetime
    token: str

    @property
    def is_here(self) -> bool:
        """Tell whether the process can be asked about here."""
        return self.table == process_table()

    @property
    def has_ended(self) -> bool:
        """Tell whether the process ran here and runs no more, even if its number was given to another."""
        if not self.is_here:
            return False
        present = _start_of(self.pid)
        return present is None or bool(present and self.start and present != self.start)


def this_holder(now: datetime) -> Holder:
    """Return what this process writes into a lock."""
    pid = os.getpid()
    return Holder(host_name()[:LONGEST_TEXT], pid, process_table(), _start_of(pid) or "", now, token_hex(8))


def lock_file(path: Path) -> Path:
    """Return the file of the lock that belongs to a map, the same by whichever link the map was opened."""
    try:
        target = Path(os.path.realpath(path))
    except (OSError, ValueError):
        target = path
    name = f"{BEFORE_NAME}{target.name}{AFTER_NAME}"
    if len(os.fsencode(name)) > LONGEST_NAME_BYTES:
        name = f"{BEFORE_NAME}{sha256(os.fsencode(target.name)).hexdigest()[:32]}{AFTER_NAME}"
    return target.parent / name


def create(file: Path, holder: Holder) -> None:
    """Make a lock that is not there yet. Raises FileExistsError and what else the system says."""
    number = open_new(file, 0o644)
    try:
        try:
            write_all(number, _written(holder))
        finally:
            os.close(number)
    except BaseException:
        with suppress(OSError):
            file.unlink()
        raise


def put(file: Path, holder: Holder) -> None:
    """Put a lock in the place of another, which may be somebody else's. Raises OSError."""
    temporary = file.with_name(temporary_name(file.name))
    create(temporary, holder)
    try:
        move_over(temporary, file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def read_holder(file: Path) -> Holder | None:
    """Return what stands in a lock; None if that is nothing that this program writes."""
    try:
        if file.is_symlink() or not file.is_file():
            return None
        row = json.loads(read_all(file, LOCK_BYTES))
        if not isinstance(row, dict):
            return None
        pid, since = row.get("pid"), datetime.fromisoformat(_text(row, "since"))
        return Holder(
            host=_text(row, "host"),
            pid=pid if type(pid) is int else 0,
            table=_text(row, "table"),
            start=_text(row, "start"),
            since=since if since.tzinfo else since.replace(tzinfo=UTC),
            token=_text(row, "token"),
        )
    except (OSError, ValueError, RecursionError):
        return None


def _written(holder: Holder) -> bytes:
    since = holder.since.astimezone(UTC).isoformat(timespec="seconds")
    return json.dumps({**holder.__dict__, "since": since}).encode() + b"\n"


def _text(row: Mapping[str, object], key: str) -> str:
    """Return a text of a lock; ValueError if there is none that could be ours."""
    text = row.get(key)
    if not isinstance(text, str) or len(text) > LONGEST_TEXT or not text.isprintable():
        raise ValueError(key)
    return text


def _start_of(pid: int) -> str | None:
    """Return a mark of when a process here was started; "" if that is not known, None if there is none."""
    start = started(pid)
    return sha256(start.encode()).hexdigest()[:16] if start else start
