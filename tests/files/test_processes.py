"""A program that still runs is told from one that ended, and from another that got its number."""

import os
import re
import subprocess
import sys

import pytest

from journeycanvas.files.processes import process_table, started


def test_this_program_was_started_once() -> None:
    assert started(os.getpid())
    assert started(os.getpid()) == started(os.getpid())


def test_a_program_that_ended_is_not_there() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    assert started(ended.pid) is None


def test_two_programs_are_told_apart() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        assert started(other.pid)
        assert started(other.pid) != started(os.getpid())
        other.communicate(b"\n")


def test_numbers_that_no_program_has() -> None:
    assert [started(pid) for pid in (0, -1, 2**70)] == [None, None, None]


def test_all_programs_here_have_one_name_for_where_they_run() -> None:
    asked = [sys.executable, "-c", "from journeycanvas.files.processes import process_table as it; print(it())"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()

    assert answer == process_table()
    assert re.fullmatch("[0-9a-f]{8}", answer)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells ended programs from others in /proc")
def test_a_program_that_ended_does_not_run_though_nobody_asked_how_it_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT)

        assert started(ended.pid) is None
