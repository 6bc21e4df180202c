"""How a map is kept: opened, proved, mended, saved whole or not at all, started from a template.

What saves is imported when it is asked for: a map is opened and looked at long before.
"""

from typing import TYPE_CHECKING

from journeycanvas.on_demand import given_out

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

__getattr__ = given_out(
    __name__,
    {
        "expecting": ("ANYTHING", "Expected"),
        "opening": ("Opened", "load", "open_map", "open_to_change"),
        "saving": ("Saved", "save_map"),
        "whole": ("write_whole",),
        "writing": ("dump",),
    },
)
