"""Keep what was in the files of maps: compressed under its hash, and its pictures apart, once for all versions.

A picture stands in a map's file as one long word of letters, and most saves change none of them: ten saves of a map
of 20 MB of photographs took 152 MB. What is left of the file without them has a list of their places before it.
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from journeycanvas.errors import CannotWrite
from journeycanvas.files.digests import digest
from journeycanvas.files.limits import MAX_FILE_BYTES
from journeycanvas.files.private import content_of, put
from journeycanvas.files.sealing import Broken, encoder, sealed, unsealed, value_of
from journeycanvas.files.system import system_fault
from journeycanvas.files.versions.version import Stored, Version

LONG = 4_096  # letters; what is shorter is not worth a file of its own
WHOLE, WITHOUT, PICTURE = ".z", ".without", ".picture"
_PICTURE = re.compile(rb'(?<=")[A-Za-z0-9+/]{%d,}={0,2}(?=")' % LONG)


class Read(NamedTuple):
    """What was in a map's file; `is_whole` if no picture of it is missing."""

    content: bytes
    is_whole: bool


class Contents:
    """Puts contents into the folders of maps. A picture that is there is looked through once a program."""

    def __init__(self) -> None:
        self._proved: set[Path] = set()

    def put(self, folder: Path, content: bytes) -> tuple[int, tuple[Stored, ...]]:
        """Keep a content in a folder; return the bytes it takes, and the pictures it needs. Raises CannotWrite."""
        found = list(_PICTURE.finditer(content))
        if not found:
            packed = zlib.compress(content)
            put(folder / f"{digest(content)}{WHOLE}", packed)
            return len(packed), ()
        places, rest, before, length = list[tuple[int, str]](), list[bytes](), 0, 0
        stored: dict[str, Stored] = {}
        for match in found:
            rest.append(content[before : match.start()])
            length, before = length + len(rest[-1]), match.end()
            picture = self._put_picture(folder, match[0])
            stored[picture.name] = picture
            places.append((length, picture.name))
        head = encoder()(places).encode()
        packed = sealed(zlib.compress(b"\n".join((head, b"".join((*rest, content[before:]))))))
        put(folder / f"{digest(content)}{WITHOUT}", packed)
        return len(packed), tuple(stored.values())

    def _put_picture(self, folder: Path, letters: bytes) -> Stored:
        name = digest(letters)
        path = picture_place(folder, name)
        try:
            if not (path in self._proved and path.exists()) and _picture(path, len(letters)) is None:
                put(path, zlib.compress(letters))
            self._proved.add(path)
            return Stored(name, path.stat().st_size)
        except OSError as error:
            raise CannotWrite(str(path), system_fault(error)) from error


def content_place(version: Version) -> Path:
    """Return the file of a version, which may need those of pictures besides."""
    return version.folder / f"{version.digest}{WITHOUT if version.pictures else WHOLE}"


def picture_place(folder: Path, name: str) -> Path:
    """Return the file of a picture."""
    return folder / f"{name}{PICTURE}"


def files_of(version: Version) -> Iterator[Path]:
    """Yield every file that a version needs."""
    yield content_place(version)
    for picture in version.pictures:
        yield picture_place(version.folder, picture.name)


def read_content(version: Version) -> Read:
    """Return what was in a map's file; where a picture is damaged or gone, its letters are missing. Raises Broken."""
    content = content_of(content_place(version))
    if not version.pictures:
        return Read(_inflated(content, MAX_FILE_BYTES), True)
    head, _, rest = _inflated(unsealed(content), MAX_FILE_BYTES).partition(b"\n")
    pieces, before, room, is_whole = list[bytes](), 0, MAX_FILE_BYTES - len(rest), True
    for at, name in _places(head):
        letters = _picture(picture_place(version.folder, name), room)
        is_whole, room = is_whole and letters is not None, room - len(letters or b"")
        pieces += rest[before:at], letters or b""
        before = at
    return Read(b"".join((*pieces, rest[before:])), is_whole)


def _places(head: bytes) -> Iterator[tuple[int, str]]:
    places = value_of(head)
    for place in places if isinstance(places, list) else ():
        match place:
            case [int(at), str(name)] if at >= 0 and name.isascii() and name.isalnum():
                yield at, name
            case _:
                raise Broken("places")


def _picture(path: Path, most: int) -> bytes | None:
    """Return the letters of a picture, None when they are not what they were."""
    with suppress(Broken):
        letters = _inflated(content_of(path), most)
        if digest(letters) == path.stem:
            return letters
    return None


def _inflated(content: bytes, most: int) -> bytes:
    """Return what was compressed, up to a number of bytes. Raises Broken."""
    if most <= 0:  # for zlib that means all there is
        raise Broken("too large")
    try:
        return zlib.decompressobj().decompress(content, most)
    except zlib.error:
        raise Broken("compressed") from None
