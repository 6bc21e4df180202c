"""Read the pages of a PDF as any reader would: their size, and every letter that is seen, where it stands.

Nothing of what wrote the file is asked. Source: ISO 32000-1, 7.7.3, 8.3, 8.5.4, 8.10, 9.3 and 9.4.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import atan2, degrees, hypot
from typing import Any, NamedTuple
from unicodedata import bidirectional

from journeycanvas.errors import JourneyError
from journeycanvas.render.proof.fonts import ReadFont, Sign
from journeycanvas.render.proof.matrices import (
    EVERYWHERE,
    UPRIGHT,
    Box,
    Matrix,
    as_matrix,
    bounds_of,
    box_of,
    common,
    matrix_of,
    moved,
    pair_of,
    times,
)
from journeycanvas.render.proof.statements import Statement, name, numbers, statements, strings

LEAST_STEPS, STEPS_PER_BYTE = 100_000, 12
"""Operators and shown strings that a file may have in all its pages; a map of 10,000 cards has one for two bytes."""
MOST_DEPTH = 12  # of forms in forms

_PAINTING = frozenset({b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh"})
_PATHS = frozenset({b"m", b"l", b"c", b"v", b"y", b"re"})


class TooMuch(JourneyError):
    """A page is drawn in more steps than any map takes."""


class Letter(NamedTuple):
    """A character in points from the top left corner of its page: where it begins and ends on its baseline.

    angle is that of the baseline in degrees; along and across are then counted along it and below it.
    """

    text: str
    along: float
    end: float
    across: float
    size: float
    angle: int
    has_glyph: bool
    is_outside: bool


class ReadPage(NamedTuple):
    """A page: its sides in points, its letters that are not clipped away, and how often anything was painted."""

    width: float
    height: float
    letters: list[Letter]
    painted: int


class _Run(NamedTuple):
    """A shown string in the space of what it is drawn in: its signs with where each starts, in ems of its size."""

    signs: tuple[tuple[Sign, float], ...]
    length: float
    matrix: Matrix
    clip: Box


class _Drawn(NamedTuple):
    runs: list[_Run]
    painted: int


@dataclass(frozen=True)
class _State:
    matrix: Matrix = UPRIGHT
    clip: Box = EVERYWHERE
    font: ReadFont | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


@dataclass
class PageReader:
    """Reads pages of one file; what several of them share is read once. steps is how much more may be done."""

    steps: int = LEAST_STEPS
    _fonts: dict[int, ReadFont] = field(default_factory=dict)
    _forms: dict[int, _Drawn] = field(default_factory=dict)

    def read(self, page: Any) -> ReadPage:
        """Return what is on a page of pypdf. Raises TooMuch, and whatever pypdf raises for what it cannot read."""
        left, bottom, right, top = box_of([*page.cropbox])
        unit = float(page.get("/UserUnit", 1))
        content = page.get_contents()
        drawn = self._drawn(b"" if content is None else content.get_data(), page.get("/Resources", {}), (), EVERYWHERE)
        turn = int(page.get("/Rotate", 0)) % 360
        to_page: Matrix = {
            90: (0.0, unit, unit, 0.0, -bottom * unit, -left * unit),
            180: (-unit, 0.0, 0.0, unit, right * unit, -bottom * unit),
            270: (0.0, -unit, -unit, 0.0, top * unit, right * unit),
        }.get(turn, (unit, 0.0, 0.0, -unit, -left * unit, top * unit))
        width, height = (right - left) * unit, (top - bottom) * unit
        if turn in (90, 270):
            width, height = height, width
        letters: list[Letter] = []
        for run in drawn.runs:
            self._spend(1)
            letters += _letters(run, to_page, width, height)
        return ReadPage(width, height, letters, drawn.painted)

    def _spend(self, steps: int) -> None:
        self.steps -= steps
        if self.steps < 0:
            raise TooMuch

    def _drawn(self, content: bytes, resources: Any, inside: tuple[int, ...], clip: Box) -> _Drawn:
        """Return what a content stream draws, in its own space."""
        resources = resources.get_object()
        fonts, objects = (_entries(resources, key) for key in ("/Font", "/XObject"))
        state, stack = _State(clip=clip), list[_State]()
        line = pen = UPRIGHT
        path: list[Statement] = []
        clips = False
        runs: list[_Run] = []
        painted = 0
        for operator, operands in statements(content):
            self._spend(1)
            if operator in _PATHS:
                path.append((operator, operands))
            elif operator in _PAINTING or operator == b"n":
                painted += operator != b"n"
                if clips:
                    state = replace(state, clip=common(state.clip, moved(state.matrix, bounds_of(path))))
                    clips = False
                path = []
            elif operator in (b"W", b"W*"):
                clips = True
            elif operator == b"q":
                stack.append(state)
            elif operator == b"Q":
                state = stack.pop() if stack else state
            elif operator == b"cm":
                state = replace(state, matrix=times(matrix_of(operands), state.matrix))
            elif operator == b"BT":
                line = pen = UPRIGHT
            elif operator == b"Tm":
                line = pen = matrix_of(operands)
            elif operator in (b"Td", b"TD", b"T*"):
                x, y = (0.0, -state.leading) if operator == b"T*" else pair_of(operands)
                if operator == b"TD":
                    state = replace(state, leading=-y)
                line = pen = times((1.0, 0.0, 0.0, 1.0, x, y), line)
            elif operator in (b"Tj", b"TJ", b"'", b'"'):
                if operator in (b"'", b'"'):
                    line = pen = times((1.0, 0.0, 0.0, 1.0, 0.0, -state.leading), line)
                if state.font is not None:
                    run = _run(state, strings(operands), pen)
                    pen = times((1.0, 0.0, 0.0, 1.0, run.length * state.size * state.stretch, 0.0), pen)
                    runs.append(run)
            elif operator == b"Tf":
                values = numbers(operands)
                state = replace(state, font=self._font(fonts, name(operands)), size=values[-1] if values else 0.0)
            elif operator == b"Do":
                form = objects.get(name(operands))
                form = form.get_object() if form is not None else {}
                if form.get("/Subtype") == "/Form":
                    found = self._form(form, resources, inside)
                    self._spend(len(found.runs))
                    runs += [_placed(run, state) for run in found.runs]
                    painted += found.painted
                elif form:
                    painted += 1
            elif operator in (b"Tc", b"Tw", b"Tz", b"TL", b"Ts") and (values := numbers(operands)):
                value = values[-1]
                match operator:
                    case b"Tc":
                        state = replace(state, spacing=value)
                    case b"Tw":
                        state = replace(state, word_spacing=value)
                    case b"Tz":
                        state = replace(state, stretch=value / 100)
                    case b"TL":
                        state = replace(state, leading=value)
                    case _:
                        state = replace(state, rise=value)
        return _Drawn(runs, painted)

    def _font(self, fonts: Any, called: str) -> ReadFont | None:
        reference = fonts.raw_get(called) if called in fonts else None
        if reference is None:
            return None
        font = reference.get_object()
        if id(font) not in self._fonts:
            self._fonts[id(font)] = ReadFont(font)
        return self._fonts[id(font)]

    def _form(self, form: Any, resources: Any, inside: tuple[int, ...]) -> _Drawn:
        """Return what a form draws, in the space where it is drawn."""
        key = id(form)
        if key in inside or len(inside) > MOST_DEPTH:
            return _Drawn([], 0)
        if key not in self._forms:
            found = self._drawn(
                form.get_data(), form.get("/Resources", resources), (*inside, key), box_of(form["/BBox"])
            )
            turn = form.get("/Matrix")
            if turn is not None:
                state = _State(as_matrix([float(value) for value in turn]))
                found = found._replace(runs=[_placed(run, state) for run in found.runs])
            self._forms[key] = found
        return self._forms[key]


def _run(state: _State, shown: Sequence[bytes | float], pen: Matrix) -> _Run:
    """Return a shown string as a run in the space of the content."""
    assert state.font is not None
    size = state.size or 1.0
    signs: list[tuple[Sign, float]] = []
    at = 0.0
    for part in shown:
        if isinstance(part, float):
            at -= part / 1000
            continue
        for sign in state.font.signs(part):
            signs.append((sign, at))
            at += sign.width + state.spacing / size
            if state.word_spacing and sign.text == " " and state.font.code_length == 1:
                at += state.word_spacing / size
    scale = (size * state.stretch, 0.0, 0.0, size, 0.0, state.rise)
    return _Run(tuple(signs), at, times(times(scale, pen), state.matrix), state.clip)


def _placed(run: _Run, state: _State) -> _Run:
    return run._replace(matrix=times(run.matrix, state.matrix), clip=common(state.clip, moved(state.matrix, run.clip)))


def _letters(run: _Run, to_page: Matrix, width: float, height: float) -> Iterator[Letter]:
    """Yield the characters of a run that are not clipped away, in points of the page."""
    a, b, c, d, e, f = times(run.matrix, to_page)
    clip = moved(to_page, run.clip)
    em = hypot(a, b)
    if not em > 0:
        return
    size, angle = hypot(c, d), round(degrees(atan2(b, a))) % 360
    cosine, sine = a / em, b / em
    is_blank = not any(sign.has_ink for sign, _ in run.signs)
    for sign, at in run.signs:
        middle = at + sign.width / 2
        # A little above the baseline: where the letter is, whatever hangs below or stands above.
        x, y = a * middle + c * 0.25 + e, b * middle + d * 0.25 + f
        if not (clip[0] <= x <= clip[2] and clip[1] <= y <= clip[3]):
            continue
        is_outside = not (0 <= x <= width and 0 <= y <= height)
        start_x, start_y = a * at + e, b * at + f
        along, across = start_x * cosine + start_y * sine, start_y * cosine - start_x * sine
        text = sign.text
        step = sign.width * em / max(1, len(text))
        has_glyph = sign.has_glyph and not (is_blank and bool(text.strip()))
        for n, character in enumerate(reversed(text) if _runs_left(text) else text):
            yield Letter(
                character, along + n * step, along + (n + 1) * step, across, size, angle, has_glyph, is_outside
            )


def _runs_left(text: str) -> bool:
    return len(text) > 1 and any(bidirectional(character) in ("R", "AL") for character in text)


def _entries(resources: Any, key: str) -> Any:
    entries = resources.get(key)
    return entries.get_object() if entries is not None else {}
