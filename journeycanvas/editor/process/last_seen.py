"""A picture of how opening a map looks, which stands in the first window until the map itself does.

Each is in a file by the name of its map, with what it depends on: of anything else than exactly this map in
exactly this window it is not shown. What is not there, or cannot be read, is as if it had never been kept.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from zlib import crc32

from journeycanvas import __version__
from journeycanvas.editor.process.settings import MOST_RECENT, Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

SUFFIX = ".seen"
ANSWER_S = 0.02  # that a first window waits for the disk of its map
LARGEST = 32 << 20  # bytes of a picture that is read

Facts = Mapping[str, object]


@dataclass(frozen=True)
class Appearance:
    """In which language, look and size of letters a window shows a map."""

    language: str
    look: str
    unit: float


class Pictures:
    """The pictures in a folder, one a map. They hold no Qt object, and may be used in any thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self, path: Path) -> Path:
        """Return where the picture of a map lies."""
        return self.folder / f"{crc32(os.fsencode(path.absolute())):08x}{SUFFIX}"

    def has(self, path: Path) -> bool:
        """Tell whether there is a picture of a map, of whatever time."""
        with suppress(OSError, ValueError):
            return self.place(path).exists()
        return False

    def content(self, path: Path, facts: Facts, ratio: float) -> bytes | None:
        """Return the picture of a map, as PNG, if what it depends on is the same."""
        with suppress(OSError, ValueError, RecursionError), self.place(path).open("rb") as file:
            found = json.loads(file.readline(1 << 16))
            return file.read(LARGEST) if found == {**facts, "ratio": ratio} else None
        return None

    def keep(self, path: Path, facts: Facts, ratio: float, png: bytes) -> None:
        """Keep the picture of a map in place of the one before. Raises CannotWrite."""
        from journeycanvas.files.private import prepare, put

        prepare(self.folder)
        put(self.place(path), json.dumps({**facts, "ratio": ratio}).encode() + b"\n" + png)

    def tidy(self, maps: Iterable[str]) -> None:
        """Remove the pictures of all other maps than these."""
        kept = {self.place(Path(name)) for name in tuple(maps)[:MOST_RECENT]}
        with suppress(OSError):
            for file in self.folder.iterdir():
                if file not in kept:
                    file.unlink(missing_ok=True)


def facts_of(path: Path, state: tuple[int, int], settings: Settings, appearance: Appearance) -> dict[str, object]:
    """Return what a picture of a map depends on; its window's size is that of the picture itself."""
    return {
        "version": __version__,
        "path": str(path.absolute()),
        "state": list(state),
        "language": appearance.language,
        "look": appearance.look,
        "unit": appearance.unit,
        "side": [settings.side_open, settings.side_width],
        "overview": settings.overview,
    }


def state_of(path: Path) -> tuple[int, int]:
    """Return the size of a file and when it was written. Raises OSError."""
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def state_at_once(path: Path) -> tuple[int, int] | None:
    """Return the same if the disk answers at once; one that hangs keeps no window waiting."""
    found: list[tuple[int, int]] = []

    def ask() -> None:
        with suppress(OSError, ValueError):
            found.append(state_of(path))

    asking = Thread(target=ask, name="asking", daemon=True)
    asking.start()
    asking.join(ANSWER_S)
    return found[0] if found else None


def picture_of(pictures: Pictures, path: Path, settings: Settings, ratio: float) -> "QPixmap | None":
    """Return the picture of how opening a map looks now, if there is one of exactly that."""
    if not pictures.has(path) or (state := state_at_once(path)) is None:
        return None
    from PySide6.QtGui import QGuiApplication, QPixmap

    from journeycanvas.editor.appearance.of_system import language_named, look_at_first, text_unit

    appearance = Appearance(
        language_named(settings.language), look_at_first(settings.appearance), text_unit(QGuiApplication.font())
    )
    content = pictures.content(path, facts_of(path, state, settings, appearance), ratio)
    picture = QPixmap()
    if content is None or not picture.loadFromData(content, "PNG"):
        return None
    picture.setDevicePixelRatio(ratio)
    return picture
