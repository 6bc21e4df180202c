"""What stands beside or over the map for a while: print and export, versions, find and replace, presenting.

Nothing is imported before it is asked for.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow


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


def compare_with_another(window: "MapWindow") -> None:
    """Ask for another file, and show in what the map differs from it."""
    from journeycanvas.editor.dialogs.comparing import compare

    compare(window)


def merge_another_copy(window: "MapWindow") -> None:
    """Ask for another copy of the map, and show what it would bring."""
    from journeycanvas.editor.dialogs.merging import merge_another

    merge_another(window)


def show_versions(window: "MapWindow") -> None:
    """Show the map as it was before."""
    from journeycanvas.editor.dialogs.versions import VersionsDialog

    VersionsDialog(window).open()


ACTIONS: Mapping[str, "Callable[[MapWindow], None]"] = MappingProxyType(
    {
        "file.export": print_and_export,
        "file.compare": compare_with_another,
        "file.merge": merge_another_copy,
        "file.versions": show_versions,
        "edit.find": find,
        "edit.replace": find_and_replace,
        "view.present": present,
    }
)
