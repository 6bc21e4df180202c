"""A file is written whole or not at all, whatever the system does, and only over what may be written over."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from journeycanvas.errors import CannotWrite
from journeycanvas.files import ANYTHING, open_map, save_map, whole, write_whole
from journeycanvas.model import Journey, MapFacts
from tests.builders import FILE, a_card, a_file, a_journey

OLD = b"old content"
NEW = b"new content, longer than the old" * 100
CALLS = ("open", "write", "fsync", "close", "replace", "unlink", "fchmod", "stat")
ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE", "EFBIG", "ENOENT", "EBUSY", "EINVAL")


class Failing:
    """Lets the n-th call of the system fail: once, or from then on."""

    def __init__(self, n: int, error: str, lasting: bool) -> None:
        self.n, self.error, self.lasting = n, error, lasting
        self.calls = 0
        self.hit = False

    def instead_of(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self.calls += 1
            if self.calls != self.n and not (self.lasting and self.calls > self.n and name not in ("close", "unlink")):
                return real(*arguments, **options)
            self.hit = True
            if self.error == "SHORT":
                if name == "write":
                    arguments = (arguments[0], bytes(arguments[1])[: max(1, len(arguments[1]) // 2)])
                return real(*arguments, **options)
            if name == "close":
                real(*arguments)
            number = getattr(errno, self.error)
            raise OSError(number, os.strerror(number))

        return call


@contextmanager
def failing(failure: Failing) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, failure.instead_of(name, getattr(os, name)))
        yield


def written_in_parts(file: BinaryIO) -> None:
    for start in range(0, len(NEW), 1000):
        file.write(NEW[start : start + 1000])


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("content", [NEW, written_in_parts], ids=["bytes", "writer"])
@pytest.mark.parametrize("error", [*ERRORS, "SHORT"])
def test_whatever_call_fails_the_old_or_the_new_file_is_there(
    tmp_path: Path, error: str, content: bytes | Callable[[BinaryIO], None], lasting: bool
) -> None:
    path = tmp_path / FILE
    for n in range(1, 100):
        path.write_bytes(OLD)
        failure = Failing(n, error, lasting)
        said = None
        with failing(failure):
            try:
                write_whole(path, content)
            except CannotWrite as caught:
                said = caught.fault.code

        assert path.read_bytes() == (NEW if said in (None, "not-synced") else OLD), (n, said)
        assert list(tmp_path.iterdir()) == [path], (n, said)
        if not failure.hit:
            assert n > 5
            return
    pytest.fail("the calls never came to an end")


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


def test_a_saved_map_opens_as_it_was(tmp_path: Path) -> None:
    journey = a_journey(a_card(text="سلام"), title="نقشه", language="fa")

    save_map(journey, tmp_path / FILE)

    assert open_map(tmp_path / FILE).journey == journey


def test_a_file_of_a_newer_release_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(a_file(version=2))

    with pytest.raises(CannotWrite) as caught:
        save_map(a_journey(), path, ANYTHING)
    assert caught.value.fault.code == "newer-file"
    assert path.read_bytes() == a_file(version=2)


@pytest.mark.parametrize(
    ("journey", "code"),
    [
        (a_journey(a_card().model_copy(update={"text": "\ud800"})), "lone-surrogate"),
        (a_journey(a_card(kind="feeling").model_copy(update={"level": 99})), "too-big"),
        (a_journey(a_card("s0")), "duplicate-id"),
        (a_journey(a_card(), extra={"x": float("nan")}), "not-finite"),
        (Journey(MapFacts(id="m"), stages={"other": next(iter(a_journey().stages.values()))}), "read-back"),
    ],
)
def test_a_map_that_could_not_be_opened_again_is_not_written(tmp_path: Path, journey: Journey, code: str) -> None:
    path = tmp_path / FILE
    path.write_bytes(OLD)

    with pytest.raises(CannotWrite) as caught:
        save_map(journey, path)
    assert caught.value.fault.code == code
    assert path.read_bytes() == OLD
