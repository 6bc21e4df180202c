"""Spell marks as PDF drawing operators, tens of thousands of them a second.

Every block has its own origin, its top left corner, y upwards: so the same shapes are the same letters wherever they
stand, are spelt once and pack well. Within a block, colours, line styles and fonts are said only when they change.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, Protocol

from journeycanvas.layout.marks import Box, Mark, Meaning, Photo, Rule, Shape, Stroke, WebLink, Words
from journeycanvas.render.pdf_codes import ARABIC_DIGITS, is_number
from journeycanvas.render.pdf_fonts import Fragments
from journeycanvas.render.pdf_paths import Paths, components
from journeycanvas.text import Run

TOUCHING = 0.01  # points; a run that starts this near to the pen goes on in the same string


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
    """Spells blocks one after the other."""

    def __init__(self, fragments: Fragments, images: Images) -> None:
        self._fragments = fragments
        self._images = images
        self._paths = Paths()
        self._operators: list[str] = []
        self._fill: str | None = None
        self._stroke: Stroke | None = None
        self._font: tuple[str, float] | None = None
        self._draw: dict[type[Any], Callable[[Any], None]] = {
            Box: self._box,
            Rule: self._rule,
            Shape: self._shape,
            Words: self._words,
            Photo: self._photo,
            WebLink: _no_ink,
            Meaning: _no_ink,
        }

    def spelt(self, marks: Iterable[Mark]) -> str:
        """Return the operators for marks around their origin."""
        self._operators = []
        self._fill = self._stroke = self._font = None
        draw = self._draw
        for mark in marks:
            draw[type(mark)](mark)
        return "\n".join(self._operators)

    def _box(self, box: Box) -> None:
        operator = self._painting(box.fill, box.stroke)
        if operator:
            path = self._paths.outline(box.x, box.y, box.width, box.height, box.radius)
            self._operators.append(f"{path} {operator}")

    def _rule(self, rule: Rule) -> None:
        self._painting(None, rule.stroke)
        self._operators.append(self._paths.line(rule.x1, rule.y1, rule.x2, rule.y2))

    def _shape(self, shape: Shape) -> None:
        operator = self._painting(shape.fill, shape.stroke)
        if operator:
            self._operators.append(f"{self._paths.shape(shape.path)} {operator}")

    def _photo(self, photo: Photo) -> None:
        image = self._images.image(photo.picture)
        if image is None:
            return
        edges = (photo.x, photo.y, photo.width, photo.height)
        clip = self._paths.ellipse(*edges) if photo.round else self._paths.outline(*edges, photo.radius)
        scale = max(photo.width / image.width, photo.height / image.height)
        width, height = image.width * scale, image.height * scale
        left = photo.x + (photo.width - width) / 2
        bottom = -photo.y - (photo.height + height) / 2
        place = f"{width:.2f} 0 0 {height:.2f} {left:.2f} {bottom:.2f} cm"
        turn = " ".join(map(str, image.turn))
        self._operators.append(f"q {clip} W n {place} {turn} cm /{image.name} Do Q")

    def _words(self, words: Words) -> None:
        block, fragments, operators = words.block, self._fragments, self._operators
        size = block.size
        left, top = words.x, -words.y
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


def _in_stream_order(runs: Sequence[Run]) -> Iterable[Run]:
    """Return the runs of a line as viewers read them best: directions in turn, right-to-left words as they are seen."""
    if not runs:
        return runs
    direction = runs[0].word.rtl
    for run in runs:
        if run.word.rtl is not direction:
            return [run for stretch in _stretches(runs) for run in stretch]
    return reversed(runs) if direction else runs


def _stretches(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield the stretches of one direction.

    Arabic digits go with the words around them, as MuPDF and pypdf take them; Persian ones stand apart for MuPDF.
    """
    directions: list[bool | None] = [None if is_number(run.word, ARABIC_DIGITS) else run.word.rtl for run in runs]
    before = next((direction for direction in directions if direction is not None), False)
    for n, direction in enumerate(directions):
        before = directions[n] = before if direction is None else direction
    for rtl, stretch in groupby(zip(directions, runs, strict=True), itemgetter(0)):
        inside = [run for _, run in stretch]
        yield sorted(inside, key=itemgetter(1)) if rtl else inside


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


def _no_ink(_mark: Mark) -> None:
    """Draw nothing: the mark means something but is not seen."""
