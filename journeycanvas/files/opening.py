"""Open a map: read its bytes, prove them, bring them up to this version, mend what points nowhere. Never writes."""

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journeycanvas.errors import CannotRead, Damaged, Fault, NotAJourney, Place, Repair, TooNew
from journeycanvas.files.digests import digest
from journeycanvas.files.limits import FORMAT, MAX_FILE_BYTES, VERSION
from journeycanvas.files.mending import mend
from journeycanvas.files.parsing import parse
from journeycanvas.files.reading import Unreadable, read, record_name
from journeycanvas.files.steps import bring_up
from journeycanvas.files.system import system_fault
from journeycanvas.files.whereabouts import place_at, value_at
from journeycanvas.model import Journey


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

    @property
    def read_only(self) -> bool:
        """Tell whether a newer release made the file."""
        return self.version > VERSION


def open_map(path: Path) -> Opened:
    """Return the map in a file. Raises CannotRead, NotAJourney, Damaged or TooNew."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise CannotRead(str(path), Fault("folder" if stat.S_ISDIR(status.st_mode) else "not-a-file"))
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise CannotRead(str(path), system_fault(error)) from error
    except ValueError as error:  # a NUL character in the name
        raise CannotRead(str(path), Fault("not-found")) from error
    if len(content) > MAX_FILE_BYTES:
        raise CannotRead(str(path), Fault("too-large", {"limit": MAX_FILE_BYTES}))
    return load(content, str(path))


def load(content: bytes, name: str) -> Opened:
    """Return the map in the bytes of a file; `name` is for the sentence if something is wrong with them."""
    raw = parse(content, name)
    version = _version(raw, content, name)
    try:
        journey = read(bring_up(raw, version, VERSION) if version < VERSION else raw)
    except Unreadable as error:
        if version > VERSION:
            raise TooNew(name, version, VERSION) from None
        raise Damaged(name, error.fault, _place(content, raw, error, version)) from None
    journey, repairs = mend(journey)
    return Opened(journey, repairs, version, digest(content))


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
