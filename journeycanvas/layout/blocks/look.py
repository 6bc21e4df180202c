"""Make the block of a card's face now, or say how high it becomes and make its marks when they are seen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

from journeycanvas.layout.around import Around
from journeycanvas.layout.marks import Block, Box, Mark
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.trial import Trial
from journeycanvas.model import Card
from journeycanvas.theme import Theme


class Draw(Protocol):
    """Draws a face as wide as the sketch, its words in the room if that is not all of it, and returns its height."""

    def __call__(self, sketch: Sketch, card: Card, around: Around, room: float | None = None) -> float: ...


class Look(NamedTuple):
    """A way to draw a card; ground gives the colour that stands for the face until its marks are seen."""

    draw: Draw
    ground: Callable[[Theme, Around], str | None]


@dataclass(slots=True, eq=False)
class _Face:
    """A face that is not drawn yet, and all that it is drawn from."""

    look: Look
    setting: Setting
    card: Card
    around: Around
    width: float
    height: float
    room: float | None

    @property
    def record(self) -> str:
        return self.card.id

    @property
    def areas(self) -> tuple[Mark, ...]:
        return _areas(self.width, self.height, self.look.ground(self.setting.theme, self.around))

    def __call__(self) -> tuple[Mark, ...]:
        sketch = Sketch(self.setting, self.width)
        self.look.draw(sketch, self.card, self.around, self.room)
        return tuple(sketch.marks)


def face(
    look: Look,
    setting: Setting,
    card: Card,
    around: Around,
    width: float,
    height: float | None = None,
    room: float | None = None,
) -> Block:
    """Return a face as a block of that width, as high as its words need; its marks are made when they are seen.

    A height that is known already is not found out again. In a setting that draws at once, the marks are made now: to
    measure a text first and to set it later takes twice the time.
    """
    if setting.draws_at_once:
        sketch = Sketch(setting, width)
        return Block(width, look.draw(sketch, card, around, room), tuple(sketch.marks))
    if height is None:
        height = look.draw(Trial(setting, width), card, around, room)
    later = _Face(look, setting, card, around, width, height, room)
    return Block(width, height, later, later)


@lru_cache(2048)
def _areas(width: float, height: float, ground: str | None) -> tuple[Mark, ...]:
    """Return the ground of a face; most are as high, and of the colour, of hundreds of others."""
    return (Box(0.0, 0.0, width, height, ground),) if ground else ()
