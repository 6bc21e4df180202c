"""Save a map: proved readable before a byte of it touches the disk, and never over a file of a newer release."""

import re
from pathlib import Path

from journeycanvas.errors import CannotWrite, Damaged, Fault
from journeycanvas.files.limits import FORMAT, MAX_FILE_BYTES, VERSION
from journeycanvas.files.parsing import parse
from journeycanvas.files.reading import Unreadable, read
from journeycanvas.files.system import system_fault
from journeycanvas.files.whole import write_whole
from journeycanvas.files.writing import dump
from journeycanvas.model import Journey

HEAD_BYTES = 4096  # the version stands in the first two lines of every file that a release of ours wrote
_HEAD = re.compile(rb'\s*\{\s*"format"\s*:\s*"%s"\s*,\s*"version"\s*:\s*(\d{1,9})' % FORMAT.encode())


def save_map(journey: Journey, path: Path) -> None:
    """Write a map to a file, whole or not at all. Raises CannotWrite; then the file that was there still is."""
    content = _proved(journey, str(path))
    if _version_of(path) > VERSION:
        raise CannotWrite(str(path), Fault("newer-file"))
    write_whole(path, content)


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
    """Return the version of a map that is there already; 0 if there is none."""
    try:
        with path.open("rb") as file:
            found = _HEAD.match(file.read(HEAD_BYTES))
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise CannotWrite(str(path), system_fault(error)) from error
    return int(found[1]) if found else 0
