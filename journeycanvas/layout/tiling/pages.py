"""Make the leaves of a poster: how to put it together first, then the tiles in their order."""

from journeycanvas.layout.leaves import Clip, Leaf, Print, View
from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.tiling.cover import cover
from journeycanvas.layout.tiling.furniture import furniture
from journeycanvas.layout.tiling.plan import BLEED, Tile, Tiling


def tile_leaves(sheet: Sheet, tiling: Tiling, setting: Setting, title: str) -> Print:
    """Return the leaves of a poster; title is that of the map."""
    cover_leaf = cover(sheet, tiling, setting, title)
    return (cover_leaf, *(_leaf(sheet, tiling, tile, setting, title) for tile in tiling.tiles()))


def _leaf(sheet: Sheet, tiling: Tiling, tile: Tile, setting: Setting, title: str) -> Leaf:
    frame = tiling.frame
    picture = picture_view(sheet, tiling, tile)
    around = View(furniture(sheet, tiling, tile, setting, title), 1.0, 0.0, 0.0)
    return Leaf(frame.width, frame.height, (picture, around), tile.label)


def picture_view(sheet: Sheet, tiling: Tiling, tile: Tile) -> View:
    """Return the part of the poster that is printed on a tile: its own, the overlap, and a little more to cut off."""
    frame, is_rtl = tiling.frame, sheet.direction == "rtl"
    is_last_across, is_last_down = tile.column == tiling.columns_in(tile.row) - 1, tile.row == tiling.rows - 1
    width = BLEED + tile.width + (BLEED if is_last_across else max(tiling.overlap, BLEED))
    height = BLEED + tile.height + (BLEED if is_last_down else max(tiling.overlap, BLEED))
    start, top = frame.start - BLEED, frame.top - BLEED
    left = frame.width - start - width if is_rtl else start
    x = frame.width - frame.start + tile.x - tiling.width if is_rtl else frame.start - tile.x
    x, y = x + tiling.left_of(sheet), frame.top - tile.y + tiling.y
    return View(sheet, tiling.scale, x, y, Clip(left, top, width, height))


def put_together(sheet: Sheet, tiling: Tiling) -> Leaf:
    """Return the poster as it is when it is put together and cut."""
    view = View(sheet, tiling.scale, tiling.left_of(sheet), tiling.y)
    return Leaf(tiling.width, tiling.height, (view,), "", sheet.paper)
