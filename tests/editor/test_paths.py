"""Paths in Qt's own dialog for files."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit

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


@pytest.mark.parametrize("language", ["fa", "he"])
def test_the_caret_of_an_empty_name_stands_where_the_language_begins(
    program: Program, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    program.use_language(language)
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    qapp.focusWindowChanged.emit(dialog.windowHandle())
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    carets = []

    for text in ("", "plan", "نقشه", "מפה", ""):
        name.setText(text)
        name.home(False)
        name.grab()  # Qt finds out where the caret is while it paints
        carets.append(name.cursorRect().center().x() > name.width() / 2)
    dialog.close()
    dialog.deleteLater()

    assert carets == [True, False, True, True, True]
