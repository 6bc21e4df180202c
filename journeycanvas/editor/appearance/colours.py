"""The colours of the window by what they are for: one JSON file a look in resources/looks."""

import json
from pathlib import Path
from typing import NamedTuple

LOOKS = ("light", "dark", "contrast")


class Colours(NamedTuple):
    """Colours "#RRGGBB". line parts, edge ends what lies above, rim is what a field is known by.

    map_theme is the theme in which maps are shown on this ground, empty for the map's own.
    """

    ground: str
    panel: str
    field: str
    ink: str
    soft: str
    faint: str
    line: str
    edge: str
    rim: str
    hover: str
    accent: str
    on_accent: str
    accent_hover: str
    chosen: str
    good: str
    bad: str
    notice: str
    on_notice: str
    is_dark: bool
    map_theme: str


def read_colours(look: str, folder: Path) -> Colours:
    """Return the colours of a look: light, dark or contrast."""
    return Colours(**json.loads((folder / f"{look}.json").read_bytes()))
