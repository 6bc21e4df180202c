"""Export what stands where on a map's sheet, for a program that draws the same with other means.

    python -m tests.bench.drawing MAP.journey DRAWING [PAPER]

Lengths are twentieths of a point, so that every size of type is a whole number. Texts go without their glyphs and
line breaks: only the box, the baseline of the first line and the distance of the lines are said.
"""

import marshal
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from journeycanvas.files import open_map
from journeycanvas.layout.marks import Box, Mark, Rule, Shape, Sheet, Stroke, Words
from journeycanvas.layout.paper import Page, Paper, paper_named
from journeycanvas.places import resources_folder
from journeycanvas.render.drawing import Instruments, draw
from journeycanvas.render.wishes import Wish
from journeycanvas.text import TextBlock

UNIT = 20  # in a point
NEAR = 0.01  # points


def sheet_of(path: Path) -> Sheet:
    """Return a map laid out as the program writes it."""
    return printed(path)[0]


def printed(path: Path, paper: Paper | None = None) -> tuple[Sheet, Page]:
    """Return a map laid out for a paper, its own when none is given, and the page it stands on."""
    resources = resources_folder()
    wish = Wish("pdf", paper, theme="paper")
    drawn = draw(open_map(path).journey, wish, Instruments.at(resources))
    return drawn.sheet, drawn.page


def drawing_of(sheet: Sheet, page: Page) -> dict[str, Any]:
    """Return the page, and the marks of each block with where it stands, as plain values."""
    return {
        "width": page.width,
        "height": page.height,
        "scale": page.scale,
        "left": page.x,
        "top": page.y,
        "ground": sheet.paper,
        "blocks": [
            (x * UNIT, y * UNIT, [row for mark in block.marks for row in _rows(mark)])
            for x, y, block, _ in sheet.placed
        ],
    }


def source_of(block: TextBlock) -> str:
    """Return the text of a block as it was typed, line ends of its own as line feeds."""
    parts = [block.lines[0].text]
    for line, following in pairwise(block.lines):
        parts += ["\n" * (following.start > line.start + len(line.text)), following.text]
    return "".join(parts)


def _rows(mark: Mark) -> list[tuple[Any, ...]]:
    match mark:
        case Box():
            edges = _scaled(mark.x, mark.y, mark.width, mark.height)
            return [("box", *edges, mark.radius * UNIT, mark.fill, _stroke(mark.stroke))]
        case Rule():
            return [("rule", *_scaled(mark.x1, mark.y1, mark.x2, mark.y2), _stroke(mark.stroke))]
        case Shape():
            path = tuple((letter, _scaled(*numbers)) for letter, numbers in mark.path)
            return [("shape", path, mark.fill, _stroke(mark.stroke))]
        case Words() if mark.block.lines[0].text:
            return [_words(mark)]
    return []


def _words(words: Words) -> tuple[Any, ...]:
    block = words.block
    return (
        "words",
        source_of(block),
        round(block.size * UNIT),
        block.bold,
        block.direction == "rtl",
        _alignment(block),
        *_scaled(words.x, words.y, block.width, block.lines[0].baseline, block.line_height),
        words.colour,
    )


def _alignment(block: TextBlock) -> str:
    if all(line.x < NEAR for line in block.lines):
        return "left"
    return "right" if all(line.x + line.width > block.width - NEAR for line in block.lines) else "centre"


def _stroke(stroke: Stroke | None) -> tuple[Any, ...] | None:
    if stroke is None:
        return None
    return stroke.colour, stroke.width * UNIT, tuple(length / stroke.width for length in stroke.dash), stroke.round


def _scaled(*numbers: float) -> tuple[float, ...]:
    return tuple(number * UNIT for number in numbers)


if __name__ == "__main__":
    paper = paper_named(sys.argv[3]) if len(sys.argv) > 3 else None
    Path(sys.argv[2]).write_bytes(marshal.dumps(drawing_of(*printed(Path(sys.argv[1]), paper))))
