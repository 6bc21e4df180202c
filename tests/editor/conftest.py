"""What tests of the window share: a program without a screen, and windows that close without asking."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from journeycanvas.editor.dialogs.drawing import Drawing
from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.keeping.worker import Worker
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.editor.moments import Clock, now
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.process.settings import Settings
from journeycanvas.errors import ReceivedCode
from journeycanvas.files import save_map
from journeycanvas.model import Journey
from journeycanvas.places import resources_folder
from tests.builders import a_card, a_journey
from tests.editor.workers import AtOnce

OpenWindow = Callable[..., MapWindow]
LONGEST_MS = 60_000
"""A busy machine takes its time; what goes well waits for a moment."""


def a_workplace(
    data: Path,
    new_worker: Callable[[str], Worker] = AtOnce,
    why_received: Callable[[Path], ReceivedCode | None] = lambda path: None,
    clock: Clock = now,
) -> Workplace:
    """Return a workplace where everything is done at once, and tests' own folders are places to stay in."""
    return Workplace(data, clock, new_worker, why_received)


@pytest.fixture(autouse=True)
def nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a dialog for a place be cancelled, and a question that a test did not expect fail instead of wait."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    def ask(box: QMessageBox) -> int:
        raise AssertionError(f"nobody expected to be asked: {box.text()}")

    monkeypatch.setattr(QMessageBox, "exec", ask)


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Return what waits for Qt, with the patience that a busy machine needs."""
    monkeypatch.setattr(qtbot, "waitUntil", partial(qtbot.waitUntil, timeout=LONGEST_MS))
    return qtbot


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Yield a program in English and light colours that keeps its settings in the test's folder."""
    settings = Settings(language="en", appearance="light")
    program = Program(qapp, settings, tmp_path / "settings.json", resources_folder())
    program.workplace = a_workplace(tmp_path / "data")
    yield program
    for window in tuple(program.windows):
        if window.has_map:
            window.document.session.mark_saved()
        window.close()
    for drawing in program.findChildren(Drawing):
        drawing.close()
    # Without an event loop closed windows would stay, and every look put on later would dress them all.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    while program.findChildren(Drawing):  # its thread still tells it something; the program would take it away
        qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
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


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the file of a map with one card, c1, in a folder of its own."""
    file = tmp_path / "maps" / "a.journey"
    file.parent.mkdir()
    save_map(a_journey(a_card("c1", text="Waits"), title="Joining"), file)
    return file


@pytest.fixture
def window(open_window: OpenWindow, qapp: QApplication, path: Path) -> MapWindow:
    """Return a window with the map of the file."""
    window = open_window()
    window.program.open(path, window)
    qapp.processEvents()
    return window


class _WindowsShown(QObject):
    """Writes down what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


@pytest.fixture
def windows_shown(qapp: QApplication) -> Iterator[list[str]]:
    """Yield the kinds of what is shown as a window from now on."""
    watch = _WindowsShown()
    qapp.installEventFilter(watch)
    yield watch.names
    qapp.removeEventFilter(watch)
