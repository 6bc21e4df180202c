"""Canvases for the wall to look at: of samples and of small maps, with their slots and what stands on them."""

from functools import cache
from pathlib import Path
from typing import Any

from journeycanvas.files import open_map
from journeycanvas.layout.marks import Box, Words
from journeycanvas.layout.paper import PAPERS
from journeycanvas.layout.workshop.cells import DOTS
from journeycanvas.layout.workshop.choosing import Canvas, canvas_for
from journeycanvas.layout.workshop.notes import Filled, Note, Slots
from journeycanvas.model import Journey
from tests.layout.builders import a_setting
from tests.layout.seen import Area, seen, written

TEMPLATES = Path(__file__).parents[3] / "templates"
SAMPLES = ("insurance-fa", "clinic-he", "library-en")
SQUARE = Note(76, 76)


@cache
def a_sample(name: str) -> Journey:
    return open_map(TEMPLATES / "samples" / f"{name}.journey").journey


def a_canvas(
    journey: Journey, paper: str | None = "a0", note: Note = SQUARE, filled: Filled = "none", **changes: Any
) -> Canvas:
    chosen = PAPERS[paper] if paper else None
    return canvas_for(journey, a_setting(journey, "ink", **changes), Slots(note, filled), chosen)


def canvas_of(sample: str, paper: str = "a0", note: Note = SQUARE, filled: Filled = "none") -> Canvas:
    """Return the canvas of a sample. It takes a second to lay out, and several tests look at the same."""
    return _canvas_of(sample, paper, note, filled)


@cache
def _canvas_of(sample: str, paper: str, note: Note, filled: Filled) -> Canvas:
    return a_canvas(a_sample(sample), paper, note, filled)


def slots(canvas: Canvas) -> list[Area]:
    return [
        one.area
        for one in seen(canvas.sheet)
        if isinstance(one.mark, Box) and one.mark.stroke is not None and one.mark.stroke.dash == DOTS
    ]


def said(canvas: Canvas) -> list[str]:
    return [written(one.mark) for one in seen(canvas.sheet) if isinstance(one.mark, Words)]
