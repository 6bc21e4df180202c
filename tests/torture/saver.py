"""Save state after state of a map as the program does: each save expects to find what the save before left."""

import time
from pathlib import Path

from journeycanvas.files import save_map
from journeycanvas.files.digests import digest_of
from journeycanvas.files.strays import remove_strays
from journeycanvas.model import Journey
from tests.torture.maps import filler, with_state
from tests.torture.writers import WRITERS


class MapSaver:
    """Saves a map under the eyes of save_map. A copy of it in another process goes on from what is on the disk."""

    def __init__(self, journey: Journey, path: Path, keep_in: Path | None = None) -> None:
        self._journey, self._path, self._keep_in = journey, path, keep_in
        self._expected: str | None = None
        self._knows = False

    def __call__(self, state: int) -> None:
        if not self._knows:
            self._expected, self._knows = digest_of(self._path), True
        self._expected = save_map(with_state(self._journey, state), self._path, self._expected, self._keep_in).digest

    def begin(self, state: int) -> None:
        """Save, and forget what is expected: who goes on looks at the disk first, as after opening."""
        self(state)
        self._knows = False


class BytesSaver:
    """Saves bytes that stand for a map in one of the ways of writers.py."""

    def __init__(self, way: str, path: Path, size: int) -> None:
        self._write, self._path, self._size = WRITERS[way], path, size

    def __call__(self, state: int) -> None:
        self._write(self._path, filler(state, self._size))

    def begin(self, state: int) -> None:
        self(state)


Saver = MapSaver | BytesSaver


def start_again(folder: Path) -> None:
    """Do what the next start of the program does with what killed saves left in a folder."""
    remove_strays([folder], time.time())
