"""The start page, menus, command palette, settings and help."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from journeycanvas.editor.about import AboutDialog
from journeycanvas.editor.actions.palette import Palette
from journeycanvas.editor.actions.shortcut_sheet import ShortcutSheet
from journeycanvas.editor.dialogs.settings import SettingsDialog
from journeycanvas.editor.frame.window import MapWindow
from tests.editor.dialogs.left import closed_unsaved, left_behind, saved
from tools.screens.stand import Stand

RECENT = ("b", "customers", "a very long name of a map that nobody could ever read as a whole on one line", "2026-11")


def start(stand: Stand) -> None:
    """The start page of somebody who has never opened a map."""
    window = stand.start()
    stand.keep("start-empty", window)
    for _ in range(3):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    stand.keep("start-focus", window)


def start_with_maps(stand: Stand) -> None:
    """The start page with recent maps, kept ones, and work that a crash left behind."""
    names = (stand.text.short, *RECENT)
    stand.program.remember(recent=tuple(str(stand.work / f"{name}.journey") for name in names))
    closed_unsaved(stand.program, "j1", stand.text.short)
    left_behind(stand.program, "j2", saved(stand.work / stand.text.file), title=stand.text.name)
    window = stand.start()
    stand.program.left_behind.look()
    stand.keep("start-full", window)


def menus(stand: Stand) -> None:
    """Each menu, and those of what is selected."""
    window = stand.window()
    for number, action in enumerate(window.menuBar().actions()):
        menu = action.menu()
        if not isinstance(menu, QMenu):
            continue
        stand.keep_menu(f"menu-{number}", menu)
        for row, inner in enumerate(menu.actions()):
            beside = inner.menu()
            if isinstance(beside, QMenu) and inner.isEnabled():
                stand.keep_menu(f"menu-{number}-{row:02}", beside)
    journey = window.document.journey
    for name, ids in (
        ("card", [next(iter(journey.cards))]),
        ("stage", [next(iter(journey.stages))]),
        ("lane", [next(iter(journey.lanes))]),
        ("cell", []),
    ):
        cell = (next(iter(journey.lanes)), next(iter(journey.stages))) if not ids else None
        window.selection.choose(ids, cell)
        at = window.view.viewport().mapToGlobal(window.view.viewport().rect().center())
        stand.while_open(f"menu-on-{name}", partial(window.view.menu_wanted.emit, at))


def palette(stand: Stand) -> None:
    """The command palette: all, found, and nothing found."""
    window = stand.window()
    shown = Palette(window)
    shown.ask()
    stand.keep("palette-all", window, shown)
    for name, letters in (("found", stand.text.search), ("nothing", "qqqq")):
        shown.search(letters)
        stand.keep(f"palette-{name}", window, shown)
    shown.close()


def help_and_settings(stand: Stand) -> None:
    """The shortcut sheet, the settings with their list open, and what the program is."""
    window = stand.window()
    about, sheet = AboutDialog(window), ShortcutSheet(window)
    for name, dialog in (("about", about), ("shortcuts", sheet)):
        dialog.show()
        stand.keep(f"help-{name}", dialog)
        dialog.close()
    settings = SettingsDialog(window)
    settings.show()
    stand.keep("help-settings", settings)
    box = settings.findChild(QComboBox)
    if isinstance(box, QComboBox):
        box.showPopup()
        stand.keep("help-settings-list", settings, box.view().window())
        box.hidePopup()
    settings.close()
    tabbed(stand, window)


def tabbed(stand: Stand, window: MapWindow) -> None:
    """Where the keyboard is: the rings of the bar, the rail, the tabs and the status line."""
    parts: tuple[tuple[str, QWidget], ...] = (
        ("bar", window._furniture.bar),
        ("rail", window._furniture.rail),
        ("side", window.side),
        ("status", window.status),
    )
    window.activateWindow()
    for name, part in parts:
        stops = [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        seen = [one for one in stops if one.isVisible() and one.isEnabled()]
        if seen:
            seen[0].setFocus(Qt.FocusReason.TabFocusReason)
        stand.keep(f"help-focus-{name}", window)
