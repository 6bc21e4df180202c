"""A file that may not be replaced is overwritten, and a whole copy of it lies ready until that has worked."""

import errno
import os
from pathlib import Path

import pytest

from journeycanvas.errors import CannotWrite, HalfWritten, NotConfirmed
from journeycanvas.files import Saved, exchanging, save_map
from journeycanvas.files.digests import digest
from journeycanvas.files.overwriting import kept_copies
from tests.faults import each_call_failing, every_error, failing, once_and_lasting
from tests.files.builders import JOURNEY, NEW, OLD


@once_and_lasting
@every_error
def test_whatever_call_fails_in_place_there_is_a_whole_copy(
    path: Path, keep_in: Path, error: str, lasting: bool
) -> None:
    other = path.with_name("other.journey")
    for failure in each_call_failing(error, lasting):
        path.write_bytes(OLD)
        other.unlink(missing_ok=True)
        other.hardlink_to(path)
        outcome: Saved | CannotWrite
        with failing(failure):
            try:
                outcome = save_map(JOURNEY, path, digest(OLD), keep_in)
            except CannotWrite as caught:
                outcome = caught

        if isinstance(outcome, HalfWritten):
            assert Path(outcome.kept).read_bytes() == OLD, failure.n
            assert kept_copies(path, keep_in) == (Path(outcome.kept),)
            Path(outcome.kept).unlink()
        else:
            is_there = isinstance(outcome, Saved | NotConfirmed)
            assert path.read_bytes() == (NEW if is_there else OLD), (failure.n, outcome)
        assert {file.name for file in path.parent.iterdir()} == {path.name, other.name}
        for left in kept_copies(path, keep_in):  # the copy could not be removed
            assert failure.hit
            left.unlink()


def test_a_file_of_several_names_stays_one_file(path: Path, keep_in: Path) -> None:
    other = path.with_name("other.journey")
    other.hardlink_to(path)

    saved = save_map(JOURNEY, path, digest(OLD), keep_in)

    assert saved == Saved(digest(NEW), "in-place")
    assert other.read_bytes() == NEW
    assert list(keep_in.iterdir()) == []


def test_a_shorter_map_leaves_no_rest_of_the_longer_one(path: Path, keep_in: Path) -> None:
    path.write_bytes(NEW * 2)
    path.with_name("other").hardlink_to(path)

    save_map(JOURNEY, path, digest(NEW * 2), keep_in)

    assert path.read_bytes() == NEW


def test_without_a_place_for_the_copy_a_file_of_several_names_is_left_alone(path: Path) -> None:
    path.with_name("other").hardlink_to(path)

    with pytest.raises(CannotWrite) as caught:
        save_map(JOURNEY, path, digest(OLD))

    assert caught.value.fault.code == "several-names"
    assert path.read_bytes() == OLD


def test_a_file_of_somebody_else_stays_theirs(path: Path, keep_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inode = path.stat().st_ino
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)

    assert save_map(JOURNEY, path, digest(OLD), keep_in).way == "in-place"
    assert (path.stat().st_ino, path.read_bytes()) == (inode, NEW)


@pytest.mark.parametrize("error", ["EEXIST", "EACCES", "EPERM", "EXDEV", "ENOTSUP", "EBUSY"])
def test_a_share_that_refuses_to_replace_a_file_gets_the_other_way(
    path: Path, keep_in: Path, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if Path(target) == path:
            raise OSError(getattr(errno, error), "not here")
        real(source, target)

    def rename_with(source: bytes, target: bytes, flag: int) -> None:
        raise OSError(getattr(errno, error), "not here")

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(exchanging, "rename_with", rename_with)

    assert save_map(JOURNEY, path, digest(OLD), keep_in).way == "in-place"
    assert path.read_bytes() == NEW
    assert list(path.parent.iterdir()) == [path]


def test_a_disk_that_breaks_off_for_good_leaves_the_old_map_in_the_copy(
    path: Path, keep_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.with_name("other").hardlink_to(path)
    real = os.ftruncate

    def ftruncate(file: int, length: int) -> None:
        real(file, 3)
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(os, "ftruncate", ftruncate)
    with pytest.raises(HalfWritten) as caught:
        save_map(JOURNEY, path, digest(OLD), keep_in)

    assert Path(caught.value.kept).read_bytes() == OLD
    assert kept_copies(path, keep_in) == (Path(caught.value.kept),)
    assert kept_copies(path.with_name("another"), keep_in) == ()
