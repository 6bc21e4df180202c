"""Read pictures while a window goes on: what takes long is said, and can be given up."""

from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from journeycanvas.editor.keeping.worker import while_there
from journeycanvas.editor.tools.pictures import Pictures, Reading, Then
from journeycanvas.files.pictures import NotAPicture
from journeycanvas.i18n import saying
from journeycanvas.messages import mistake_sentence

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

AGAIN_MS = 200  # between looks at whether somebody still writes or drags
SAY_AFTER_MS = 400  # of reading; words that come and go at once would only make one start
SMALL_S = 0.03  # that the window waits: a small picture is there by then, and a large one took time to copy already
LONG = saying("A picture is being read, which takes long. It is put in its place when it comes.")


class PicturesAwaited(QObject):
    """The pictures that are being read for one window. What comes when it is closed is dropped."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self._window = window
        self._numbers = count()
        self._awaited: dict[int, Then] = {}

    def read(self, reading: Reading, then: Then) -> None:
        """Read pictures, and call `then` at once if they are there at once."""
        window, number = self._window, next(self._numbers)
        window.document.session.commit()
        self._awaited[number] = then
        if not window.program.workplace.ask_for(reading, while_there(self, partial(self._hear, number)), SMALL_S):
            QTimer.singleShot(SAY_AFTER_MS, self, self._say)

    def give_up(self) -> bool:
        """Drop what is still to come; tell whether anything was."""
        is_any = bool(self._awaited)
        self._awaited.clear()
        self._take_back()
        return is_any

    def _hear(self, number: int, outcome: Pictures | Exception) -> None:
        """Take what was read, when nobody is in the middle of a text or a drag."""
        if number not in self._awaited or self._window.is_leaving:
            return
        if self._window.document.session.is_previewing:
            QTimer.singleShot(AGAIN_MS, self, partial(self._hear, number, outcome))
            return
        then = self._awaited.pop(number)
        if not self._awaited:
            self._take_back()
        if isinstance(outcome, NotAPicture | tuple):
            then(outcome)
        else:
            self._window.notices.say(partial(mistake_sentence, outcome))

    def _say(self) -> None:
        if self._awaited:
            self._window.notices.say(LONG, (saying("Cancel"), self.give_up))

    def _take_back(self) -> None:
        self._window.notices.take_back(LONG)


def pictures_for(window: "MapWindow") -> PicturesAwaited:
    """Return what reads pictures for a window."""
    found = window.findChild(PicturesAwaited)
    return found if isinstance(found, PicturesAwaited) else PicturesAwaited(window)
