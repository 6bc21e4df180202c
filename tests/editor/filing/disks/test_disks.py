"""No disk is asked in the thread of the window, which one that hangs would keep waiting."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.dialogs.comparing import compare_with_file
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.dialogs.merging import merge_with_file
from journeycanvas.editor.filing import awaiting, saving
from journeycanvas.editor.filing.opening import ask_for_files, show_copy
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.files import ANYTHING, open_map, save_map
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.filing.disks.conftest import choose, opened
from tests.editor.shares import Share
from tests.editor.workers import AtOnce, ByHand


def edit(window: MapWindow, text: str = "Calls") -> None:
    window.document.session.apply(set_text(window.document.session.base, "c1", text))


def test_the_watch_of_these_tests_sees_who_asks_a_disk(share: Share, path: Path) -> None:
    assert path.is_file()

    assert share.asked == [f"stat {path}"]


def test_a_map_is_opened_edited_saved_and_closed_by_workers_only(
    open_window: OpenWindow, share: Share, path: Path
) -> None:
    window = opened(open_window, path)
    edit(window)
    window.save()
    window.keeping.watch.look()
    window.close()

    assert share.asked == []
    assert open_map(path).journey.cards["c1"].text == "Calls"


def test_a_second_map_and_the_same_again_ask_nothing_of_the_disk_of_the_first(
    open_window: OpenWindow, program: Program, share: Share, path: Path
) -> None:
    opened(open_window, path)
    program.open(path.with_name("b.journey"))
    program.open(path)
    program.open(path.parent / ".." / path.parent.name / path.name)

    assert len(program.windows) == 2
    assert share.asked == []


@pytest.mark.parametrize("name", ["c.journey", "c", "b", "b.journey"])
def test_saving_elsewhere_and_every_dialog_for_a_place_leave_the_disk_to_workers(
    open_window: OpenWindow, share: Share, path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    window = opened(open_window, path)
    choose(monkeypatch, path.with_name(name))
    monkeypatch.setattr(saving, "ask_about_replacing", lambda *_: True)
    edit(window)

    ask_for_files(window)
    window.save_as()

    assert window.document.path == path.with_name(name).with_suffix(".journey")
    assert not window.document.is_changed
    assert share.asked == []


def test_a_file_that_changed_outside_is_compared_and_merged_by_workers(
    open_window: OpenWindow, share: Share, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(open_window, path)
    compare_with_file(window, path.with_name("b.journey")).accept()
    merge_with_file(window, path.with_name("b.journey")).reject()
    show_copy(window, path.with_name("b.journey"))
    edit(window)
    monkeypatch.setattr(saving, "ask_about_conflict", lambda *_: "replace")
    share.is_aside = True
    save_map(a_journey(a_card("c1", text="Again")), path, ANYTHING)
    share.is_aside = False
    window.save()

    assert share.asked == []


def test_an_export_asks_nothing_of_the_disk_it_goes_to(
    open_window: OpenWindow, share: Share, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(open_window, path)
    choose(monkeypatch, path.with_name("a"))
    written: list[Path] = []
    monkeypatch.setattr(ExportDialog, "write", lambda _, target: written.append(target))
    dialog = ExportDialog(window)

    dialog.ask_and_write()
    dialog.reject()

    assert written == [path.with_name("a.pdf")]
    assert share.asked == []


@pytest.mark.parametrize(("language", "words"), [("en", "slow to answer"), ("fa", "دیسک"), ("he", "הדיסק")])
def test_a_disk_that_does_not_answer_keeps_no_window_and_its_map_comes_when_it_does(
    open_window: OpenWindow,
    program: Program,
    path: Path,
    tmp_path: Path,
    language: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program.use_language(language)
    window, hanging = opening_on_a_silent_disk(open_window, program, path, tmp_path, monkeypatch)

    [said] = window.notices.texts
    assert ("a.journey" in said, words in said, window.has_map) == (True, True, False)
    hanging.go_on()

    assert window.document.path == path
    assert said not in window.notices.texts


def test_a_map_on_a_silent_disk_can_be_left(
    open_window: OpenWindow, program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, hanging = opening_on_a_silent_disk(open_window, program, path, tmp_path, monkeypatch)

    [cancel] = [one for one in window.notices.findChildren(QPushButton) if one.text() == "Cancel"]
    cancel.click()
    hanging.go_on()

    assert (window.has_map, window.notices.texts) == (False, ())


def test_another_map_is_begun_in_the_window_meanwhile_and_the_late_one_gets_its_own(
    open_window: OpenWindow, program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, hanging = opening_on_a_silent_disk(open_window, program, path, tmp_path, monkeypatch)

    program.workplace = a_workplace(tmp_path / "data")
    program.open(path.with_name("b.journey"), window)
    hanging.go_on()

    assert [one.document.path for one in program.windows] == [path.with_name("b.journey"), path]


def test_a_window_that_waits_for_its_first_map_shows_the_start_page_after_a_while(
    open_window: OpenWindow,
    program: Program,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(awaiting, "START_AFTER_MS", 0)
    window = program.new_window()
    window.expect(path)
    window.show()
    opening_on_a_silent_disk(lambda: window, program, path, tmp_path, monkeypatch)

    qtbot.waitUntil(lambda: window.map_title() == "Start")


def test_a_map_that_came_in_time_stays_when_the_start_page_would_have_been_shown(
    open_window: OpenWindow, program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(awaiting, "START_AFTER_MS", 0)
    window, hanging = opening_on_a_silent_disk(open_window, program, path, tmp_path, monkeypatch)
    hanging.go_on()

    QCoreApplication.processEvents()

    assert window.document.path == path


def opening_on_a_silent_disk(
    open_window: OpenWindow, program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[MapWindow, ByHand]:
    """Begin to open a map whose disk says nothing until the worker goes on."""
    workers: list[ByHand] = []

    def new(name: str) -> AtOnce:
        if name != "asking":
            return AtOnce(name)
        workers.append(ByHand(name))
        return workers[-1]

    monkeypatch.setattr(ByHand, "wait", lambda *_: False)
    program.workplace = a_workplace(tmp_path / "data", new)
    window = open_window()
    window.open_path(path)
    [hanging] = workers
    return window, hanging
