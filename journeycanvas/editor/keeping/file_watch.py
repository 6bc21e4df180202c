"""Look at the file of an open map, off the window's thread: whether it may stay there, and who else has it open."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from journeycanvas.editor.keeping.holding import Holding
from journeycanvas.editor.keeping.worker import Worker
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.errors import ReceivedCode
from journeycanvas.files.locks import Lock, LockedBy
from journeycanvas.files.overwriting import kept_copies

if TYPE_CHECKING:
    from journeycanvas.editor.document import Document

LOOK_MS = 30_000  # between looks at who has the map
LOOKS_TO_RENEWAL = 120  # an hour


class Found(NamedTuple):
    """What was found when a map had been opened."""

    path: Path
    received: ReceivedCode | None
    lock: Lock | LockedBy | None
    cut_short: tuple[Path, ...]


class FileWatch(QObject):
    """Watches over the file of one map; whatever it finds it tells the document."""

    cut_short = Signal(object)

    def __init__(self, document: "Document", workplace: Workplace, worker: Worker, holding: Holding) -> None:
        super().__init__()
        self._document, self._workplace, self._worker, self._holding = document, workplace, worker, holding
        self._looks = 0
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look at the file that was opened, and keep it as it was then."""
        document, path = self._document, self._document.path
        self._timer.start()
        if path is None:
            return
        wants_lock = document.can_be_edited
        self._worker.do(lambda: self._find(path, wants_lock), self._found)
        if document.can_be_edited:
            facts = document.journey.map
            self._worker.do(lambda: self._workplace.keep_version(facts, path, path, "opened"))

    def look(self) -> None:
        """See whether somebody took the map over, and say every hour that it is still open."""
        held = self._document.lock
        if held is None:
            return
        self._looks += 1
        if self._looks % LOOKS_TO_RENEWAL == 0:
            self._worker.do(self._holding.renew)
        now = self._workplace.clock().astimezone()
        self._worker.do(lambda: self._holding.taken(now), lambda taken: self._was_taken(held, taken))

    def take_over(self) -> None:
        """Take the map from whoever has it open."""
        path, now = self._document.path, self._workplace.clock().astimezone()
        if path is not None:
            self._worker.do(lambda: self._holding.take_over(path, now), self._document.was_locked)

    def close(self) -> None:
        """Let others have the file."""
        self._is_over = True
        self._timer.stop()
        self._worker.do(self._holding.release)

    def _find(self, path: Path, wants_lock: bool) -> Found:
        received = self._workplace.why_received(path)
        now = self._workplace.clock().astimezone()
        held = self._holding.take(path, now) if wants_lock and received is None else None
        return Found(path, received, held, kept_copies(path, self._workplace.folders.replaced))

    def _found(self, found: object) -> None:
        if not isinstance(found, Found) or self._is_over or found.path != self._document.path:
            return
        document = self._document
        document.received = found.received
        if document.lock is None:
            document.was_locked(found.lock)
        if found.cut_short:
            self.cut_short.emit(found.cut_short)

    def _was_taken(self, held: Lock, taken: object) -> None:
        if isinstance(taken, LockedBy) and held is self._document.lock and not self._is_over:
            self._document.was_taken_over(taken)
