"""The lock of one map's file, in the hands of the one thread that does everything with that file."""

from datetime import datetime
from pathlib import Path

from journeycanvas.files.locks import Lock, LockedBy, lock, release, renew, take_over, taken_by


class Holding:
    """Which file is held for the map. Only jobs of the file's worker may call it: they come one after the other, and
    so a save knows the lock that was taken just before it."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._lock: Lock | None = None

    def take(self, path: Path, now: datetime) -> Lock | LockedBy:
        """Hold a file from now on, or return who has it."""
        found = self.for_writing(path, now)
        if isinstance(found, Lock):
            self._path, self._lock = path, found
        return found

    def for_writing(self, path: Path, now: datetime) -> Lock | LockedBy:
        """Return the lock with which a file may be written, which is the one that is held if it is that file's, or who
        has it. Afterwards it is either moved to or let go."""
        if self._lock is not None and path == self._path:
            return taken_by(self._lock, now) or self._lock
        return lock(path, now)

    def take_over(self, path: Path, now: datetime) -> Lock:
        """Take the lock of a file, whoever has it."""
        self._path, self._lock = path, take_over(path, now)
        return self._lock

    def move(self, path: Path, now_held: Lock) -> Lock | None:
        """The map is in this file from now on: return the lock of the one before, which is to be given back. That is
        left to others, because its disk may hang: it may be why the map moves."""
        left = self._lock if now_held is not self._lock else None
        self._path, self._lock = path, now_held
        return left

    def taken(self, now: datetime) -> LockedBy | None:
        """Return who took the file over since."""
        return taken_by(self._lock, now) if self._lock is not None else None

    def renew(self) -> None:
        """Say that the map is still open."""
        if self._lock is not None:
            renew(self._lock)

    def release(self) -> None:
        """Let others have the file."""
        if self._lock is not None:
            release(self._lock)
        self._path = self._lock = None

    def let_go(self, other: Lock) -> None:
        """Give back a lock that was taken only for a save that failed."""
        if other is not self._lock:
            release(other)
