"""A workplace knows the workers that have something to do, and no others."""

from pathlib import Path
from threading import Event
from weakref import ref

from PySide6.QtWidgets import QApplication

from journeycanvas.editor.keeping.worker import ThreadWorker
from tests.editor.conftest import a_workplace
from tests.editor.workers import ByHand


def test_a_worker_that_is_over_is_let_go_of_when_another_one_comes(tmp_path: Path) -> None:
    workers: list[ByHand] = []

    def new_worker(name: str) -> ByHand:
        workers.append(ByHand(name))
        return workers[-1]

    workplace = a_workplace(tmp_path, new_worker)
    workplace.do_aside("comparing", lambda: None)
    workplace.do_aside("sweeping", lambda: None)
    workers[1].go_on()
    over, busy = ref(workers[1]), ref(workers[2])
    workers.clear()

    workplace.new_worker("file")

    assert over() is None
    assert busy() is not None


class Patient(ThreadWorker):
    """A worker that is waited for as long as a busy machine needs."""

    def wait(self, longest_s: float) -> bool:
        return super().wait(60.0)


def test_what_a_disk_answers_is_told(qapp: QApplication, tmp_path: Path) -> None:
    assert a_workplace(tmp_path, Patient).ask(tmp_path.is_dir) is True


def test_that_a_disk_does_not_answer_is_told_at_once(qapp: QApplication, tmp_path: Path) -> None:
    workplace, answers = a_workplace(tmp_path, ThreadWorker), Event()

    assert workplace.ask(lambda: answers.wait(60.0)) is None

    answers.set()
    workplace.finish()


def test_a_disk_that_answers_with_an_error_has_not_answered(tmp_path: Path) -> None:
    def fail() -> bool:
        raise OSError("no disk")

    assert a_workplace(tmp_path).ask(fail) is None
