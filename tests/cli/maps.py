"""A small map in a file, and a command that is refused."""

from pathlib import Path

from tests.builders import ONE_CELL, a_file
from tests.cli.desks import Said

CARD = {"id": "c1", "lane": "l0", "stage": "s0", "text": "Calls the branch"}
QUESTION = "What do they do?"
GRID = {**ONE_CELL, "lanes": [{"id": "l0", "role": "actions", "title": "Actions", "prompt": QUESTION}]}


def a_map(folder: Path, name: str = "Map.journey", **parts: object) -> Path:
    """Write a small map and return its path."""
    file = folder / name
    file.write_bytes(a_file(**{**GRID, "cards": [CARD], **parts}))
    return file


def assert_refused(said: Said, words: str) -> None:
    """Check that a command did nothing and says why in one line."""
    assert said.code == 2
    assert words in said.err
    assert said.out == ""
    [line] = said.err.splitlines()
    assert len(line) <= 300
