"""The file of an open map is looked at: may it stay there, who has it open, was a save cut short."""

from pathlib import Path

import pytest

from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.keeping.file_watch import FileWatch
from journeycanvas.editor.keeping.sweeping import sweep
from journeycanvas.files.locks import Lock, lock, take_over
from journeycanvas.files.strays import temporary_name
from tests.editor.keeping.builders import Desk


@pytest.fixture
def watch(desk: Desk, document: Document) -> FileWatch:
    return FileWatch(document, desk.workplace, desk.file, desk.holding)


def locks(folder: Path) -> list[Path]:
    return list(folder.glob(".~lock*"))


def test_opening_takes_the_lock_and_closing_gives_it_back(
    desk: Desk, document: Document, watch: FileWatch, tmp_path: Path
) -> None:
    watch.begin()
    desk.go_on()
    assert (len(locks(tmp_path)), document.can_be_edited) == (1, True)

    watch.close()
    desk.go_on()
    assert locks(tmp_path) == []


def test_a_map_that_somebody_has_open_is_for_reading_until_it_is_taken_over(
    desk: Desk, document: Document, watch: FileWatch, tmp_path: Path
) -> None:
    theirs = lock(tmp_path / "a.journey", desk.workplace.clock().astimezone())
    watch.begin()
    desk.go_on()
    assert not document.can_be_edited

    watch.take_over()
    desk.go_on()

    assert document.can_be_edited
    assert isinstance(theirs, Lock)
    assert document.lock is not None
    assert document.lock.token != theirs.token


def test_whoever_lost_a_map_is_told_at_the_next_look(
    desk: Desk, document: Document, watch: FileWatch, tmp_path: Path
) -> None:
    told: list[bool] = []
    watch.begin()
    desk.go_on()
    document.standing_changed.connect(lambda: told.append(document.is_taken_over))
    take_over(tmp_path / "a.journey", desk.workplace.clock().astimezone())

    watch.look()
    desk.go_on()

    assert told == [True]
    assert document.needs_place


def test_a_received_copy_is_told_and_gets_no_lock(desk: Desk, document: Document, tmp_path: Path) -> None:
    desk.workplace.why_received = lambda path: "mail"
    FileWatch(document, desk.workplace, desk.file, desk.holding).begin()
    desk.go_on()

    assert (document.received, document.needs_place, document.can_be_edited) == ("mail", True, True)
    assert locks(tmp_path) == []


def test_a_map_is_kept_as_it_was_when_it_was_opened(
    desk: Desk, document: Document, watch: FileWatch, tmp_path: Path
) -> None:
    watch.begin()
    desk.go_on()

    [version] = desk.workplace.versions.listed("map", tmp_path / "a.journey")
    assert (version.kind, version.digest) == ("opened", document.digest)


def test_a_window_that_closes_before_the_lock_is_there_leaves_none(
    desk: Desk, document: Document, watch: FileWatch, tmp_path: Path
) -> None:
    watch.begin()
    watch.close()
    desk.go_on()

    assert locks(tmp_path) == []


def test_what_killed_programs_left_is_swept_away(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    stray = folder / temporary_name("a.journey")
    stray.write_text("half a map")
    lock(folder / "a.journey", desk.workplace.clock().astimezone())
    monkeypatch.setattr("journeycanvas.files.strays.started", lambda pid: None)
    monkeypatch.setattr("journeycanvas.files.lock_files.started", lambda pid: None)

    sweep([str(folder / "a.journey"), str(tmp_path / "gone" / "b.journey")], tmp_path / "data", desk.workplace.clock())

    assert list(folder.iterdir()) == []
