"""Earlier versions of maps: as one was when it was opened, and each save, thinned with time.

They lie among the person's data, a folder for each map and place, never beside the map. The list of a map is one file
of lines; what was in the map's file lies compressed under its hash, once, and so does each picture of it.
"""

from journeycanvas.files.versions.shelf import Versions
from journeycanvas.files.versions.version import Kind, Version

__all__ = ["Kind", "Version", "Versions"]
