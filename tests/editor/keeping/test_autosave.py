"""What is done on a map is in its journal a moment later, and what was never saved outlasts the program."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.filing.document import Document, recovered_document
from journeycanvas.editor.keeping import autosave as timing
from journeycanvas.editor.keeping.autosave import Autosave
from journeycanvas.editor.keeping.saver import Place, Saver
from journeycanvas.editor.keeping.taking_up import take_up
from journeycanvas.errors import CannotWrite
from journeycanvas.files.recovery import Kept, Recovered, leftovers, recoverable
from journeycanvas.files.recovery.reading import read_folder
from tests.builders import a_card, a_journey
from tests.editor.keeping.builders import Desk, type_in


def autosave_of(document: Document, desk: Desk) -> Autosave:
    journal = document.journal or desk.workplace.new_journal()
    return Autosave(document, journal, desk.workplace.journals, desk.workplace.clock)


def journals(desk: Desk) -> list[Path]:
    return sorted(desk.workplace.folders.recovery.glob("*"))


def kept(desk: Desk) -> Recovered:
    [folder] = journals(desk)
    return read_folder(folder)


def left_behind(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> tuple[Kept, ...]:
    """Return what is found when this program runs no more."""
    monkeypatch.setattr(leftovers, "started", lambda pid: None)
    return recoverable(desk.workplace.folders.recovery, desk.workplace.clock())


def test_work_is_kept_well_before_two_seconds_are_over() -> None:
    assert timing.AFTER_MS <= 1_000
    assert timing.AFTER_MS + timing.AGAIN_MS <= 2_000


def test_a_map_that_is_only_looked_at_has_no_journal(desk: Desk, document: Document) -> None:
    autosave = autosave_of(document, desk)

    autosave.flush()
    desk.go_on()
    autosave.close()
    desk.go_on()

    assert journals(desk) == []


def test_what_is_typed_is_kept_with_what_is_under_way(desk: Desk, document: Document) -> None:
    autosave = autosave_of(document, desk)
    type_in(document, "Calls")
    document.session.preview(set_text(document.session.base, "c1", "Calls aga"))

    autosave.keep()
    desk.go_on()

    work = kept(desk).work
    assert work.journey.cards["c1"].text == "Calls"
    assert work.under_way is not None
    assert work.under_way.after["c1"].text == "Calls aga"  # type: ignore[union-attr]


def test_what_comes_while_the_journal_is_written_is_kept_after_it(desk: Desk, document: Document) -> None:
    autosave = autosave_of(document, desk)
    type_in(document, "Calls")
    autosave.keep()
    type_in(document, "Calls again")
    autosave.keep()

    assert len(desk.workers["journals"].jobs) == 1
    desk.go_on()

    assert kept(desk).work.journey.cards["c1"].text == "Calls again"


def test_a_disk_that_is_full_is_told_and_so_is_its_end(
    desk: Desk, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    autosave, told = autosave_of(document, desk), []
    autosave.trouble_changed.connect(lambda: told.append(autosave.trouble is not None))
    desk.workplace.folders.recovery.parent.mkdir(parents=True)
    desk.workplace.folders.recovery.write_text("in the way")
    type_in(document, "Calls")
    autosave.keep()
    desk.go_on()
    assert told == [True]
    assert isinstance(autosave.trouble, CannotWrite)

    desk.workplace.folders.recovery.unlink()
    autosave.keep()
    desk.go_on()

    assert told == [True, False]
    assert kept(desk).work.journey.cards["c1"].text == "Calls"


def test_a_map_that_is_saved_is_not_offered(desk: Desk, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    autosave, saver = autosave_of(document, desk), Saver(document, desk.workplace, desk.file, desk.holding)
    type_in(document, "Calls")
    autosave.keep()
    saver.save(None, bool)
    desk.go_on()
    autosave.keep()
    desk.go_on()

    assert left_behind(desk, monkeypatch) == ()


def test_the_journal_goes_with_the_map_to_its_new_file(
    desk: Desk, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    autosave, saver = autosave_of(document, desk), Saver(document, desk.workplace, desk.file, desk.holding)
    saver.save(Place(tmp_path / "b.journey", None), bool)
    desk.go_on()
    type_in(document, "Calls")
    autosave.keep()
    desk.go_on()

    [one] = left_behind(desk, monkeypatch)
    assert one.file is not None
    assert one.file.path == str(tmp_path / "b.journey")


def test_changes_that_are_not_wanted_leave_nothing(desk: Desk, document: Document) -> None:
    autosave = autosave_of(document, desk)
    type_in(document, "Calls")
    autosave.keep()
    autosave.close()
    desk.go_on()

    assert journals(desk) == []


def test_a_map_that_never_had_a_file_is_listed_when_it_was_closed(desk: Desk, qapp: QApplication) -> None:
    document = Document(a_journey(a_card("c1"), title="Joining"))
    autosave = autosave_of(document, desk)
    type_in(document, "Calls")

    autosave.close()
    desk.go_on()

    [one] = recoverable(desk.workplace.folders.recovery, desk.workplace.clock())
    assert (one.title, one.is_offered, one.file) == ("Joining", False, None)


def test_what_is_left_behind_comes_back_with_its_history(
    desk: Desk, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    autosave = autosave_of(document, desk)
    type_in(document, "Calls")
    autosave.close(left_behind=True)
    desk.go_on()
    [one] = left_behind(desk, monkeypatch)

    again = recovered_document(take_up(one, desk.workplace), desk.workplace.clock)

    assert (again.path, again.origin, again.is_changed) == (None, tmp_path / "a.journey", True)
    assert again.journey.cards["c1"].text == "Calls"
    again.session.undo()
    assert again.journey.cards["c1"].text == "Waits"


def test_what_came_back_is_kept_on_before_anything_is_done(
    desk: Desk, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    autosave = autosave_of(document, desk)
    type_in(document, "Calls")
    autosave.close(left_behind=True)
    desk.go_on()
    [one] = left_behind(desk, monkeypatch)

    second = autosave_of(recovered_document(take_up(one, desk.workplace), desk.workplace.clock), desk)
    second.flush()
    desk.go_on()

    [again] = left_behind(desk, monkeypatch)
    assert again.crashes == one.crashes + 1
    assert kept(desk).work.journey.cards["c1"].text == "Calls"
