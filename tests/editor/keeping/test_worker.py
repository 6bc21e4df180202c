"""A worker does its jobs in another thread in order, tells in the window's, and is not stopped by one that hangs."""

from functools import partial
from threading import Event, Thread, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.editor.keeping.worker import ThreadWorker

LONGEST_S = 60.0
"""A busy machine takes its time; what goes well waits for a moment."""


def test_jobs_are_done_elsewhere_and_told_here(qtbot: QtBot) -> None:
    worker = ThreadWorker("test")
    told: list[tuple[Thread, Thread]] = []

    worker.do(current_thread, lambda thread: told.append((thread, current_thread())))

    qtbot.waitUntil(lambda: len(told) == 1)
    [(there, here)] = told
    assert there is not main_thread()
    assert here is main_thread()


def test_jobs_keep_their_order(qtbot: QtBot) -> None:
    worker = ThreadWorker("test")
    done: list[int] = []

    for number in range(20):
        worker.do(partial(done.append, number))

    assert worker.wait(LONGEST_S)
    assert done == list(range(20))


def test_what_goes_wrong_is_an_outcome_and_the_next_job_is_done(qtbot: QtBot) -> None:
    worker = ThreadWorker("test")
    told: list[object] = []

    def fail() -> None:
        raise OSError("no disk")

    worker.do(fail, told.append)
    worker.do(lambda: "done", told.append)

    assert worker.wait(LONGEST_S)
    assert isinstance(told[0], OSError)
    assert told[1] == "done"


class Belonging:
    """Something of the window: notes which thread takes it away."""

    def __init__(self, taken_by: list[Thread]) -> None:
        self._taken_by = taken_by

    def __del__(self) -> None:
        self._taken_by.append(current_thread())

    def fail(self) -> None:
        raise OSError("no disk")


@pytest.mark.parametrize("has_reader", [False, True])
def test_what_a_job_holds_is_taken_away_here_though_nobody_else_has_it_any_more(qtbot: QtBot, has_reader: bool) -> None:
    worker = ThreadWorker("test")
    taken_by: list[Thread] = []

    for _ in range(20):
        worker.do(Belonging(taken_by).fail, (lambda _: None) if has_reader else None)

    qtbot.waitUntil(lambda: len(taken_by) == 20)
    assert set(taken_by) == {main_thread()}


def test_a_worker_that_nobody_holds_any_more_is_taken_away_here(qtbot: QtBot) -> None:
    taken_by: list[Thread] = []

    for _ in range(20):
        worker = ThreadWorker("test")
        worker.setProperty("held", Belonging(taken_by))
        worker.do(lambda: None)
        worker.end()
        del worker

    qtbot.waitUntil(lambda: len(taken_by) == 20)
    assert set(taken_by) == {main_thread()}


def test_a_panic_is_an_outcome_and_the_next_job_is_done(qtbot: QtBot) -> None:
    class Panic(BaseException):
        """As Rust's are."""

    worker = ThreadWorker("test")
    told: list[object] = []

    def panic() -> None:
        raise Panic("assertion")

    worker.do(panic, told.append)
    worker.do(lambda: "done", told.append)

    assert worker.wait(LONGEST_S)
    assert isinstance(told[0], Exception)
    assert told[1] == "done"


def test_a_job_that_hangs_keeps_no_other_once_it_is_abandoned(qtbot: QtBot) -> None:
    worker, begun, answers = ThreadWorker("test"), Event(), Event()
    told: list[str] = []

    def hang() -> None:
        begun.set()
        answers.wait(LONGEST_S)

    worker.do(hang, lambda _: told.append("hung"))
    worker.do(lambda: None, lambda _: told.append("next"))
    assert begun.wait(LONGEST_S)

    worker.abandon()

    assert worker.wait(LONGEST_S)
    assert told == ["next"]
    answers.set()
    qtbot.waitUntil(lambda: told == ["next", "hung"])


def test_waiting_for_what_hangs_has_an_end(qtbot: QtBot) -> None:
    worker, answers = ThreadWorker("test"), Event()
    worker.do(lambda: answers.wait(LONGEST_S))

    assert not worker.wait(0.05)

    answers.set()
    assert worker.wait(LONGEST_S)


@pytest.mark.parametrize("jobs", [0, 3])
def test_a_worker_that_ends_does_what_it_has(qtbot: QtBot, jobs: int) -> None:
    worker = ThreadWorker("test")
    done: list[int] = []
    for number in range(jobs):
        worker.do(partial(done.append, number))

    worker.end()

    assert worker.wait(LONGEST_S)
    assert len(done) == jobs


def test_a_worker_is_over_when_it_has_ended_and_told_all(qtbot: QtBot) -> None:
    worker, answers = ThreadWorker("test"), Event()
    told: list[object] = []
    worker.do(lambda: answers.wait(LONGEST_S), told.append)

    worker.end()

    assert not worker.is_over
    answers.set()
    qtbot.waitUntil(lambda: worker.is_over)
    assert told == [True]


def test_a_worker_is_not_over_while_a_job_hangs_that_it_was_made_to_leave(qtbot: QtBot) -> None:
    worker, begun, answers = ThreadWorker("test"), Event(), Event()

    def hang() -> None:
        begun.set()
        answers.wait(LONGEST_S)

    worker.do(hang)
    worker.do(lambda: None)
    assert begun.wait(LONGEST_S)
    worker.abandon()

    worker.end()

    assert worker.wait(LONGEST_S)
    assert not worker.is_over
    answers.set()
    qtbot.waitUntil(lambda: worker.is_over)
