"""Make the name of a file from a title: one that every system can write, that says nothing false about its end.

A title comes from a map, and a map may come from anybody: nothing of it may lead to another folder, wake a device of
Windows, hide the file or turn the order of its letters round.
"""

import unicodedata
from pathlib import Path

from journeycanvas.files.limits import SUFFIXES

SUFFIX = SUFFIXES[0]
LONGEST_NAME = 80  # characters of a title
LONGEST_NAME_BYTES = 180  # of 255 that a name may have: the end, a number and the name of a temporary file come on top
NOT_IN_NAMES = frozenset('<>:"/\\|?*')
JOINERS = "\u200c\u200d"  # Persian words and families of emoji are spelt with them
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)
"""What Windows takes for a device in every folder, with any end."""


def file_name(title: str, suffix: str = SUFFIX) -> str:
    """Return a title as the name of a file; empty when nothing of it can stand in one."""
    kept = "".join(_kept(letter) for letter in unicodedata.normalize("NFC", title[: 20 * LONGEST_NAME]))
    name = _trimmed(" ".join(kept.split()))
    name = _trimmed(name[:LONGEST_NAME])
    while len(name.encode()) > LONGEST_NAME_BYTES:
        name = _trimmed(name[:-1])
    if not any(letter.isprintable() for letter in name):
        return ""
    if name.split(".")[0].strip().casefold() in DEVICES:
        name = f"_{name}"
    return f"{name}{suffix}"


def with_suffix(path: Path) -> Path:
    """Return a path that a person typed with the end that maps have."""
    return path if path.suffix.lower() in SUFFIXES else path.with_name(path.name + SUFFIX)


def _kept(letter: str) -> str:
    if letter in JOINERS:
        return letter
    return " " if letter in NOT_IN_NAMES or not letter.isprintable() else letter


def _trimmed(name: str) -> str:
    """Take away what a name must not begin or end with: dots hide a file, and Windows drops those at the end."""
    return name.strip(". ~" + JOINERS)
