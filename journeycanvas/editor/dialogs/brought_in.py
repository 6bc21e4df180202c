"""Bring what a card says into sight when the card begins beside the screen. No Qt here."""

from typing import NamedTuple

from journeycanvas.layout.marks import Box, Placed, Words
from journeycanvas.layout.measures import CARD_SIDE


class Brought(NamedTuple):
    """A card that is painted once more, moved along itself, and between which edges it is: there it hides itself."""

    placed: Placed
    left: float
    right: float


def brought_in(placed: Placed, left: float, right: float, *, is_rtl: bool) -> Brought | None:
    """Return a card as it is to be painted over itself between two edges of what is seen, in points of the sheet.

    None for one that begins in sight, whose words need all of it, or that has no ground to hide its own words.
    """
    block, ground = placed.block, next(iter(placed.block.marks), None)
    hidden = placed.x + block.width - right if is_rtl else left - placed.x
    if hidden <= 0 or not isinstance(ground, Box) or not ground.fill or ground.width < block.width:
        return None
    texts = [mark for mark in block.marks if isinstance(mark, Words)]
    lines = [(text.x + line.x, text.x + line.x + line.width) for text in texts for line in text.block.lines]
    if not lines:
        return None
    free = min(start for start, _ in lines) if is_rtl else block.width - max(end for _, end in lines)
    by = min(hidden, free - CARD_SIDE)
    if by <= 0:
        return None
    far_left, far_right = placed.x + ground.radius, placed.x + block.width - ground.radius
    if is_rtl:
        return Brought(placed._replace(x=placed.x - by), far_left, placed.x + block.width - by)
    return Brought(placed._replace(x=placed.x + by), placed.x + by, far_right)
