"""Paths in Qt's own dialog for files."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from journeycanvas.editor.process.program import Program


@pytest.mark.parametrize("language", ["fa", "he"])
def test_a_path_is_drawn_from_left_to_right_in_the_dialog_for_files(
    program: Program, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    program.use_language(language)
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    field = dialog.findChild(QComboBox, "lookInCombo")
    assert isinstance(field, QComboBox)
    field.resize(600, 30)
    turned = field.grab().toImage()

    dialog.open()
    qapp.focusWindowChanged.emit(dialog.windowHandle())
    drawn = field.grab().toImage()
    dialog.close()
    dialog.deleteLater()

    assert drawn != turned
