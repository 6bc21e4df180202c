"""Let screen readers find what is on views of maps; what answers them is loaded when one asks."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface


def let_read() -> None:
    """Let readers find what is on any view; to be said once in a process, before the first view is there."""
    QAccessible.installFactory(_interface)


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what readers are given for a view; Qt asks this for everything it has, by each of its names."""
    if name != "MapView":
        return None
    from journeycanvas.editor.canvas.view import MapView

    return thing.telling.reader() if isinstance(thing, MapView) else None
