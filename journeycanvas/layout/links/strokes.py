"""Say how each kind of link looks: by its line and its head, so that kinds are told apart without colour."""

from typing import Literal, NamedTuple

from journeycanvas.layout.marks import Segment, Stroke
from journeycanvas.layout.sketch import Sketch

Point = tuple[float, float]
Head = Literal["full", "hollow", "open"]
LENGTH = 6.0  # of an arrowhead
HALF = 2.7  # half its width


class Look(NamedTuple):
    """The line and head of a kind of link."""

    width: float
    dash: tuple[float, ...]
    head: Head


LOOKS = {
    "flow": Look(1.1, (), "full"),
    "return": Look(1.1, (4.5, 2.8), "full"),
    "cause": Look(1.1, (), "hollow"),
    "answers": Look(1.2, (0.01, 2.8), "open"),
}


def look_of(style: str) -> Look:
    """Return the look of a kind; one that is not known looks like a flow."""
    return LOOKS.get(style, LOOKS["flow"])


def colour_of(sketch: Sketch, style: str) -> str:
    colours = sketch.setting.theme.links
    return colours.get(style, colours["flow"])


def line_stroke(sketch: Sketch, style: str) -> Stroke:
    look = look_of(style)
    return Stroke(colour_of(sketch, style), look.width, look.dash, True)


def head_room(style: str) -> float:
    """Return how far before its tip the line of a link ends."""
    return 0.6 if look_of(style).head == "open" else LENGTH - 0.5


def draw_head(sketch: Sketch, style: str, tip: Point, before: Point) -> None:
    """Draw the arrowhead of a kind of link, its tip at a point, coming from another one level with it or below it."""
    (x, y), colour = tip, colour_of(sketch, style)
    length = max(abs(x - before[0]), abs(y - before[1])) or 1.0
    dx, dy = (x - before[0]) / length, (y - before[1]) / length

    def at(back: float, aside: float) -> Point:
        return x - back * dx - aside * dy, y - back * dy + aside * dx

    look = look_of(style)
    if look.head == "open":
        tip = at(0.7, 0.0)
        barbs: tuple[Segment, ...] = (("M", at(LENGTH - 0.8, HALF)), ("L", tip), ("L", at(LENGTH - 0.8, -HALF)))
        sketch.shape(barbs, None, Stroke(colour, 1.1, (), True))
        return
    if look.head == "hollow":
        outline: tuple[Segment, ...] = (
            ("M", at(0.9, 0.0)),
            ("L", at(LENGTH, HALF)),
            ("L", at(LENGTH, -HALF)),
            ("Z", ()),
        )
        sketch.shape(outline, sketch.setting.theme.paper, Stroke(colour, 1.0, (), True))
        return
    sketch.shape((("M", at(0.0, 0.0)), ("L", at(LENGTH, HALF)), ("L", at(LENGTH, -HALF)), ("Z", ())), colour)


def draw_sample(sketch: Sketch, style: str, x: float, y: float, width: float) -> None:
    """Draw a link of a kind from x on, for a legend."""
    sketch.rule(x, y, x + width - head_room(style), y, line_stroke(sketch, style))
    draw_head(sketch, style, (x + width, y), (x, y))
