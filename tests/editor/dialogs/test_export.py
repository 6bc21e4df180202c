"""Print and export: the dialog, what it writes, what it remembers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journeycanvas.editor.dialogs.choices import choices_for, themes_in
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.dialogs.printing import print_on, set_up
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.layout.paper import MM
from tests.builders import a_card, a_journey, a_stage
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.conftest import WAIT_MS, Ask, Write


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_journey(a_card(text="A word"), title="Plan", stages=3))


def _press_escape(dialog: ExportDialog) -> None:
    QApplication.sendEvent(dialog, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))


def test_the_page_of_the_preview_is_the_page_of_the_file(
    write: Write, ask: Ask, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, paper="A4", orientation="portrait")
    assert dialog.draft is not None

    assert write(dialog, tmp_path / "plan.pdf") == "“plan.pdf” is written."

    [page] = PdfReader(tmp_path / "plan.pdf").pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(dialog.draft.page[:2], abs=0.1)
    assert "A word" in page.extract_text()


@pytest.mark.parametrize("format", ["png", "svg"])
def test_pictures_are_written_too(write: Write, ask: Ask, window: MapWindow, tmp_path: Path, format: str) -> None:
    dialog = ask(window, format=format, paper="A5", dpi=96.0)

    write(dialog, tmp_path / f"plan.{format}")

    assert (tmp_path / f"plan.{format}").read_bytes()[1:4] in (b"PNG", b"?xm", b"svg")


def test_what_was_said_of_a_file_goes_when_another_is_chosen(
    write: Write, ask: Ask, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, paper="A4")
    write(dialog, tmp_path / "plan.pdf")
    assert dialog.state.folder_button.isVisible()

    dialog.choosing.format.chosen.emit("png")

    assert (dialog.state.text, dialog.state.folder_button.isVisible()) == ("", False)


def test_a_blank_page_is_without_cards(write: Write, ask: Ask, window: MapWindow, tmp_path: Path) -> None:
    dialog = ask(window, blank=True)

    write(dialog, tmp_path / "plan.pdf")

    assert "A word" not in PdfReader(tmp_path / "plan.pdf").pages[0].extract_text()


def test_what_cannot_be_written_is_said_in_a_sentence(
    write: Write, ask: Ask, window: MapWindow, tmp_path: Path
) -> None:
    said = write(ask(window), tmp_path / "nowhere" / "plan.pdf")

    assert said.endswith("plan.pdf” was not saved: its folder is not there. Nothing was changed.")


def test_a_cancelled_file_leaves_nothing_behind(
    qtbot: QtBot, ask: Ask, window: MapWindow, tmp_path: Path, write: Write
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"before")
    dialog = ask(window)
    dialog.write(tmp_path / "plan.pdf")

    dialog.state.cancel()
    qtbot.waitUntil(lambda: not dialog.state.is_busy, timeout=WAIT_MS)

    assert dialog.state.text == "Cancelled. Nothing was written."
    assert [file.name for file in tmp_path.glob("plan*")] == ["plan.pdf"]
    assert (tmp_path / "plan.pdf").read_bytes() == b"before"


def test_closing_the_dialog_lets_the_file_be_written(
    qtbot: QtBot, ask: Ask, window: MapWindow, tmp_path: Path, write: Write
) -> None:
    dialog = ask(window)
    dialog.write(tmp_path / "plan.pdf")

    dialog.close()

    qtbot.waitUntil(lambda: "“plan.pdf” is written." in window.notices.texts, timeout=WAIT_MS)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("leave", [ExportDialog.close, ExportDialog.reject, _press_escape])
def test_the_dialog_is_gone_when_it_is_left(
    qtbot: QtBot, ask: Ask, window: MapWindow, leave: Callable[[ExportDialog], object]
) -> None:
    dialog = ask(window)

    leave(dialog)

    qtbot.waitUntil(lambda: not isValid(dialog), timeout=WAIT_MS)


def test_text_too_small_to_read_is_said_with_paper_that_helps(qtbot: QtBot, ask: Ask, open_window: OpenWindow) -> None:
    window = open_window(a_journey(a_card(text="A word"), stages=12))
    dialog = ask(window, paper="A5")
    [warning] = dialog.warnings.texts
    assert "too small to read" in warning

    dialog.warnings.paper_wanted.emit(dialog.warnings.larger)
    qtbot.waitUntil(lambda: not dialog.warnings.texts, timeout=WAIT_MS)

    assert dialog.choosing.choices.paper in ("A3", "A2")


def test_a_character_without_a_font_is_said(ask: Ask, open_window: OpenWindow) -> None:
    window = open_window(a_journey(a_card(text="A \U00012000 sign")))

    assert any("No font has \U00012000" in text for text in ask(window).warnings.texts)


def test_a_new_map_is_shown_on_the_first_paper_that_can_be_read(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window)

    assert dialog.draft is not None
    assert (dialog.draft.findings.smallest_text or 0) >= 6
    assert not dialog.warnings.texts


def test_choices_are_remembered_and_kept_with_the_map_only_when_asked(
    write: Write, ask: Ask, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, paper="A2", theme="ink", margin_mm=12.0)
    write(dialog, tmp_path / "one.pdf")
    themes = themes_in(window.program.resources / "themes")
    assert choices_for(a_journey(), None, window.program.settings, themes).paper == "A2"
    assert window.document.journey.map.paper is None

    dialog.choosing.keep.setChecked(True)
    write(dialog, tmp_path / "two.pdf")

    kept = window.document.journey.map
    assert kept.paper is not None
    assert (kept.paper.size, kept.paper.margin, kept.theme) == ("A2", 12, "ink")
    window.document.session.undo()
    assert window.document.journey.map.paper is None


def test_a_size_of_ones_own_is_typed_in_millimetres(qtbot: QtBot, ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, paper="500x400mm")

    dialog.choosing.sides.width_mm.line.setText("600")
    dialog.choosing.sides.width_mm.line.textEdited.emit("600")
    qtbot.waitUntil(
        lambda: dialog.draft is not None and dialog.draft.page.width == pytest.approx(600 * MM), timeout=WAIT_MS
    )

    assert dialog.choosing.choices.paper == "600x400mm"


def test_the_preview_paints_the_page(qtbot: QtBot, ask: Ask, window: MapWindow) -> None:
    dialog = ask(window)

    qtbot.waitUntil(lambda: dialog.pages.preview.is_painted, timeout=WAIT_MS)
    dialog.pages.preview.show_real_size(True)
    image = dialog.pages.preview.grab().toImage()

    assert (
        len({image.pixelColor(x, y).rgb() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}) > 2
    )


def test_every_control_of_the_dialog_has_a_name(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window)
    choosing = dialog.choosing

    for control in (
        choosing.format,
        choosing.paper,
        choosing.orientation,
        choosing.theme,
        choosing.blank,
        choosing.margin,
    ):
        assert control.accessibleName()
    for segments in dialog.findChildren(Segments):
        assert segments.accessibleName()
    assert dialog.pages.preview.accessibleName()


@pytest.mark.parametrize(("paper", "sides"), [("A4", (297, 210)), ("500x300mm", (500, 300))])
def test_a_printer_gets_the_same_page(
    ask: Ask, open_window: OpenWindow, tmp_path: Path, paper: str, sides: tuple[float, float]
) -> None:
    stages = [a_stage(f"s{n}", title="Stage", order=f"a{n}") for n in range(6)]
    draft = ask(
        open_window(a_journey(a_card(text="A word"), stages=stages)), paper=paper, orientation="landscape"
    ).draft
    assert draft is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_up(printer, draft)

    assert print_on(printer, draft, lambda done, of: True)

    [page] = PdfReader(tmp_path / "printed.pdf").pages
    assert (float(page.mediabox.width) / MM, float(page.mediabox.height) / MM) == pytest.approx(sides, abs=0.6)
