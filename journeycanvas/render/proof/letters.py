"""Make letters of what is shown on a page: where on its baseline each begins and ends, and whether it is seen."""

from collections.abc import Iterator, Sequence
from math import atan2, degrees, hypot
from typing import NamedTuple
from unicodedata import bidirectional

from journeycanvas.render.proof.fonts import Sign
from journeycanvas.render.proof.matrices import Box, Matrix


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


class Run(NamedTuple):
    """Shown strings in the space of what they are drawn in, in ems of their size: where each starts, and its signs.

    spacing comes after each sign.
    """

    strings: tuple[tuple[float, tuple[Sign, ...]], ...]
    spacing: float
    length: float
    matrix: Matrix
    clip: Box


class ReadPage(NamedTuple):
    """A page: its sides in points, how often anything was painted, and its runs on each baseline.

    Letters are made of the runs one line at a time: all of a large map at once would take twice the memory.
    """

    width: float
    height: float
    painted: int
    runs: Sequence[Sequence[Run]]

    def lines(self) -> Iterator[list[Letter]]:
        """Yield the letters of each baseline that are not clipped away, in whatever order."""
        for runs in self.runs:
            yield [letter for run in runs for letter in _letters(run, self.width, self.height)]


class Baseline(NamedTuple):
    """Where a run stands: how large an em is along it, its angle in degrees, where it starts, how far down it is."""

    em: float
    angle: int
    start: float
    across: float


def baseline_of(matrix: Matrix) -> Baseline | None:
    """Return where a run stands that is drawn with a matrix; None when it has no width."""
    a, b, _, _, e, f = matrix
    em = hypot(a, b)
    if not em > 0:
        return None
    return Baseline(em, round(degrees(atan2(b, a))) % 360, (a * e + b * f) / em, (a * f - b * e) / em)


def _letters(run: Run, width: float, height: float) -> Iterator[Letter]:
    """Yield the characters of a run on a page that are not clipped away."""
    baseline = baseline_of(run.matrix)
    if baseline is None:
        return
    em, angle, start, across = baseline
    a, b, c, d, e, f = run.matrix
    size = hypot(c, d)
    seen, page = run.clip, (0.0, 0.0, width, height)
    # A little above the baseline: where a letter is, whatever hangs below or stands above.
    x, y = e + c * 0.25, f + d * 0.25
    edges = [run.length, *(at for at, _ in run.strings)]
    ends = [(x + a * at, y + b * at) for at in (min(edges), max(edges))]
    is_all_seen = run.spacing >= 0 and all(_is_in(seen, *end) and _is_in(page, *end) for end in ends)
    is_blank = not any(sign.has_ink for _, signs in run.strings for sign in signs)
    for at, signs in run.strings:
        for text, sign_width, has_glyph, _ in signs:
            middle = at + sign_width / 2
            along, at = start + at * em, at + sign_width + run.spacing
            is_outside = False
            if not is_all_seen:
                middle_x, middle_y = x + a * middle, y + b * middle
                if not _is_in(seen, middle_x, middle_y):
                    continue
                is_outside = not _is_in(page, middle_x, middle_y)
            if is_blank and text.strip():
                has_glyph = False
            if len(text) == 1:
                yield Letter(text, along, along + sign_width * em, across, size, angle, has_glyph, is_outside)
                continue
            step = sign_width * em / max(1, len(text))
            for n, character in enumerate(reversed(text) if _runs_left(text) else text):
                here = along + n * step
                yield Letter(character, here, here + step, across, size, angle, has_glyph, is_outside)


def _is_in(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _runs_left(text: str) -> bool:
    return len(text) > 1 and any(bidirectional(character) in ("R", "AL") for character in text)
