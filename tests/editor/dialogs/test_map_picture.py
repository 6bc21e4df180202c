"""Kept work that has no file to be compared with is shown as a picture."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.dialogs.recovering import RecoveringDialog, show_left_behind
from journeycanvas.editor.process.program import Program
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.dialogs.left import LATER, left_behind, saved


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_map_without_a_file_is_shown_from_side_to_side(
    open_window: OpenWindow, program: Program, tmp_path: Path, qapp: QApplication, language: str
) -> None:
    program.workplace = a_workplace(tmp_path / "data", clock=lambda: LATER)
    program.use_language(language)
    left_behind(program, "j1")
    left_behind(program, "j2", file=saved(tmp_path / "Library.journey"), title="Library")
    program.left_behind.look()
    window = open_window()
    show_left_behind(window, [kept.folder for kept in program.left_behind.kept])
    [dialog] = window.findChildren(RecoveringDialog)

    shown: dict[bool, bool] = {}
    for row in range(2):
        dialog.list.setCurrentRow(row)
        for _ in range(3):
            qapp.processEvents()
        shown[dialog.kept.file is not None] = dialog.picture.isVisible() and not dialog.picture.is_empty

    assert shown == {False: True, True: False}
    assert dialog.differences.width() == dialog.width() - 2 * dialog.differences.x()
