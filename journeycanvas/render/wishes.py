"""Say how a person wants a map in a file, and what is usual where nothing is said."""

from typing import NamedTuple

from journeycanvas.layout.handouts.kinds import Handout
from journeycanvas.layout.paper import Orientation, Paper
from journeycanvas.layout.tiling import TileWish
from journeycanvas.layout.workshop.notes import Slots

USUAL_THEME = "paper"
USUAL_MARGIN_MM = 5.0  # what most printers leave white; the map brings a margin of its own
USUAL_DPI = 150.0
USUAL_TILE = "A4"


class Wish(NamedTuple):
    """How a person wants a map; None leaves it to the map, and then to what is usual.

    workshop asks for the canvas of the map for a wall, at real size, with slots for sticky notes; sheets for those
    that go with the map to a workshop, instead of the map.
    """

    format: str
    paper: Paper | None = None
    orientation: Orientation | None = None
    theme: str | None = None
    dpi: float = USUAL_DPI
    blank: bool = False
    margin_mm: float | None = None
    tile: TileWish | None = None
    workshop: Slots | None = None
    sheets: tuple[Handout, ...] = ()
