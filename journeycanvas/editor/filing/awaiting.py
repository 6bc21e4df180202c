"""Read the file of a map while its window goes on: a disk that takes long is said, and can be left."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer

from journeycanvas.editor.keeping.worker import while_there
from journeycanvas.errors import JourneyError
from journeycanvas.files import Opened, load
from journeycanvas.files.opening import content_of_map
from journeycanvas.i18n import saying
from journeycanvas.messages import shown_name

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

START_AFTER_MS = 1_000  # a window without a map shows the start page while the disk is silent

Then: TypeAlias = Callable[[Opened | JourneyError], object]
"""Is called with the map in a file, or with why there is none."""


def read_map(window: "MapWindow", path: Path, then: Then) -> None:
    """Read a map, at once if its disk answers at once. What comes when the window is closed is dropped."""
    waiting = _Waiting(window, path, then)
    if not window.program.workplace.ask_for(partial(content_of_map, path), while_there(window, waiting.hear)):
        waiting.say()


class _Waiting(QObject):
    """One map that is being read. A timer calls it, and so it belongs to the window until that is over."""

    def __init__(self, window: "MapWindow", path: Path, then: Then) -> None:
        super().__init__(window)
        self._window, self._path, self._then = window, path, then
        self._is_over = False
        name = shown_name(path.name)
        self._slow = saying("“{name}” is being opened; its disk is slow to answer.", name=name)

    def say(self) -> None:
        """Say that the disk has not answered yet."""
        self._window.notices.say(self._slow, (saying("Cancel"), self._leave))
        QTimer.singleShot(START_AFTER_MS, self, self._start_meanwhile)

    def hear(self, outcome: object) -> None:
        """Take what was read."""
        if self._is_over:
            return
        self._end()
        if isinstance(outcome, bytes):
            try:
                outcome = load(outcome, str(self._path))
            except JourneyError as error:
                outcome = error
        if isinstance(outcome, Opened | JourneyError):
            self._then(outcome)
        elif isinstance(outcome, BaseException):
            from journeycanvas.messages import mistake_sentence

            self._show_start()
            self._window.notices.say(partial(mistake_sentence, outcome))

    def _leave(self) -> None:
        self._end()
        self._show_start()

    def _end(self) -> None:
        self._is_over = True
        self.deleteLater()
        self._window.notices.take_back(self._slow)

    def _start_meanwhile(self) -> None:
        if not self._is_over:
            self._show_start()

    def _show_start(self) -> None:
        if not self._window.has_map:
            self._window.show_start()
