"""What tests of printing and exporting share: the dialog with its pages laid out, and files written by it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.frame.window import MapWindow

Ask = Callable[..., ExportDialog]
Write = Callable[[ExportDialog, Path], str]
WAIT_MS = 20_000


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    """Return what opens the dialog and waits for its pages."""

    def ask(window: MapWindow, **choices: object) -> ExportDialog:
        dialog = ExportDialog(window)
        dialog.open()
        if choices:
            dialog.choose(Choices(**choices))  # type: ignore[arg-type]
        qtbot.waitUntil(
            lambda: dialog.draft is not None and dialog.draft.choices == dialog.choosing.choices, timeout=WAIT_MS
        )
        return dialog

    return ask


@pytest.fixture
def write(qtbot: QtBot) -> Write:
    """Return what writes a file, waits for it and brings what is said."""

    def write(dialog: ExportDialog, target: Path) -> str:
        dialog.write(target)
        qtbot.waitUntil(lambda: not dialog.state.is_busy, timeout=WAIT_MS)
        return dialog.state.text

    return write
