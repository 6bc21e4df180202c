"""Make a miniature of a sheet: its shapes and colours, with thin lines where there is text too small to be read."""

from journeycanvas.layout.marks import (
    Block,
    Box,
    Mark,
    Meaning,
    Photo,
    Placed,
    Rule,
    Shape,
    Sheet,
    Stroke,
    WebLink,
    Words,
)

LINE = 0.34  # height of the bar that stands for a line of text, by its size
THINNEST = 0.8  # points of the miniature; thinner boxes are left out
LEAST_TEXT = 1.4  # points; smaller text would be a grey haze
LEAST_SHAPE = 4.0  # points; smaller shapes are the icons on cards


def miniature(sheet: Sheet, scale: float) -> Sheet:
    """Return the sheet without words, for a page that shows it that small: no text twice, and quick to draw."""
    known: dict[Block, Block] = {}
    placed = []
    for x, y, block, _ in sheet.placed:
        if block not in known:
            marks = tuple(small for mark in block.marks for small in _small(mark, scale))
            known[block] = Block(block.width, block.height, marks)
        placed.append(Placed(x, y, known[block]))
    return Sheet(sheet.width, sheet.height, sheet.direction, sheet.language, sheet.paper, tuple(placed), ())


def _small(mark: Mark, scale: float) -> list[Mark]:
    match mark:
        case Words():
            return _bars(mark) if mark.block.size * scale >= LEAST_TEXT else []
        case Meaning() | WebLink():
            return []
        case Box(x, y, width, height, fill, stroke, radius):
            if min(width, height) * scale < THINNEST:
                return []
            return [Box(x, y, width, height, fill, _seen(stroke, scale), radius)]
        case Rule(x1, y1, x2, y2, stroke):
            return [Rule(x1, y1, x2, y2, _at_least(stroke, scale))]
        case Shape(path):
            across = [number for _, numbers in path for number in numbers[::2]]
            return [mark] if (max(across, default=0.0) - min(across, default=0.0)) * scale >= LEAST_SHAPE else []
        case Photo():
            return [mark]


def _bars(words: Words) -> list[Mark]:
    """Return a bar for each line of text."""
    height = LINE * words.block.size
    return [
        Box(words.x + line.x, words.y + line.baseline - height * 1.3, line.width, height, words.colour)
        for line in words.block.lines
        if line.runs
    ]


def _seen(stroke: Stroke | None, scale: float) -> Stroke | None:
    return _at_least(stroke, scale) if stroke else None


def _at_least(stroke: Stroke, scale: float) -> Stroke:
    """Return a stroke that is still seen when it is made so small."""
    return stroke._replace(width=max(stroke.width, 0.12 / scale), dash=())
