"""Maps on a disk of which is known who asks it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.files import save_map
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.shares import Share


@pytest.fixture
def path(path: Path) -> Path:
    """Return the file of a map beside which there is another."""
    save_map(a_journey(a_card("c1", text="Theirs"), title="Joining"), path.with_name("b.journey"))
    return path


@pytest.fixture
def share(path: Path, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Share:
    share = Share(path.parent, monkeypatch)
    program.workplace = a_workplace(tmp_path / "data", share.worker)
    return share


def opened(open_window: OpenWindow, path: Path) -> MapWindow:
    window = open_window()
    window.program.open(path, window)
    QApplication.processEvents()
    return window


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let all dialogs for a file be answered."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
