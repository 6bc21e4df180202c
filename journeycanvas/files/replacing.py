"""Put a new file in the place of an old one, and nothing in the place of one that is not the old one any more."""

from collections.abc import Callable
from contextlib import suppress
from errno import EACCES, EBUSY, EEXIST, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EXDEV
from pathlib import Path

from journeycanvas.errors import CannotWrite, ChangedOutside, Fault, HalfWritten
from journeycanvas.files.disk import StillHeld, SyncRefused, move_over, sync_folder
from journeycanvas.files.exchanging import move_to_free_name, swap
from journeycanvas.files.targets import Target

Check = Callable[[Path], object]
"""Raises ChangedOutside if the file at a path is another than the one that may be replaced."""

REFUSED = frozenset((EACCES, EBUSY, EEXIST, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EXDEV))
"""What shares, mounted files and odd disks answer when a file is to be put in another's place."""


def take_the_place(temporary: Path, target: Target, name: str, check: Check | None) -> None:
    """Give a file that lies ready the name of the target, and return when that lasts; `name` is for the sentence.

    What `check` raises passes through, and the file that was there is still there. Raises ChangedOutside when somebody
    took the new file away meanwhile, CannotWrite for what the disk does not allow, SyncRefused when all is done but
    not vouched for, and other OSErrors.
    """
    try:
        if check is not None:
            check(target.path)
        if check is None or not _exchanged(temporary, target, name, check):
            move_over(temporary, target.path)
            sync_folder(target.path.parent)
    except StillHeld as error:
        raise CannotWrite(name, Fault("held")) from error
    except SyncRefused:
        raise
    except OSError as error:
        if error.errno not in REFUSED:
            raise
        raise CannotWrite(name, Fault("cannot-replace")) from error
    if _is_gone(target.path):
        raise ChangedOutside(name, Fault("vanished"), found=None)


def _exchanged(temporary: Path, target: Target, name: str, check: Check) -> bool:
    """Take the place in a way that loses nothing of what others do; tell whether that can be done here."""
    if target.status is None:
        return _moved(temporary, target.path, check)
    return _swapped(temporary, target.path, name, check)


def _moved(temporary: Path, target: Path, check: Check) -> bool:
    """Take a name that nobody may have taken meanwhile; tell whether that can be done here."""
    try:
        if not move_to_free_name(temporary, target):
            return False
    except FileExistsError:
        check(target)
        raise
    sync_folder(target.parent)
    return True


def _swapped(temporary: Path, target: Path, name: str, check: Check) -> bool:
    """Replace a file and look at the old one once more before it goes; tell whether that can be done here."""
    if not swap(temporary, target):
        return False
    try:
        sync_folder(target.parent)
    finally:
        try:
            check(temporary)
        except ChangedOutside as error:
            if error.found is not None:
                _swap_back(temporary, target, name)
                raise
        except OSError:  # what cannot be read any more was the right file a moment ago
            pass
    with suppress(OSError):
        temporary.unlink()
    return True


def _is_gone(path: Path) -> bool:
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:  # it was there a moment ago, and nobody says that it is not
        pass
    return False


def _swap_back(temporary: Path, target: Path, name: str) -> None:
    try:
        swap(temporary, target)
    except OSError as error:
        raise HalfWritten(name, Fault("half-written", {"kept": str(temporary)})) from error
    with suppress(SyncRefused):
        sync_folder(target.parent)
