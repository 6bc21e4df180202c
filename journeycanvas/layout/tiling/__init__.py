"""Cut a poster into leaves that an office printer can print, to be put together again.

How is asked and said with what stands here; the work itself is in planning and in pages, for those who do it.
"""

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

__all__ = [
    "MOST_PRINTER_MARGIN_MM",
    "MOST_TILES",
    "USUAL_OVERLAP_MM",
    "USUAL_PRINTER_MARGIN_MM",
    "CannotTile",
    "Tile",
    "TileWish",
    "Tiling",
]
