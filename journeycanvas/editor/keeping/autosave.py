"""Write what is done on a map into its journal a moment later, in another thread; say so when that does not work."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeycanvas.edit.session import Event
from journeycanvas.editor.keeping.steps import WorkTaker
from journeycanvas.editor.keeping.worker import Worker
from journeycanvas.files.recovery import Journal, KeptFile, Work

if TYPE_CHECKING:
    from journeycanvas.editor.filing.document import Document

AFTER_MS = 500  # of the first edit that is not kept yet; with the writing, two seconds are never lost
AGAIN_MS = 1_500  # when it could not be written
SYNC_MS = 5_000  # after which a power cut takes nothing of it


class Autosave(QObject):
    """Keeps the work on one map. `trouble` is why it does not work just now."""

    trouble_changed = Signal()

    def __init__(self, document: "Document", journal: Journal, worker: Worker, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._document, self._journal, self._worker, self._clock = document, journal, worker, clock
        self.trouble: Exception | None = None
        self._taker = WorkTaker(document.session)
        self._is_busy = self._is_due = self._is_over = False
        self._later = _timer(self, AFTER_MS, self.keep)
        self._sync = _timer(self, SYNC_MS, self.sync)
        self._stop = document.session.listen(self._heard)
        if document.is_changed:
            self._later.start()

    def keep(self) -> None:
        """Keep what there is now; while it is written, what comes later waits."""
        self._later.stop()
        if self._is_busy:
            self._is_due = True
            return
        self._is_busy, self._is_due = True, False
        work = self.work()
        self._worker.do(lambda: self._journal.keep(work), self._kept)

    def sync(self) -> None:
        """Let the disk have what was kept."""
        self._sync.stop()
        self._worker.do(self._journal.sync, self._told)

    def flush(self) -> None:
        """Keep and sync now: another program comes to the front, or this one is about to end."""
        if self._later.isActive() or self._is_due or self._is_busy:
            self._is_busy = False
            self.keep()
        self.sync()

    def close(self, *, left_behind: bool = False) -> None:
        """End it. What is left behind stays for the next start, as after a crash; else see Journal.close."""
        self._is_over = True
        self._stop()
        self._later.stop()
        self._sync.stop()
        work = self.work()
        if left_behind:
            self._worker.do(lambda: self._journal.keep(work))
            self._worker.do(self._journal.sync)
        else:
            self._worker.do(lambda: self._journal.close(work))

    def work(self) -> Work:
        """Return all there is of the map now."""
        path, digest = self._document.path, self._document.digest
        file = KeptFile(str(path.absolute()), digest) if path is not None and digest else None
        return self._taker.work(file, self._clock())

    def _heard(self, event: Event) -> None:
        if not self._later.isActive():
            self._later.start(AFTER_MS)

    def _kept(self, outcome: object) -> None:
        self._is_busy = False
        if self._is_over:
            return
        self._told(outcome)
        if self.trouble is not None:
            self._later.start(AGAIN_MS)
        elif self._is_due:
            self.keep()
        elif not self._sync.isActive():
            self._sync.start()

    def _told(self, outcome: object) -> None:
        trouble = outcome if isinstance(outcome, Exception) else None
        is_news = (trouble is None) is not (self.trouble is None)
        self.trouble = trouble
        if is_news:
            self.trouble_changed.emit()


def _timer(parent: QObject, interval: int, deed: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(deed)
    return timer
