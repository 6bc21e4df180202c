"""Open a map: read its bytes, prove them, bring them up to this version, mend what points nowhere. Never writes."""

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journeycanvas.errors import CannotRead, Damaged, Fault, NotAJourney, Place, Repair, SetAside, TooNew
from journeycanvas.files.cleaning import cleaned, may_hold_harm
from journeycanvas.files.digests import digest
from journeycanvas.files.disk import read_all
from journeycanvas.files.gallery import looked_through
from journeycanvas.files.limits import FORMAT, MAX_FILE_BYTES, VERSION
from journeycanvas.files.mending import mend
from journeycanvas.files.parsing import parse
from journeycanvas.files.reading import Unreadable, read, record_name
from journeycanvas.files.steps import bring_up
from journeycanvas.files.system import system_fault
from journeycanvas.files.weighing import check_weight
from journeycanvas.files.whereabouts import place_at, value_at
from journeycanvas.model import Journey

FOR_GOOD = ("empty", "too-many", "too-many-values")
"""Why a file is refused and not read in part."""


@dataclass(frozen=True)
class Opened:
    """A map that was opened: what had to be mended, and the version of the format that the file has.

    A file of a newer version is `read_only`: shown as far as this program understands it, and never written over.
    `digest` is the SHA-256 of the file's bytes, which a save expects to find there again.
    """

    journey: Journey
    repairs: tuple[Repair, ...] = ()
    version: int = VERSION
    digest: str = ""
    set_aside: tuple[SetAside, ...] = ()

    @property
    def is_partial(self) -> bool:
        """Tell whether some of the file could not be read. A window asks before it saves such a map for the first time.

        What could not be read goes with the map, under `set_aside`.
        """
        return bool(self.set_aside)

    @property
    def read_only(self) -> bool:
        """Tell whether a newer release made the file."""
        return self.version > VERSION


def open_map(path: Path) -> Opened:
    """Return the map in a file. Raises CannotRead, NotAJourney, Damaged or TooNew."""
    return load(content_of_map(path), str(path))


def open_to_change(path: Path) -> Opened:
    """Return the map in a file that may be written again. Raises TooNew for a newer one, and what open_map raises."""
    opened = open_map(path)
    if opened.read_only:
        raise TooNew(str(path), opened.version, VERSION)
    return opened


def content_of_map(path: Path) -> bytes:
    """Return the bytes of a file that may hold a map. Raises CannotRead."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise CannotRead(str(path), Fault("folder" if stat.S_ISDIR(status.st_mode) else "not-a-file"))
        # Of a file that is too large nothing is read; one that grows meanwhile is, up to the limit.
        content = read_all(path, MAX_FILE_BYTES + 1) if status.st_size <= MAX_FILE_BYTES else b""
    except OSError as error:
        raise CannotRead(str(path), system_fault(error)) from error
    except ValueError as error:  # a NUL character in the name
        raise CannotRead(str(path), Fault("not-found")) from error
    if max(status.st_size, len(content)) > MAX_FILE_BYTES:
        raise CannotRead(str(path), Fault("too-large", {"limit": MAX_FILE_BYTES}))
    return content


def load(content: bytes, name: str) -> Opened:
    """Return the map in the bytes of a file; `name` is for the sentence if something is wrong with them.

    A broken map opens with what can be read of it. Raises NotAJourney, Damaged or TooNew where that is nothing.
    """
    set_aside: tuple[SetAside, ...] = ()
    try:
        found, version = _whole(content, name)
    except (Damaged, TooNew) as error:
        if isinstance(error, Damaged) and error.fault.code in FOR_GOOD:
            raise
        from journeycanvas.files.salvage import salvage  # few maps are broken, and it has much to import

        found, set_aside, version = salvage(content, error)
    try:
        check_weight(found, len(content))
    except Unreadable as error:
        raise Damaged(name, error.fault) from None
    clean, hidden = cleaned(found) if set_aside or may_hold_harm(content) else (found, ())
    shown, unreadable, too_much = looked_through(clean)
    set_aside += too_much
    journey, mended = mend(shown)
    if set_aside:
        from journeycanvas.files.set_aside import with_set_aside

        journey = with_set_aside(journey, set_aside, mended, shown)
    return Opened(journey, (*hidden, *mended, *unreadable), version, digest(content), set_aside)


def _whole(content: bytes, name: str) -> tuple[Journey, int]:
    """Return the map in the bytes of a file of which everything can be read, and its version."""
    raw = parse(content, name)
    version = _version(raw, content, name)
    try:
        return read(bring_up(raw, version, VERSION) if version < VERSION else raw), version
    except Unreadable as error:
        if version > VERSION:
            raise TooNew(name, version, VERSION) from None
        raise Damaged(name, error.fault, _place(content, raw, error, version)) from None


def _version(raw: Any, content: bytes, name: str) -> int:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise NotAJourney(name, Fault("not-a-map"))
    version = raw.get("version")
    if type(version) is not int or version < 1:
        key = "version"
        fault = Fault("wrong-type", {"wanted": "whole-number"}) if key in raw else Fault("missing-key", {"key": key})
        text = content.decode("utf-8-sig")
        raise Damaged(name, fault, place_at(text, value_at(text, (key,)), (key,)))
    return version


def _place(content: bytes, raw: Any, error: Unreadable, version: int) -> Place:
    """Return where the value stands. In a file that was brought up first, its line is no longer known for certain."""
    steps = record_name(raw, error.steps)
    if version != VERSION:
        return Place(steps=steps)
    text = content.decode("utf-8-sig")
    return place_at(text, value_at(text, error.steps), steps)
