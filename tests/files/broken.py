"""Broken maps, and what was set aside of them when they were opened."""

import json
from typing import Any

from journeycanvas.files import Opened, dump, load
from journeycanvas.files.set_aside import KEY
from tests.builders import FILE, ONE_CELL, a_file

PLACED = {"lane": "l0", "stage": "s0"}
GOOD = {"id": "good", "order": "a0", **PLACED, "text": "Good"}


def broken(text: str) -> Opened:
    return load(text.encode("utf-8", "surrogatepass"), FILE)


def kept(opened: Opened) -> Any:
    """Return what the map carries of what was set aside, as it stands in its file when it is saved."""
    return json.loads(dump(opened.journey))[KEY]


def rows(*lines: str) -> str:
    """Return the text of a map with these lines in its list of cards, after a good one."""
    head = a_file(**ONE_CELL).decode()[:-1]
    return head + ', "cards": [\n' + ",\n".join((json.dumps(GOOD), *lines)) + '\n],\n"later": {"kept": true}\n}\n'
