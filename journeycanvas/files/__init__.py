"""How a map is kept: opened, proved, mended, saved whole or not at all, started from a template.

What saves is imported when it is asked for: a map is opened and looked at long before.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.files.expecting import ANYTHING, Expected
    from journeycanvas.files.opening import Opened, load, open_map, open_to_change
    from journeycanvas.files.saving import Saved, save_map
    from journeycanvas.files.whole import write_whole
    from journeycanvas.files.writing import dump

__all__ = [
    "ANYTHING",
    "Expected",
    "Opened",
    "Saved",
    "dump",
    "load",
    "open_map",
    "open_to_change",
    "save_map",
    "write_whole",
]

_HELD_IN = MappingProxyType(
    {
        "ANYTHING": "expecting",
        "Expected": "expecting",
        "Opened": "opening",
        "Saved": "saving",
        "dump": "writing",
        "load": "opening",
        "open_map": "opening",
        "open_to_change": "opening",
        "save_map": "saving",
        "write_whole": "whole",
    }
)


def __getattr__(name: str) -> object:
    if name not in _HELD_IN:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HELD_IN[name]}"), name)
