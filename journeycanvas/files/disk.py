"""Write, sync, read and replace files with the calls of the system, each checked; every failure is an OSError.

What the standard library's own files leave to chance is done here: a disk that takes a part only, one that does not
know a flag, one that reports an error at the sync, and a program that holds a file for a moment.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from errno import EINVAL, ENOSPC, ENOTSUP
from pathlib import Path

WINDOWS_WAITS_S = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0)
WINDOWS_HELD_BY_ANOTHER = (5, 32)  # a virus scanner or a sync client has the file open for a moment

_BINARY: int = getattr(os, "O_BINARY", 0)
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT: int = getattr(os, "O_NONBLOCK", 0)  # a pipe that somebody put in the file's place does not answer
_PIECE = 1 << 20


class SyncRefused(OSError):
    """The disk reported an error when it was asked to vouch for what was written."""


class StillHeld(OSError):
    """Another program kept the file for all the time that was waited."""


def open_new(path: Path, mode: int) -> int:
    """Make a file that is not there yet, open for writing. A link in its place is not followed."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY
    try:
        return os.open(path, flags | _NO_LINK, mode)
    except OSError as error:
        if error.errno not in (EINVAL, ENOTSUP) or not _NO_LINK:
            raise
        return os.open(path, flags, mode)  # O_EXCL follows no link either


def open_existing(path: Path) -> int:
    """Open a file that is there for writing over it, as it is."""
    return os.open(path, os.O_WRONLY | _BINARY | _NO_LINK)


def write_all(file: int, content: bytes) -> None:
    """Write until nothing is left: on a full disk the system writes a part first and reports nothing."""
    left = memoryview(content)
    while left:
        written = os.write(file, left)
        if not written:
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        left = left[written:]


def read_all(path: Path, limit: int = sys.maxsize) -> bytes:
    """Return what is in a file, up to a limit."""
    return b"".join(pieces(path, limit, in_one=True))


def pieces(path: Path, limit: int = sys.maxsize, *, in_one: bool = False) -> Iterator[bytes]:
    """Yield what is in a file piece by piece, up to a limit.

    in_one asks for all of it as one piece, as far as the system goes along: to join many takes the room twice.
    """
    file = os.open(path, os.O_RDONLY | _BINARY | _NO_WAIT)
    try:
        longest = max(_PIECE, os.fstat(file).st_size + 1) if in_one else _PIECE
        while limit > 0 and (piece := os.read(file, min(longest, limit))):
            yield piece
            limit -= len(piece)
    finally:
        os.close(file)


def sync(file: int) -> None:
    """Return when the disk has the file. A disk that cannot say so is believed."""
    try:
        if sys.platform == "darwin":
            import fcntl

            with suppress(OSError):
                fcntl.fcntl(file, fcntl.F_FULLFSYNC)
                return
        os.fsync(file)
    except OSError as error:
        if error.errno not in (EINVAL, ENOTSUP):
            raise


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last. Windows has no such call. Raises SyncRefused."""
    if sys.platform == "win32":
        return
    try:
        file = os.open(folder, os.O_RDONLY)
        try:
            sync(file)
        finally:
            os.close(file)
    except PermissionError:  # a folder that may be written in but not read
        return
    except OSError as error:
        raise SyncRefused(error.errno, os.strerror(error.errno or 0)) from error


def move_over(source: Path, target: Path) -> None:
    """Put a file in another's place; wait up to 2 s for one that is held on Windows. Raises StillHeld after that."""
    for wait_s in (*WINDOWS_WAITS_S, None):
        try:
            source.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in WINDOWS_HELD_BY_ANOTHER:
                raise
            if wait_s is None:
                raise StillHeld(error.errno, os.strerror(error.errno or 0)) from error
            time.sleep(wait_s)
        else:
            return
