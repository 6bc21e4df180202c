"""What dialogs have in common."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget

from journeycanvas.editor.about import AboutDialog
from journeycanvas.editor.actions.shortcut_sheet import ShortcutSheet
from journeycanvas.editor.dialogs.comparing import compare_with_file
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.dialogs.merging import merge_with_file
from journeycanvas.editor.dialogs.settings import SettingsDialog
from journeycanvas.editor.dialogs.versions import VersionsDialog
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.process.program import Program
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.left import a_map, saved
from tests.editor.parts import DIALOGS

SCREEN = 508  # pixels that a window has on a screen of 1920 × 1080 at 200 %


def a_frame(window: MapWindow) -> Frame:
    frame = Frame(window)
    frame.furnish()
    frame.say("Heading", "About it")
    return frame


@pytest.mark.parametrize("make", [a_frame, AboutDialog, SettingsDialog, ShortcutSheet, VersionsDialog, ExportDialog])
def test_no_part_of_a_dialog_stands_alone_as_a_window_while_it_is_made(
    open_window: OpenWindow, windows_shown: list[str], make: Callable[[MapWindow], QDialog]
) -> None:
    window = open_window(a_journey(a_card("c1", text="Waits")))
    windows_shown.clear()

    dialog = make(window)

    assert windows_shown == []
    dialog.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialog_can_be_as_low_as_the_screen_of_a_notebook_at_twice_the_size(
    open_window: OpenWindow, program: Program, tmp_path: Path, qapp: QApplication, language: str
) -> None:
    program.use_language(language)
    path = tmp_path / "Other.journey"
    saved(path, a_map("Waits"))
    window = open_window(a_map("Queues"))

    reading = partial(compare_with_file, path=path), partial(merge_with_file, path=path)
    makers: tuple[Callable[[MapWindow], QDialog], ...] = (*DIALOGS, *reading)
    for make in makers:
        dialog = make(window)
        dialog.show()
        for _ in range(3):
            qapp.processEvents()
        layout = dialog.layout()
        assert layout is not None
        assert max(layout.totalMinimumSize().height(), layout.totalMinimumHeightForWidth(dialog.width())) <= SCREEN
        dialog.close()


def test_a_dialog_is_never_higher_than_its_screen(open_window: OpenWindow) -> None:
    frame = Frame(open_window(a_journey()), width=400, height=5_000)
    frame.furnish()
    frame.put(QListWidget(), 1)

    frame.show()

    assert frame.height() < frame.screen().availableSize().height()
