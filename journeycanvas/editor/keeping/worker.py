"""Do what may take long in a thread of its own, one after the other, and hand back the outcomes to the window's thread.

Disks hang. The threads end with the program, whatever they wait for.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread, current_thread
from time import monotonic
from typing import Any, Protocol, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from shiboken6 import isValid

LOOK_S = 0.05  # between looks at whether a thread has ended

Job: TypeAlias = Callable[[], Any]
Done: TypeAlias = Callable[[Any], object]
"""Is called with what a job returned, or with the exception that it raised."""


class _Task:
    """A job and who hears of it. The window's thread empties it: whatever belongs to it is let go of there."""

    def __init__(self, job: Job, done: Done | None) -> None:
        self.job, self.done = job, done
        self.outcome: object = None


def while_there(asker: QObject, done: Done) -> Done:
    """Return what hears an outcome for as long as the asker is there: a dialog may be closed before it comes."""
    return lambda outcome: done(outcome) if isValid(asker) else None


class Worker(Protocol):
    """Does jobs one after the other."""

    def do(self, job: Job, done: Done | None = None) -> None:
        """Do a job when all those before are done, then call `done` with its outcome."""

    def abandon(self) -> None:
        """Go on with the other jobs while the one that is being done hangs."""

    def end(self) -> None:
        """Take no more jobs; those that there are, are done."""

    def wait(self, longest_s: float) -> bool:
        """Return when all jobs are done and their outcomes told; tell whether they were in that time."""

    @property
    def is_over(self) -> bool:
        """Tell whether it takes no more jobs and those that there were are done and told."""


class ThreadWorker(QObject):
    """Does jobs in a thread, which begins with the first of them."""

    _ended = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._jobs: SimpleQueue[_Task | None] | None = None
        self._threads: list[Thread] = []  # one, and those that were left to what hangs
        self._is_ended = False
        self._over: SimpleQueue[_Task] = SimpleQueue()
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def do(self, job: Job, done: Done | None = None) -> None:
        if self._jobs is None:
            self._jobs = SimpleQueue()
            self._threads.append(Thread(target=self._work, args=(self._jobs,), name=self._name, daemon=True))
            self._threads[-1].start()
        self._jobs.put(_Task(job, done))

    def abandon(self) -> None:
        old, self._jobs = self._jobs, None
        if old is None:
            return
        with suppress(Empty):
            while (waiting := old.get_nowait()) is not None:
                self.do(waiting.job, waiting.done)
        old.put(None)

    def end(self) -> None:
        self._is_ended = True
        if self._jobs is not None:
            self._jobs.put(None)

    @property
    def is_over(self) -> bool:
        return self._is_ended and self._over.empty() and not any(thread.is_alive() for thread in self._threads)

    def wait(self, longest_s: float) -> bool:
        if self._jobs is None:
            return True
        thread, reached = self._threads[-1], Event()
        self._jobs.put(_Task(reached.set, None))
        until = monotonic() + longest_s
        while not reached.is_set() and thread.is_alive() and monotonic() < until:
            reached.wait(LOOK_S)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return reached.is_set() or not thread.is_alive()

    def _work(self, jobs: "SimpleQueue[_Task | None]") -> None:
        while (task := jobs.get()) is not None:
            try:
                task.outcome = task.job()
            except Exception as error:
                task.outcome = error
            except BaseException as error:  # pydantic's core panics with one; the thread has more to do
                task.outcome = RuntimeError(repr(error))
            self._hand_over(task)
        self._hand_over(_Task(_nothing, partial(self._see_end_of, current_thread())))

    def _hand_over(self, task: _Task) -> None:
        self._over.put(task)
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._ended.emit()

    def _see_end_of(self, thread: Thread, _: object) -> None:
        """Part from a thread that has nothing more to do; it may be the last to hold this worker until it has ended."""
        thread.join()

    def _tell(self) -> None:
        task = self._over.get_nowait()
        done, outcome = task.done, task.outcome
        vars(task).clear()
        if done is not None:
            done(outcome)


def _nothing() -> None:
    """What the end of a thread still does."""
