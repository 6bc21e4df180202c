"""What a program left behind is offered when work would be lost, and only then; what nobody needs is cleared away."""

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from journeycanvas.files import dump
from journeycanvas.files.digests import digest
from journeycanvas.files.recovery import (
    Journal,
    KeptFile,
    Work,
    drop,
    lay_aside,
    leftovers,
    read_kept,
    recoverable,
    tidy,
)
from journeycanvas.files.recovery.folder import HEAD, head_of, put_head
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey
from tests.files.recovery.builders import NOON, a_journal, a_work, crash, done, gone_back, left_behind, typing

MONTH = timedelta(days=31)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "maps" / "نقشه.journey"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


def days_after_noon(days: int) -> datetime:
    return NOON + timedelta(days=days)


def in_file(journey: Journey, path: Path) -> KeptFile:
    """Write a map to a file, and return what a journal says of it."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(dump(journey))
    return KeptFile(str(path), digest(dump(journey)))


def opened(path: Path, title: str = "نقشهٔ سفر") -> Work:
    journey = a_journey(a_card("c1", text="one"), title=title)
    return Work(journey, file=in_file(journey, path))


def crashed(folder: Path, *works: Work) -> None:
    """Let a program keep some works and die."""
    journal = a_journal(folder, file=works[0].file)
    for work in works:
        journal.keep(work)
    crash(journal)


def test_work_that_is_nowhere_else_is_offered(folder: Path, path: Path) -> None:
    work = done(opened(path), c1="two")
    crashed(folder, work)

    kept = left_behind(folder)

    assert (kept.title, kept.file, kept.on_disk, kept.crashes) == ("نقشهٔ سفر", work.file, "same", 1)
    assert (kept.is_offered, kept.damaged, kept.changed) == (True, False, NOON)
    assert read_kept(kept).work == work
    assert path.read_bytes() == dump(opened(path).journey)


def test_work_that_was_taken_over_and_left_behind_once_more_still_names_its_file(folder: Path, path: Path) -> None:
    work = done(opened(path), c1="two")
    crashed(folder, work)
    journal = Journal.going_on(left_behind(folder), "1.0", lambda: NOON)
    copy = work._replace(file=None, saved=None)
    journal.keep(copy)
    crash(journal)

    kept = left_behind(folder)

    assert (kept.file, kept.on_disk, kept.crashes) == (work.file, "same", 2)
    assert read_kept(kept).work == copy


def test_work_that_was_taken_over_and_taken_back_to_its_file_is_not_offered(folder: Path, path: Path) -> None:
    work = done(opened(path), c1="two")
    crashed(folder, work)
    journal = Journal.going_on(left_behind(folder), "1.0", lambda: NOON)
    journal.keep(gone_back(work._replace(file=None, saved=None)))
    crash(journal)

    assert recoverable(folder, NOON) == ()


def test_the_work_of_a_program_that_still_runs_is_not_offered(folder: Path, path: Path) -> None:
    a_journal(folder).keep(done(opened(path), c1="two"))

    assert recoverable(folder, NOON) == ()
    tidy(folder, NOON)
    assert len(list(folder.iterdir())) == 1


def test_what_is_in_the_file_is_not_offered(folder: Path, path: Path) -> None:
    start = opened(path)
    changed = done(start, c1="two")
    for number, works in enumerate(
        [
            (changed, gone_back(changed)),
            (changed, changed._replace(saved=1, file=in_file(changed.journey, path))),
        ]
    ):
        in_file(works[-1].journey, path)
        crashed(folder / str(number), *works)

        assert recoverable(folder / str(number), NOON) == ()
        tidy(folder / str(number), NOON)
        assert list((folder / str(number)).iterdir()) == []


def test_what_was_saved_just_before_the_end_is_not_offered(folder: Path, path: Path) -> None:
    work = done(opened(path), c1="two")
    crashed(folder, work)
    in_file(work.journey, path)  # saved, but the program died before the journal heard of it

    assert recoverable(folder, NOON) == ()


def test_a_file_that_changed_meanwhile_is_told(folder: Path, path: Path) -> None:
    work = done(opened(path), c1="two")
    crashed(folder, work)
    in_file(a_journey(a_card("c1", text="by somebody else")), path)

    assert left_behind(folder).on_disk == "changed"
    assert read_kept(left_behind(folder)).work == work


def test_a_file_that_changed_after_the_last_save_loses_nothing(folder: Path, path: Path) -> None:
    work = done(opened(path), c1="two")
    saved = work._replace(saved=1, file=in_file(work.journey, path))
    crashed(folder, work, saved)
    in_file(a_journey(a_card("c1", text="by somebody else")), path)

    assert recoverable(folder, NOON) == ()


def test_a_save_that_a_power_cut_took_back_is_offered(folder: Path, path: Path) -> None:
    start = opened(path)
    work = done(start, c1="two")
    saved = work._replace(saved=1, file=in_file(work.journey, path))
    crashed(folder, start, work, saved)
    in_file(start.journey, path)

    assert left_behind(folder).on_disk == "changed"


def test_a_map_whose_file_is_gone_is_offered(folder: Path, path: Path) -> None:
    start = opened(path)
    work = done(start, c1="two")
    saved = work._replace(saved=1, file=in_file(work.journey, path))
    crashed(folder, work, saved)
    path.unlink()

    assert left_behind(folder).on_disk == "gone"


def test_what_was_being_typed_is_offered(folder: Path, path: Path) -> None:
    crashed(folder, typing(opened(path), "two"))

    assert left_behind(folder).is_offered


def test_a_map_that_was_never_saved_is_offered(folder: Path) -> None:
    crashed(folder, done(a_work(), c1="two"))

    assert (left_behind(folder).file, left_behind(folder).on_disk) == (None, "none")


# What was closed


def test_a_map_with_a_file_leaves_nothing_when_it_is_closed(folder: Path, path: Path) -> None:
    work = done(opened(path), c1="two")
    journal = a_journal(folder)
    journal.keep(work)

    journal.close(work)

    assert list(folder.iterdir()) == []


def test_a_map_that_was_never_saved_is_listed_for_a_month_when_it_is_closed(folder: Path) -> None:
    work = done(a_work(), c1="two")
    journal = a_journal(folder)

    journal.close(work)

    kept = left_behind(folder)
    assert (kept.is_offered, kept.closed, kept.title, kept.crashes) == (False, NOON, "Map", 0)
    assert read_kept(kept).work == work
    tidy(folder, NOON + timedelta(days=30))
    assert recoverable(folder, NOON) == (kept,)
    tidy(folder, NOON - 1000 * MONTH)  # the clock was wrong
    assert recoverable(folder, NOON) == (kept,)
    tidy(folder, NOON + MONTH)
    assert recoverable(folder, NOON) == ()


def test_closed_maps_that_take_too_much_room_go_the_oldest_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        journal = a_journal(folder / str(number), clock=partial(days_after_noon, number))
        journal.close(done(a_work(), c1=str(number)))
        (folder / str(number) / "j1").rename(folder / f"j{number}")
        (folder / str(number)).rmdir()
    size = sum(path.stat().st_size for path in (folder / "j0").iterdir())
    monkeypatch.setattr(leftovers, "CLOSED_BYTES", 2 * size + size // 2)

    tidy(folder, NOON)

    assert [kept.folder.name for kept in recoverable(folder, NOON)] == ["j2", "j1"]


def test_what_was_laid_aside_is_listed_and_not_offered(folder: Path, path: Path) -> None:
    crashed(folder, done(opened(path), c1="two"))

    lay_aside(left_behind(folder), NOON)

    assert (left_behind(folder).is_offered, left_behind(folder).title) == (False, "نقشهٔ سفر")
    drop(left_behind(folder))
    assert recoverable(folder, NOON) == ()


# Journals that are not whole


def test_without_its_head_the_work_is_offered_all_the_same(folder: Path, path: Path) -> None:
    work = done(opened(path), c1="two")
    crashed(folder, work)
    (folder / "j1" / HEAD).write_bytes(b"no head")

    kept = left_behind(folder)
    assert read_kept(kept).work == work
    lay_aside(kept, NOON)
    assert not left_behind(folder).is_offered


def test_the_work_of_a_program_on_another_computer_is_offered_after_a_day(folder: Path, path: Path) -> None:
    crashed(folder, done(opened(path), c1="two"))
    put_head(folder / "j1", head_of(folder / "j1") | {"process": ["elsewhere", 1, "x"]})
    written = datetime.fromtimestamp((folder / "j1" / HEAD).stat().st_mtime)

    assert recoverable(folder, written + timedelta(hours=23)) == ()
    assert len(recoverable(folder, written + timedelta(hours=25))) == 1


def test_other_things_in_the_folder_are_left_alone_or_go_after_a_month(folder: Path) -> None:
    folder.mkdir()
    (folder / "a file").write_text("x")
    (folder / "empty").mkdir()
    now = datetime.now().astimezone()

    assert recoverable(folder, now) == ()
    tidy(folder, now)
    assert len(list(folder.iterdir())) == 2
    tidy(folder, now + MONTH)
    assert [entry.name for entry in folder.iterdir()] == ["a file"]


def test_there_may_be_no_folder_at_all(folder: Path) -> None:
    assert recoverable(folder, NOON) == ()
    tidy(folder, NOON)


def test_a_journal_that_another_program_takes_while_it_is_looked_for_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = a_journal(tmp_path)
    first.keep(done(a_work(), c1="two"))
    crash(first)
    found = [*leftovers._journals(tmp_path), tmp_path / "taken"]
    monkeypatch.setattr(leftovers, "_journals", lambda folder: iter(found))

    assert [kept.folder for kept in recoverable(tmp_path, NOON)] == [first.folder]
    tidy(tmp_path, NOON)
