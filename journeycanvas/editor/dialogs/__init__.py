"""What stands beside or over the map for a while: print and export, find and replace, presenting.

Nothing is imported before it is asked for.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.editor.window import MapWindow


def print_and_export(window: "MapWindow") -> None:
    """Ask how the map is wanted on paper or in a file."""
    from journeycanvas.editor.dialogs.export import ExportDialog

    ExportDialog(window).open()


def find(window: "MapWindow") -> None:
    """Show the bar that finds words."""
    from journeycanvas.editor.dialogs.find import find_bar

    find_bar(window).begin()


def find_and_replace(window: "MapWindow") -> None:
    """Show the bar that finds words, with room for others in their place."""
    from journeycanvas.editor.dialogs.find import find_bar

    find_bar(window).begin(replacing=True)


def present(window: "MapWindow") -> None:
    """Show the map to others, over the whole screen."""
    from journeycanvas.editor.dialogs.present import present as show

    show(window)


ACTIONS: Mapping[str, "Callable[[MapWindow], None]"] = MappingProxyType(
    {
        "file.export": print_and_export,
        "edit.find": find,
        "edit.replace": find_and_replace,
        "view.present": present,
    }
)
