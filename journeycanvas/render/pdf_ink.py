"""Spell marks as PDF drawing operators, tens of thousands of them a second.

Coordinates are points of the sheet, y turned upwards. Colours, line styles and fonts are said only when they change,
so whatever stands between q and Q must leave them alone. Measured: about 40 µs for a card of six marks and nine words.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple, Protocol

from journeycanvas.layout.marks import Box, Mark, Meaning, Photo, Rule, Shape, Stroke, WebLink, Words
from journeycanvas.render.pdf_fonts import Fragments
from journeycanvas.text import Run

KAPPA = 0.5522847498307936  # where the handles of a quarter circle stand, as a part of its radius
TOUCHING = 0.01  # points; a run that starts this near to the pen goes on in the same string

_SEGMENTS = {"M": "%.2f %.2f m", "L": "%.2f %.2f l", "C": "%.2f %.2f %.2f %.2f %.2f %.2f c", "Z": "h"}
_CORNER = " %.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c"
_ROUNDED = "%.2f %.2f m" + 4 * _CORNER + " h"
_ELLIPSE = "%.2f %.2f m" + 4 * " %.2f %.2f %.2f %.2f %.2f %.2f c" + " h"


class Image(NamedTuple):
    """A picture in the file: its resource name, its size as seen, and how its unit square is turned to be seen so."""

    name: str
    width: int
    height: int
    turn: tuple[int, int, int, int, int, int]


class Images(Protocol):
    """Where the pictures of the marks come from."""

    def image(self, picture: str) -> Image | None:
        """Return a picture by its id; None when there is none that can be shown."""


class Ink:
    """Operators for marks that stand on a ground of some height; the places of links are kept beside."""

    def __init__(self, height: float, fragments: Fragments, images: Images) -> None:
        self._height = height
        self._fragments = fragments
        self._images = images
        self._operators: list[str] = []
        self._fill: str | None = None
        self._stroke: Stroke | None = None
        self._font: tuple[str, float] | None = None
        self._draw: dict[type[Any], Callable[[Any, float, float], None]] = {
            Box: self._box,
            Rule: self._rule,
            Shape: self._shape,
            Words: self._words,
            Photo: self._photo,
            WebLink: _no_ink,
            Meaning: _no_ink,
        }

    def draw(self, marks: Iterable[Mark], x: float, y: float) -> None:
        """Draw marks whose own top left corner stands at (x, y)."""
        draw, bottom = self._draw, self._height - y
        for mark in marks:
            draw[type(mark)](mark, x, bottom)

    def draw_again(self, name: str, x: float, y: float, height: float) -> None:
        """Draw a form, whose ground is as high as said, with its top left corner at (x, y)."""
        self._operators.append(f"q 1 0 0 1 {x:.2f} {self._height - y - height:.2f} cm /{name} Do Q")

    def content(self) -> bytes:
        """Return the operators so far."""
        return "\n".join(self._operators).encode("ascii")

    def _box(self, box: Box, x: float, base: float) -> None:
        operator = self._painting(box.fill, box.stroke)
        if not operator:
            return
        left, top = x + box.x, base - box.y
        path = outline(left, top - box.height, left + box.width, top, box.radius)
        self._operators.append(f"{path} {operator}")

    def _rule(self, rule: Rule, x: float, base: float) -> None:
        self._painting(None, rule.stroke)
        start, end = f"{x + rule.x1:.2f} {base - rule.y1:.2f}", f"{x + rule.x2:.2f} {base - rule.y2:.2f}"
        self._operators.append(f"{start} m {end} l S")

    def _shape(self, shape: Shape, x: float, base: float) -> None:
        operator = self._painting(shape.fill, shape.stroke)
        if not operator:
            return
        parts = []
        for letter, numbers in shape.path:
            placed = [base - number if n % 2 else x + number for n, number in enumerate(numbers)]
            parts.append(_SEGMENTS[letter] % tuple(placed))
        parts.append(operator)
        self._operators.append(" ".join(parts))

    def _photo(self, photo: Photo, x: float, base: float) -> None:
        image = self._images.image(photo.picture)
        if image is None:
            return
        left, top = x + photo.x, base - photo.y
        right, bottom = left + photo.width, top - photo.height
        edges = (left, bottom, right, top)
        clip = ellipse(*edges) if photo.round else outline(*edges, photo.radius)
        scale = max(photo.width / image.width, photo.height / image.height)
        width, height = image.width * scale, image.height * scale
        image_left, image_bottom = left + (photo.width - width) / 2, bottom + (photo.height - height) / 2
        place = f"{width:.2f} 0 0 {height:.2f} {image_left:.2f} {image_bottom:.2f} cm"
        turn = " ".join(map(str, image.turn))
        self._operators.append(f"q {clip} W n {place} {turn} cm /{image.name} Do Q")

    def _words(self, words: Words, x: float, base: float) -> None:
        block, fragments, operators = words.block, self._fragments, self._operators
        size = block.size
        left, top = x + words.x, base - words.y
        self._painting(words.colour, None)
        operators.append("BT")
        for line in block.lines:
            strings: list[str] = []
            pen = -1e9
            font = ""
            baseline = top - line.baseline
            for word, start in _in_stream_order(line.runs):
                fragment_font, fragment_strings = fragments[word]
                if font != fragment_font or not -TOUCHING < start - pen < TOUCHING:
                    if strings:
                        operators.append(f"[{''.join(strings)}]TJ")
                        strings = []
                    font = fragment_font
                    if self._font != (font, size):
                        self._font = (font, size)
                        operators.append(f"/{font} {size:g} Tf")
                    operators.append(f"1 0 0 1 {left + start:.2f} {baseline:.2f} Tm")
                strings.append(fragment_strings)
                pen = start + word.em * size
            if strings:
                operators.append(f"[{''.join(strings)}]TJ")
        operators.append("ET")

    def _painting(self, fill: str | None, stroke: Stroke | None) -> str:
        """Say the colours and the line style when they are new, and return the operator that paints with them."""
        if fill is not None and fill != self._fill:
            self._fill = fill
            self._operators.append(f"{components(fill)} rg")
        if stroke is None:
            return "" if fill is None else "f"
        if stroke != self._stroke:
            self._operators.append(_line_style(stroke, self._stroke))
            self._stroke = stroke
        return "S" if fill is None else "B"


def components(colour: str) -> str:
    """Return "#RRGGBB" as three numbers from 0 to 1."""
    return " ".join(f"{int(colour[start : start + 2], 16) / 255:.3g}" for start in (1, 3, 5))


def outline(left: float, bottom: float, right: float, top: float, radius: float) -> str:
    """Return the path of a rectangle with rounded corners, y upwards."""
    width, height = right - left, top - bottom
    radius = min(radius, width / 2, height / 2)
    if radius <= 0:
        return f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re"
    if width == height == 2 * radius:
        return ellipse(left, bottom, right, top)
    handle = radius * (1 - KAPPA)
    inner_left, inner_right, inner_bottom, inner_top = left + radius, right - radius, bottom + radius, top - radius
    return _ROUNDED % (
        *(inner_left, bottom),
        *(inner_right, bottom, right - handle, bottom, right, bottom + handle, right, inner_bottom),
        *(right, inner_top, right, top - handle, right - handle, top, inner_right, top),
        *(inner_left, top, left + handle, top, left, top - handle, left, inner_top),
        *(left, inner_bottom, left, bottom + handle, left + handle, bottom, inner_left, bottom),
    )


def ellipse(left: float, bottom: float, right: float, top: float) -> str:
    """Return the path of the ellipse inside a rectangle, y upwards."""
    x, y = (left + right) / 2, (bottom + top) / 2
    dx, dy = (right - left) / 2 * KAPPA, (top - bottom) / 2 * KAPPA
    return _ELLIPSE % (
        *(right, y),
        *(right, y + dy, x + dx, top, x, top),
        *(x - dx, top, left, y + dy, left, y),
        *(left, y - dy, x - dx, bottom, x, bottom),
        *(x + dx, bottom, right, y - dy, right, y),
    )


def _in_stream_order(runs: Sequence[Run]) -> Iterable[Run]:
    """Return the runs of a line as viewers read them best: directions in turn, right-to-left words as they are seen."""
    if not runs:
        return runs
    direction = runs[0].word.rtl
    for run in runs:
        if run.word.rtl is not direction:
            groups = [(rtl, list(group)) for rtl, group in groupby(runs, lambda run: run.word.rtl)]
            return [run for rtl, group in groups for run in (reversed(group) if rtl else group)]
    return reversed(runs) if direction else runs


def _line_style(stroke: Stroke, before: Stroke | None) -> str:
    """Return the operators that lead from one line style to another."""
    parts = []
    if before is None or stroke.colour != before.colour:
        parts.append(f"{components(stroke.colour)} RG")
    if before is None or stroke.width != before.width:
        parts.append(f"{stroke.width:g} w")
    if before is None or stroke.dash != before.dash:
        parts.append(f"[{' '.join(f'{length:g}' for length in stroke.dash)}] 0 d")
    if before is None or stroke.round is not before.round:
        parts.append("1 J 1 j" if stroke.round else "0 J 0 j")
    return " ".join(parts)


def _no_ink(_mark: Mark, _x: float, _base: float) -> None:
    """Draw nothing: the mark means something but is not seen."""
