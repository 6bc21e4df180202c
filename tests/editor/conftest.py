"""What tests of the window share: a program without a screen, and windows that close without asking."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.document import Document
from journeycanvas.editor.program import Program
from journeycanvas.editor.settings import Settings
from journeycanvas.editor.window import MapWindow
from journeycanvas.model import Journey
from journeycanvas.places import resources_folder

OpenWindow = Callable[..., MapWindow]


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Yield a program in English and light colours that keeps its settings in the test's folder."""
    settings = Settings(language="en", appearance="light")
    program = Program(qapp, settings, tmp_path / "settings.json", resources_folder())
    yield program
    for window in tuple(program.windows):
        if window.has_map:
            window.document.session.mark_saved()
        window.close()
    # Without an event loop closed windows would stay, and every look put on later would dress them all.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if program.language != "en":
        program.use_language("en")
    program.keep_settings()


@pytest.fixture
def open_window(qapp: QApplication, program: Program) -> OpenWindow:
    """Return what opens a window: with a map, or with the start page."""

    def open_window(journey: Journey | None = None, path: Path | None = None) -> MapWindow:
        window = program.new_window()
        window.resize(1200, 800)
        window.show()
        if journey is None:
            window.wake()
        else:
            window.show_document(Document(journey, path))
        qapp.processEvents()
        return window

    return open_window
