"""Draw what stands around the picture of a tile: where to cut, where the next sheet lies, its name, a key plan.

All of it lies outside the cut: it is cut off, or the next sheet lies over it.
"""

from journeycanvas.layout.marks import Placed, Sheet, Stroke
from journeycanvas.layout.measures import Face
from journeycanvas.layout.paper import MM
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.tiling.heads import draw_heads
from journeycanvas.layout.tiling.ink import BLACK, CUT, GREY, LABEL, NEIGHBOUR, NEXT, NOTE, PAPER, THIN
from journeycanvas.layout.tiling.plan import BLEED, SIDE, Tile, Tiling

GAP = 0.6 * MM  # between the picture and a mark
AIR = 2.0 * MM
HIGHEST_KEY = 20.0 * MM
WIDEST_KEY = 0.28  # of the picture
ARROW, POINTED = 4.0 * MM, 0.15  # how long an arrowhead is, and how far from the corners
BESIDE = 3.0  # points between a mark and the name beside it
TAG = 0.25  # of its letters: the ground of a name beyond them, and its round corners
KEYHOLE = 2.0  # points; a smaller cell of the key plan is not told from its neighbours


def furniture(sheet: Sheet, tiling: Tiling, tile: Tile, setting: Setting, title: str) -> Sheet:
    """Return what stands on the tile besides the picture, as a sheet of the page's size."""
    frame = tiling.frame
    sketch = Sketch(setting, frame.width)
    _draw_marks(sketch, tiling, tile)
    _draw_foot(sketch, tiling, tile, title)
    if tiling.repeat_heads:
        draw_heads(sketch, sheet, tiling, tile)
    block = sketch.finish(frame.height)
    return Sheet(frame.width, frame.height, setting.direction, sheet.language, PAPER, (Placed(0.0, 0.0, block),), ())


def _draw_marks(sketch: Sketch, tiling: Tiling, tile: Tile) -> None:
    """Draw solid marks where to cut, dashed ones where the next sheet lies, and which sheet that is."""
    frame = tiling.frame
    left, top = frame.start, frame.top
    right, bottom = left + tile.width, top + tile.height
    beyond = max(tiling.overlap, BLEED)
    is_last_across, is_last_down = tile.column == tiling.columns_in(tile.row) - 1, tile.row == tiling.rows - 1
    seen_right, seen_bottom = (
        right + (BLEED if is_last_across else beyond),
        bottom + (BLEED if is_last_down else beyond),
    )
    uprights = ((top - BLEED, -1), (seen_bottom, 1))
    levels = ((left - BLEED, -1), (seen_right, 1))
    _upright(sketch, left, uprights, CUT)
    _upright(sketch, right, uprights, CUT if is_last_across or not tiling.overlap else NEXT)
    _level(sketch, top, levels, CUT)
    _level(sketch, bottom, levels, CUT if is_last_down or not tiling.overlap else NEXT)
    if not is_last_across:
        for y in (top + POINTED * tile.height, bottom - POINTED * tile.height):
            _point(sketch, right, y, (min(tiling.overlap, ARROW), 0.0))
    if not is_last_down:
        for x in (left + POINTED * tile.width, right - POINTED * tile.width):
            _point(sketch, x, bottom, (0.0, min(tiling.overlap, ARROW)))
    if not is_last_across and tiling.overlap:
        name = tiling.tile(tile.row, tile.column + 1).label
        y = top - BLEED - GAP - NEIGHBOUR.size * NEIGHBOUR.leading
        _name(sketch, name, NEIGHBOUR, right + BESIDE, y, tiling.overlap + SIDE - BESIDE)
    if not is_last_down and tiling.overlap:
        name = tiling.tile_at(tile.row + 1, tile.x + tile.width - GAP).label
        x = seen_right + GAP
        _name(sketch, name, NEIGHBOUR, x, bottom + BESIDE, min(SIDE - GAP, frame.width - frame.printer_margin - x))


def _point(sketch: Sketch, x: float, y: float, back: tuple[float, float]) -> None:
    """Draw an arrowhead on the overlap, its tip where the next sheet's edge comes to lie over it."""
    dx, dy = back
    if dx or dy:
        corners = ((x + dx + dy / 3, y + dy + dx / 3), (x + dx - dy / 3, y + dy - dx / 3))
        sketch.shape((("M", (x, y)), ("L", corners[0]), ("L", corners[1]), ("Z", ())), PAPER, CUT)


def _upright(sketch: Sketch, x: float, ends: tuple[tuple[float, int], ...], stroke: Stroke) -> None:
    for y, way in ends:
        sketch.rule(x, y + way * GAP, x, y + way * (SIDE - BLEED), stroke)


def _level(sketch: Sketch, y: float, ends: tuple[tuple[float, int], ...], stroke: Stroke) -> None:
    for x, way in ends:
        sketch.rule(x + way * GAP, y, x + way * (SIDE - BLEED), y, stroke)


def _draw_foot(sketch: Sketch, tiling: Tiling, tile: Tile, title: str) -> None:
    """Draw the name of the tile, what poster it belongs to and which place it has, below the picture."""
    frame, words, numerals = tiling.frame, sketch.setting.words, sketch.setting.numerals
    is_last = tile.row == tiling.rows - 1
    top = frame.top + tile.height + (BLEED if is_last else max(tiling.overlap, BLEED)) + GAP + 0.6 * MM
    bottom = frame.height - frame.printer_margin
    top = min(top, bottom - LABEL.size * LABEL.leading)
    start, end = frame.start + AIR, frame.start + tile.width - AIR
    key = _draw_key(sketch, tiling, tile, end, top, min(bottom - top, HIGHEST_KEY))
    x = start + _name(sketch, tile.label, LABEL, start, top, end - start) + AIR
    count = words.say("{n} of {count}", n=numerals.number(tile.n + 1), count=numerals.number(tiling.count))
    room = key - AIR - x
    if room > 0:
        y = top + (LABEL.size * LABEL.leading - NOTE.size * NOTE.leading) / 2 + 1.0
        x += min(sketch.words(count, NOTE, x, y, room, BLACK) and sketch.measure(count, NOTE), room) + AIR
        line = sketch.one_line(title, NOTE, key - AIR - x)
        sketch.words(line, NOTE, x, y, max(key - AIR - x, 1.0), GREY)


def _draw_key(sketch: Sketch, tiling: Tiling, tile: Tile, end: float, top: float, height: float) -> float:
    """Draw the plan of all tiles with this one filled, its end edge at x; return where it starts."""
    width, whole = height * tiling.width / tiling.height, WIDEST_KEY * tile.width
    if width > whole:
        width, height = whole, height * whole / width
    unit, x = width / tiling.width, end - width
    sketch.box(x + tile.x * unit, top + tile.y * unit, tile.width * unit, tile.height * unit, BLACK)
    sketch.box(x, top, width, height, None, THIN)
    if width / tiling.columns >= KEYHOLE:
        for row, cuts in enumerate(tiling.across):
            first, last = (top + edge * unit for edge in tiling.down[row : row + 2])
            for cut in cuts[1:-1]:
                sketch.rule(x + cut * unit, first, x + cut * unit, last, THIN)
    if height / tiling.rows >= KEYHOLE:
        for cut in tiling.down[1:-1]:
            sketch.rule(x, top + cut * unit, x + width, top + cut * unit, THIN)
    return x


def _name(sketch: Sketch, label: str, face: Face, x: float, y: float, width: float) -> float:
    """Draw the name of a tile as `tag` does, smaller where it would be wider than width; return how wide it is."""
    wide, _ = tag_size(sketch, label, face)
    if wide > width:
        face = face._replace(size=face.size * width / wide)
    tag(sketch, label, face, x, y)
    return min(wide, width)


def tag(sketch: Sketch, label: str, face: Face, x: float, y: float) -> None:
    """Draw the name of a tile white on black, so that nobody takes it for a cell of a workshop canvas, such as C4."""
    width, height = tag_size(sketch, label, face)
    sketch.box(x, y, width, height, BLACK, None, TAG * face.size)
    sketch.words(label, face, x, y, width, PAPER, align="centre", direction="ltr")


def tag_size(sketch: Sketch, label: str, face: Face) -> tuple[float, float]:
    """Return how large the name of a tile is with its ground."""
    return sketch.measure(label, face, "ltr") + 2 * TAG * face.size, face.size * face.leading
