"""A glimpse of the torture in each run of the tests, `make torture` does it in earnest; and nothing bad goes unseen."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.torture.children import wrong_words
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.exports import wrong_svg
from tests.torture.promise import Control, Promise, Row, Scale, not_measured
from tests.torture.reach import reached
from tests.torture.results import Result, page
from tests.torture.tracing import Call

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the torture is made for Linux")

GLIMPSED = ("kills", "journal-kills", "naughty-files", "untouched", "conflicts")
KEPT = Row("0 lost", "0", True)


@pytest.mark.parametrize("name", GLIMPSED)
def test_a_promise_is_kept_for_a_moment(name: str) -> None:
    from tests.torture.__main__ import apart
    from tests.torture.table import PROMISES

    row = apart(next(promise for promise in PROMISES if promise.name == name), Scale.GLIMPSE).row
    if row.reached is None:
        pytest.skip(row.words)

    assert row.verdict == "kept", row


def test_a_task_that_dies_is_an_outcome_and_the_others_go_on() -> None:
    def work(task: int) -> int:
        if task == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        if task == 5:
            os._exit(9)
        return task * 10

    values = [outcome.value for outcome in in_a_crowd(work, range(8))]

    assert values == [0, 10, Death(-signal.SIGKILL), 30, 40, Death(9), 60, 70]


def test_a_task_that_hangs_is_ended() -> None:
    def work(task: int) -> int:
        while task:
            signal.pause()
        return task

    values = [outcome.value for outcome in in_a_crowd(work, [0, 1], longest_s=3)]

    assert values == [0, Death(-signal.SIGALRM)]
    assert str(values[1]) == "hangs"


def test_a_row_is_blind_when_something_bad_went_through() -> None:
    row = KEPT._replace(controls=(Control("bad", True, "1"), Control("worse", False, "0")))

    assert (row.verdict, row.is_broken) == ("BLIND", True)


def test_what_is_skipped_is_neither_kept_nor_broken() -> None:
    row = not_measured("0 lost", "Skipped: needs root.")

    assert (row.verdict, row.is_broken) == ("not measured", False)


def test_the_page_has_every_row_and_every_control() -> None:
    promise = Promise("G1", "kills", "kill -9 during save", lambda scale, folder: KEPT)
    row = KEPT._replace(words="Said besides.", controls=(Control("truncating writer", True, "7 unreadable"),))

    written = page([Result(promise, row, 60, Scale.LONG)], Scale.LONG, "2 cores")

    assert "| G1 kills | kill -9 during save | 0 lost | 0 | kept |" in written
    assert "| G1 kills | truncating writer | 7 unreadable | caught |" in written
    assert "- G1 kills: Said besides." in written


@pytest.mark.parametrize(
    ("call", "is_reach"),
    [
        (Call("openat", 'AT_FDCWD, "/etc/passwd", O_RDONLY', 3, ""), False),
        (Call("openat", 'AT_FDCWD, "/srv/secret", O_RDONLY', 3, ""), True),
        (Call("openat", 'AT_FDCWD, "/srv/secret", O_RDONLY', -1, " ENOENT"), False),
        (Call("openat", 'AT_FDCWD, "/srv/bait.png", O_RDONLY', -1, " ENOENT"), True),
        (Call("openat", 'AT_FDCWD, "/usr/lib/x", O_WRONLY|O_CREAT', 3, ""), True),
        (Call("openat", 'AT_FDCWD, "/maps/out.pdf", O_WRONLY|O_CREAT', 3, ""), False),
        (Call("connect", "3, {sa_family=AF_INET}", -1, " ECONNREFUSED"), True),
        (Call("rename", '"/maps/a", "/srv/b"', 0, ""), True),
    ],
)
def test_a_reach_is_seen(call: Call, is_reach: bool) -> None:
    found = reached([call], [Path("/maps")], Path("/outside/bait.png"))

    assert bool(found) is is_reach


@pytest.mark.parametrize(
    ("code", "said", "wrong"),
    [
        (2, "One sentence.\n", ""),
        (2, "Two\nlines.\n", "refuses in 2 lines"),
        (2, "", "refuses in 0 lines"),
        (1, "a\nb\n", ""),
        (1, f"{'x' * 301}\n", "says a line of 301 characters"),
        (1, "\x1b[2J\n", "says what cannot be printed"),
        (1, "\u202egnp.exe\n", "says what cannot be printed"),
        (0, "می\u200cکند\n", ""),
    ],
)
def test_words_that_are_no_plain_line_are_seen(code: int, said: str, wrong: str) -> None:
    assert wrong_words(code, said) == wrong


@pytest.mark.parametrize(
    "content",
    [
        b"<svg><script/></svg>",
        b'<svg onload="x()"/>',
        b'<svg><image href="file:///etc/hostname"/></svg>',
        b'<svg><a href="javascript:x()"/></svg>',
        b'<svg><rect fill="url(https://example.test/x)"/></svg>',
        b"<svg><foreignObject/></svg>",
    ],
)
def test_an_svg_that_would_do_something_is_seen(content: bytes) -> None:
    assert wrong_svg(content)


def test_an_svg_that_only_draws_is_let_through() -> None:
    assert wrong_svg(b'<svg><g clip-path="url(#c1)"><path d="M0 0"/></g><a href="https://example.test"/></svg>') == ""


def test_a_row_that_was_run_in_the_short_form_only_is_marked_on_the_page_of_the_long_one() -> None:
    promise = Promise("G1", "kills", "kill -9 during save", lambda scale, folder: KEPT)
    row = Row("3 kills: 0 lost", "0 lost", True)
    results = [Result(promise, row, 60, Scale.SHORT), Result(promise, row, 60, Scale.LONG)]

    written = page(results, Scale.LONG, "2 cores")

    assert written.count("| short: 3 kills: 0 lost |") == 1
    assert written.count("| 3 kills: 0 lost |") == 1
