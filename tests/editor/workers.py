"""Workers for tests: one does every job at once, one when it is told to."""

from journeycanvas.editor.keeping.worker import Done, Job


class AtOnce:
    """Does a job while it is handed over."""

    def __init__(self, name: str = "") -> None:
        self.name = name
        self.is_ended = False

    def do(self, job: Job, done: Done | None = None) -> None:
        try:
            outcome = job()
        except Exception as error:
            outcome = error
        if done is not None:
            done(outcome)

    def abandon(self) -> None: ...

    def end(self) -> None:
        self.is_ended = True

    def wait(self, longest_s: float) -> bool:
        return True

    @property
    def is_over(self) -> bool:
        return self.is_ended


class ByHand(AtOnce):
    """Keeps its jobs until go_on() is called; abandoned, it keeps back the first of them as one that hangs."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.jobs: list[tuple[Job, Done | None]] = []
        self.hanging: list[tuple[Job, Done | None]] = []

    def do(self, job: Job, done: Done | None = None) -> None:
        self.jobs.append((job, done))

    def abandon(self) -> None:
        self.hanging += self.jobs[:1]
        del self.jobs[:1]

    @property
    def is_over(self) -> bool:
        return self.is_ended and not self.jobs and not self.hanging

    def go_on(self) -> None:
        """Do everything that waits, and what comes of it."""
        while self.jobs:
            super().do(*self.jobs.pop(0))

    def recover(self) -> None:
        """Let what hung come to its end after all."""
        while self.hanging:
            super().do(*self.hanging.pop(0))
