"""Folders and files among the person's data into which nobody else may look, and which are not led astray by links."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files.disk import read_all
from journeycanvas.files.limits import MAX_FILE_BYTES
from journeycanvas.files.sealing import Broken
from journeycanvas.files.system import system_fault
from journeycanvas.files.whole import write_whole

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


def prepare(folder: Path) -> None:
    """Make a folder that only its owner may look into. Raises CannotWrite, also when it is somebody else's."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        if not is_ours(folder):
            raise CannotWrite(str(folder), Fault("no-permission"))
        if sys.platform != "win32" and stat.S_IMODE(folder.stat().st_mode) != PRIVATE_FOLDER:
            folder.chmod(PRIVATE_FOLDER)
    except OSError as error:
        raise CannotWrite(str(folder), system_fault(error)) from error


def is_ours(folder: Path) -> bool:
    """Tell whether a folder is a real one and belongs to the person who asks."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and (sys.platform == "win32" or status.st_uid == os.getuid())


def put(path: Path, content: bytes) -> None:
    """Write a private file whole or not at all. Raises CannotWrite."""
    write_whole(path, content)
    with suppress(OSError):  # a disk without permissions; the folder is private in any case
        path.chmod(PRIVATE_FILE)


def content_of(path: Path) -> bytes:
    """Return what is in a private file; a link, or whatever else is no file, is not followed. Raises Broken."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise Broken("not a file")
        content = read_all(path, MAX_FILE_BYTES + 1)
    except OSError:
        raise Broken("not there") from None
    if len(content) > MAX_FILE_BYTES:
        raise Broken("too large")
    return content
