"""Save the map of a window, ask for its name where it has none, and ask before anything is lost."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from journeycanvas.editor.opening import last_folder
from journeycanvas.errors import CannotWrite
from journeycanvas.files.naming import SUFFIX, with_suffix
from journeycanvas.messages import error_sentence, shown

if TYPE_CHECKING:
    from journeycanvas.editor.window import MapWindow


def save(window: "MapWindow") -> bool:
    """Save the map to its file; tell whether it is saved now."""
    if window.document.path is None:
        return save_as(window)
    return _write(window, None)


def save_as(window: "MapWindow") -> bool:
    """Ask for a name and save the map there; tell whether it is saved now."""
    say, document = window.say, window.document
    name = document.path.name if document.path else document.proposed_name(say("Journey map"))
    asked, _ = QFileDialog.getSaveFileName(
        window, say("Save the map"), str(last_folder(window) / name), f"{say('Journey maps')} (*{SUFFIX})"
    )
    if not asked:
        return False
    path = with_suffix(Path(asked))
    # Qt asked about the name as it was typed; with its end it may be that of another file.
    if path != Path(asked) and path.exists() and not _may_replace(window, path):
        return False
    return _write(window, path)


def may_close(window: "MapWindow") -> bool:
    """Ask what is to become of changes that are not saved; tell whether the window may close."""
    if not window.has_map or not (window.document.is_changed or window.document.session.is_previewing):
        return True
    window.document.session.commit()
    if not window.document.is_changed:
        return True
    answer = ask_about_changes(window)
    if answer == QMessageBox.StandardButton.Save:
        return window.save()
    return answer == QMessageBox.StandardButton.Discard


def _write(window: "MapWindow", path: Path | None) -> bool:
    document = window.document
    try:
        document.save(path)
    except CannotWrite as error:
        window.notices.say(error_sentence(error, window.program.words), window.say("Save as…"), window.save_as)
        return document.path is not None and not document.is_changed
    if document.path is not None:
        window.program.remember_recent(document.path)
    window.notices.clear()
    return True


def ask_about_changes(window: "MapWindow") -> QMessageBox.StandardButton:
    say, button = window.say, QMessageBox.StandardButton
    box = QMessageBox(window)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(say("Save the changes?"))
    box.setText(say("Save the changes to “{title}”?", title=shown(window.map_title(), 80)))
    box.setInformativeText(say("What is not saved will be lost."))
    box.setStandardButtons(button.Save | button.Discard | button.Cancel)
    for which, words in (
        (button.Save, say("Save")),
        (button.Discard, say("Don’t save")),
        (button.Cancel, say("Cancel")),
    ):
        box.button(which).setText(words)
    box.setDefaultButton(button.Save)
    box.setEscapeButton(button.Cancel)
    return button(box.exec())


def _may_replace(window: "MapWindow", path: Path) -> bool:
    say, button = window.say, QMessageBox.StandardButton
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(say("There is a file “{name}” already. Replace it?", name=shown(path.name, 120)))
    box.setStandardButtons(button.Yes | button.Cancel)
    box.button(button.Yes).setText(say("Replace"))
    box.button(button.Cancel).setText(say("Cancel"))
    box.setDefaultButton(button.Cancel)
    return button(box.exec()) == button.Yes
