"""What the window itself does: files, steps, look, language, help."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

from journeycanvas.editor.actions.table import plain
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.pieces import announce
from journeycanvas.editor.process.settings import APPEARANCES


def new_map(window: "MapWindow") -> None:
    """Show the start page, in a window of its own when this one has a map."""
    free = window.program.free_window(window)
    free.wake()
    free.come_forward()


def open_map(window: "MapWindow") -> None:
    window.ask_for_files()


def save(window: "MapWindow") -> None:
    window.save()


def save_as(window: "MapWindow") -> None:
    window.save_as()


def show_settings(window: "MapWindow") -> None:
    from journeycanvas.editor.dialogs.settings import SettingsDialog

    SettingsDialog(window).exec()


def close(window: "MapWindow") -> None:
    window.close()


def leave(window: "MapWindow") -> None:
    """Close every window; stop at the first that is to stay. One that waits for its save closes after that."""
    for one in tuple(window.program.windows):
        if not one.close() and not one.closes_when_saved:
            return


def undo(window: "MapWindow") -> None:
    _tell(window, "edit.undo")
    window.document.session.undo()


def redo(window: "MapWindow") -> None:
    _tell(window, "edit.redo")
    window.document.session.redo()


def _tell(window: "MapWindow", action: str) -> None:
    """Let those who hear the map know which step it is about."""
    announce(window, plain(window.actions_of.action(action).text()))


def toggle_side(window: "MapWindow") -> None:
    window.side.toggle()


def toggle_full_screen(window: "MapWindow") -> None:
    window.showNormal() if window.isFullScreen() else window.showFullScreen()


def show_palette(window: "MapWindow") -> None:
    from journeycanvas.editor.actions.palette import Palette

    Palette(window).ask()


def show_shortcuts(window: "MapWindow") -> None:
    from journeycanvas.editor.actions.shortcut_sheet import ShortcutSheet

    ShortcutSheet(window).exec()


def show_about(window: "MapWindow") -> None:
    from journeycanvas.editor.about import show_about as show

    show(window)


def _look(appearance: str) -> "Callable[[MapWindow], None]":
    return lambda window: window.program.use_appearance(appearance)


def _speak(language: str) -> "Callable[[MapWindow], None]":
    return lambda window: window.program.use_language(language)


ACTIONS: Mapping[str, "Callable[[MapWindow], None]"] = MappingProxyType(
    {
        "file.new": new_map,
        "file.open": open_map,
        "file.save": save,
        "file.save_as": save_as,
        "file.settings": show_settings,
        "file.close": close,
        "file.quit": leave,
        "edit.undo": undo,
        "edit.redo": redo,
        "view.side": toggle_side,
        "view.full_screen": toggle_full_screen,
        "help.palette": show_palette,
        "help.shortcuts": show_shortcuts,
        "help.about": show_about,
        **{f"appearance.{appearance}": _look(appearance) for appearance in APPEARANCES},
        "language.system": _speak(""),
        **{f"language.{language}": _speak(language) for language in LANGUAGES},
    }
)
