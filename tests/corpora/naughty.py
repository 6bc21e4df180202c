"""Read the strings and files that break programs, for tests of whatever takes text or files from people."""

import json
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def naughty_strings() -> tuple[str, ...]:
    """Return the Big List of Naughty Strings, without the empty one."""
    listed = json.loads((FOLDER / "blns" / "blns.json").read_text("utf-8"))
    return tuple(text for text in listed if text)


def json_files() -> tuple[Path, ...]:
    """Return the files of JSONTestSuite."""
    return tuple(sorted((FOLDER / "JSONTestSuite").glob("*.json")))
