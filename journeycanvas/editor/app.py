"""Start the editor: see that a window can be opened, show one, load the rest after its first paint."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from journeycanvas.editor.preflight import NO_WINDOW, why_no_window, why_qt_does_not_load
from journeycanvas.editor.settings import read_settings, settings_file
from journeycanvas.i18n import catalogue
from journeycanvas.places import resources_folder

NAME = "JourneyCanvas"
DESKTOP_ENTRY = "journeycanvas"


def run(paths: Sequence[Path]) -> int:
    """Open the editor, with these maps or with the start page, and return the exit code when all windows are closed."""
    # Before Qt: what is imported after it costs more (its import hook looks at every module).
    kept_in = settings_file()
    settings = read_settings(kept_in)
    words = catalogue(settings.language or _language_of(os.environ))
    reason = why_no_window(words)
    if reason:
        return _refuse(reason)
    try:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from journeycanvas.editor.program import Program
    except ImportError as error:
        return _refuse(why_qt_does_not_load(words, error))
    application = QApplication([NAME])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName(DESKTOP_ENTRY)
    program = Program(application, settings, kept_in, resources_folder())
    window = program.new_window()
    window.place(None)
    if paths:
        window.expect(paths[0])
    window.show()

    def load() -> None:
        window.wake()
        for path in paths:
            program.open(path, window)
        # What is there now stays: the collector need not look at it again and again.
        gc.collect()
        gc.freeze()

    QTimer.singleShot(0, load)
    return application.exec()


def _language_of(environment: os._Environ[str]) -> str:
    """Return the language for what is said before Qt can be asked, by the variables that gettext reads."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return environment[variable].split(":")[0].split(".")[0].replace("_", "-")
    return "en"


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return NO_WINDOW
