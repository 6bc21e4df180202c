"""Run the program, or a part of it, as a process of its own, and measure what it does to time and memory."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
TOO_LONG = -1000


class Done(NamedTuple):
    """What a process said, its exit code (negative: the signal that ended it), its time and its peak in MB (10⁶)."""

    code: int
    out: str
    err: str
    seconds: float
    peak_mb: float

    @property
    def hung(self) -> bool:
        return self.code == TOO_LONG


def python(*arguments: str | Path) -> list[str]:
    """Return the command that runs this Python with some arguments."""
    return [sys.executable, *map(str, arguments)]


def program(*arguments: str | Path) -> list[str]:
    """Return the command that runs the program with some arguments."""
    return python("-m", "journeycanvas", *arguments)


def run(
    command: Sequence[str],
    *,
    longest_s: float = 60,
    memory_mb: int = 0,
    file_mb: float = 0,
    environment: Mapping[str, str] | None = None,
) -> Done:
    """Run a command and return what came of it. memory_mb and file_mb are limits that the system sets it."""

    def limit() -> None:
        if memory_mb:
            resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))
        if file_mb:
            most = int(file_mb * 1024 * 1024)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
            preexec_fn=limit if memory_mb or file_mb else None,
        )
        usage, code = None, TOO_LONG
        while time.monotonic() - began < longest_s:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                code = os.waitstatus_to_exitcode(status)
                break
            time.sleep(0.002)
        else:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # what a tracer started would outlive it
            _, _, usage = os.wait4(process.pid, 0)
        process.returncode = code
        said = []
        for stream in (out, err):
            stream.seek(0)
            said.append(stream.read().decode("utf-8", "replace"))
        return Done(code, said[0], said[1], time.monotonic() - began, usage.ru_maxrss * 1024 / 1e6)


def wrong_refusal(done: Done, most_lines: int = 1) -> str:
    """Return what is wrong with how a command ended; empty if it did its work, or refused it as it should."""
    if done.hung:
        return "hangs"
    if done.code not in (0, 1, 2):
        return f"leaves with {done.code}"
    return wrong_words(done.code, done.err, most_lines)


def wrong_words(code: int, said: str, most_lines: int = 1) -> str:
    """Return what is wrong with the words that stand for an exit code; empty if nothing is."""
    lines = said.splitlines()
    if code == 2 and len(lines) != most_lines:
        return f"refuses in {len(lines)} lines"
    if (longest := max(map(len, lines), default=0)) > LONGEST_LINE:
        return f"says a line of {longest} characters"
    if any(not letter.isprintable() and letter not in ALLOWED for line in lines for letter in line):
        return "says what cannot be printed"
    return "a traceback" if "Traceback" in said else ""


LONGEST_LINE = 300
ALLOWED = "\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u00a0\u202f"
"""Joiners, marks and isolates, which right-to-left sentences are made with."""
