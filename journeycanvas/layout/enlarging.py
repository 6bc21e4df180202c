"""Enlarge a block that was laid out smaller: its letters, its lines and the air between them, by one factor."""

from functools import partial

from journeycanvas.layout.marks import Block, Box, Mark, Meaning, Photo, Rule, Shape, Stroke, WebLink, Words
from journeycanvas.text import TextBlock


def enlarged(block: Block, factor: float) -> Block:
    """Return a block that is factor times as large; with a factor of 1 the same."""
    if factor == 1.0:
        return block
    return Block(block.width * factor, block.height * factor, partial(_marks, block, factor))


def _marks(block: Block, factor: float) -> tuple[Mark, ...]:
    return tuple(_mark(mark, factor) for mark in block.marks)


def _mark(mark: Mark, by: float) -> Mark:
    match mark:
        case Box():
            stroke = _stroke(mark.stroke, by)
            return Box(*_sides(mark, by), mark.fill, stroke, by * mark.radius)
        case Rule():
            return Rule(by * mark.x1, by * mark.y1, by * mark.x2, by * mark.y2, _line(mark.stroke, by))
        case Shape():
            path = tuple((verb, tuple(by * place for place in places)) for verb, places in mark.path)
            return Shape(path, mark.fill, _stroke(mark.stroke, by))
        case Words():
            return mark._replace(x=by * mark.x, y=by * mark.y, block=_text(mark.block, by))
        case Photo():
            return Photo(*_sides(mark, by), mark.picture, mark.round, by * mark.radius)
        case WebLink():
            return WebLink(*_sides(mark, by), mark.url)
        case Meaning():
            return Meaning(*_sides(mark, by), mark.record, mark.text)


def _sides(mark: Box | Photo | WebLink | Meaning, by: float) -> tuple[float, float, float, float]:
    return by * mark.x, by * mark.y, by * mark.width, by * mark.height


def _stroke(stroke: Stroke | None, by: float) -> Stroke | None:
    return None if stroke is None else _line(stroke, by)


def _line(stroke: Stroke, by: float) -> Stroke:
    return stroke._replace(width=by * stroke.width, dash=tuple(by * length for length in stroke.dash))


def _text(block: TextBlock, by: float) -> TextBlock:
    lines = tuple(
        line._replace(
            runs=tuple(run._replace(x=by * run.x) for run in line.runs),
            width=by * line.width,
            x=by * line.x,
            baseline=by * line.baseline,
        )
        for line in block.lines
    )
    return block._replace(lines=lines, width=by * block.width, height=by * block.height, size=by * block.size)
