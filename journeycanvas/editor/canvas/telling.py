"""Tell screen readers what is on a view of a map.

Nothing is made for them before one asks, not even what Qt for Python has for it: that takes time of the first paint.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from journeycanvas.edit import EditSession, Event
    from journeycanvas.editor.canvas.spoken import Say
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


class Reading(Protocol):
    """What Qt gives to readers for a view."""

    def focused(self) -> "QAccessibleInterface | None": ...

    def follow(self, before: Script | None, after: Script) -> None: ...

    def release(self) -> None: ...


class Telling(QObject):
    """What readers are told of one view: where the keyboard is, and each letter of a text that is written."""

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self._view = view
        self.session: EditSession | None = None
        self.say: Say | None = None
        self.script: Script | None = None
        self._reader: Reading | None = None
        self._told: QAccessibleInterface | None = None
        self._soon: QTimer | None = None
        self._stop: Callable[[], object] | None = None

    def expose(self, session: "EditSession", say: "Say") -> None:
        """Let readers find what is on the map, in words."""
        self.session, self.say = session, say
        self._stop = session.listen(self._follow)
        self.tell_soon()

    def write(self, script: Script | None) -> None:
        """Let readers follow a text that is written; None when it is written no longer."""
        before, self.script = self.script, script
        if self._reader is not None and script is not None:
            is_same = before is not None and before.record == script.record
            self._reader.follow(before if is_same else None, script)
        self.tell_soon()

    @property
    def is_read(self) -> bool:
        return self._reader is not None

    def begin(self, reader: Reading) -> None:
        """Tell somebody, from now on. Kept here: Qt does not keep what Python made."""
        self._reader = reader
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)  # what one key does is told once, when all of it is done
        self._soon.timeout.connect(self.tell)
        self._view.destroyed.connect(self._end)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusObjectChanged.connect(self._keyboard_moved)

    def tell_soon(self) -> None:
        """Tell where the keyboard is once all that is being done is done."""
        if self._soon is not None:
            self._soon.start()

    def tell(self) -> None:
        """Tell readers what the keyboard is at, if that is something else, or is called something else, by now."""
        if self._reader is None or not self._view.hasFocus():
            return
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        found = self._reader.focused()
        if found is not None and found is not self._told:
            QAccessible.updateAccessibility(QAccessibleEvent(found, QAccessible.Event.Focus))
        self._told = found

    def _follow(self, event: "Event") -> None:
        """Tell what a step came to; what is only tried, such as each place of a drag, is not told."""
        if self.session is not None and not self.session.is_previewing:
            self.tell_soon()

    def _end(self) -> None:
        """Leave nothing for readers of a view that is gone."""
        if self._stop is not None:
            self._stop()
        if self._reader is not None:
            self._reader.release()
        self._reader = self._told = None

    def _keyboard_moved(self, to: QObject | None) -> None:
        if to is self._view:
            self._told = None
            self.tell_soon()
