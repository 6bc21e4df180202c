"""Find among the versions that were kept the map that the one here and another copy of it came of."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from journeycanvas.edit.merging.ancestry import known_to
from journeycanvas.errors import JourneyError
from journeycanvas.files import Opened
from journeycanvas.files.versions import Version, Versions
from journeycanvas.model import Journey


class Ancestor(NamedTuple):
    """The map that both came of, and when it was kept."""

    journey: Journey
    time: datetime


def ancestor(
    versions: Versions, map_id: str, path: Path | None, digest: str | None, copy: Opened, copy_path: Path
) -> Ancestor | None:
    """Return the newest version that both came of as far as can be told; None if there is none that is known.

    It is sure where the copy is the file at `path` itself, changed since it held `digest`, where the copy has the bytes
    of a version, and where a version of the file here lies among the versions of the file there too. Otherwise what the
    copy holds has to tell it (edit/merging/ancestry.py).
    """
    if path is None or copy.journey.map.id != map_id:
        return None
    kept = versions.listed(map_id, path)
    own = [version for version in kept if version.path == str(path.absolute())]
    there = {version.digest for version in kept if version.path == str(copy_path.absolute())} | {copy.digest}
    if path.absolute() == copy_path.absolute():
        there = {digest or ""}
    for version in own:
        if version.digest in there:
            return _read(versions, version)
    read: list[Ancestor] = []

    def journeys() -> Iterator[Journey]:
        for version in reversed(own):
            one = _read(versions, version)
            if one is not None:
                read.append(one)
                yield one.journey

    known = known_to(copy.journey, journeys())
    return None if known is None else Ancestor(known.journey, read[known.number].time)


def _read(versions: Versions, version: Version) -> Ancestor | None:
    try:
        return Ancestor(versions.read(version).journey, version.time)
    except JourneyError:
        return None
