"""Canvases for the wall and the sheets around a map, from the dialog to the file."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from journeycanvas.editor.frame.window import MapWindow
from tests.builders import a_journey, a_persona
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.conftest import WAIT_MS, Ask, Write
from tests.editor.dialogs.plans import A4, a_plan, sides_mm


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_plan())


def test_a_canvas_has_the_notes_that_are_wanted_at_real_size(
    ask: Ask, write: Write, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, what="workshop", paper="A0", note="51x38", theme="dark")
    assert dialog.draft is not None
    canvas = dialog.draft.findings.canvas
    assert canvas is not None
    assert canvas.fits
    assert dialog.draft.drawn.sheet.paper == "#FFFFFF"

    write(dialog, tmp_path / "wall.pdf")

    assert sides_mm(tmp_path / "wall.pdf") == [[841, 1189]]
    assert "A word" not in PdfReader(tmp_path / "wall.pdf").pages[0].extract_text()


def test_a_canvas_too_small_for_its_notes_proposes_paper(qtbot: QtBot, ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, what="workshop", paper="A3", note="76x76")
    assert "notes of 76 mm do not fit; on A2 they do" in dialog.warnings.texts[0]
    larger = dialog.warnings.larger
    assert larger is not None

    dialog.warnings.paper_wanted.emit(larger)
    qtbot.waitUntil(lambda: not dialog.warnings.texts, timeout=WAIT_MS)

    assert dialog.choosing.choices.paper == larger.name


def test_a_canvas_can_be_on_the_smallest_paper_that_fits(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, what="workshop", paper="fit", note="51x38", orientation="landscape")

    assert dialog.draft is not None
    assert dialog.draft.findings.paper.name in ("A3", "A2", "A1")
    assert dialog.draft.page.is_landscape
    assert dialog.choosing.orientation.isEnabled()


def test_what_is_known_can_be_printed_in_the_cells(ask: Ask, write: Write, window: MapWindow, tmp_path: Path) -> None:
    write(ask(window, what="workshop", paper="A0", filled="all"), tmp_path / "wall.pdf")

    assert "A word" in PdfReader(tmp_path / "wall.pdf").pages[0].extract_text()


def test_a_canvas_is_cut_into_sheets_like_a_map(ask: Ask, window: MapWindow) -> None:
    draft = ask(window, what="workshop", paper="A0", tile="A3").draft

    assert draft is not None
    assert draft.tiling is not None
    assert draft.tiling.scale == 1.0


def test_sheets_around_a_map_are_on_the_paper_of_the_office(
    qtbot: QtBot, ask: Ask, write: Write, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(a_journey(a_persona("p1", name="Maryam"), title="Plan", stages=3))
    dialog = ask(window, what="sheets", paper="A0", tile="A3", sheets=("personas", "legend"))
    assert dialog.draft is not None
    assert [kind for kind, _ in dialog.draft.findings.sheets] == ["personas", "legend"]

    write(dialog, tmp_path / "sheets.pdf")

    assert sides_mm(tmp_path / "sheets.pdf") == [A4] * len(dialog.draft.leaves)
    assert "Maryam" in PdfReader(tmp_path / "sheets.pdf").pages[0].extract_text()


def test_the_last_kind_of_sheet_cannot_be_left_out(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, what="sheets", sheets=("legend",)).choosing

    choosing.sheets["legend"].chosen.emit(False)
    assert list(choosing.choices.sheets) == ["legend"]
    choosing.sheets["facilitator"].chosen.emit(True)

    assert list(choosing.choices.sheets) == ["facilitator", "legend"]


def test_paper_for_sheets_is_not_the_paper_of_the_map(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, paper="A0").choosing

    choosing.what.chosen.emit("sheets")
    choosing.paper.chosen.emit("Letter")
    assert choosing.choices.paper_name == "Letter"
    choosing.what.chosen.emit("map")

    assert choosing.choices.paper_name == "A0"
