"""What a printer gets, and what is said of it."""

from pathlib import Path
from threading import enumerate as threads

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from journeycanvas.editor.dialogs.printing import Printing, fits_printer, print_on, set_up
from journeycanvas.editor.frame.window import MapWindow
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.conftest import WAIT_MS, Ask
from tests.editor.dialogs.plans import A4, POSTER, a_plan, sides_mm


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_plan())


def _a_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def test_a_printer_gets_the_same_sheets(ask: Ask, window: MapWindow, tmp_path: Path) -> None:
    draft = ask(window, **POSTER).draft
    assert draft is not None
    printer, heard = _a_printer(tmp_path / "printed.pdf"), []
    set_up(printer, draft)

    def hear(done: int, of: int) -> bool:
        heard.append((done, of))
        return True

    assert print_on(printer, draft, hear)

    count = len(draft.leaves)
    assert heard == [(n, count) for n in range(1, count + 1)]
    assert sides_mm(tmp_path / "printed.pdf") == [A4] * count


def test_printing_says_how_it_ended_and_can_be_stopped(
    qtbot: QtBot, ask: Ask, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, **POSTER)
    assert dialog.draft is not None
    printer = _a_printer(tmp_path / "printed.pdf")
    set_up(printer, dialog.draft)

    dialog.state.print_on(printer, dialog.draft)
    dialog.state.cancel()
    qtbot.waitUntil(lambda: not dialog.state.is_busy, timeout=WAIT_MS)
    assert dialog.state.text == "Cancelled. What the printer has already, it may still print."

    dialog.state.print_on(printer, dialog.draft)
    qtbot.waitUntil(lambda: not dialog.state.is_busy, timeout=WAIT_MS)
    assert dialog.state.text == "The pages are on their way to the file."


def test_sheets_that_keep_their_size_are_not_printed_on_smaller_paper(
    ask: Ask, window: MapWindow, tmp_path: Path
) -> None:
    poster, whole = ask(window, paper="A1", tile="A3").draft, ask(window, paper="A1").draft
    assert poster is not None
    assert whole is not None
    printer = _a_printer(tmp_path / "printed.pdf")  # A4, if nobody asks for something else

    assert not fits_printer(printer, poster)
    assert fits_printer(printer, whole)


def test_a_print_says_how_it_ended_when_no_thread_holds_anything_of_it(
    ask: Ask, window: MapWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    draft = ask(window).draft
    assert draft is not None
    printer = _a_printer(tmp_path / "printed.pdf")
    set_up(printer, draft)
    printing = Printing(printer, draft, window.program)
    seen: list[set[str]] = []
    printing.ended.connect(lambda _: seen.append({thread.name.split("_")[0] for thread in threads()}))

    printing.begin()

    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT_MS)
    assert "printing" not in seen[0]
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1
