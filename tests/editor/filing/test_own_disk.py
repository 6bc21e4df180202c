"""The disk of the person's own data may hang as well: a home on a share keeps no window waiting."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.dialogs.recovering import RecoveringDialog, open_kept
from journeycanvas.editor.filing import asking
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.files import save_map
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.dialogs.left import LATER, closed_unsaved, left_behind
from tests.editor.shares import Share
from tests.editor.workers import AtOnce, ByHand


@pytest.fixture
def share(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Share:
    left_behind(program, "j1", title="Clinic")
    left_behind(program, "j2", title="Library")
    closed_unsaved(program, "j3", title="Draft")
    share = Share(tmp_path / "data", monkeypatch)
    program.workplace = a_workplace(tmp_path / "data", share.worker, clock=lambda: LATER)
    return share


def offer(window: MapWindow) -> RecoveringDialog:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    [button] = [one for one in window.notices.findChildren(QPushButton) if one.text() == "Show…"]
    button.click()
    return [dialog for dialog in window.findChildren(RecoveringDialog) if dialog.isVisible()][-1]


def test_work_on_a_map_is_kept_by_workers_only(
    open_window: OpenWindow, program: Program, share: Share, tmp_path: Path
) -> None:
    path = tmp_path / "a.journey"
    save_map(a_journey(a_card("c1", text="Waits")), path)
    window = open_window()
    program.open(path, window)
    QApplication.processEvents()

    window.document.session.apply(set_text(window.document.session.base, "c1", "Calls"))
    window.keeping.autosave.flush()
    window.save()
    window.close()

    assert share.asked == []


def test_kept_work_is_found_opened_discarded_and_removed_by_workers_only(
    open_window: OpenWindow, program: Program, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    program.left_behind.look()
    QApplication.processEvents()
    offer(window).discard.click()
    offer(window).open_copy.click()
    monkeypatch.setattr(asking, "ask_about_removing", lambda *_: True)
    rows = open_window()._furniture._start._kept  # type: ignore[union-attr]
    for kept in program.left_behind.kept:
        rows._remove(kept)

    assert share.asked == []
    assert (window.document.journey.cards["c1"].text, program.left_behind.kept) == ("Queues", ())


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_kept_work_on_a_silent_disk_comes_when_it_answers(
    open_window: OpenWindow,
    program: Program,
    share: Share,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    program.use_language(language)
    window = open_window()
    program.left_behind.look()
    dialog = RecoveringDialog(window, program.left_behind.offered)
    hanging = _silence(program, tmp_path, monkeypatch)
    title = dialog.kept.title

    dialog.open_copy.click()

    assert not dialog.open_copy.isEnabled()
    assert (window.has_map, title in window.notices.texts[-1]) == (False, True)
    hanging.go_on()
    assert (window.document.title, dialog.list.count()) == (title, 1)
    assert len(window.notices.texts) == 1


def test_kept_work_whose_window_was_closed_meanwhile_comes_in_another_one(
    open_window: OpenWindow, program: Program, share: Share, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, other = open_window(), open_window()
    program.left_behind.look()
    hanging = _silence(program, tmp_path, monkeypatch)
    open_kept(window, program.left_behind.kept[0])

    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    hanging.go_on()

    assert other.has_map


def _silence(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ByHand:
    """Let the disk say nothing until the worker goes on."""
    hanging = ByHand("asking")
    monkeypatch.setattr(ByHand, "wait", lambda *_: False)
    program.workplace = a_workplace(
        tmp_path / "data", lambda name: hanging if name == "asking" else AtOnce(name), clock=lambda: LATER
    )
    return hanging
