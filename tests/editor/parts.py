"""What stands beside and over a map, for tests that look at all of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from journeycanvas.editor.about import AboutDialog
from journeycanvas.editor.actions.palette import Palette
from journeycanvas.editor.actions.shortcut_sheet import ShortcutSheet
from journeycanvas.editor.dialogs.comparing import ComparingDialog
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.dialogs.set_aside import MendedDialog, SetAsideDialog
from journeycanvas.editor.dialogs.settings import SettingsDialog
from journeycanvas.editor.dialogs.versions import VersionsDialog
from journeycanvas.editor.frame.window import MapWindow

PANELS = ("details", "people", "map", "comments", "history", "capture")
DIALOGS: tuple[Callable[[MapWindow], QDialog], ...] = (
    AboutDialog,
    ExportDialog,
    Palette,
    SettingsDialog,
    ShortcutSheet,
    VersionsDialog,
    SetAsideDialog,
    MendedDialog,
    lambda window: ComparingDialog(window, Path("Other.journey")),
)
