"""A shaped word and a line of them, each with its place in the text box, in points."""

from typing import NamedTuple

from journeycanvas.text.fonts import Shaped


class Run(NamedTuple):
    """A shaped word and where its left edge stands in the text box, in points."""

    word: Shaped
    x: float


class TextLine(NamedTuple):
    """A line: runs in logical order, its characters and where they start in the source, and its ink's place."""

    runs: tuple[Run, ...]
    text: str
    start: int
    width: float
    x: float
    baseline: float
