"""Pictures of maps on the start page: whole from side to side, or fading away where more follows."""

import pytest
from PySide6.QtGui import QColor, QImage

from journeycanvas.editor.filing.document import start_document
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.start.previews import Previews, Shot
from journeycanvas.editor.start.tiles import PREVIEW
from journeycanvas.files.templates import Template, templates
from journeycanvas.model import Journey
from journeycanvas.places import templates_folder
from tests.builders import a_journey, a_stage

PAPER = QColor("#FFFFFF")


def picture_of(program: Program, journey: Journey, name: str = "map") -> QImage:
    """Return the preview of a map, on paper."""
    shot = Shot(name, journey.map.language, "paper", *PREVIEW, 1.0)
    return Previews(program).painted(shot, journey).toImage()


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("template", templates(templates_folder()), ids=lambda one: one.name)
def test_a_blank_canvas_is_shown_from_side_to_side(program: Program, template: Template, language: str) -> None:
    picture = picture_of(program, start_document(template, language).journey, template.name)

    edges = (0, 1, picture.width() - 2, picture.width() - 1)
    assert {picture.pixelColor(x, y).name() for x in edges for y in range(picture.height())} == {PAPER.name()}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_map_that_is_too_wide_for_a_picture_fades_away_where_it_goes_on(program: Program, direction: str) -> None:
    stages = [a_stage(f"s{n}", order=f"a{n:02}", title=f"Stage {n}") for n in range(20)]

    picture = picture_of(program, a_journey(stages=stages, direction=direction))

    end = 0 if direction == "rtl" else picture.width() - 1
    assert {picture.pixelColor(end, y).name() for y in range(picture.height())} == {PAPER.name()}
