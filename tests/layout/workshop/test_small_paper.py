"""A canvas on paper too small for it: less is printed, nothing over anything else, and what is left away is counted."""

import re
from itertools import combinations

import pytest

from journeycanvas.layout.marks import Box, Words
from journeycanvas.layout.paper import MM, PAPERS
from journeycanvas.layout.workshop.choosing import Canvas
from journeycanvas.layout.workshop.notes import Filled, Note
from tests.layout.seen import Area, seen, written
from tests.layout.workshop.canvases import SAMPLES, a_sample, canvas_of, said

NOTE = Note(51, 76)
CODE = re.compile("[A-Z][1-9]")


def covered(canvas: Canvas) -> list[tuple[str, str]]:
    """Return what is written over something else, or beyond the page."""
    page = Area(0.0, 0.0, canvas.sheet.width, canvas.sheet.height)
    texts = [(written(one.mark), one) for one in seen(canvas.sheet) if isinstance(one.mark, Words)]
    over = [
        (text, other_text)
        for (text, one), (other_text, other) in combinations(texts, 2)
        if one.placed is not other.placed and one.area.meets(other.area, slack=0.5)
    ]
    return over + [(text, "the edge") for text, one in texts if not page.holds(one.area, slack=0.5)]


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_nothing_is_printed_over_anything_else_on_paper_too_small(sample: str, paper: str) -> None:
    canvas = canvas_of(sample, paper, NOTE, "known")

    assert covered(canvas) == []
    assert min(canvas.cell_mm) >= 0
    assert canvas.larger == PAPERS["a0"]


@pytest.mark.parametrize("filled", ["known", "all"])
def test_what_is_left_away_for_lack_of_room_is_counted(filled: Filled) -> None:
    journey = a_sample("library-en")
    small, large = (canvas_of("library-en", paper, NOTE, filled) for paper in ("a5", "a0"))
    names = {persona.name for persona in journey.personas.values()}

    assert large.left_out == 0
    assert names <= set(said(large))
    assert names.isdisjoint(said(small))
    assert small.left_out > len(journey.personas) + len(journey.stages)


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_curve_is_printed_where_it_takes_the_room_to_write_a_line_from_the_other_lanes(sample: str) -> None:
    canvas = canvas_of(sample, "a4", NOTE, "known")
    rows = [heading.height for heading in canvas.sheet.headings if heading.kind == "lane"]

    assert min(rows) >= 6 * MM
    assert canvas.left_out > 80  # feelings are counted with the cards


@pytest.mark.parametrize(("paper", "filled"), [("a5", "none"), ("a4", "known"), ("a0", "none")])
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_faces_of_a_lane_that_is_drawn_stand_beside_the_code_of_its_cell(
    sample: str, paper: str, filled: Filled
) -> None:
    marks = list(seen(canvas_of(sample, paper, NOTE, filled).sheet))
    codes = [one.area for one in marks if isinstance(one.mark, Words) and CODE.fullmatch(written(one.mark))]
    faces = [one.area for one in marks if isinstance(one.mark, Box) and one.mark.radius >= one.mark.width / 2]

    assert len(codes) > 40
    assert len(faces) >= 2
    assert not any(code.meets(face, slack=-2.0) for code in codes for face in faces)
