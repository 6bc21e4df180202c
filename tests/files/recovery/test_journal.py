"""What was done to a map is there again after a crash: the map, its history, and what was just being typed."""

import os
import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from journeycanvas.errors import CannotRead, CannotWrite
from journeycanvas.files.recovery import Journal, Work, journal, read_kept
from journeycanvas.files.recovery.folder import history_name, numbers
from journeycanvas.files.recovery.reading import read_folder
from journeycanvas.model import BESIDE, Beside, Picture
from tests.builders import a_card, a_journey
from tests.edit.builders import PICTURE, PICTURE_ID
from tests.files.recovery.builders import (
    a_journal,
    a_kept,
    a_step,
    a_work,
    crash,
    done,
    gone_back,
    gone_on,
    left_behind,
    noon,
    saved,
    typing,
)


def kept_one_by_one(folder: Path, *works: Work) -> Work:
    """Return what is read of a journal that was handed some works one after the other."""
    journal = a_journal(folder)
    for work in works:
        journal.keep(work)
    found = read_folder(journal.folder)
    assert not found.damaged
    return found.work


def test_a_step_is_there_again(tmp_path: Path) -> None:
    work = done(a_work(), c1="two")

    assert kept_one_by_one(tmp_path, work) == work


def test_a_step_that_brought_what_only_newer_releases_know_is_there_again(tmp_path: Path) -> None:
    begun = done(a_work(), c1="two")
    brought = {"c1": a_card("c1", text="three"), BESIDE: Beside(members={"later": [{"x": 1}]})}
    step = a_step(begun.journey, brought)
    work = begun._replace(journey=begun.journey.replaced(brought), steps=(*begun.steps, step), position=2)

    found = kept_one_by_one(tmp_path / "done", begun, work)
    back = kept_one_by_one(tmp_path / "back", begun, work, gone_back(work))

    assert (found, found.journey.extra) == (work, {"later": [{"x": 1}]})
    assert (back, back.journey.extra) == (gone_back(work), {})


def test_steps_undo_redo_and_saves_are_there_again(tmp_path: Path) -> None:
    one = done(a_work(), c1="two")
    two = done(one, c2="new", c3="other")
    three = saved(gone_back(two))
    four = gone_on(three)
    five = done(gone_back(gone_back(four)), c1=None)

    for number, works in enumerate([(one, two), (one, two, three), (two, three, four), (one, two, three, four, five)]):
        assert kept_one_by_one(tmp_path / str(number), *works) == works[-1]


def test_a_step_that_grew_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    start = a_work()
    first = done(start, c1="t", c2="x")
    grown = done(start, c1="two")
    nothing = start

    assert kept_one_by_one(tmp_path / "1", first, grown) == grown
    assert kept_one_by_one(tmp_path / "2", first, nothing) == nothing


def test_what_is_being_typed_is_there_again(tmp_path: Path) -> None:
    start = a_work()

    found = kept_one_by_one(tmp_path, typing(start, "t"), typing(start, "tw"), typing(start, "two"))

    assert found == typing(start, "two")


def test_what_was_typed_is_no_more_under_way_when_it_is_a_step_or_was_left(tmp_path: Path) -> None:
    start = a_work()
    committed = done(start, c1="two")

    assert kept_one_by_one(tmp_path / "1", typing(start, "two"), committed) == committed
    assert kept_one_by_one(tmp_path / "2", committed, typing(committed, "x"), committed) == committed


def test_nothing_is_written_of_a_map_that_was_only_opened(tmp_path: Path) -> None:
    journal = a_journal(tmp_path)

    journal.keep(a_work())
    journal.sync()
    journal.close(a_work())

    assert list(tmp_path.iterdir()) == []


def test_only_the_owner_can_look_into_it(tmp_path: Path) -> None:
    journal = a_journal(tmp_path)
    journal.keep(typing(done(a_work(), c1="two"), "three"))

    assert stat.S_IMODE(journal.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in journal.folder.iterdir()} == {0o600}


def test_it_is_not_written_through_a_link_that_somebody_put_there(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "j1").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(CannotWrite):
        a_journal(tmp_path).keep(done(a_work(), c1="two"))

    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_picture_is_kept_once(tmp_path: Path) -> None:
    start = a_work(a_journey(a_card("c1", picture=PICTURE_ID)).replaced({PICTURE_ID: PICTURE}))
    work = done(start, c2="x")
    step = a_step(work.journey, {"b2": Picture(data=PICTURE.data, type="image/png")})
    more = work._replace(journey=work.journey.replaced(step.after), steps=(*work.steps, step), position=2)

    assert kept_one_by_one(tmp_path, work, more) == more
    assert len(list((tmp_path / "j1").glob("picture-*"))) == 2


# Long histories


def test_the_map_is_written_anew_when_the_list_grows_and_two_of_them_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "GENERATION_BYTES", 2000)
    monkeypatch.setattr(journal, "LISTS_BYTES", 10_000)
    work = a_work()
    kept = a_journal(tmp_path)

    for number in range(200):
        work = done(work, c1=f"text {number}")
        kept.keep(work)
        assert len(numbers(kept.folder, "map")) <= 2

    assert read_folder(kept.folder).work == work
    assert sum(path.stat().st_size for path in kept.folder.iterdir()) < 150_000


def test_pictures_that_are_no_longer_needed_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "GENERATION_BYTES", 1)
    monkeypatch.setattr(journal, "LISTS_BYTES", 1)
    with_picture = done(a_work(a_journey(a_card("c1")).replaced({"b1": PICTURE})), c1="x")
    without = with_picture._replace(journey=with_picture.journey.replaced({"b1": None}))
    step = a_step(with_picture.journey, {"b1": None})
    kept = a_journal(tmp_path)
    kept.keep(with_picture)
    work = without._replace(steps=(*with_picture.steps, step), position=2)
    kept.keep(work)
    assert len(list(kept.folder.glob("picture-*"))) == 1

    work = Work(without.journey)
    for number in range(4):
        work = done(work, c1=str(number))
        kept.keep(work)

    assert list(kept.folder.glob("picture-*")) == []
    assert read_folder(kept.folder).work == work


# When the disk does not do its part


def test_a_write_that_fails_is_told_and_the_next_one_writes_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = a_journal(tmp_path)
    one = done(a_work(), c1="two")
    kept.keep(one)
    two, three = done(one, c2="x"), done(done(one, c2="x"), c3="y")
    real = os.write

    def full(file: int, content: bytes) -> int:
        if len(content) < 20:
            raise OSError(28, "No space left on device")
        return real(file, bytes(content)[: len(content) // 2])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(CannotWrite) as failure:
            kept.keep(two)
    assert failure.value.fault.code == "no-space"
    assert read_folder(kept.folder).work == one

    kept.keep(three)

    assert read_folder(kept.folder).work == three


def test_a_folder_that_was_removed_is_made_again(tmp_path: Path) -> None:
    kept = a_journal(tmp_path)
    one = done(a_work(), c1="two")
    kept.keep(one)
    shutil.rmtree(kept.folder)

    two = done(one, c2="x")
    kept.keep(two)

    assert read_folder(kept.folder).work == two


def test_what_has_no_bytes_is_told(tmp_path: Path) -> None:
    work = done(a_work(), c1="two")
    half = work._replace(steps=(work.steps[0]._replace(about="\ud800"),))

    with pytest.raises(CannotWrite):
        a_journal(tmp_path).keep(half)


# Going on with what was left behind


def test_going_on_keeps_everything_and_counts_the_crash(tmp_path: Path) -> None:
    first = a_journal(tmp_path)
    work = typing(done(done(a_work(), c1="two"), c2="x"), "under way")
    first.keep(work)
    crash(first)
    kept = left_behind(tmp_path)
    assert (kept.crashes, kept.may_open_by_itself) == (1, True)

    second = Journal.going_on(kept, "1.1", noon)
    crash(second)
    again = left_behind(tmp_path)
    assert (again.crashes, again.may_open_by_itself) == (2, False)
    assert read_kept(again).work == work

    third = Journal.going_on(again, "1.1", noon)
    more = done(work._replace(under_way=None), c3="y")
    third.keep(more)
    assert read_kept(replace(again, folder=third.folder)).work == more


def test_two_windows_do_not_go_on_with_the_same_work(tmp_path: Path) -> None:
    first = a_journal(tmp_path)
    first.keep(done(a_work(), c1="two"))
    crash(first)
    kept = left_behind(tmp_path)

    Journal.going_on(kept, "1.0", noon)

    with pytest.raises(CannotWrite) as failure:
        Journal.going_on(kept, "1.0", noon)
    assert failure.value.fault.code == "held"


def test_of_two_programs_that_ask_at_the_same_time_one_gets_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = a_journal(tmp_path)
    first.keep(work := done(a_work(), c1="two"))
    crash(first)
    kept = left_behind(tmp_path)
    monkeypatch.setattr(journal, "is_running", lambda folder, now: False)  # as both see it before either has begun

    second = Journal.going_on(kept, "1.0", noon)
    with pytest.raises(CannotWrite) as failure:
        Journal.going_on(kept, "1.0", noon)

    assert failure.value.fault.code == "held"
    assert read_kept(replace(kept, folder=second.folder)).work == work


def test_a_folder_without_a_map_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        read_kept(a_kept(tmp_path))


def test_an_emptied_history_costs_the_history_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "GENERATION_BYTES", 1)
    work = done(a_work(), c1="two")
    kept_one_by_one(tmp_path, work, two := done(work, c1="three"))
    for number in numbers(tmp_path / "j1", "history"):
        (tmp_path / "j1" / history_name(number)).write_bytes(b"")

    assert read_folder(tmp_path / "j1").work.journey == two.journey
