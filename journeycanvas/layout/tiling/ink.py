"""Fix what the marks of a tile look like: black on paper, whatever the theme of the map."""

from typing import Final

from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.measures import Face

BLACK: Final = "#000000"
GREY: Final = "#5A5A5A"
PAPER: Final = "#FFFFFF"
CUT: Final = Stroke(BLACK, 0.5)
NEXT: Final = Stroke(BLACK, 0.5, (2.0, 1.6))
THIN: Final = Stroke(BLACK, 0.35)

LABEL: Final = Face(15.0, bold=True, leading=1.2)
NOTE: Final = Face(8.0, leading=1.3)
NEIGHBOUR: Final = Face(6.5, leading=1.2)
HEAD: Final = Face(8.0, bold=True, leading=1.25)
