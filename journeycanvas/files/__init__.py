"""How a map is kept: opened, proved, mended, saved whole or not at all, started from a template."""

from journeycanvas.files.expecting import ANYTHING, Expected
from journeycanvas.files.opening import Opened, load, open_map
from journeycanvas.files.saving import Saved, save_map
from journeycanvas.files.whole import write_whole
from journeycanvas.files.writing import dump

__all__ = ["ANYTHING", "Expected", "Opened", "Saved", "dump", "load", "open_map", "save_map", "write_whole"]
