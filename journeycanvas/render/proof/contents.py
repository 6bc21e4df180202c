"""Follow what a content stream draws, statement by statement, in its own space.

Source: ISO 32000-1, 8.4.2, 8.5.4, 8.8, 9.3 and 9.4.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from journeycanvas.render.proof.fonts import ReadFont, Sign
from journeycanvas.render.proof.letters import Run
from journeycanvas.render.proof.matrices import (
    EVERYWHERE,
    UPRIGHT,
    Box,
    Matrix,
    bounds_of,
    common,
    matrix_of,
    moved,
    pair_of,
    times,
)
from journeycanvas.render.proof.statements import PATH, name, numbers, strings

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


class Drawn(NamedTuple):
    """What a content stream draws: the strings that it shows, and how many other things it paints."""

    runs: list[Run]
    painted: int


class State(NamedTuple):
    """What is in force at a place of a content stream."""

    matrix: Matrix = UPRIGHT
    clip: Box = EVERYWHERE
    font: ReadFont | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


class ContentReader:
    """Follows one content stream."""

    def __init__(self, clip: Box, font: Callable[[str], ReadFont | None], drawn: Callable[[str], Drawn]) -> None:
        """font returns the font of a name, drawn what the external object of a name draws."""
        self._font_named, self._object_named = font, drawn
        self._state, self._stack = State(clip=clip), list[State]()
        self._line = self._pen = UPRIGHT
        self._path = b""
        self._clips = False
        self._runs: list[Run] = []
        self._painted = 0

    @property
    def drawn(self) -> Drawn:
        """What was drawn so far."""
        return Drawn(self._runs, self._painted)

    def follow(self, operator: bytes, operands: bytes) -> None:
        """Do what a statement says, if it matters here."""
        deed = _DEEDS.get(operator)
        if deed is not None:
            deed(self, operator, operands)

    def _go_along(self, _: bytes, operands: bytes) -> None:
        self._path += operands

    def _paint(self, operator: bytes, _: bytes) -> None:
        self._painted += operator != b"n"
        if self._clips:
            state = self._state
            self._state = state._replace(clip=common(state.clip, moved(state.matrix, bounds_of(self._path))))
            self._clips = False
        self._path = b""

    def _clip(self, *_: bytes) -> None:
        self._clips = True

    def _keep_state(self, *_: bytes) -> None:
        self._stack.append(self._state)

    def _take_state_back(self, *_: bytes) -> None:
        self._state = self._stack.pop() if self._stack else self._state

    def _transform(self, _: bytes, operands: bytes) -> None:
        self._state = self._state._replace(matrix=times(matrix_of(operands), self._state.matrix))

    def _begin_text(self, *_: bytes) -> None:
        self._line = self._pen = UPRIGHT

    def _place_text(self, _: bytes, operands: bytes) -> None:
        self._line = self._pen = matrix_of(operands)

    def _go_to_line(self, operator: bytes, operands: bytes) -> None:
        x, y = (0.0, -self._state.leading) if operator == b"T*" else pair_of(operands)
        if operator == b"TD":
            self._state = self._state._replace(leading=-y)
        self._line = self._pen = times((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def _show_on_next_line(self, operator: bytes, operands: bytes) -> None:
        self._go_to_line(b"T*", b"")
        self._show(operator, operands)

    def _show(self, _: bytes, operands: bytes) -> None:
        state = self._state
        if state.font is not None:
            run = _run(state, state.font, strings(operands), self._pen)
            self._pen = times((1.0, 0.0, 0.0, 1.0, run.length * state.size * state.stretch, 0.0), self._pen)
            self._runs.append(run)

    def _choose_font(self, _: bytes, operands: bytes) -> None:
        values = numbers(operands)
        self._state = self._state._replace(font=self._font_named(name(operands)), size=values[-1] if values else 0.0)

    def _draw_object(self, _: bytes, operands: bytes) -> None:
        found = self._object_named(name(operands))
        self._runs += [placed(run, self._state) for run in found.runs]
        self._painted += found.painted

    def _set_text_state(self, operator: bytes, operands: bytes) -> None:
        values = numbers(operands)
        if values:
            entry, factor = _TEXT_STATE[operator]
            new: dict[str, Any] = {entry: values[-1] * factor}
            self._state = self._state._replace(**new)


_Deed: TypeAlias = Callable[[ContentReader, bytes, bytes], None]

_DEEDS: Mapping[bytes, _Deed] = MappingProxyType(
    {
        PATH: ContentReader._go_along,
        **dict.fromkeys((b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"n"), ContentReader._paint),
        **dict.fromkeys((b"W", b"W*"), ContentReader._clip),
        b"q": ContentReader._keep_state,
        b"Q": ContentReader._take_state_back,
        b"cm": ContentReader._transform,
        b"BT": ContentReader._begin_text,
        b"Tm": ContentReader._place_text,
        **dict.fromkeys((b"Td", b"TD", b"T*"), ContentReader._go_to_line),
        **dict.fromkeys((b"Tj", b"TJ"), ContentReader._show),
        **dict.fromkeys((b"'", b'"'), ContentReader._show_on_next_line),
        b"Tf": ContentReader._choose_font,
        b"Do": ContentReader._draw_object,
        **dict.fromkeys(_TEXT_STATE, ContentReader._set_text_state),
    }
)
"""What each operator does; the others change nothing of what is read here."""


def placed(run: Run, state: State) -> Run:
    """Return a run of something that is drawn in a state, in the space where that is drawn."""
    return run._replace(matrix=times(run.matrix, state.matrix), clip=common(state.clip, moved(state.matrix, run.clip)))


def _run(state: State, font: ReadFont, shown: Sequence[bytes | float], pen: Matrix) -> Run:
    """Return shown strings as a run in the space of the content."""
    size = state.size or 1.0
    spacing = state.spacing / size
    has_wide_spaces = state.word_spacing != 0 and font.code_length == 1
    strings: list[tuple[float, tuple[Sign, ...]]] = []
    at = 0.0
    for part in shown:
        if isinstance(part, float):
            at -= part / 1000
            continue
        signs = font.signs(part)
        for several in [(sign,) for sign in signs] if has_wide_spaces else [signs]:
            strings.append((at, several))
            at += sum([sign.width for sign in several]) + spacing * len(several)
            if has_wide_spaces and several[0].text == " ":
                at += state.word_spacing / size
    scale = (size * state.stretch, 0.0, 0.0, size, 0.0, state.rise)
    return Run(tuple(strings), spacing, at, times(times(scale, pen), state.matrix), state.clip)
