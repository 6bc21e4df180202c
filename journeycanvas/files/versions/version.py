"""What is known of an earlier version of a map without reading it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from journeycanvas.files.sealing import Broken, time_of, value_of

Kind: TypeAlias = Literal["opened", "saved"]


class Stored(NamedTuple):
    """A picture that lies beside the versions of a map: the hash by which it is found, and its bytes on the disk."""

    name: str
    size: int


@dataclass(frozen=True)
class Version:
    """A version: when it was kept, the SHA-256 of its file, what it was kept for, and the map's title.

    `number` counts the versions of a map in the order in which they were kept: clocks go wrong. `folder` is where it
    lies, and `path` was the map's own. `size` are the bytes that it takes on the disk without its `pictures`, which it
    may share with others.
    """

    folder: Path
    number: int
    time: datetime
    kind: Kind
    digest: str
    size: int
    title: str
    path: str
    pictures: tuple[Stored, ...] = ()

    @property
    def whole_size(self) -> int:
        """The bytes that it takes on the disk, with its pictures."""
        return self.size + sum(picture.size for picture in self.pictures)


def raw_version(version: Version) -> dict[str, Any]:
    """Return a version as the list has it."""
    raw: dict[str, Any] = {
        "number": version.number,
        "time": version.time.isoformat(),
        "kind": version.kind,
        "digest": version.digest,
        "size": version.size,
        "title": version.title,
        "path": version.path,
    }
    return raw | {"pictures": version.pictures} if version.pictures else raw


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
            **rest,
        } if digest.isascii() and digest.isalnum():
            for known in get_args(Kind):
                if kind == known:
                    return Version(
                        folder, number, time_of(time), known, digest, size, title, path, _pictures(rest.get("pictures"))
                    )
    raise Broken("version")


def _pictures(raw: Any) -> tuple[Stored, ...]:
    """Return the pictures that a line names; those of earlier releases name none. Raises Broken."""
    found: list[Stored] = []
    for picture in raw if isinstance(raw, list) else ():
        match picture:
            case [str(name), int(size)] if name.isascii() and name.isalnum():
                found.append(Stored(name, size))
            case _:
                raise Broken("pictures")
    return tuple(found)
