"""Repeat the heads of stages and the titles of lanes around a tile, so that it can be read by itself."""

from journeycanvas.layout.marks import Heading, Sheet, Words
from journeycanvas.layout.paper import MM
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.tiling.ink import BLACK, HEAD, THIN
from journeycanvas.layout.tiling.plan import REPEATED_HEADS, REPEATED_LANES, Tile, Tiling

INSIDE = 1.0 * MM  # between a title and the edge of its place
LEAST = 4.0 * MM  # a place that is narrower has no title


def draw_heads(sketch: Sketch, sheet: Sheet, tiling: Tiling, tile: Tile) -> None:
    """Draw the titles of the stages over the tile and of the lanes before it, where it does not show them itself."""
    scale, top = tiling.scale, tiling.y
    stages = [heading for heading in sheet.headings if heading.kind == "stage"]
    if any(tile.y >= top + (heading.y + heading.height / 2) * scale for heading in stages):
        for heading in stages:
            start = sheet.width - heading.x - heading.width if sheet.direction == "rtl" else heading.x
            _draw_stage(sketch, tiling, tile, heading, tiling.x + start * scale)
    if tile.column > 0:
        for heading in sheet.headings:
            if heading.kind == "lane":
                _draw_lane(sketch, tiling, tile, heading)


def _draw_stage(sketch: Sketch, tiling: Tiling, tile: Tile, heading: Heading, start: float) -> None:
    frame = tiling.frame
    first = max(start, tile.x) - tile.x
    last = min(start + heading.width * tiling.scale, tile.x + tile.width) - tile.x
    if last - first < LEAST:
        return
    height = REPEATED_HEADS - INSIDE
    _draw(sketch, heading.title, frame.start + first, frame.printer_margin, last - first, height)


def _draw_lane(sketch: Sketch, tiling: Tiling, tile: Tile, heading: Heading) -> None:
    frame, scale, top = tiling.frame, tiling.scale, tiling.y
    first = max(top + heading.y * scale, tile.y) - tile.y
    last = min(top + (heading.y + heading.height) * scale, tile.y + tile.height) - tile.y
    if last - first < LEAST:
        return
    _draw(sketch, heading.title, frame.printer_margin, frame.top + first, REPEATED_LANES - INSIDE, last - first)


def _draw(sketch: Sketch, title: str, x: float, y: float, width: float, height: float) -> None:
    """Draw a title in a frame, as many of its lines as there is room for."""
    sketch.box(x, y, width, height, None, THIN)
    block = sketch.set(title, HEAD, width - 2 * INSIDE)
    fitting = max(1, int((height - INSIDE) / block.line_height))
    if len(block.lines) > fitting:
        block = block._replace(lines=block.lines[:fitting], height=fitting * block.line_height)
    top = y + min((height - block.height) / 2, INSIDE)
    sketch.marks.append(Words(sketch.left(x + INSIDE, block.width), top, block, BLACK))
