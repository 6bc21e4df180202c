"""Tell how far the letters of a line reach above and below it: marks high over a letter, tails deep under it."""

from functools import lru_cache

from journeycanvas.text.fonts import Shaped
from journeycanvas.text.placed import TextLine

KEPT = 4_096  # words whose reach is kept; most maps use fewer


def ink_of(line: TextLine, size: float) -> tuple[float, float]:
    """Return how far the ink of a line reaches above its baseline and below it, in points; never less than nothing."""
    reaches = [_reach(run.word) for run in line.runs]
    above = max((reach[0] for reach in reaches), default=0.0)
    below = max((reach[1] for reach in reaches), default=0.0)
    return above * size, below * size


@lru_cache(KEPT)
def _reach(word: Shaped) -> tuple[float, float]:
    """Return how far a word reaches above and below its line, as fractions of an em."""
    font = word.font
    above = below = 0
    for glyph, offset in zip(word.glyphs, word.y_offsets, strict=True):
        top, bottom = font.ink(glyph)
        if top > bottom:
            above, below = max(above, top + offset), max(below, -bottom - offset)
    return above / font.upem, below / font.upem
