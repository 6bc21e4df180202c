"""Do many small tasks side by side in processes that may die: a task that hangs or crashes is an outcome too."""

import os
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")

LONGEST_S = 60  # for one task, after which its process is ended from outside


class Death(NamedTuple):
    """What ended the process of a task: the signal, negative, as subprocess has it, or an exit code."""

    code: int

    def __str__(self) -> str:
        if self.code == -signal.SIGALRM:
            return "hangs"
        return f"dies of {signal.Signals(-self.code).name}" if self.code < 0 else f"leaves with {self.code}"


class Outcome(NamedTuple, Generic[R]):
    """What a task gave, and the peak memory of its process so far in MB."""

    value: R | Death
    peak_mb: float


def in_a_crowd(
    work: Callable[[T], R],
    tasks: Sequence[T],
    *,
    longest_s: int = LONGEST_S,
    memory_mb: int = 0,
    processes: int = 0,
) -> list[Outcome[R]]:
    """Return the outcome of each task, in their order. memory_mb limits the address space of each process."""
    count = max(1, min(processes or os.cpu_count() or 1, len(tasks)))
    waiting = [list(range(start, len(tasks), count)) for start in range(count)]
    outcomes: dict[int, Outcome[R]] = {}
    hands = {
        hand.pipe: hand for queue in waiting if queue for hand in [_hire(work, tasks, queue, longest_s, memory_mb)]
    }
    while hands:
        for ready in wait(list(hands)):
            assert isinstance(ready, Connection)
            hand = hands[ready]
            try:
                index, outcome = ready.recv()
            except EOFError:
                del hands[ready]
                hand.process.join()
                left = [index for index in hand.queue if index not in outcomes]
                if left:
                    outcomes[left[0]] = Outcome(Death(hand.process.exitcode or 0), 0.0)
                    if left[1:]:
                        new = _hire(work, tasks, left[1:], longest_s, memory_mb)
                        hands[new.pipe] = new
            else:
                outcomes[index] = outcome
    return [outcomes[index] for index in range(len(tasks))]


class _Hand(NamedTuple):
    process: BaseProcess
    pipe: Connection
    queue: Sequence[int]


def _hire(work: Callable[[T], R], tasks: Sequence[T], queue: Sequence[int], longest_s: int, memory_mb: int) -> _Hand:
    # Forked, so that what is imported already is there at once, and tasks need not be sent.
    context = get_context("fork")
    mine, its = context.Pipe(duplex=False)

    def toil() -> None:
        mine.close()
        if memory_mb:
            resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))
        for index in queue:
            signal.alarm(longest_s)
            value = work(tasks[index])
            signal.alarm(0)
            its.send((index, Outcome(value, own_peak_mb())))
        its.close()
        sys.stdout.flush()
        os._exit(0)

    process = context.Process(target=toil)
    process.start()
    its.close()
    return _Hand(process, mine, queue)


def own_peak_mb() -> float:
    """Return the most memory that this process ever had, in MB (10⁶ bytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def share(total: int, parts: int) -> list[int]:
    """Return a total cut into parts that are as equal as can be."""
    return [total // parts + (part < total % parts) for part in range(parts)]
