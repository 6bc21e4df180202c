"""Lose nothing when the program ends, whoever ends it: the person, the system, or a signal."""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt

if TYPE_CHECKING:
    from journeycanvas.editor.process.program import Program

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
KEPT_S = 2.0  # that the end of a session waits for the journals


class Ending(QObject):
    """Writes journals and settings when the program may be about to end, and waits for what is being written then."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        application = program.application
        application.commitDataRequest.connect(self.keep_now)
        application.applicationStateChanged.connect(self._changed)
        application.aboutToQuit.connect(self.end)

    def listen_to_signals(self) -> None:
        """Leave in order when the system asks for it; to be called in the main thread."""
        if sys.platform == "win32":
            return  # a session that ends says so in its own way there
        import signal

        self._heard, waker = os.pipe()
        for end in (self._heard, waker):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._leave)
        for name in SIGNALS:
            if hasattr(signal, name):
                with suppress(ValueError, OSError):
                    signal.signal(getattr(signal, name), _nothing)

    def keep_now(self) -> None:
        """Have the work on all maps on the disk when this returns, if the disk lets it."""
        self._flush()
        self._program.workplace.journals.wait(KEPT_S)

    def end(self) -> None:
        """Leave what is not saved for the next start, and return when all is written."""
        for window in tuple(self._program.windows):
            if window.has_map:
                window.keeping.close(left_behind=window.document.is_changed or window.document.session.is_previewing)
            window.remember_place()
        self._program.keep_due_settings()
        self._program.workplace.finish()

    def _changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._flush()

    def _flush(self) -> None:
        for window in self._program.windows:
            if window.has_map:
                window.keeping.autosave.flush()
        self._program.keep_due_settings()

    def _leave(self) -> None:
        with suppress(OSError):
            os.read(self._heard, 64)
        self._program.application.exit(0)


def _nothing(*_: object) -> None:
    """What a signal does by itself; the notifier hears of it."""
