"""Two windows or computers that open one map are told about each other, and nobody is locked out by the dead."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from journeycanvas.files.lock_files import Holder, create, lock_file, read_holder, this_holder
from journeycanvas.files.locks import (
    Lock,
    LockedBy,
    lock,
    release,
    remove_ended_locks,
    renew,
    take_over,
    taken_by,
)
from tests.builders import FILE
from tests.faults import each_call_failing, failing

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=400)  # than the files of the test, which have the time of the test


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / FILE
    path.write_bytes(b"a map")
    return path


def of_another_computer(**facts: Any) -> Holder:
    return replace(this_holder(NOW), **{"host": "laptop-of-sara", "table": "00000000", **facts})


def others(directory: Path) -> list[str]:
    return sorted(file.name for file in directory.iterdir() if file.name != FILE)


def test_the_first_gets_the_lock_and_the_second_is_told_of_it(path: Path) -> None:
    first = lock(path, NOW)
    second = lock(path, NOW + timedelta(minutes=5))

    assert isinstance(first, Lock)
    assert isinstance(second, LockedBy)
    assert (second.since, second.is_here, second.is_stale) == (NOW, True, False)
    assert second.host != ""


def test_nothing_stays_beside_the_map(path: Path) -> None:
    held = lock(path, NOW)
    assert isinstance(held, Lock)
    assert others(path.parent) == [f".~lock.{FILE}#"]

    release(held)

    assert others(path.parent) == []
    assert isinstance(lock(path, NOW), Lock)


def test_a_lock_names_the_computer_and_no_person(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "sara")
    lock(path, NOW)

    row = json.loads(lock_file(path).read_bytes())

    assert set(row) == {"host", "pid", "table", "start", "since", "token"}
    assert "sara" not in row.values()


def test_a_lock_of_another_computer_is_told_with_its_name_and_time(path: Path) -> None:
    create(lock_file(path), of_another_computer())

    assert lock(path, NOW) == LockedBy("laptop-of-sara", NOW, is_here=False, is_stale=False)


def test_one_that_was_not_renewed_for_a_day_is_stale(path: Path) -> None:
    create(lock_file(path), of_another_computer())

    found = lock(path, LATER)

    assert isinstance(found, LockedBy)
    assert found.is_stale


def test_one_that_is_renewed_is_not(path: Path) -> None:
    held = lock(path, NOW)
    assert isinstance(held, Lock)
    os.utime(lock_file(path), (1, 1))

    renew(held)

    assert lock_file(path).stat().st_mtime > 1


def test_one_of_a_process_here_that_still_runs_is_never_stale(path: Path) -> None:
    lock(path, NOW)

    found = lock(path, LATER)

    assert isinstance(found, LockedBy)
    assert not found.is_stale


def test_the_lock_of_a_process_that_has_ended_is_taken_at_once(path: Path, ended: int) -> None:
    create(lock_file(path), replace(this_holder(NOW), pid=ended))

    held = lock(path, NOW)

    assert isinstance(held, Lock)
    assert held.file == lock_file(path)
    assert taken_by(held, NOW) is None


def test_a_number_that_was_given_to_another_process_is_not_mistaken(path: Path) -> None:
    create(lock_file(path), replace(this_holder(NOW), start="0123456789abcdef"))

    assert isinstance(lock(path, NOW), Lock)


def test_a_map_can_be_taken_over_and_the_first_holder_finds_out(path: Path) -> None:
    first = lock(path, NOW)
    assert isinstance(first, Lock)

    second = take_over(path, NOW + timedelta(hours=1))

    found = taken_by(first, NOW)
    assert found is not None
    assert found.since == NOW + timedelta(hours=1)
    assert taken_by(second, NOW) is None


def test_who_lost_a_map_does_not_take_the_lock_away_with_them(path: Path) -> None:
    first = lock(path, NOW)
    assert isinstance(first, Lock)
    second = take_over(path, NOW)

    renew(first)
    release(first)

    assert taken_by(second, NOW) is None
    assert lock_file(path).exists()


def test_the_lock_of_somebody_who_may_not_be_written_over_can_be_taken_over(path: Path) -> None:
    create(lock_file(path), of_another_computer())
    lock_file(path).chmod(0o444)

    assert take_over(path, NOW).file == lock_file(path)


def test_a_link_and_the_file_have_one_lock(path: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "link.journey"
    link.symlink_to(path)
    lock(path, NOW)

    assert isinstance(lock(link, NOW), LockedBy)


def test_a_name_as_long_as_names_may_be_has_a_lock(tmp_path: Path) -> None:
    path = tmp_path / ("ن" * 123 + ".journey")
    path.touch()

    assert isinstance(lock(path, NOW), Lock)
    assert isinstance(lock(path, NOW), LockedBy)


def test_where_nothing_can_be_written_there_is_no_lock_and_no_complaint(tmp_path: Path) -> None:
    for path in (tmp_path / "no folder" / FILE, Path("a\0b")):
        held = lock(path, NOW)
        assert isinstance(held, Lock)
        assert (held.file, take_over(path, NOW).file) == (None, None)
        assert taken_by(held, NOW) is None
        renew(held)
        release(held)


@pytest.mark.parametrize("error", ["EIO", "ENOSPC", "EACCES", "EROFS", "ENOENT", "SHORT"])
@pytest.mark.parametrize("lasting", [False, True])
def test_whatever_call_fails_a_lock_is_never_in_the_way(path: Path, error: str, lasting: bool) -> None:
    for failure in each_call_failing(error, lasting):
        with failing(failure):
            held = lock(path, NOW)
            assert isinstance(held, Lock)
            release(held)
            over = take_over(path, NOW)
            release(over)
        lock_file(path).unlink(missing_ok=True)
        assert others(path.parent) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 2000,
        b'{"host": 1}',
        b"x" * 100_000,
        json.dumps({**this_holder(NOW).__dict__, "since": "yesterday"}).encode(),
        json.dumps({**this_holder(NOW).__dict__, "since": "2026-01-01", "host": "a" * 1000}).encode(),
        json.dumps({**this_holder(NOW).__dict__, "since": "2026-01-01", "host": "a\u202eb"}).encode(),
        json.dumps({**this_holder(NOW).__dict__, "since": "2026-01-01", "host": "\x1b]0;x\x07"}).encode(),
    ],
    ids=range(12),
)
def test_a_lock_that_nobody_can_read_is_told_of_without_a_name(path: Path, content: bytes) -> None:
    lock_file(path).write_bytes(content)

    assert lock(path, NOW) == LockedBy("", None, is_here=False, is_stale=False)


@pytest.mark.parametrize("pid", [0, -1, 2**70, True, None, "1", 1.5, [], float("inf")])
def test_a_number_that_no_process_has_is_that_of_one_that_ended(path: Path, pid: object) -> None:
    me = this_holder(NOW)
    row = {**me.__dict__, "since": me.since.isoformat(), "pid": pid}
    lock_file(path).write_text(json.dumps(row))

    assert isinstance(lock(path, NOW), Lock)


def test_a_link_or_a_pipe_in_the_place_of_a_lock_is_not_read(path: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    create(secret, this_holder(NOW))
    lock_file(path).symlink_to(secret)
    assert isinstance(lock(path, NOW), LockedBy)
    lock_file(path).unlink()

    os.mkfifo(lock_file(path))
    assert isinstance(lock(path, NOW), LockedBy)


def test_no_more_of_a_lock_is_read_than_one_has(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock_file(path).write_bytes(b" " * 10_000_000)
    sizes, real = list[int](), os.read

    def read(file: int, size: int) -> bytes:
        sizes.append(size)
        return real(file, size)

    monkeypatch.setattr(os, "read", read)

    assert read_holder(lock_file(path)) is None
    assert 0 < sum(sizes) <= 4096


def test_locks_that_killed_programs_left_are_cleared_away(path: Path, tmp_path: Path, ended: int) -> None:
    other = tmp_path / "other.journey"
    create(lock_file(path), replace(this_holder(NOW), pid=ended))
    create(lock_file(other), of_another_computer(pid=ended))
    held = lock(tmp_path / "mine.journey", NOW)

    assert remove_ended_locks([tmp_path, tmp_path, tmp_path / "no folder"]) == (lock_file(path),)
    assert lock_file(other).exists()
    assert isinstance(held, Lock)
    assert taken_by(held, NOW) is None
