"""A map to print in tests, and how large the pages are that came of it."""

from pathlib import Path

from pypdf import PdfReader

from journeycanvas.layout.paper import MM
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_stage

A4 = [210, 297]
"""Its sides, as `sides_mm` gives them."""

POSTER = {"paper": "A2", "tile": "A4"}


def a_plan(language: str = "en") -> Journey:
    """Return a map of five stages with a card."""
    stages = [a_stage(f"s{n}", title="Stage", order=f"a{n}") for n in range(5)]
    return a_journey(a_card(text="A word"), title="Plan", stages=stages, language=language)


def sides_mm(file: Path) -> list[list[int]]:
    """Return the shorter and the longer side of each page of a PDF, in millimetres."""
    return [
        sorted(round(float(side) / MM) for side in (page.mediabox.width, page.mediabox.height))
        for page in PdfReader(file).pages
    ]
