"""What a person does with a map in a window, for tests of opening and saving."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.files import open_map
from tests.editor.conftest import a_workplace
from tests.editor.workers import AtOnce, ByHand


def opened(window: MapWindow, path: Path) -> MapWindow:
    """Open a map in a window."""
    window.program.open(path, window)
    QApplication.processEvents()
    return window


def edit(window: MapWindow, text: str = "Calls") -> None:
    """Write another text in the card of the map."""
    window.document.session.apply(set_text(window.document.session.base, "c1", text))


def text_in(path: Path) -> str:
    """Return the text of the card in a file."""
    return open_map(path).journey.cards["c1"].text


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Let the dialog for a place be answered; return the places it began with."""
    begun: list[str] = []

    def ask(_window: object, _title: str, begin: str, _kinds: str) -> tuple[str, str]:
        begun.append(begin)
        return (str(path) if path else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return begun


def close_lines(window: MapWindow) -> None:
    """Close all lines above the map."""
    for close in window.notices.findChildren(QToolButton):
        close.click()


def buttons(window: MapWindow) -> dict[str, QPushButton]:
    """Return the buttons of the notices, by their words."""
    return {button.text(): button for button in window.notices.findChildren(QPushButton)}


def by_hand(window: MapWindow, tmp_path: Path) -> dict[str, ByHand]:
    """Give the program workers that wait for the test, by their names."""
    workers: dict[str, ByHand] = {}

    def new(name: str) -> AtOnce:
        if name == "asking":
            return AtOnce(name)
        workers[name] = ByHand(name)
        return workers[name]

    window.program.workplace = a_workplace(tmp_path / "data", new)
    return workers
