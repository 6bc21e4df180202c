"""Draw the first page of a poster: how to put the tiles together, the way the map runs."""

from typing import NamedTuple

from journeycanvas.layout.leaves import Clip, Leaf, View
from journeycanvas.layout.marks import Heading, Placed, Sheet, Stroke
from journeycanvas.layout.measures import Face
from journeycanvas.layout.paper import MM
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.tiling.furniture import tag, tag_size
from journeycanvas.layout.tiling.ink import BLACK, GREY, PAPER
from journeycanvas.layout.tiling.miniature import miniature
from journeycanvas.layout.tiling.plan import Tiling
from journeycanvas.layout.tiling.steps import steps

USUAL_SIDE = 200.0 * MM  # a page whose shorter side is this long has letters of the sizes below
LARGEST, SMALLEST = 3.0, 0.4  # times those sizes
TITLE = Face(17.0, bold=True, leading=1.3)
SUBTITLE = Face(11.0, bold=True)
TEXT = Face(10.0, leading=1.5)
NUMBER = Face(10.0, bold=True, leading=1.5)
SMALL = Face(8.0)
AIR = 5.0 * MM
BETWEEN = 4.0  # points between two steps
NUMBER_COLUMN = 18.0
TEXT_SHARE = 0.42  # of a landscape page for the words, the drawing beside them
LEAST_DRAWING = 0.3  # of the page's height
TICK = 2.0 * MM
RULERS_MM = (100, 50, 20)
LABEL_SHARE, LARGEST_LABEL = 0.4, 22.0  # of a tile in the drawing


class _Ground(NamedTuple):
    """The page in the units of its letters, and how large one of these is in points."""

    width: float
    height: float
    margin: float
    unit: float


def cover(sheet: Sheet, tiling: Tiling, setting: Setting, title: str) -> Leaf:
    """Return the first page, on paper like that of the tiles."""
    frame = tiling.frame
    unit = min(LARGEST, min(frame.width, frame.height) / USUAL_SIDE)
    while True:
        ground = _Ground(frame.width / unit, frame.height / unit, (frame.printer_margin + AIR) / unit, unit)
        sketch = Sketch(setting, ground.width)
        drawing = _draw_words(sketch, ground, tiling, title)
        if drawing.height >= LEAST_DRAWING * ground.height or unit <= SMALLEST:
            break
        unit *= 0.9
    _draw_ruler(sketch, ground, tiling)
    picture = _fitted(drawing, tiling)
    grid = Sketch(setting, ground.width)
    _draw_grid(grid, tiling, picture)
    heading = Heading(setting.words.say("How to put the poster together"), 0, 0.0, 0.0, ground.width, ground.height)
    lower = _sheet(sketch, ground, sheet.language, (heading,))
    left, top = grid.left(picture.x, picture.width) * unit, picture.y * unit
    share = picture.width * unit / tiling.width
    scale = share * tiling.scale
    small = View(
        miniature(sheet, scale),
        scale,
        left + share * tiling.left_of(sheet),
        top + share * tiling.y,
        Clip(left, top, picture.width * unit, picture.height * unit),
    )
    upper = _sheet(grid, ground, sheet.language)
    return Leaf(frame.width, frame.height, (View(lower, unit, 0.0, 0.0), small, View(upper, unit, 0.0, 0.0)))


def _sheet(sketch: Sketch, ground: _Ground, language: str, headings: tuple[Heading, ...] = ()) -> Sheet:
    block = sketch.finish(ground.height)
    direction = sketch.setting.direction
    return Sheet(ground.width, ground.height, direction, language, PAPER, (Placed(0.0, 0.0, block),), headings)


def _draw_words(sketch: Sketch, ground: _Ground, tiling: Tiling, title: str) -> Clip:
    """Draw the title and the steps; return the room for the drawing, its x from the start edge."""
    words, margin = sketch.setting.words, ground.margin
    width = ground.width - 2 * margin
    is_beside = tiling.is_landscape
    column = width * TEXT_SHARE if is_beside else width
    y = margin
    y += sketch.words(words.say("How to put the poster together"), TITLE, margin, y, width, BLACK)
    y += sketch.words(" ".join(title.split()), SUBTITLE, margin, y, width, GREY) + 2 * BETWEEN
    top = y
    for n, step in enumerate(steps(sketch.setting, tiling, _ruler_mm(ground, tiling)), 1):
        number = sketch.setting.numerals.number(n)
        sketch.words(number, NUMBER, margin, y, NUMBER_COLUMN, BLACK)
        y += sketch.words(step, TEXT, margin + NUMBER_COLUMN, y, column - NUMBER_COLUMN, BLACK) + BETWEEN
    bottom = ground.height - margin
    above_ruler = bottom - _ruler_height() - 2 * BETWEEN
    if is_beside:
        start = margin + column + 3 * BETWEEN
        room = bottom - top if y <= above_ruler else 0.0  # words that run into the ruler are made smaller
        return Clip(start, top, ground.width - margin - start, room)
    return Clip(margin, y + BETWEEN, width, max(0.0, above_ruler - y - BETWEEN))


def _fitted(room: Clip, tiling: Tiling) -> Clip:
    """Return the largest rectangle of the poster's shape in a room, at its start and top."""
    width, height = tiling.width, tiling.height
    scale = min(room.width / width, max(room.height, 1.0) / height)
    return Clip(room.x, room.y, width * scale, height * scale)


def _draw_grid(sketch: Sketch, tiling: Tiling, picture: Clip) -> None:
    """Draw the edges of the tiles and their names over the miniature."""
    unit = picture.width / tiling.width
    right = picture.x + picture.width
    for stroke in (Stroke(PAPER, 2.2), Stroke(BLACK, 0.8)):
        for row, cuts in enumerate(tiling.across):
            first, last = (picture.y + edge * unit for edge in tiling.down[row : row + 2])
            for cut in cuts:
                sketch.rule(picture.x + cut * unit, first, picture.x + cut * unit, last, stroke)
        for cut in tiling.down:
            sketch.rule(picture.x, picture.y + cut * unit, right, picture.y + cut * unit, stroke)
    tiles = list(tiling.tiles())
    widest = max(tag_size(sketch, tile.label, Face(1.0, bold=True))[0] for tile in tiles)
    narrow, low = min(tile.width for tile in tiles) * unit, min(tile.height for tile in tiles) * unit
    size = min(LARGEST_LABEL, LABEL_SHARE * low, 2 * LABEL_SHARE * narrow / widest)
    face = Face(round(size, 2), bold=True, leading=1.3)
    for tile in tiles:
        width, height = tag_size(sketch, tile.label, face)
        x = picture.x + (tile.x + tile.width / 2) * unit - width / 2
        y = picture.y + (tile.y + tile.height / 2) * unit - height / 2
        tag(sketch, tile.label, face, x, y)


def _ruler_mm(ground: _Ground, tiling: Tiling) -> int:
    """Return how long the ruler is: the longest that goes under the words."""
    room = (ground.width - 2 * ground.margin) * (TEXT_SHARE if tiling.is_landscape else 1.0) * ground.unit / MM
    return next((length for length in RULERS_MM if length <= room), RULERS_MM[-1])


def _ruler_height() -> float:
    return TICK + SMALL.size * SMALL.leading


def _draw_ruler(sketch: Sketch, ground: _Ground, tiling: Tiling) -> None:
    """Draw a line of a known length, with a tick every ten millimetres, at the start of the page's foot."""
    length, centimetre = _ruler_mm(ground, tiling), 10 * MM / ground.unit
    x, y = ground.margin, ground.height - ground.margin - TICK
    stroke = Stroke(BLACK, 0.6)
    sketch.rule(x, y + TICK, x + length / 10 * centimetre, y + TICK, stroke)
    for n in range(length // 10 + 1):
        tick = TICK if n % 5 == 0 else TICK / 2
        sketch.rule(x + n * centimetre, y + TICK - tick, x + n * centimetre, y + TICK, stroke)
    numerals, words = sketch.setting.numerals, sketch.setting.words
    text = words.say("{length} mm", length=numerals.number(length))
    sketch.words(text, SMALL, x, y - SMALL.size * SMALL.leading, length / 10 * centimetre, BLACK, align="centre")
