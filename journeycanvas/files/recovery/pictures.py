"""Keep each picture of a journal once, in a file named by the hash of what it holds."""

from contextlib import suppress
from pathlib import Path

from journeycanvas.files.digests import digest
from journeycanvas.files.private import content_of, put
from journeycanvas.files.recovery.folder import picture_name
from journeycanvas.files.sealing import Broken, encoder, value_of
from journeycanvas.model import Picture
from journeycanvas.model.faults import Unfit, checked


class Pictures:
    """The pictures that one journal keeps. A picture of the map is a value: it is hashed the first time only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[int, tuple[Picture, str]] = {}
        self._used: set[str] = set()
        self._used_before: set[str] | None = None
        self._is_begun = False

    def keep(self, picture: Picture) -> str:
        """Return the hash of a picture that is kept now. Raises CannotWrite."""
        _, name = self._known.get(id(picture)) or self._put(picture)
        self._used.add(name)
        return name

    def forget(self) -> None:
        """Know of nothing that is kept: the folder may have been emptied."""
        self._known.clear()

    def begin_history(self) -> None:
        """Count anew which pictures are used."""
        self._used_before, self._used = (self._used if self._is_begun else None), set()
        self._is_begun = True

    def drop_unused(self) -> None:
        """Remove what was used neither since the history was begun nor before that, in the time of the other map."""
        if self._used_before is None:
            return
        wanted = {picture_name(name) for name in self._used | self._used_before}
        for path in self._folder.glob(picture_name("*")):
            if path.name not in wanted:
                with suppress(OSError):
                    path.unlink()
        self._known = {key: known for key, known in self._known.items() if picture_name(known[1]) in wanted}

    def _put(self, picture: Picture) -> tuple[Picture, str]:
        content = encoder()(picture).encode()
        name = digest(content)
        path = self._folder / picture_name(name)
        if not path.exists():
            put(path, content)
        self._known[id(picture)] = picture, name
        return self._known[id(picture)]


class PictureFinder:
    """Finds the pictures of a journal again; one that is not whole leaves its place empty."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: dict[str, Picture] = {}
        self.has_missed = False

    def find(self, name: str) -> Picture:
        """Return the picture with a hash."""
        if name not in self._found:
            self._found[name] = self._read(name)
        return self._found[name]

    def _read(self, name: str) -> Picture:
        with suppress(Broken, Unfit):
            if not (name.isascii() and name.isalnum()):
                raise Broken("name")
            content = content_of(self._folder / picture_name(name))
            if digest(content) == name:
                return checked(Picture, value_of(content))
        self.has_missed = True
        return Picture()
