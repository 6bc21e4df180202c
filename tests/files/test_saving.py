"""A map is saved whole or not at all, proved before, and only over the file that it was opened from."""

import errno
import os
import stat
from pathlib import Path

import pytest

from journeycanvas.errors import CannotWrite, ChangedOutside, HalfWritten, NotConfirmed
from journeycanvas.files import ANYTHING, Expected, Saved, exchanging, open_map, save_map
from journeycanvas.files.digests import digest
from journeycanvas.model import Journey, MapFacts
from tests.builders import FILE, a_card, a_file, a_journey
from tests.faults import each_call_failing, every_error, failing, once_and_lasting
from tests.files.builders import JOURNEY, NEW, OLD, THEIRS


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


def test_a_save_tells_what_the_next_one_expects(tmp_path: Path) -> None:
    saved = save_map(JOURNEY, tmp_path / FILE)

    assert saved == Saved(digest(NEW), "replaced")
    assert open_map(tmp_path / FILE).digest == saved.digest
    assert save_map(a_journey(), tmp_path / FILE, saved.digest).way == "replaced"


@pytest.mark.parametrize(
    ("there", "expected", "code"),
    [
        (THEIRS, digest(OLD), "changed-outside"),
        (None, digest(OLD), "vanished"),
        (THEIRS, None, "exists"),
    ],
)
def test_a_file_that_is_another_than_expected_is_left_alone(
    tmp_path: Path, there: bytes | None, expected: Expected, code: str
) -> None:
    path = tmp_path / FILE
    if there is not None:
        path.write_bytes(there)

    with pytest.raises(ChangedOutside) as caught:
        save_map(JOURNEY, path, expected)

    assert caught.value.fault.code == code
    assert caught.value.found == (None if there is None else digest(there))
    assert [file.read_bytes() for file in tmp_path.iterdir()] == ([] if there is None else [there])


def test_what_the_person_has_seen_and_wants_replaced_is_replaced(path: Path) -> None:
    path.write_bytes(THEIRS)
    with pytest.raises(ChangedOutside) as caught:
        save_map(JOURNEY, path, digest(OLD))

    save_map(JOURNEY, path, caught.value.found)

    assert path.read_bytes() == NEW


def test_whatever_is_there_goes_if_the_person_said_so(path: Path) -> None:
    save_map(JOURNEY, path, ANYTHING)

    assert path.read_bytes() == NEW


def test_another_content_of_the_same_length_and_time_is_noticed(path: Path) -> None:
    before = path.stat()
    path.write_bytes(OLD.upper())
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    with pytest.raises(ChangedOutside):
        save_map(JOURNEY, path, digest(OLD))


def test_a_file_that_was_only_touched_is_the_same(path: Path) -> None:
    os.utime(path, (1, 1))

    save_map(JOURNEY, path, digest(OLD))

    assert path.read_bytes() == NEW


@pytest.mark.parametrize("in_place", [False, True])
def test_a_change_while_it_is_saved_is_noticed(
    path: Path, keep_in: Path, monkeypatch: pytest.MonkeyPatch, in_place: bool
) -> None:
    if in_place:
        path.with_name("other").hardlink_to(path)
    real = os.fsync

    def fsync(file: int) -> None:  # the new content, or the copy, is on the disk, and nothing replaced yet
        path.write_bytes(THEIRS)
        real(file)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(ChangedOutside):
        save_map(JOURNEY, path, digest(OLD), keep_in)

    assert path.read_bytes() == THEIRS
    assert not in_place or list(keep_in.iterdir()) == []


@once_and_lasting
@every_error
def test_whatever_call_fails_the_file_is_whole_and_nothing_is_said_too_early(
    path: Path, error: str, lasting: bool
) -> None:
    for failure in each_call_failing(error, lasting):
        path.write_bytes(OLD)
        outcome: Saved | CannotWrite
        with failing(failure):
            try:
                outcome = save_map(JOURNEY, path, digest(OLD))
            except CannotWrite as caught:
                outcome = caught

        is_there = isinstance(outcome, Saved | NotConfirmed)
        if isinstance(outcome, ChangedOutside):  # the disk says of a file that is there that it is not
            assert error == "ENOENT", failure.n
            assert path.read_bytes() in (OLD, NEW), failure.n
        else:
            assert path.read_bytes() == (NEW if is_there else OLD), (failure.n, outcome)
        left = [file for file in path.parent.iterdir() if file != path]
        assert not left or failure.names[0] == "unlink", (failure.n, outcome)
        for file in left:
            file.unlink()


def test_a_power_cut_that_could_undo_a_save_is_said_with_what_is_there(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(file: int) -> None:
        if stat.S_ISDIR(os.fstat(file).st_mode):
            raise OSError(errno.EIO, "no")
        real(file)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(NotConfirmed) as caught:
        save_map(JOURNEY, path, digest(OLD))

    assert (caught.value.fault.code, caught.value.digest) == ("not-synced", digest(NEW))
    assert path.read_bytes() == NEW


def test_a_link_that_leads_nowhere_or_to_itself_is_said(tmp_path: Path) -> None:
    loop, nowhere = tmp_path / "loop.journey", tmp_path / "nowhere.journey"
    loop.symlink_to(loop)
    nowhere.symlink_to(tmp_path / "no folder" / FILE)

    for link, code in [(loop, "not-a-file"), (nowhere, "no-folder")]:
        with pytest.raises(CannotWrite) as caught:
            save_map(JOURNEY, link)
        assert caught.value.fault.code == code
        assert link.is_symlink()


def test_a_link_of_which_the_file_was_taken_away_is_noticed(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.journey"
    link.symlink_to(path)
    path.unlink()

    with pytest.raises(ChangedOutside) as caught:
        save_map(JOURNEY, link, digest(OLD))

    assert caught.value.fault.code == "vanished"
    assert not path.exists()


@pytest.mark.parametrize("knows_swapping", [True, False])
def test_a_change_in_the_last_moment_is_found_and_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch, knows_swapping: bool
) -> None:
    real = exchanging.rename_with

    def rename_with(source: bytes, target: bytes, flag: int) -> None:
        if not path.read_bytes().startswith(b"{"):  # the last look is past, and nothing replaced yet
            path.write_bytes(THEIRS)
        if not knows_swapping:
            raise OSError(errno.EINVAL, "unknown here")
        real(source, target, flag)

    monkeypatch.setattr(exchanging, "rename_with", rename_with)
    try:
        saved: Saved | CannotWrite = save_map(JOURNEY, path, digest(OLD))
    except CannotWrite as error:
        saved = error

    if knows_swapping:
        assert isinstance(saved, ChangedOutside)
        assert path.read_bytes() == THEIRS
    else:
        assert isinstance(saved, Saved)  # a gap of some millionths of a second that such disks leave
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_appears_in_the_last_moment_is_found_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = tmp_path / FILE, exchanging.rename_with

    def rename_with(source: bytes, target: bytes, flag: int) -> None:
        path.write_bytes(THEIRS)
        real(source, target, flag)

    monkeypatch.setattr(exchanging, "rename_with", rename_with)
    with pytest.raises(ChangedOutside):
        save_map(JOURNEY, path)

    assert path.read_bytes() == THEIRS
    assert list(tmp_path.iterdir()) == [path]


def test_what_another_program_wrote_is_kept_when_it_cannot_be_put_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, real = list[bytes](), exchanging.rename_with

    def rename_with(source: bytes, target: bytes, flag: int) -> None:
        calls.append(source)
        if len(calls) > 1:
            raise OSError(errno.EIO, "gone")
        path.write_bytes(THEIRS)
        real(source, target, flag)

    monkeypatch.setattr(exchanging, "rename_with", rename_with)
    with pytest.raises(HalfWritten) as caught:
        save_map(JOURNEY, path, digest(OLD))

    assert Path(caught.value.kept).read_bytes() == THEIRS


def test_where_files_cannot_change_places_a_map_is_saved_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename_with(source: bytes, target: bytes, flag: int) -> None:
        raise OSError(errno.ENOSYS, "unknown here")

    monkeypatch.setattr(exchanging, "rename_with", rename_with)
    save_map(JOURNEY, path, digest(OLD))
    save_map(JOURNEY, path.with_name("new.journey"))

    assert path.read_bytes() == path.with_name("new.journey").read_bytes() == NEW
