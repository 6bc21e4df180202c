"""A file is written whole or not at all, whatever the system does, and only over what may be written over."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files import whole, write_whole
from tests.builders import FILE
from tests.faults import Failing, each_call_failing, every_error, failing, once_and_lasting
from tests.files.builders import OLD

NEW = b"new content, longer than the old" * 100


def written_in_parts(file: BinaryIO) -> None:
    for start in range(0, len(NEW), 1000):
        file.write(NEW[start : start + 1000])


@once_and_lasting
@pytest.mark.parametrize("content", [NEW, written_in_parts], ids=["bytes", "writer"])
@every_error
def test_whatever_call_fails_the_old_or_the_new_file_is_there(
    tmp_path: Path, error: str, content: bytes | Callable[[BinaryIO], None], lasting: bool
) -> None:
    path = tmp_path / FILE
    for failure in each_call_failing(error, lasting):
        path.write_bytes(OLD)
        said = None
        with failing(failure):
            try:
                write_whole(path, content)
            except CannotWrite as caught:
                said = caught.fault.code

        if said == "vanished":  # the disk says of a file that is there that it is not
            assert error == "ENOENT", failure.n
        else:
            assert path.read_bytes() == (NEW if said in (None, "not-synced") else OLD), (failure.n, said)
        assert list(tmp_path.iterdir()) == [path], (failure.n, said)


def test_a_new_file_that_cannot_be_written_whole_is_not_there_at_all(tmp_path: Path) -> None:
    with failing(Failing(3, "ENOSPC", lasting=True)), pytest.raises(CannotWrite) as caught:
        write_whole(tmp_path / FILE, NEW)

    assert caught.value.fault.code == "no-space"
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_keeps_something_else_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / FILE
    path.write_bytes(OLD)
    with monkeypatch.context() as patch:
        patch.setattr(whole, "read_all", lambda path: NEW[:-1])
        with pytest.raises(CannotWrite) as caught:
            write_whole(path, NEW)

    assert caught.value.fault.code == "read-back"
    assert path.read_bytes() == OLD


@pytest.mark.parametrize("mistake", [ZeroDivisionError, KeyboardInterrupt])
def test_a_writer_that_goes_wrong_leaves_nothing_behind(tmp_path: Path, mistake: type[BaseException]) -> None:
    def writer(file: BinaryIO) -> None:
        file.write(NEW)
        raise mistake

    with pytest.raises(mistake):
        write_whole(tmp_path / "map.pdf", writer)
    assert list(tmp_path.iterdir()) == []


def test_the_permissions_of_a_file_stay(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(OLD)
    path.chmod(0o640)

    write_whole(path, NEW)

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_that_the_person_gives_to_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / FILE, NEW)
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o640


def test_a_symbolic_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "elsewhere" / "real.journey", tmp_path / FILE
    target.parent.mkdir()
    target.write_bytes(OLD)
    link.symlink_to(target)

    write_whole(link, NEW)

    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    link = tmp_path / FILE
    link.symlink_to(tmp_path / "real.journey")

    write_whole(link, NEW)

    assert (tmp_path / "real.journey").read_bytes() == NEW


def test_a_file_that_may_only_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(OLD)
    path.chmod(0o444)

    with pytest.raises(CannotWrite) as caught:
        write_whole(path, NEW)
    assert caught.value.fault.code == "read-only"
    assert path.read_bytes() == OLD


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path, code in [(tmp_path, "folder"), (tmp_path / "no" / FILE, "no-folder"), (loop, "not-a-file")]:
        with pytest.raises(CannotWrite) as caught:
            write_whole(path, NEW)
        assert caught.value.fault.code == code


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a folder in which nobody can make a file")
def test_a_folder_in_which_no_file_can_be_made_is_not_called_missing() -> None:
    with pytest.raises(CannotWrite) as caught:
        write_whole(Path("/proc/a.pdf"), NEW)
    assert caught.value.fault.code == "no-new-files"


def test_a_name_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("ن" * 123 + ".journey")

    write_whole(path, NEW)

    assert path.read_bytes() == NEW


def test_a_file_that_another_program_holds_for_a_moment_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, waits = [5, 32], list[float]()
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if held:
            error = PermissionError(errno.EACCES, "held")
            error.winerror = held.pop()  # type: ignore[attr-defined,unused-ignore]
            raise error
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr("time.sleep", waits.append)
    write_whole(tmp_path / FILE, NEW)

    assert (tmp_path / FILE).read_bytes() == NEW
    assert waits == [0.01, 0.025]


def test_one_that_is_held_for_good_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, waits = tmp_path / FILE, list[float]()
    path.write_bytes(OLD)

    def replace(source: Path, target: Path) -> None:
        error = PermissionError(errno.EACCES, "held")
        error.winerror = 5  # type: ignore[attr-defined,unused-ignore]
        raise error

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr("time.sleep", waits.append)
    with pytest.raises(CannotWrite) as caught:
        write_whole(path, NEW)

    assert caught.value.fault.code == "held"
    assert 1.5 < sum(waits) <= 2
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", ["EINVAL", "ENOTSUP"])
def test_a_disk_that_cannot_say_that_it_is_done_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    def fsync(file: int) -> None:
        raise OSError(getattr(errno, error), "unknown here")

    monkeypatch.setattr(os, "fsync", fsync)
    write_whole(tmp_path / FILE, NEW)

    assert (tmp_path / FILE).read_bytes() == NEW


def test_a_disk_that_does_not_know_about_links_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def open_(path: Path, flags: int, *rest: int) -> int:
        if flags & os.O_NOFOLLOW:
            raise OSError(errno.EINVAL, "unknown flag")
        return real(path, flags, *rest)

    monkeypatch.setattr(os, "open", open_)
    write_whole(tmp_path / FILE, NEW)

    assert (tmp_path / FILE).read_bytes() == NEW


def test_a_group_that_cannot_be_given_is_not_made_up_for_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / FILE
    path.write_bytes(OLD)
    path.chmod(0o664)
    real = os.fstat

    def fstat(file: int) -> os.stat_result:
        fields = list(real(file))
        fields[5] += 1  # the group
        return os.stat_result(fields)

    def fchown(file: int, owner: int, group: int) -> None:
        raise PermissionError(errno.EPERM, "not yours to give")

    monkeypatch.setattr(os, "fstat", fstat)
    monkeypatch.setattr(os, "fchown", fchown)
    write_whole(path, NEW)

    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_what_is_checked_last_can_still_stop_it(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(OLD)

    def check(file: Path) -> None:
        raise CannotWrite(str(path), Fault("changed-outside"))

    with pytest.raises(CannotWrite):
        write_whole(path, NEW, check)

    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]
