"""Cut a poster into leaves that an office printer can print, to be put together again."""

from journeycanvas.layout.tiling.pages import tile_leaves
from journeycanvas.layout.tiling.plan import (
    MOST_PRINTER_MARGIN_MM,
    MOST_TILES,
    USUAL_OVERLAP_MM,
    USUAL_PRINTER_MARGIN_MM,
    CannotTile,
    Tile,
    TileWish,
    Tiling,
)
from journeycanvas.layout.tiling.planning import plan_tiles

__all__ = [
    "MOST_PRINTER_MARGIN_MM",
    "MOST_TILES",
    "USUAL_OVERLAP_MM",
    "USUAL_PRINTER_MARGIN_MM",
    "CannotTile",
    "Tile",
    "TileWish",
    "Tiling",
    "plan_tiles",
    "tile_leaves",
]
