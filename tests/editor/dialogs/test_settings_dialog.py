"""The settings of the program: one's name, the language, the look."""

import getpass

import pytest
from PySide6.QtCore import Qt

from journeycanvas.editor.dialogs.settings import SettingsDialog
from journeycanvas.editor.panels.of_window import panel_setting
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.process.settings import read_settings
from tests.builders import a_journey
from tests.editor.conftest import OpenWindow


def test_ones_name_stands_under_comments_and_is_kept(open_window: OpenWindow, program: Program) -> None:
    window = open_window(a_journey())
    dialog = SettingsDialog(window)

    dialog.name.setText("  نگار پارسا ")
    dialog.reject()
    program.keep_settings()

    assert panel_setting(window).author == "نگار پارسا"
    assert read_settings(program._file).author == "نگار پارسا"


def test_the_name_that_stands_there_without_another_is_shown_pale(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "negar")
    window = open_window(a_journey())

    assert SettingsDialog(window).name.placeholderText() == panel_setting(window).author == "negar"


def test_language_and_look_hold_at_once(open_window: OpenWindow, program: Program) -> None:
    dialog = SettingsDialog(open_window(a_journey()))

    dialog.language.chosen.emit("fa")
    dialog.appearance.chosen.emit("dark")

    assert (program.language, program.look.name) == ("fa", "dark")
    assert dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    program.use_appearance("light")
