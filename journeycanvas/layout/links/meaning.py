"""Say in words what a link says, for those who do not see it, and where one points at it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.links.places import Rect
from journeycanvas.layout.links.route import Point

REACH = 3.0  # how near to a link one has to point


def link_sentence(words: Catalogue, style: str, start: str, end: str, label: str) -> str:
    """Return what a link of that kind between cards with these texts says, its label after it."""
    match style:
        case "return":
            sentence = words.say("back from “{start}” to “{end}”", start=start, end=end)
        case "cause":
            sentence = words.say("“{start}” causes “{end}”", start=start, end=end)
        case "answers":
            sentence = words.say("“{start}” answers “{end}”", start=start, end=end)
        case _:
            sentence = words.say("from “{start}” to “{end}”", start=start, end=end)
    return f"{sentence}: {label}" if label else sentence


def areas(points: Sequence[Point]) -> Iterator[Rect]:
    """Return the strips of ground along the pieces of a link."""
    for (x0, y0), (x1, y1) in pairwise(points):
        yield Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)).grown(REACH)
