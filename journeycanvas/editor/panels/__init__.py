"""What stands beside the map: the fields of what is selected, people, comments, history, and the map as a table."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeycanvas.i18n import msgid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from journeycanvas.editor.frame.window import MapWindow


def _panel(id: str) -> "Callable[[MapWindow], QWidget]":
    def make(window: "MapWindow") -> "QWidget":
        from journeycanvas.editor.panels.hosting import Host

        return Host(window, id)

    return make


def _open(id: str) -> "Callable[[MapWindow], None]":
    def act(window: "MapWindow") -> None:
        from journeycanvas.editor.panels.hosting import show_panel

        show_panel(window, id)

    return act


def _comment(window: "MapWindow") -> None:
    from journeycanvas.editor.panels.hosting import write_comment

    write_comment(window)


def _table(window: "MapWindow") -> None:
    from journeycanvas.editor.panels.hosting import toggle_table

    toggle_table(window)


def _photos(window: "MapWindow") -> None:
    from journeycanvas.editor.panels.hosting import toggle_photos

    toggle_photos(window)


def _under(window: "MapWindow") -> None:
    from journeycanvas.editor.panels.capture.under import toggle_under

    toggle_under(window)


def _fit_under(window: "MapWindow") -> None:
    from journeycanvas.editor.panels.capture.under import fit_under

    fit_under(window)


PANELS: "tuple[tuple[str, str, Callable[[MapWindow], QWidget]], ...]" = (
    ("details", msgid("Details"), _panel("details")),
    ("people", msgid("People"), _panel("people")),
    ("map", msgid("Setup"), _panel("map")),
    ("comments", msgid("Comments"), _panel("comments")),
    ("history", msgid("History"), _panel("history")),
    ("capture", msgid("Wall"), _panel("capture")),
)
"""The panels of the dock: id, title, and what makes one."""

ACTIONS: "Mapping[str, Callable[[MapWindow], None]]" = MappingProxyType(
    {
        "panel.details": _open("details"),
        "panel.people": _open("people"),
        "panel.map": _open("map"),
        "panel.comments": _open("comments"),
        "panel.history": _open("history"),
        "panel.capture": _open("capture"),
        "view.photos": _photos,
        "view.under": _under,
        "view.fit_under": _fit_under,
        "insert.comment": _comment,
        "view.table": _table,
    }
)
