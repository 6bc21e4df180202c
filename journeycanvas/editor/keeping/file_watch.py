"""Look at the file of an open map, off the window's thread: whether it may stay there, and who else has it open."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from journeycanvas.editor.keeping.holding import Holding
from journeycanvas.editor.keeping.worker import Worker
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.errors import ReceivedCode
from journeycanvas.files.conflict_copies import conflict_copies
from journeycanvas.files.digests import digest_of
from journeycanvas.files.locks import Lock, LockedBy
from journeycanvas.files.overwriting import kept_copies

if TYPE_CHECKING:
    from journeycanvas.editor.filing.document import Document

LOOK_MS = 30_000  # between looks at who has the map
LOOKS_TO_RENEWAL = 120  # an hour


class Found(NamedTuple):
    """What was found when a map had been opened."""

    path: Path
    received: ReceivedCode | None
    lock: Lock | LockedBy | None
    cut_short: tuple[Path, ...]
    conflicting: tuple[Path, ...]


class TakenOver(NamedTuple):
    """The lock of a map that somebody else had open, and what its file holds by now; None if there is none."""

    lock: Lock
    digest: str | None


class FileWatch(QObject):
    """Watches over the file of one map; whatever it finds it tells the document.

    cut_short(copies): a save was, once. conflicting(copies): a sync program put them beside the map. outdated: the
    file that was taken over holds another map than the one shown.
    """

    cut_short = Signal(object)
    conflicting = Signal(object)
    outdated = Signal()

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
        now = self._workplace.clock()
        self._worker.do(lambda: self._holding.taken(now), lambda taken: self._was_taken(held, taken))

    def take_over(self) -> None:
        """Take the map from whoever has it open."""
        path, now = self._document.path, self._workplace.clock()
        if path is not None:
            self._worker.do(lambda: TakenOver(self._holding.take_over(path, now), _digest_of(path)), self._has_it_now)

    def give_back(self, then: Callable[[], object]) -> None:
        """Let others have the file, and call something when they can."""
        self._worker.do(self._holding.release, lambda _: then())

    def close(self) -> None:
        """Let others have the file."""
        self._is_over = True
        self._timer.stop()
        self._worker.do(self._holding.release)

    def _find(self, path: Path, wants_lock: bool) -> Found:
        received = self._workplace.why_received(path)
        now = self._workplace.clock()
        held = self._holding.take(path, now) if wants_lock and received is None else None
        return Found(path, received, held, kept_copies(path, self._workplace.folders.replaced), conflict_copies(path))

    def _found(self, found: object) -> None:
        if not isinstance(found, Found) or self._is_over or found.path != self._document.path:
            return
        document = self._document
        document.received = found.received
        if document.lock is None:
            document.was_locked(found.lock)
        if found.cut_short:
            self.cut_short.emit(found.cut_short)
        if found.conflicting:
            self.conflicting.emit(found.conflicting)

    def _has_it_now(self, taken: object) -> None:
        if not isinstance(taken, TakenOver) or self._is_over:
            return
        self._document.was_locked(taken.lock)
        if taken.digest not in (None, self._document.digest):
            self.outdated.emit()

    def _was_taken(self, held: Lock, taken: object) -> None:
        if isinstance(taken, LockedBy) and held is self._document.lock and not self._is_over:
            self._document.was_taken_over(taken)


def _digest_of(path: Path) -> str | None:
    with suppress(OSError):
        return digest_of(path)
    return None
