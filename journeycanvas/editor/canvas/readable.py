"""Let screen readers find what is on views of maps; what answers them is loaded when one asks."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from journeycanvas.edit import EditSession
from journeycanvas.editor.canvas.spoken import Say
from journeycanvas.editor.canvas.view import MapView

CAN_READ = "maps_can_be_read"  # a property of the application


def expose(view: MapView, session: EditSession, say: Say) -> None:
    """Let readers find what is on a view, in words.

    A reader that runs already has asked as soon as the view was there, and was given a frame without content by Qt,
    which keeps what it has given: that is taken back.
    """
    view.telling.expose(session, say)
    application = QCoreApplication.instance()
    if application is not None and not application.property(CAN_READ):
        application.setProperty(CAN_READ, True)
        QAccessible.installFactory(_interface)
    if QAccessible.isActive():
        found = QAccessible.queryAccessibleInterface(view)
        if not view.telling.is_read:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(found))


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what readers are given for a view; Qt asks this for everything it has, by each of its names."""
    if name != MapView.__name__ or not isinstance(thing, MapView):
        return None
    from journeycanvas.editor.canvas.accessible import Reader

    return Reader(thing)
