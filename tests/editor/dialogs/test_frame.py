"""What dialogs have in common."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog

from journeycanvas.editor.about import AboutDialog
from journeycanvas.editor.actions.shortcut_sheet import ShortcutSheet
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.dialogs.settings import SettingsDialog
from journeycanvas.editor.dialogs.versions import VersionsDialog
from journeycanvas.editor.window import MapWindow
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow


def a_frame(window: MapWindow) -> Frame:
    return Frame(window, "Title", "Heading", "About it")


@pytest.mark.parametrize("make", [a_frame, AboutDialog, SettingsDialog, ShortcutSheet, VersionsDialog, ExportDialog])
def test_no_part_of_a_dialog_stands_alone_as_a_window_while_it_is_made(
    open_window: OpenWindow, windows_shown: list[str], make: Callable[[MapWindow], QDialog]
) -> None:
    window = open_window(a_journey(a_card("c1", text="Waits")))
    windows_shown.clear()

    dialog = make(window)

    assert windows_shown == []
    dialog.close()
