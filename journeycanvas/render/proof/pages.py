"""Read the pages of a PDF as any reader would: their size, and every letter that is seen, where it stands.

Nothing of what wrote the file is asked. Source: ISO 32000-1, 7.7.3, 8.3 and 8.10.
"""

from dataclasses import dataclass, field
from typing import Any

from journeycanvas.errors import JourneyError
from journeycanvas.render.proof.contents import ContentReader, Drawn, State, placed
from journeycanvas.render.proof.fonts import ReadFont
from journeycanvas.render.proof.letters import ReadPage, Run, baseline_of
from journeycanvas.render.proof.matrices import EVERYWHERE, Box, Matrix, as_matrix, box_of, moved, times
from journeycanvas.render.proof.statements import statements

LEAST_STEPS, STEPS_PER_BYTE = 100_000, 12
"""Operators and shown strings that a file may have in all its pages; a map of 10,000 cards has one for two bytes."""
MOST_DEPTH = 12  # of forms in forms


class TooMuch(JourneyError):
    """A page is drawn in more steps than any map takes."""


@dataclass
class PageReader:
    """Reads pages of one file; what several of them share is read once. steps is how much more may be done."""

    steps: int = LEAST_STEPS
    _fonts: dict[int, ReadFont] = field(default_factory=dict)
    _forms: dict[int, Drawn] = field(default_factory=dict)

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

    def _drawn(self, content: bytes, resources: Any, inside: tuple[int, ...], clip: Box) -> Drawn:
        """Return what a content stream draws, in its own space."""
        resources = resources.get_object()
        fonts, objects = (_entries(resources, key) for key in ("/Font", "/XObject"))
        reader = ContentReader(
            clip,
            lambda called: self._font(fonts, called),
            lambda called: self._object(objects.get(called), resources, inside),
        )
        for operator, operands in statements(content):
            self._spend(1)
            reader.follow(operator, operands)
        return reader.drawn

    def _font(self, fonts: Any, called: str) -> ReadFont | None:
        reference = fonts.raw_get(called) if called in fonts else None
        if reference is None:
            return None
        font = reference.get_object()
        if id(font) not in self._fonts:
            self._fonts[id(font)] = ReadFont(font)
        return self._fonts[id(font)]

    def _object(self, reference: Any, resources: Any, inside: tuple[int, ...]) -> Drawn:
        """Return what an external object draws: all of a form, or a picture as one thing that is painted."""
        found = reference.get_object() if reference is not None else {}
        if found.get("/Subtype") != "/Form":
            return Drawn([], int(bool(found)))
        drawn = self._form(found, resources, inside)
        self._spend(len(drawn.runs))
        return drawn

    def _form(self, form: Any, resources: Any, inside: tuple[int, ...]) -> Drawn:
        """Return what a form draws, in the space where it is drawn."""
        key = id(form)
        if key in inside or len(inside) > MOST_DEPTH:
            return Drawn([], 0)
        if key not in self._forms:
            found = self._drawn(
                form.get_data(), form.get("/Resources", resources), (*inside, key), box_of(form["/BBox"])
            )
            turn = form.get("/Matrix")
            if turn is not None:
                state = State(as_matrix([float(value) for value in turn]))
                found = found._replace(runs=[placed(run, state) for run in found.runs])
            self._forms[key] = found
        return self._forms[key]


def _entries(resources: Any, key: str) -> Any:
    entries = resources.get(key)
    return entries.get_object() if entries is not None else {}
