"""Spell outlines as PDF path operators, each kind of outline once.

Points come as on the sheet, y downwards, and are spelt y upwards. Cards have their parts in the same places, so most
outlines were spelt before: looking them up takes a tenth of spelling them.
"""

from functools import lru_cache

from journeycanvas.layout.marks import Segment

KAPPA = 0.5522847498307936  # where the handles of a quarter circle stand, as a part of its radius
KEPT = 4_096  # outlines of a kind; about half a kilobyte each

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


class Paths:
    """The outlines spelt so far."""

    def __init__(self) -> None:
        self.outline = lru_cache(KEPT)(_outline)
        self.ellipse = lru_cache(KEPT)(_ellipse)
        self.line = lru_cache(KEPT)(_line)
        self.shape = lru_cache(KEPT)(_shape)


@lru_cache(256)
def components(colour: str) -> str:
    """Return "#RRGGBB" as three numbers from 0 to 1."""
    return " ".join(f"{int(colour[start : start + 2], 16) / 255:.3g}" for start in (1, 3, 5))


def number(value: float) -> str:
    """Return a number with at most two digits after the point."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _outline(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return a rectangle with rounded corners."""
    radius = min(radius, width / 2, height / 2)
    if radius <= 0:
        return f"{number(x)} {number(-y - height)} {number(width)} {number(height)} re"
    if width == height == 2 * radius:
        return _ellipse(x, y, width, height)
    right, bottom, handle = x + width, y + height, radius * (1 - KAPPA)
    return _shape(
        (
            ("M", (x + radius, y)),
            ("L", (right - radius, y)),
            ("C", (right - handle, y, right, y + handle, right, y + radius)),
            ("L", (right, bottom - radius)),
            ("C", (right, bottom - handle, right - handle, bottom, right - radius, bottom)),
            ("L", (x + radius, bottom)),
            ("C", (x + handle, bottom, x, bottom - handle, x, bottom - radius)),
            ("L", (x, y + radius)),
            ("C", (x, y + handle, x + handle, y, x + radius, y)),
            ("Z", ()),
        )
    )


def _ellipse(x: float, y: float, width: float, height: float) -> str:
    """Return the ellipse inside a rectangle."""
    middle_x, middle_y = x + width / 2, y + height / 2
    right, bottom, dx, dy = x + width, y + height, width / 2 * KAPPA, height / 2 * KAPPA
    return _shape(
        (
            ("M", (right, middle_y)),
            ("C", (right, middle_y + dy, middle_x + dx, bottom, middle_x, bottom)),
            ("C", (middle_x - dx, bottom, x, middle_y + dy, x, middle_y)),
            ("C", (x, middle_y - dy, middle_x - dx, y, middle_x, y)),
            ("C", (middle_x + dx, y, right, middle_y - dy, right, middle_y)),
            ("Z", ()),
        )
    )


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"{number(x1)} {number(-y1)} m {number(x2)} {number(-y2)} l S"


def _shape(path: tuple[Segment, ...]) -> str:
    parts = []
    for letter, numbers in path:
        parts += [number(-value if n % 2 else value) for n, value in enumerate(numbers)]
        parts.append(_OPERATORS[letter])
    return " ".join(parts)
