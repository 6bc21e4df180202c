"""What the windows share for keeping work: where it lies, what time it is, who writes it.

A map is opened with it, so what is needed only once the map is there is loaded by then.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from journeycanvas import __version__
from journeycanvas.editor.keeping.folders import Folders, folders_in
from journeycanvas.editor.keeping.worker import Done, Job, ThreadWorker, Worker
from journeycanvas.editor.moments import Clock, now
from journeycanvas.errors import CannotWrite, ReceivedCode
from journeycanvas.files.disk import read_all
from journeycanvas.files.limits import MAX_FILE_BYTES
from journeycanvas.model import MapFacts

if TYPE_CHECKING:
    from journeycanvas.editor.process.last_seen import Pictures
    from journeycanvas.files.locks import Lock as FileLock
    from journeycanvas.files.recovery import Journal, Kept
    from journeycanvas.files.versions import Kind, Versions

JOURNALS_S = 5.0  # that the end of the program waits for the person's own disk at most
FILES_S = 1.0  # and for the disk of each map
ANSWER_S = 0.1  # that the window waits for a disk to answer

Answer = TypeVar("Answer")


class Workplace:
    """One a program. `journals` writes the journals of all maps; each map has a worker of its own for its file."""

    def __init__(
        self,
        data: Path,
        clock: Clock = now,
        new_worker: Callable[[str], Worker] = ThreadWorker,
        why_received: Callable[[Path], ReceivedCode | None] | None = None,
    ) -> None:
        self.folders: Folders = folders_in(data)
        self.clock = clock
        self._new_worker = new_worker
        self._workers: list[Worker] = []
        self.why_received = why_received or _why_received
        self.journals = self.new_worker("journals")
        self._versions: Versions | None = None
        self._making, self._at_versions = Lock(), Lock()

    @property
    def versions(self) -> "Versions":
        """The earlier versions of all maps."""
        from journeycanvas.files.versions import Versions

        with self._making:
            if self._versions is None:
                self._versions = Versions(self.folders.versions, self.clock)
        return self._versions

    def new_worker(self, name: str) -> Worker:
        """Return one more worker; who asks for it ends it. In the window's thread only."""
        # Those that are over are let go of here: a worker may not be taken away by a thread of its own.
        self._workers = [one for one in self._workers if not one.is_over]
        worker = self._new_worker(name)
        self._workers.append(worker)
        return worker

    def do_aside(self, name: str, job: Job, done: Done | None = None) -> None:
        """Do one job by itself, then call `done` with its outcome; a disk that hangs keeps nothing else."""
        worker = self.new_worker(name)
        worker.do(job, done)
        worker.end()

    def ask(self, question: Callable[[], Answer]) -> Answer | None:
        """Return what a disk answers, or None if it does not at once: the window asks, and does not wait for it."""
        answers: list[Any] = []
        self.ask_for(question, answers.append)
        return answers[0] if answers and not isinstance(answers[0], Exception) else None

    def ask_for(self, question: Job, done: Done, longest_s: float = ANSWER_S) -> bool:
        """Let `done` hear what a disk answers, or later if it does not at once; tell whether it did."""
        worker = self.new_worker("asking")
        worker.do(question, done)
        is_answered = worker.wait(longest_s)
        worker.end()
        return is_answered

    def sweep(self, maps: Iterable[str], pictures: "Pictures | None" = None) -> None:
        """Clear away what killed programs left, beside some maps too, and the pictures of others."""
        from journeycanvas.editor.keeping.sweeping import sweep

        names = tuple(maps)
        self.do_aside("sweeping", lambda: sweep(names, self.folders.recovery, self.clock()))
        if pictures is not None:
            self.do_aside("sweeping", lambda: pictures.tidy(names))

    def give_back(self, held: "FileLock") -> None:
        """Let others have a file that a map is no longer in."""
        from journeycanvas.files.locks import release

        self.do_aside("giving back", lambda: release(held))

    def finish(self) -> None:
        """Return when everything that was to be written is, or when that takes too long."""
        for worker in self._workers:
            worker.end()
        for worker in self._workers:
            worker.wait(JOURNALS_S if worker is self.journals else FILES_S)

    def new_journal(self) -> "Journal":
        """Return the journal of a map that is opened or begun; nothing is written yet."""
        from journeycanvas.files.recovery import Journal

        return Journal(self.folders.recovery / token_hex(8), __version__, self.clock)

    def journal_going_on(self, kept: "Kept") -> "Journal":
        """Return the journal of a map that was left behind, taken over from now on. Raises CannotWrite."""
        from journeycanvas.files.recovery import Journal

        return Journal.going_on(kept, __version__, self.clock)

    def keep_version(self, facts: MapFacts, path: Path, file: Path, kind: "Kind") -> bool:
        """Keep what is in a file as a version of the map at a path, in any thread; tell whether it is kept now.

        That it cannot be kept is no reason not to work: nothing is said.
        """
        with suppress(CannotWrite, OSError):
            content = read_all(file, MAX_FILE_BYTES + 1)  # before the turn: a share that hangs keeps nobody else
            if len(content) <= MAX_FILE_BYTES:
                with self._at_versions:
                    self.versions.keep(facts, path, content, kind)
                return True
        return False


def _why_received(path: Path) -> ReceivedCode | None:
    from journeycanvas.files.received import why_received_here

    return why_received_here(path)
