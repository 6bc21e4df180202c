"""Tell screen readers what is on a view of a map. Nothing is made for them before one asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QGuiApplication

if TYPE_CHECKING:
    from journeycanvas.edit import EditSession
    from journeycanvas.editor.canvas.accessible import Reader
    from journeycanvas.editor.canvas.spoken import Say
    from journeycanvas.editor.canvas.view import MapView
    from journeycanvas.text import TextBlock


class Script(NamedTuple):
    """A text while it is written: offsets count its characters, x and y are where its block stands on the sheet."""

    record: str
    text: str
    caret: int
    anchor: int
    block: "TextBlock | None"
    x: float
    y: float
    go: Callable[[int, int], None]  # puts the caret and the other end of the selection somewhere else


class Telling(QObject):
    """What readers are told of one view: where the keyboard is, and each letter of a text that is written."""

    def __init__(self, view: "MapView") -> None:
        super().__init__()
        self._view = view
        self.session: EditSession | None = None
        self.say: Say | None = None
        self.script: Script | None = None
        self._reader: Reader | None = None
        self._told: QAccessibleInterface | None = None
        self._soon: QTimer | None = None

    def expose(self, session: "EditSession", say: "Say") -> None:
        """Let readers find what is on the map, in words."""
        self.session, self.say = session, say
        self.tell_soon()

    def write(self, script: Script | None) -> None:
        """Let readers follow a text that is written; None when it is written no longer."""
        before, self.script = self.script, script
        if self._reader is None or not QAccessible.isActive():
            return
        if script is not None:
            is_same = before is not None and before.record == script.record
            self._reader.script.follow(before if is_same else None, script)
        self.tell_soon()

    def reader(self) -> "Reader":
        """Return what Qt gives to readers for the view; Qt asks once, and as soon as the view is there."""
        from journeycanvas.editor.canvas.accessible import Reader

        view = self._view
        self._reader = Reader(view)  # kept here: Qt does not keep what Python made
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)  # what one key does is told once, when all of it is done
        self._soon.timeout.connect(self.tell)
        view.selection.changed.connect(self.tell_soon)
        view.replanned.connect(self.tell_soon)
        view.destroyed.connect(self._end)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusObjectChanged.connect(self._keyboard_moved)
        return self._reader

    def tell_soon(self) -> None:
        """Tell where the keyboard is once all that is being done is done."""
        if self._soon is not None and QAccessible.isActive():
            self._soon.start()

    def tell(self) -> None:
        """Tell readers what the keyboard is at, if that is something else, or is called something else, by now."""
        if self._reader is None or not self._view.hasFocus():
            return
        found = self._reader.focused()
        if found is not None and found is not self._told:
            QAccessible.updateAccessibility(QAccessibleEvent(found, QAccessible.Event.Focus))
        self._told = found

    def _end(self) -> None:
        """Leave nothing for readers of a view that is gone."""
        if self._reader is not None:
            self._reader.release()
        self._reader = self._told = None

    def _keyboard_moved(self, to: QObject | None) -> None:
        if to is self._view:
            self._told = None
            self.tell_soon()
