"""Keep versions of maps, list them, read one back, and never take more room than they may."""

import re
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from journeycanvas.errors import CannotRead, CannotWrite, Fault
from journeycanvas.files.digests import digest
from journeycanvas.files.disk import read_all
from journeycanvas.files.limits import MAX_FILE_BYTES
from journeycanvas.files.opening import Opened, content_of_map, load
from journeycanvas.files.private import is_ours, prepare, put
from journeycanvas.files.sealing import Broken, encoder
from journeycanvas.files.system import system_fault
from journeycanvas.files.versions.contents import (
    PICTURE,
    WHOLE,
    WITHOUT,
    Contents,
    Read,
    content_place,
    files_of,
    picture_place,
    read_content,
)
from journeycanvas.files.versions.thinning import fitting, thinned
from journeycanvas.files.versions.version import Kind, Version, raw_version, version_of
from journeycanvas.model import MapFacts

MOST_BYTES = 500_000_000  # of all versions of all maps, as they lie on the disk
LIST = "versions.list"
_FOLDER = re.compile(r"([A-Za-z0-9_-]{1,64})-[0-9a-f]{16}")


class Versions:
    """The versions of all maps, in one folder among the person's data. One thread at a time may call it."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._clock = clock
        self._most_bytes = most_bytes
        self._contents = Contents()

    def keep(self, map: MapFacts, path: Path, content: bytes | Path, kind: Kind) -> Version | None:
        """Keep what is, or was, in the file of a map at `path`; `content` may name a file that holds it.

        Content equal to the version before is not kept again; then there is none to return. Raises CannotWrite, and
        CannotRead for a file that cannot be read.
        """
        content = content_of_map(content) if isinstance(content, Path) else content
        folder = self._folder / folder_name(map.id, path)
        prepare(folder)
        listed = _surely_listed(folder)
        if listed and listed[-1].digest == digest(content):
            return None
        number = listed[-1].number + 1 if listed else 1
        size, pictures = self._contents.put(folder, content)
        time, name, at = self._clock(), digest(content), str(path.absolute())
        version = Version(folder, number, time, kind, name, size, map.title, at, pictures)
        self._write(folder, [*listed, version])
        self._make_room()
        return version

    def listed(self, map_id: str, path: Path) -> tuple[Version, ...]:
        """Return the versions of a map, the newest first: those of the file at a path, then those of its copies and
        of the same map where it was before. A list that is damaged is read as far as it can be."""
        own = self._folder / folder_name(map_id, path)
        others = [folder for folder in self._folders() if folder != own and _map_id(folder) == map_id]
        return tuple(version for folder in (own, *others) for version in reversed(_listed(folder)))

    def read(self, version: Version) -> Opened:
        """Return a version as the map it was; a picture that is damaged or gone is told of. Raises CannotRead for one
        that is damaged or gone itself, and what opening a file raises."""
        return load(_read(version).content, version.path)

    def content(self, version: Version) -> bytes:
        """Return the bytes that were in the map's file. Raises CannotRead."""
        content, is_whole = _read(version)
        if not is_whole:
            raise CannotRead(version.path, Fault("read-back"))
        return content

    def _write(self, folder: Path, versions: Iterable[Version]) -> None:
        """Write the list of a map's versions, and remove the contents that it does not name."""
        staying = thinned(tuple(versions), self._clock())
        put(folder / LIST, b"".join(encoder()(raw_version(it)).encode() + b"\n" for it in staying))
        _remove_unnamed(folder, staying)

    def _make_room(self) -> None:
        everything = [version for folder in self._folders() for version in _surely_listed(folder)]
        staying = fitting(everything, self._most_bytes)
        for folder in {version.folder for version in everything if version not in staying}:
            self._write(folder, [version for version in staying if version.folder == folder])

    def _folders(self) -> list[Path]:
        try:
            return [folder for folder in sorted(self._folder.iterdir()) if _map_id(folder) and is_ours(folder)]
        except OSError:
            return []


def folder_name(map_id: str, path: Path) -> str:
    """Return the name of the folder for a map at a path: copies of a file have the same id."""
    return f"{map_id}-{sha256(str(path.absolute()).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


def _map_id(folder: Path) -> str:
    match = _FOLDER.fullmatch(folder.name)
    return match[1] if match else ""


def _read(version: Version) -> Read:
    try:
        found = read_content(version)
    except Broken:
        found = Read(b"", True)
    if found.is_whole and digest(found.content) != version.digest:
        raise CannotRead(version.path, Fault("read-back"))
    return found


def _listed(folder: Path, passed_over: type[OSError] = OSError) -> list[Version]:
    """Return the versions of a folder that are there, in the order in which they were kept, without broken lines."""
    found: list[Version] = []
    with suppress(Broken, passed_over):
        if not stat.S_ISREG((folder / LIST).lstat().st_mode):
            return []
        for content in read_all(folder / LIST, MAX_FILE_BYTES).splitlines():
            with suppress(Broken, passed_over):
                version = version_of(content, folder)
                found.append(_weighed(version, passed_over))
    return sorted(found, key=lambda version: version.number)


def _weighed(version: Version, passed_over: type[OSError]) -> Version:
    """Return a version with what it takes by now. One whose pictures are gone is still one."""
    pictures = []
    for picture in version.pictures:
        size = 0
        with suppress(passed_over):
            size = picture_place(version.folder, picture.name).stat().st_size
        pictures.append(picture._replace(size=size))
    return replace(version, size=content_place(version).stat().st_size, pictures=tuple(pictures))


def _surely_listed(folder: Path) -> list[Version]:
    """Return the same for writing the list anew. Raises CannotWrite if the disk does not hand out what is there: an
    error of a moment must not cost the versions of before."""
    try:
        return _listed(folder, FileNotFoundError)
    except OSError as error:
        raise CannotWrite(str(folder), system_fault(error)) from error


def _remove_unnamed(folder: Path, versions: Iterable[Version]) -> None:
    named = {path for version in versions for path in files_of(version)}
    with suppress(OSError):
        for path in folder.iterdir():
            if path.suffix in (WHOLE, WITHOUT, PICTURE) and path not in named:
                path.unlink()
