"""Make the face of a card: drawn now, or as high as it becomes, and drawn when it is seen."""

from journeycanvas.layout.around import Around
from journeycanvas.layout.faces import Face, Look, Standing
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.trial import Trial
from journeycanvas.model import Card


def face(
    look: Look,
    setting: Setting,
    card: Card,
    around: Around,
    width: float,
    height: float | None = None,
    room: float | None = None,
    standing: Standing | None = None,
) -> Face:
    """Return a face as a block of that width, as high as its words need; its marks are made when they are seen.

    A height that is known already is not found out again. In a setting that draws at once, the marks are made now: to
    measure a text first and to set it later takes twice the time.
    """
    marks = None
    if setting.draws_at_once:
        sketch = Sketch(setting, width)
        height = look.draw(sketch, card, around, room)
        marks = tuple(sketch.marks)
    elif height is None:
        height = look.draw(Trial(setting, width), card, around, room)
    return Face(width, height, marks, look, setting, card, around, room, standing)
