"""Find the file that is meant by a path, behind all links, and whether it may be written."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files.system import system_fault


class Target(NamedTuple):
    """A file that is to be written: where it really stands, and its status if it is there already."""

    path: Path
    status: os.stat_result | None

    @property
    def mode(self) -> int | None:
        """The permissions that the file has now."""
        return None if self.status is None else stat.S_IMODE(self.status.st_mode)

    @property
    def has_other_names(self) -> bool:
        """Tell whether the same file has more names (hard links), which a new file in its place would lose."""
        return self.status is not None and self.status.st_nlink > 1

    @property
    def is_of_another(self) -> bool:
        """Tell whether somebody else owns the file; a new file in its place would be owned by this person."""
        return self.status is not None and hasattr(os, "geteuid") and self.status.st_uid != os.geteuid()


def find_target(path: Path) -> Target:
    """Return the file that is meant. Raises CannotWrite for what is no file, and what may only be read."""
    try:
        target = Path(os.path.realpath(path))
        if not target.parent.is_dir():
            raise CannotWrite(str(path), Fault("no-folder"))
        status = target.lstat()
    except FileNotFoundError:
        return Target(target, None)
    except (ValueError, OSError) as error:
        raise CannotWrite(
            str(path), Fault("not-found") if isinstance(error, ValueError) else system_fault(error)
        ) from error
    if stat.S_ISDIR(status.st_mode):
        raise CannotWrite(str(path), Fault("folder"))
    if not stat.S_ISREG(status.st_mode):
        raise CannotWrite(str(path), Fault("not-a-file"))
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise CannotWrite(str(path), Fault("read-only"))
    return Target(target, status)
