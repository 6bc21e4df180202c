"""Read the pages of a PDF as any reader would: their size, and every letter that is seen, where it stands.

Nothing of what wrote the file is asked. Source: ISO 32000-1, 7.7.3, 8.3, 8.5.4, 8.10, 9.3 and 9.4.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from journeycanvas.errors import JourneyError
from journeycanvas.render.proof.fonts import ReadFont, Sign
from journeycanvas.render.proof.letters import ReadPage, Run, baseline_of
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
from journeycanvas.render.proof.statements import PATH, name, numbers, statements, strings

LEAST_STEPS, STEPS_PER_BYTE = 100_000, 12
"""Operators and shown strings that a file may have in all its pages; a map of 10,000 cards has one for two bytes."""
MOST_DEPTH = 12  # of forms in forms

_PAINTING = frozenset({b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh"})
_TEXT_STATE: Mapping[bytes, tuple[str, float]] = MappingProxyType(
    {
        b"Tc": ("spacing", 1.0),
        b"Tw": ("word_spacing", 1.0),
        b"Tz": ("stretch", 0.01),
        b"TL": ("leading", 1.0),
        b"Ts": ("rise", 1.0),
    }
)
"""What in the state each of these operators sets, and the factor of its number (9.3)."""


class TooMuch(JourneyError):
    """A page is drawn in more steps than any map takes."""


class _Drawn(NamedTuple):
    runs: list[Run]
    painted: int


class _State(NamedTuple):
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
        lines: dict[tuple[int, int], list[Run]] = {}
        for run in drawn.runs:
            self._spend(1)
            run = run._replace(matrix=times(run.matrix, to_page), clip=moved(to_page, run.clip))
            baseline = baseline_of(run.matrix)
            if baseline is not None:
                lines.setdefault((baseline.angle, round(10 * baseline.across)), []).append(run)
        return ReadPage(width, height, drawn.painted, list(lines.values()))

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
        path = b""
        clips = False
        runs: list[Run] = []
        painted = 0
        for operator, operands in statements(content):
            self._spend(1)
            if operator == PATH:
                path += operands
            elif operator in _PAINTING or operator == b"n":
                painted += operator != b"n"
                if clips:
                    state = state._replace(clip=common(state.clip, moved(state.matrix, bounds_of(path))))
                    clips = False
                path = b""
            elif operator in (b"W", b"W*"):
                clips = True
            elif operator == b"q":
                stack.append(state)
            elif operator == b"Q":
                state = stack.pop() if stack else state
            elif operator == b"cm":
                state = state._replace(matrix=times(matrix_of(operands), state.matrix))
            elif operator == b"BT":
                line = pen = UPRIGHT
            elif operator == b"Tm":
                line = pen = matrix_of(operands)
            elif operator in (b"Td", b"TD", b"T*"):
                x, y = (0.0, -state.leading) if operator == b"T*" else pair_of(operands)
                if operator == b"TD":
                    state = state._replace(leading=-y)
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
                state = state._replace(font=self._font(fonts, name(operands)), size=values[-1] if values else 0.0)
            elif operator == b"Do":
                found = self._object(objects.get(name(operands)), resources, inside)
                runs += [_placed(run, state) for run in found.runs]
                painted += found.painted
            elif operator in _TEXT_STATE and (values := numbers(operands)):
                entry, factor = _TEXT_STATE[operator]
                new: dict[str, Any] = {entry: values[-1] * factor}
                state = state._replace(**new)
        return _Drawn(runs, painted)

    def _font(self, fonts: Any, called: str) -> ReadFont | None:
        reference = fonts.raw_get(called) if called in fonts else None
        if reference is None:
            return None
        font = reference.get_object()
        if id(font) not in self._fonts:
            self._fonts[id(font)] = ReadFont(font)
        return self._fonts[id(font)]

    def _object(self, reference: Any, resources: Any, inside: tuple[int, ...]) -> _Drawn:
        """Return what an external object draws: all of a form, or a picture as one thing that is painted."""
        found = reference.get_object() if reference is not None else {}
        if found.get("/Subtype") != "/Form":
            return _Drawn([], int(bool(found)))
        drawn = self._form(found, resources, inside)
        self._spend(len(drawn.runs))
        return drawn

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


def _run(state: _State, shown: Sequence[bytes | float], pen: Matrix) -> Run:
    """Return shown strings as a run in the space of the content."""
    assert state.font is not None
    size = state.size or 1.0
    spacing = state.spacing / size
    has_wide_spaces = state.word_spacing != 0 and state.font.code_length == 1
    strings: list[tuple[float, tuple[Sign, ...]]] = []
    at = 0.0
    for part in shown:
        if isinstance(part, float):
            at -= part / 1000
            continue
        signs = state.font.signs(part)
        for several in [(sign,) for sign in signs] if has_wide_spaces else [signs]:
            strings.append((at, several))
            at += sum([sign.width for sign in several]) + spacing * len(several)
            if has_wide_spaces and several[0].text == " ":
                at += state.word_spacing / size
    scale = (size * state.stretch, 0.0, 0.0, size, 0.0, state.rise)
    return Run(tuple(strings), spacing, at, times(times(scale, pen), state.matrix), state.clip)


def _placed(run: Run, state: _State) -> Run:
    return run._replace(matrix=times(run.matrix, state.matrix), clip=common(state.clip, moved(state.matrix, run.clip)))


def _entries(resources: Any, key: str) -> Any:
    entries = resources.get(key)
    return entries.get_object() if entries is not None else {}
