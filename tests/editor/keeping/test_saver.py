"""Saving goes on in another thread: what is edited meanwhile stays unsaved, and no disk that hangs is waited for."""

from pathlib import Path

import pytest

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.keeping import saver as saving_floor
from journeycanvas.editor.keeping.saver import InOtherHands, Place, Saver
from journeycanvas.errors import ChangedOutside, Fault, NotConfirmed
from journeycanvas.files import ANYTHING, Saved, open_map, save_map
from journeycanvas.files.locks import Lock, lock, take_over
from journeycanvas.model import Journey
from tests.builders import a_journey
from tests.editor.keeping.builders import Desk, type_in

Outcomes = list[Exception | None]


@pytest.fixture
def saver(desk: Desk, document: Document) -> Saver:
    return Saver(document, desk.workplace, desk.file, desk.holding)


def text_in(path: Path) -> str:
    return open_map(path).journey.cards["c1"].text


def test_a_map_is_saved_only_when_it_was_written(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    outcomes: Outcomes = []
    type_in(document, "Calls")

    saver.save(None, outcomes.append)
    assert (saver.is_saving, document.is_changed, outcomes) == (True, True, [])
    desk.go_on()

    assert (saver.is_saving, document.is_changed, outcomes) == (False, False, [None])
    assert text_in(tmp_path / "a.journey") == "Calls"


def test_what_is_edited_during_the_save_stays_unsaved(
    desk: Desk, document: Document, saver: Saver, tmp_path: Path
) -> None:
    type_in(document, "Calls")
    saver.save(None, bool)
    type_in(document, "Calls again")

    desk.go_on()

    assert (document.is_changed, text_in(tmp_path / "a.journey")) == (True, "Calls")


def test_a_second_save_follows_the_first(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    outcomes: Outcomes = []
    type_in(document, "Calls")
    saver.save(None, outcomes.append)
    type_in(document, "Calls again")
    saver.save(None, outcomes.append)

    desk.go_on()

    assert (document.is_changed, outcomes) == (False, [None, None])
    assert text_in(tmp_path / "a.journey") == "Calls again"


def test_what_is_under_way_is_saved_too(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    document.session.preview(set_text(document.journey, "c1", "Half a wor"))

    saver.save(None, bool)
    desk.go_on()

    assert text_in(tmp_path / "a.journey") == "Half a wor"


def test_a_file_that_was_changed_outside_is_left_alone(
    desk: Desk, document: Document, saver: Saver, tmp_path: Path
) -> None:
    outcomes: Outcomes = []
    save_map(a_journey(title="Other"), tmp_path / "a.journey", ANYTHING)
    type_in(document, "Calls")

    saver.save(None, outcomes.append)
    desk.go_on()

    [error] = outcomes
    assert isinstance(error, ChangedOutside)
    assert (document.is_changed, open_map(tmp_path / "a.journey").journey.map.title) == (True, "Other")


def test_a_file_that_is_gone_is_said(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    outcomes: Outcomes = []
    (tmp_path / "a.journey").unlink()
    type_in(document, "Calls")

    saver.save(None, outcomes.append)
    desk.go_on()

    [error] = outcomes
    assert isinstance(error, ChangedOutside)
    assert error.fault.code == "vanished"


def test_a_map_that_moves_leaves_its_old_file_as_it_was(
    desk: Desk, document: Document, saver: Saver, tmp_path: Path
) -> None:
    before = (tmp_path / "a.journey").read_bytes()
    type_in(document, "Calls")

    saver.save(Place(tmp_path / "b.journey", None), bool)
    desk.go_on()
    type_in(document, "Calls again")
    saver.save(None, bool)
    desk.go_on()

    assert (tmp_path / "a.journey").read_bytes() == before
    assert (document.path, text_in(tmp_path / "b.journey")) == (tmp_path / "b.journey", "Calls again")


def test_the_lock_moves_with_the_map(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    now = desk.workplace.clock().astimezone()
    document.was_locked(desk.holding.take(tmp_path / "a.journey", now))

    saver.save(Place(tmp_path / "b.journey", None), bool)
    desk.go_on()

    assert [file.name for file in tmp_path.glob(".~lock*")] == [".~lock.b.journey#"]


def test_a_map_moves_from_a_disk_that_hangs_without_touching_it(
    desk: Desk, document: Document, saver: Saver, tmp_path: Path
) -> None:
    outcomes: Outcomes = []
    document.was_locked(desk.holding.take(tmp_path / "a.journey", desk.workplace.clock().astimezone()))
    type_in(document, "Calls")
    saver.save(None, bool)
    saver.abandon()

    saver.save(Place(tmp_path / "b.journey", None), outcomes.append)
    desk.workers["file"].go_on()

    assert (outcomes, document.path) == ([None], tmp_path / "b.journey")
    assert (tmp_path / ".~lock.a.journey#").exists(), "it lies on the disk that hangs"


def test_a_disk_that_comes_back_does_not_take_the_lock_along(
    desk: Desk, document: Document, saver: Saver, tmp_path: Path
) -> None:
    document.was_locked(desk.holding.take(tmp_path / "a.journey", desk.workplace.clock().astimezone()))
    type_in(document, "Calls")
    saver.save(None, bool)
    saver.abandon()
    saver.save(Place(tmp_path / "b.journey", None), bool)
    desk.go_on()

    desk.workers["file"].recover()
    desk.go_on()

    assert [file.name for file in tmp_path.glob(".~lock*")] == [".~lock.b.journey#"]
    assert document.path == tmp_path / "b.journey"
    saver.save(None, bool)
    desk.go_on()
    assert [file.name for file in tmp_path.glob(".~lock*")] == [".~lock.b.journey#"]


def test_a_file_that_was_taken_over_is_left_alone(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    outcomes: Outcomes = []
    now = desk.workplace.clock().astimezone()
    document.was_locked(desk.holding.take(tmp_path / "a.journey", now))
    take_over(tmp_path / "a.journey", now)
    type_in(document, "Calls")

    saver.save(None, outcomes.append)
    desk.go_on()

    assert isinstance(outcomes[0], InOtherHands)
    assert text_in(tmp_path / "a.journey") == "Waits"


def test_a_file_that_somebody_has_open_is_no_place_for_another_map(
    desk: Desk, document: Document, saver: Saver, tmp_path: Path
) -> None:
    outcomes: Outcomes = []
    save_map(a_journey(title="Other"), tmp_path / "b.journey")
    theirs = lock(tmp_path / "b.journey", desk.workplace.clock().astimezone())
    assert isinstance(theirs, Lock)

    saver.save(Place(tmp_path / "b.journey", ANYTHING), outcomes.append)
    desk.go_on()

    assert isinstance(outcomes[0], InOtherHands)
    assert (document.path, theirs.file and theirs.file.exists()) == (tmp_path / "a.journey", True)


def test_a_save_that_fails_leaves_no_lock_behind(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    save_map(a_journey(title="Other"), tmp_path / "b.journey")

    saver.save(Place(tmp_path / "b.journey", None), bool)
    desk.go_on()

    assert list(tmp_path.glob(".~lock*")) == []


def test_a_disk_that_does_not_vouch_is_said_and_the_map_does_not_count_as_saved(
    desk: Desk, document: Document, saver: Saver, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes: Outcomes = []

    def save(journey: Journey, path: Path, *_: object) -> Saved:
        raise NotConfirmed(str(path), Fault("not-synced"), digest="0" * 64)

    monkeypatch.setattr(saving_floor, "save_map", save)
    type_in(document, "Calls")

    saver.save(None, outcomes.append)
    desk.go_on()

    assert isinstance(outcomes[0], NotConfirmed)
    assert document.is_changed
    assert document.digest == "0" * 64


def test_a_disk_that_hangs_is_not_waited_for(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    outcomes: Outcomes = []
    type_in(document, "Calls")
    saver.save(None, bool)

    saver.abandon()
    saver.save(Place(tmp_path / "b.journey", None), outcomes.append)
    desk.go_on()

    assert (document.path, document.is_changed, outcomes) == (tmp_path / "b.journey", False, [None])


def test_a_file_that_is_written_after_all_is_noticed(
    desk: Desk, document: Document, saver: Saver, tmp_path: Path
) -> None:
    outcomes: Outcomes = []
    type_in(document, "Calls")
    saver.save(None, bool)
    saver.abandon()
    assert document.is_changed

    desk.workers["file"].recover()
    assert not document.is_changed
    type_in(document, "Calls again")
    saver.save(None, outcomes.append)
    desk.go_on()

    assert (outcomes, text_in(tmp_path / "a.journey")) == ([None], "Calls again")


def test_each_save_is_kept_as_a_version(desk: Desk, document: Document, saver: Saver, tmp_path: Path) -> None:
    for text in ("Calls", "Calls again"):
        type_in(document, text)
        saver.save(None, bool)
        desk.go_on()

    kept = desk.workplace.versions.listed("map", tmp_path / "a.journey")
    assert [version.kind for version in kept] == ["saved", "saved"]
