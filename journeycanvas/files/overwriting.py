"""Overwrite a file in place, for files that may not or cannot be replaced: never without a copy that was proved first.

The one way of writing in which a power cut can meet a file half written. Then the copy in the person's own folder is
whole, and kept_copies() finds it when the file is opened again.
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from journeycanvas.errors import CannotWrite, Fault, HalfWritten
from journeycanvas.files.disk import open_existing, read_all, sync, write_all
from journeycanvas.files.replacing import Check
from journeycanvas.files.system import system_fault
from journeycanvas.files.whole import write_whole

NAME_KEPT = 40  # characters of the file's name in that of the copy


def overwrite(path: Path, target: Path, content: bytes, keep_in: Path, check: Check) -> None:
    """Write over the file `target`, which the person knows as `path`; `check` looks at it just before the first byte.

    Raises CannotWrite, and then the old content is there; or HalfWritten, and then it is in a copy in `keep_in`.
    """
    old = read_all(target)
    copy = _keep(old, target, keep_in, path)
    try:
        check(target)
        file = open_existing(target)
    except BaseException:
        _drop(copy)
        raise
    try:
        fault = _tried(file, target, content)
        if fault is not None and _tried(file, target, old) is not None:
            raise HalfWritten(str(path), Fault("half-written", {"kept": str(copy)}))
    finally:
        with suppress(OSError):
            os.close(file)
    _drop(copy)
    if fault is not None:
        raise CannotWrite(str(path), fault)


def kept_copies(path: Path, keep_in: Path) -> tuple[Path, ...]:
    """Return the copies of a file that were kept when overwriting it was cut short, the newest first.

    Each is the whole content that the file had before. Who has looked at one removes it.
    """
    try:
        found = [
            (copy.stat().st_mtime_ns, copy) for copy in keep_in.glob(f"{_key(Path(os.path.realpath(path)))}.*.kept")
        ]
    except (OSError, ValueError):
        return ()
    return tuple(copy for _, copy in sorted(found, reverse=True))


def _keep(old: bytes, target: Path, keep_in: Path, path: Path) -> Path:
    copy = keep_in / f"{_key(target)}.{token_hex(4)}.{target.name[:NAME_KEPT]}.kept"
    try:
        keep_in.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(copy, old)
    except CannotWrite as error:
        _drop(copy)
        # That the copy is not confirmed must not read as if the map were written.
        cause = error.__cause__
        if error.fault.code == "not-synced" and isinstance(cause, OSError):
            raise CannotWrite(str(path), system_fault(cause)) from error
        raise CannotWrite(str(path), error.fault) from error
    return copy


def _key(target: Path) -> str:
    return sha256(os.fsencode(target)).hexdigest()[:16]


def _tried(file: int, target: Path, content: bytes) -> Fault | None:
    """Write, sync and read back; return what went wrong, if anything did."""
    try:
        os.lseek(file, 0, os.SEEK_SET)
        write_all(file, content)
        os.ftruncate(file, len(content))
        sync(file)
        return None if read_all(target) == content else Fault("read-back")
    except OSError as error:
        return system_fault(error)


def _drop(copy: Path) -> None:
    with suppress(OSError):
        copy.unlink()
