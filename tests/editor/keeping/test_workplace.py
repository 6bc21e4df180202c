"""A workplace knows the workers that have something to do, and no others."""

from pathlib import Path
from weakref import ref

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
