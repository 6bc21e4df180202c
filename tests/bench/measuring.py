"""Run commands and measure what each took: CPU, wall, peak memory, and the size of what it wrote."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
DONE = (0, 1)  # exit codes; 1 says that there is something to look at
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in which the system counts the peak


# An installed program is compiled. Where Python is told to keep no compiled files, every start would compile it anew.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Figures(NamedTuple):
    """What one run took, or the medians of several: seconds, seconds, megabytes (10⁶ bytes), bytes written."""

    cpu: float
    wall: float
    peak: float
    size: float


class Job(NamedTuple):
    """A command to measure and the file that it writes, if it writes one."""

    command: Sequence[str]
    written: Path | None = None


def python(*arguments: str | Path) -> list[str]:
    """Return the command that runs this Python with some arguments."""
    return [sys.executable, *map(str, arguments)]


def run(job: Job) -> Figures:
    """Run a command from the top of the tree and return what it took, children included. Raises if it goes wrong.

    The peak of a process counts what its parent held when it was started: this process must stay small, so it
    imports nothing of the program and leaves making maps and reading PDFs to processes of their own.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(job.command, cwd=ROOT, env=ENVIRONMENT, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in DONE:
            said.seek(0)
            raise RuntimeError(f"{' '.join(job.command)}\n{said.read().decode('utf-8', 'replace')}")
    size = job.written.stat().st_size if job.written else 0
    return Figures(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * PEAK_UNIT / 1e6, size)


def medians(jobs: Sequence[Job], rounds: int) -> list[Figures]:
    """Return the medians of each job, run in turn (A B A B …) so that a slow moment of the machine meets all alike."""
    taken: list[list[Figures]] = [[run(job) for job in jobs] for _ in range(rounds)]
    return [Figures(*map(median, zip(*runs, strict=True))) for runs in zip(*taken, strict=True)]
