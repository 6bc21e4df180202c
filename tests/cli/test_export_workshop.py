"""journeycanvas export --workshop: a canvas for the wall."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from journeycanvas.places import templates_folder
from tests.cli.desks import say

SAMPLE = templates_folder() / "samples" / "insurance-fa.journey"
CANVAS = templates_folder() / "canvas.journey"


def test_the_notes_that_fit_are_written_without_a_word(tmp_path: Path) -> None:
    said = say("export", CANVAS, tmp_path / "wall.pdf", "--workshop", "76x76", "--paper", "A0")

    assert (said.code, said.err) == (0, "")
    assert "A0, landscape, 1189 × 841 mm, scale 100%" in said.out
    [page] = PdfReader(tmp_path / "wall.pdf").pages
    assert {"C4", "G5"} <= set(page.extract_text().split())


def test_notes_that_do_not_fit_are_said_and_the_canvas_is_written(tmp_path: Path) -> None:
    said = say("export", SAMPLE, tmp_path / "wall.pdf", "--workshop", "76x76", "--paper", "A1")

    assert said.code == 1
    assert "7 stages by 11 lanes on A1 leave " in said.err
    assert "do not fit; on A0 they do." in said.err
    assert (tmp_path / "wall.pdf").stat().st_size > 1_000


def test_a_canvas_is_cut_into_tiles_at_its_real_size(tmp_path: Path) -> None:
    said = say("export", CANVAS, tmp_path / "wall.pdf", "--workshop", "76x76", "--paper", "A1", "--tile", "A4")

    assert said.code == 0
    assert "scale 100%" in said.out
    assert len(PdfReader(tmp_path / "wall.pdf").pages) > 8


def test_a_canvas_is_in_ink_unless_another_theme_is_asked_for(tmp_path: Path) -> None:
    def canvas(*theme: str) -> bytes:
        file = tmp_path / "wall.svg"
        say("export", SAMPLE, file, "--workshop", "76x76", "--filled", "all", *theme)
        return file.read_bytes()

    usual, ink, paper = canvas(), canvas("--theme", "ink"), canvas("--theme", "paper")

    assert usual == ink != paper


@pytest.mark.parametrize("size", ["76", "5x5", "big"])
def test_what_is_no_size_of_a_note_is_refused(tmp_path: Path, size: str) -> None:
    said = say("export", CANVAS, tmp_path / "wall.pdf", "--workshop", size)

    assert said.code == 2
    assert "is no size of a note. Say its sides in mm, 15 to 300, as 76x76." in said.err
