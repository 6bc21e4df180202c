"""What is known of an earlier version of a map without reading it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from journeycanvas.files.recovery.lines import Broken, value_of
from journeycanvas.files.recovery.records import time_of

Kind: TypeAlias = Literal["opened", "saved"]


@dataclass(frozen=True)
class Version:
    """A version: when it was kept, the SHA-256 and the bytes of its file, what it was kept for, and the map's title.

    `number` counts the versions of a map in the order in which they were kept: clocks go wrong. `folder` is where it
    lies, and `path` was the map's own.
    """

    folder: Path
    number: int
    time: datetime
    kind: Kind
    digest: str
    size: int
    title: str
    path: str


def raw_version(version: Version) -> dict[str, Any]:
    """Return a version as the list has it."""
    return {
        "number": version.number,
        "time": version.time.isoformat(),
        "kind": version.kind,
        "digest": version.digest,
        "size": version.size,
        "title": version.title,
        "path": version.path,
    }


def version_of(content: bytes, folder: Path) -> Version:
    """Return the version that a line of a list says. Raises Broken."""
    match value_of(content):
        case {
            "number": int(number),
            "time": time,
            "kind": str(kind),
            "digest": str(digest),
            "size": int(size),
            "title": str(title),
            "path": str(path),
        } if digest.isascii() and digest.isalnum():
            for known in get_args(Kind):
                if kind == known:
                    return Version(folder, number, time_of(time), known, digest, size, title, path)
    raise Broken("version")
