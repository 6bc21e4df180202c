"""Every control of every panel and dialog has a name for those who cannot see it, and can be reached by Tab."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QWidget

from journeycanvas.editor.actions.palette import Palette
from journeycanvas.editor.actions.shortcut_sheet import ShortcutSheet
from journeycanvas.editor.dialogs.comparing import ComparingDialog
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.dialogs.set_aside import SetAsideDialog
from journeycanvas.editor.dialogs.settings import SettingsDialog
from journeycanvas.editor.dialogs.versions import VersionsDialog
from journeycanvas.editor.window import MapWindow
from tests.builders import a_card, a_comment, a_journey, a_persona
from tests.editor.conftest import OpenWindow

PANELS = ("details", "people", "map", "comments", "history")
DIALOGS: tuple[Callable[[MapWindow], QDialog], ...] = (
    ExportDialog,
    Palette,
    SettingsDialog,
    ShortcutSheet,
    VersionsDialog,
    SetAsideDialog,
    lambda window: ComparingDialog(window, Path("Other.journey")),
)


def nameless(part: QWidget) -> list[str]:
    """Return the visible controls in a part that a reader could only call "button" or "text"."""
    found = []
    for widget in part.findChildren(QWidget):
        is_control = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QAbstractScrollArea)
        parent = widget.parentWidget()
        is_inside = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
        if is_inside or not (is_control or isinstance(widget, QAbstractButton)) or not widget.isVisible():
            continue
        reader = QAccessible.queryAccessibleInterface(widget)
        if reader is None or not reader.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(parent).__name__}")
    return found


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_journey(a_card("c1", "pain"), a_persona("p1", name="Maryam"), a_comment("c1")))


@pytest.mark.parametrize("panel", PANELS)
def test_controls_of_panels_have_names(window: MapWindow, panel: str) -> None:
    window.side.open(panel)
    QApplication.processEvents()

    assert nameless(window) == []


@pytest.mark.parametrize("make", DIALOGS)
def test_controls_of_dialogs_have_names(window: MapWindow, make: Callable[[MapWindow], QDialog]) -> None:
    dialog = make(window)
    dialog.show()
    QApplication.processEvents()

    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("action", ["view.table", "edit.replace"])
def test_controls_that_stand_beside_the_map_have_names(window: MapWindow, action: str) -> None:
    window.run(action)
    QApplication.processEvents()

    assert nameless(window) == []


def test_controls_of_the_start_page_have_names(open_window: OpenWindow) -> None:
    assert nameless(open_window()) == []
