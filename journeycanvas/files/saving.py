"""Save a map: proved readable before a byte of it touches the disk, and only over the file that it is expected to be.

A file is put in the old one's place. Where that would lose something (other names of the file, its owner), or where
the disk refuses it, the file is overwritten instead, with a copy kept until the new content was read back.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from journeycanvas.errors import CannotWrite, Damaged, Fault, NotConfirmed
from journeycanvas.files.digests import digest
from journeycanvas.files.disk import read_all
from journeycanvas.files.expecting import ANYTHING, Expected, ensure_expected
from journeycanvas.files.limits import FORMAT, MAX_FILE_BYTES, VERSION
from journeycanvas.files.overwriting import overwrite
from journeycanvas.files.parsing import parse
from journeycanvas.files.reading import Unreadable, read
from journeycanvas.files.system import system_fault
from journeycanvas.files.targets import Target, find_target
from journeycanvas.files.whole import write_whole
from journeycanvas.files.writing import dump
from journeycanvas.model import Journey

HEAD_BYTES = 4096  # the version stands in the first two lines of every file that a release of ours wrote
_HEAD = re.compile(rb'\s*\{\s*"format"\s*:\s*"%s"\s*,\s*"version"\s*:\s*(\d{1,9})' % FORMAT.encode())


@dataclass(frozen=True)
class Saved:
    """A map that is on the disk, and that a power cut can no longer undo. `digest` is what the next save expects."""

    digest: str
    way: Literal["replaced", "in-place"]


def save_map(journey: Journey, path: Path, expected: Expected = None, keep_in: Path | None = None) -> Saved:
    """Write a map to a file, whole or not at all, and return what is there now. May run in any thread.

    `expected` is the digest of the file that may be replaced; None if no file may be there; ANYTHING if whatever is
    there may go. `keep_in` is a folder for the copy that is kept while a file is overwritten in place; without one,
    files that only can be written so are left alone.

    Raises ChangedOutside if another file is there, HalfWritten if it was overwritten in part and could not be put
    back, NotConfirmed if everything is there but the disk does not vouch for it, and else CannotWrite; then the file
    that was there still is.
    """
    name = str(path)
    content = _proved(journey, name)
    target = find_target(path)
    try:
        ensure_expected(target.path, expected, name)
        if target.status is not None and _version_of(target.path) > VERSION:
            raise CannotWrite(name, Fault("newer-file"))
        return Saved(digest(content), _write(path, target, content, expected, keep_in))
    except OSError as error:
        raise CannotWrite(name, system_fault(error)) from error
    except CannotWrite as error:
        if error.fault.code != "not-synced":
            raise
        raise NotConfirmed(name, error.fault, digest=digest(content)) from error


def _write(
    path: Path, target: Target, content: bytes, expected: Expected, keep_in: Path | None
) -> Literal["replaced", "in-place"]:
    def check(file: Path) -> None:
        ensure_expected(file, expected, str(path))

    reason = Fault("several-names") if target.has_other_names else Fault("foreign-owner")
    if not (target.has_other_names or target.is_of_another):
        try:
            write_whole(path, content, None if expected is ANYTHING else check)
        except CannotWrite as error:
            if error.fault.code != "cannot-replace" or target.status is None:
                raise
            reason = error.fault
        else:
            return "replaced"
    if keep_in is None:
        raise CannotWrite(str(path), reason)
    overwrite(path, target.path, content, keep_in, check)
    return "in-place"


def _proved(journey: Journey, path: str) -> bytes:
    """Return the bytes of a map once they were read back and gave the same map."""
    try:
        content = dump(journey)
        same = read(parse(content, path)) == journey
    except Damaged as error:
        raise CannotWrite(path, error.fault, error.place) from error
    except Unreadable as error:
        raise CannotWrite(path, error.fault) from error
    except UnicodeEncodeError as error:
        raise CannotWrite(path, Fault("lone-surrogate")) from error
    except ValueError as error:
        raise CannotWrite(path, Fault("not-finite")) from error
    if not same:
        raise CannotWrite(path, Fault("read-back"))
    if len(content) > MAX_FILE_BYTES:
        raise CannotWrite(path, Fault("too-large", {"limit": MAX_FILE_BYTES}))
    return content


def _version_of(path: Path) -> int:
    """Return the version of a map that is there already; 0 if it is something else."""
    found = _HEAD.match(read_all(path, HEAD_BYTES))
    return int(found[1]) if found else 0
