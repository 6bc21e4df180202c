"""Write a map to its file in another thread: proved, synced and read back there, while the map is edited on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock as Turn
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from journeycanvas.edit.session import Moment
from journeycanvas.editor.keeping.holding import Holding
from journeycanvas.editor.keeping.worker import Worker
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.errors import JourneyError, NotConfirmed
from journeycanvas.files import Expected, save_map
from journeycanvas.files.locks import Lock, LockedBy
from journeycanvas.model import Journey

if TYPE_CHECKING:
    from journeycanvas.editor.filing.document import Document

SLOW_MS = 4_000  # after which it is said that the disk takes long

Then: TypeAlias = Callable[[Exception | None], object]
"""Is called when a save is over: with nothing when the map is in its file, else with what went wrong."""


@dataclass(eq=False)
class InOtherHands(JourneyError):
    """Somebody else has the file open, so it was left alone."""

    path: str
    holder: LockedBy


class Place(NamedTuple):
    """The file that is to be written, and what it must be to be written over."""

    path: Path
    expected: Expected


class Writing(NamedTuple):
    """What one save writes, as frozen values that another thread may read."""

    place: Place
    journey: Journey
    moment: Moment


class Written(NamedTuple):
    """What a save has made of the file; `doubt` is why the disk does not vouch for it, `left` the lock of the file that
    the map was in before."""

    digest: str
    lock: Lock
    doubt: NotConfirmed | None = None
    left: Lock | None = None


class Saver(QObject):
    """Saves one map. A save that is asked for during another one follows it."""

    changed = Signal()
    slow = Signal()

    def __init__(self, document: "Document", workplace: Workplace, worker: Worker, holding: Holding) -> None:
        super().__init__()
        self._document, self._workplace, self._worker, self._holding = document, workplace, worker, holding
        self._under_way: Writing | None = None
        self._turn = Turn()  # of saying what is under way, and of moving to another file for it
        self._waiting: list[tuple[Place | None, Then]] = []
        self._is_over = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self.slow)

    @property
    def is_saving(self) -> bool:
        """Tell whether the map is being written just now."""
        return self._under_way is not None

    def save(self, place: Place | None, then: Then) -> None:
        """Write the map to a place, or to its own file as that was when it was opened or written last."""
        self._document.session.commit()
        if self._under_way is not None:
            self._waiting.append((place, then))
            return
        document = self._document
        if place is None:
            assert document.path is not None, "a map without a file needs a place"
            place = Place(document.path, document.digest)
        writing = Writing(place, document.session.base, document.session.moment)
        self._under_way = writing
        self._slow.start()
        self._worker.do(
            lambda: self._write(writing),
            lambda outcome: self._ended(writing, outcome, then),
        )
        self._tell()

    def abandon(self) -> None:
        """Wait no longer for a disk that hangs. Should the file be written all the same, that is noticed."""
        if self._under_way is None:
            return
        self._worker.abandon()
        with self._turn:
            self._under_way = None
        self._slow.stop()
        waiting, self._waiting = self._waiting, []
        self._tell()
        for _, then in waiting:
            then(TimeoutError())

    def close(self) -> None:
        """End it; what is still being written is not waited for."""
        self._is_over = True
        self.abandon()

    def _ended(self, writing: Writing, outcome: Written | Exception, then: Then) -> None:
        is_late = writing is not self._under_way
        if self._is_over or (is_late and writing.place.path != self._document.path):
            return
        if isinstance(outcome, Written):
            self._written(writing, outcome)
        if is_late:
            return
        self._under_way = None
        self._slow.stop()
        self._tell()
        then(outcome.doubt if isinstance(outcome, Written) else outcome)
        self._go_on(isinstance(outcome, Written))

    def _written(self, writing: Writing, written: Written) -> None:
        path, facts = writing.place.path, writing.journey.map
        self._document.was_written(path, written.digest, writing.moment, written.lock)
        if written.left is not None:
            self._workplace.give_back(written.left)
        if written.doubt is not None:  # a power cut may still undo it
            self._document.session.mark_lost()
        self._worker.do(lambda: self._workplace.keep_version(facts, path, path, "saved"))

    def _go_on(self, is_saved: bool) -> None:
        """Do the next save that was asked for, unless there is nothing left to write, or no way to."""
        while self._waiting and self._under_way is None:
            place, then = self._waiting.pop(0)
            if place is not None or (is_saved and self._document.is_changed):
                self.save(place, then)
            else:
                then(None if is_saved else TimeoutError())

    def _write(self, writing: Writing) -> Written:
        """Write the map, unless its file is in other hands. Raises InOtherHands, CannotWrite."""
        place, holding, now = writing.place, self._holding, self._workplace.clock()
        held = holding.for_writing(place.path, now)
        if isinstance(held, LockedBy):
            raise InOtherHands(str(place.path), held)
        doubt: NotConfirmed | None = None
        try:
            digest = save_map(writing.journey, place.path, place.expected, self._workplace.folders.replaced).digest
        except NotConfirmed as error:
            digest, doubt = error.digest, error
        except BaseException:
            holding.let_go(held)
            raise
        with self._turn:
            is_wanted = writing is self._under_way
            left = holding.move(place.path, held) if is_wanted else None
        if not is_wanted:
            holding.let_go(held)
        return Written(digest, held, doubt, left)

    def _tell(self) -> None:
        self._document.is_saving = self.is_saving
        self.changed.emit()
