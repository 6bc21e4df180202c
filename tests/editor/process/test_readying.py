"""What a map needs is imported while the start page stands there."""

from importlib import import_module

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from journeycanvas.editor.process.readying import NEEDED, PAPER, ReadyForPaper, ready_for_maps
from tests.editor.conftest import OpenWindow


def test_all_that_a_map_needs_is_there_to_be_imported() -> None:
    assert len(list(ready_for_maps())) == len(NEEDED)


def test_a_start_page_that_is_left_alone_imports_what_a_map_needs(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    read: list[str] = []
    monkeypatch.setattr("journeycanvas.editor.process.readying.import_module", read.append)
    open_window()

    qtbot.waitUntil(lambda: tuple(read) == NEEDED)


def test_what_printing_and_exporting_need_is_imported_step_by_step(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for name in PAPER:
        import_module(name)
    read: list[str] = []
    monkeypatch.setattr("journeycanvas.editor.process.readying.import_module", read.append)
    program = QObject()

    ReadyForPaper(program)

    qtbot.waitUntil(lambda: tuple(read) == PAPER)
