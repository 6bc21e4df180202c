"""Work that a crash left behind is offered, compared, opened beside its file, put off, laid aside or removed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from journeycanvas.editor.dialogs.recovering import RecoveringDialog, show_left_behind
from journeycanvas.editor.filing import asking
from journeycanvas.editor.filing.document import document_of
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.files import open_map
from journeycanvas.files.recovery import recoverable
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.deeds import close_lines
from tests.editor.dialogs.left import LATER, a_map, closed_unsaved, left_behind, saved


@pytest.fixture
def later(program: Program, tmp_path: Path) -> Program:
    """Return a program that was started the day after."""
    program.workplace = a_workplace(tmp_path / "data", clock=lambda: LATER)
    return program


def offer(window: MapWindow) -> RecoveringDialog:
    """Press the button of the line above the map, and return the dialog."""
    [button] = [one for one in window.notices.findChildren(QPushButton) if one.text() == "Show…"]
    button.click()
    [dialog] = window.findChildren(RecoveringDialog)
    return dialog


def test_what_a_crash_left_is_offered_in_a_line_and_nothing_opens_by_itself(
    open_window: OpenWindow, later: Program
) -> None:
    left_behind(later)
    window = open_window()

    later.left_behind.look()

    assert window.notices.texts == (
        "Work on “Clinic” was not saved when the program ended (20 Mar 2026 12:00). It is kept.",
    )
    assert not window.has_map


def test_a_start_after_a_clean_end_offers_nothing(open_window: OpenWindow, later: Program) -> None:
    closed_unsaved(later)
    window = open_window()

    later.left_behind.look()

    assert window.notices.texts == ()


def test_the_window_of_the_file_offers_what_was_left_of_it(
    open_window: OpenWindow, later: Program, tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "Clinic.journey"
    left_behind(later, file=saved(path))
    other, window = open_window(), later.new_window()
    later.left_behind.look()
    close_lines(other)

    window.show_document(document_of(open_map(path), path))
    qapp.processEvents()

    assert window.notices.texts == (
        "Work on this map was not saved when the program ended (20 Mar 2026 12:00). It is kept.",
    )
    assert other.notices.texts == ()


def test_work_is_offered_once_when_its_map_opens_in_the_window_that_offered_it(
    open_window: OpenWindow, later: Program, tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "Clinic.journey"
    left_behind(later, "j1", file=saved(path))
    left_behind(later, "j2", title="Library")
    window = open_window()
    later.left_behind.look()

    window.show_document(document_of(open_map(path), path))
    qapp.processEvents()

    assert window.notices.texts == (
        "Work on “Library” was not saved when the program ended (20 Mar 2026 12:00). It is kept.",
        "Work on this map was not saved when the program ended (20 Mar 2026 12:00). It is kept.",
    )


def test_a_line_that_was_closed_does_not_come_back(open_window: OpenWindow, later: Program) -> None:
    left_behind(later, "j1", title="Clinic")
    left_behind(later, "j2", title="Library")
    window = open_window()
    later.left_behind.look()
    close_lines(window)

    later.left_behind.discard(later.left_behind.kept[0], bool)

    assert window.notices.texts == ()


def test_the_offer_says_in_what_the_copy_differs_and_that_the_file_was_changed(
    open_window: OpenWindow, later: Program, tmp_path: Path
) -> None:
    path = tmp_path / "Clinic.journey"
    left_behind(later, file=saved(path))
    saved(path, a_map("Waits", subtitle="from elsewhere"))
    window = open_window()
    later.left_behind.look()

    dialog = offer(window)

    assert dialog.differences.lines == ("Changed: Whole map “Clinic” · Subtitle", "Changed: Note “Queues” · Text")
    assert "“Clinic.journey” was changed since. Nothing of that is touched." in dialog.facts


def test_the_copy_opens_as_a_new_map_with_its_history_and_the_file_stays(
    open_window: OpenWindow, later: Program, tmp_path: Path
) -> None:
    path = tmp_path / "Clinic.journey"
    left_behind(later, file=saved(path))
    before = path.read_bytes()
    window = open_window()
    later.left_behind.look()

    offer(window).open_copy.click()

    document = window.document
    assert (document.path, document.origin, document.is_changed) == (None, path, True)
    assert document.journey.cards["c1"].text == "Queues"
    document.session.undo()
    assert document.journey.cards["c1"].text == "Waits"
    assert path.read_bytes() == before
    assert later.left_behind.kept == ()


def test_several_maps_are_offered_in_one_line_and_taken_one_by_one(open_window: OpenWindow, later: Program) -> None:
    left_behind(later, "j1", title="Clinic")
    left_behind(later, "j2", title="Library")
    window = open_window()
    later.left_behind.look()

    assert window.notices.texts == ("Work on 2 maps was not saved when the program ended. It is kept.",)
    dialog = offer(window)
    dialog.list.setCurrentRow(1)
    title = dialog.kept.title
    dialog.open_copy.click()

    assert window.document.title == title
    assert [kept.title for kept in later.left_behind.offered] == [({"Clinic", "Library"} - {title}).pop()]
    assert dialog.list.count() == 1
    assert window.notices.texts[-1].startswith("Work on “")


def test_keeping_for_later_offers_it_again_at_the_next_start(open_window: OpenWindow, later: Program) -> None:
    left_behind(later)
    window = open_window()
    later.left_behind.look()

    offer(window).later.click()

    [kept] = recoverable(later.workplace.folders.recovery, LATER)
    assert kept.is_offered


def test_what_is_discarded_is_offered_no_more_but_listed_for_30_days(open_window: OpenWindow, later: Program) -> None:
    left_behind(later)
    window = open_window()
    later.left_behind.look()

    offer(window).discard.click()

    assert later.left_behind.offered == ()
    assert [kept.title for kept in later.left_behind.kept] == ["Clinic"]
    assert window.notices.texts == ()


def test_after_two_crashes_in_a_row_opening_is_no_longer_the_usual_answer(
    open_window: OpenWindow, later: Program
) -> None:
    left_behind(later, crashes=1)
    window = open_window()
    later.left_behind.look()

    dialog = offer(window)

    assert "twice in a row" in dialog.facts
    QApplication.processEvents()
    assert dialog.later.isDefault()
    assert not dialog.open_copy.isDefault()
    assert dialog.later.width() >= dialog.later.sizeHint().width()


def test_opening_the_copy_counts_in_case_that_it_ends_the_program(open_window: OpenWindow, later: Program) -> None:
    left_behind(later)
    window = open_window()
    later.left_behind.look()
    offer(window).open_copy.click()

    assert window.document.journal is not None
    assert window.document.journal._facts["crashes"] == 1


def test_unsaved_maps_stand_on_the_start_page_and_open_from_there(open_window: OpenWindow, later: Program) -> None:
    closed_unsaved(later, title="طرح اول")
    window = open_window()
    later.left_behind.look()

    [button] = _kept_buttons(window)
    assert button.accessibleName() == "طرح اول · 20 Mar 2026"
    button.click()

    assert window.document.title == "طرح اول"
    assert window.document.is_changed


def test_kept_work_is_removed_for_good_only_when_that_was_asked(
    open_window: OpenWindow, later: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed_unsaved(later)
    window = open_window()
    later.left_behind.look()
    rows = window._furniture._start._kept  # type: ignore[union-attr]
    [kept] = later.left_behind.kept

    monkeypatch.setattr(asking, "ask_about_removing", lambda window, title: False)
    rows._remove(kept)
    assert kept.folder.exists()
    monkeypatch.setattr(asking, "ask_about_removing", lambda window, title: True)
    rows._remove(kept)

    assert not kept.folder.exists()
    assert not rows.isVisible()


def test_a_copy_that_another_window_took_is_said_so(open_window: OpenWindow, later: Program) -> None:
    left_behind(later)
    window = open_window()
    later.left_behind.look()
    dialog = offer(window)
    later.workplace.journal_going_on(dialog.kept)

    dialog.open_copy.click()

    assert not window.has_map
    [said] = window.notices.texts
    assert said == "The kept work on “Clinic” is open in another window."
    assert not dialog.isVisible()


def _kept_buttons(window: MapWindow) -> tuple[QPushButton, ...]:
    start = window._furniture._start
    assert start is not None
    return start._kept.buttons


def rows(dialog: RecoveringDialog) -> list[str]:
    """Return what stands in the list, without the characters that hold its pieces together."""
    lines = (dialog.list.item(row).text() for row in range(dialog.list.count()))
    return [line.replace("\u2068", "").replace("\u2069", "") for line in lines]


@pytest.mark.parametrize(
    ("language", "time", "nowhere"),
    [("en", "20 Mar 2026 12:00", "Not saved yet"), ("fa", "۱۴۰۴/۱۲/۲۹ ۱۲:۰۰", "هنوز ذخیره نشده")],
)
def test_copies_of_one_name_and_time_are_told_apart_by_their_files(
    open_window: OpenWindow, later: Program, tmp_path: Path, language: str, time: str, nowhere: str
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    left_behind(later, "j1", file=saved(tmp_path / "a" / "Clinic.journey"))
    left_behind(later, "j2", file=saved(tmp_path / "b" / "Clinic.journey"))
    left_behind(later, "j3", file=saved(tmp_path / "Clinic 2.journey"))
    left_behind(later, "j4")
    left_behind(later, "j5", title="Library")
    later.use_language(language)
    window = open_window()
    later.left_behind.look()

    show_left_behind(window, [kept.folder for kept in later.left_behind.kept])

    [dialog] = window.findChildren(RecoveringDialog)
    assert sorted(rows(dialog)) == sorted(
        [
            f"Clinic · {time} · a/Clinic.journey",
            f"Clinic · {time} · b/Clinic.journey",
            f"Clinic · {time} · Clinic 2.journey",
            f"Clinic · {time} · {nowhere}",
            f"Library · {time}",
        ]
    )
