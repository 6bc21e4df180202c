"""Make the block of a card's face now, or say how high it becomes and make its marks when they are seen."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from journeycanvas.layout.around import Around
from journeycanvas.layout.marks import Block, Box, Gist, Mark
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.trial import Trial
from journeycanvas.model import Card

Draw: TypeAlias = Callable[[Sketch, Card, Around], float]
"""Draws the face of a card, as wide as the sketch, and returns its height."""


def later(
    draw: Draw, setting: Setting, card: Card, around: Around, width: float, height: float | None, ground: str | None
) -> Block:
    """Return a face as a block of that width, as high as its words need; its marks are made when they are seen.

    A height that is known already is not found out again; ground is the colour that stands for the face until then. In
    a setting that draws at once, the marks are made now: to measure a text first and to set it later takes twice the
    time.
    """
    if setting.draws_at_once:
        sketch = Sketch(setting, width)
        return Block(width, draw(sketch, card, around), tuple(sketch.marks))
    if height is None:
        height = draw(Trial(setting, width), card, around)
    area = (Box(0.0, 0.0, width, height, ground),) if ground else ()
    return Block(width, height, partial(_marks, draw, setting, card, around, width), Gist(card.id, area))


def _marks(draw: Draw, setting: Setting, card: Card, around: Around, width: float) -> tuple[Mark, ...]:
    sketch = Sketch(setting, width)
    draw(sketch, card, around)
    return tuple(sketch.marks)
