"""Read the strings that break programs, for tests of whatever takes text from people."""

import json
from functools import cache
from pathlib import Path


@cache
def naughty_strings() -> tuple[str, ...]:
    """Return the Big List of Naughty Strings, without the empty one."""
    listed = json.loads((Path(__file__).parent / "blns" / "blns.json").read_text("utf-8"))
    return tuple(text for text in listed if text)
