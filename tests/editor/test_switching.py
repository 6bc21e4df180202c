"""The language is switched while something is shown: nothing of it stays in the language it was made in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from journeycanvas.editor.dialogs.merging import MergingDialog
from journeycanvas.editor.dialogs.present import Presentation
from journeycanvas.editor.dialogs.recovering import RecoveringDialog
from journeycanvas.editor.filing.asking import ask_about_changes
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files import save_map
from journeycanvas.files.locks import LockedBy
from tests.builders import a_card, a_comment, a_journey, a_persona
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.left import a_map, closed_unsaved, left_behind
from tests.editor.marks import mark_words, stale
from tests.editor.parts import DIALOGS, PANELS

TURNS = ("fa", "he", "en")


@pytest.fixture(autouse=True)
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    mark_words(monkeypatch)


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    records = (
        a_card("c1", "pain", severity=2),
        a_card("c2", "touchpoint"),
        a_card("c3", "opportunity"),
        a_persona("p1", name="Maryam"),
        a_comment("c1"),
    )
    return open_window(a_journey(*records, title="Clinic"))


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def left_over(window: MapWindow) -> list[str]:
    """Return what is said in another language than the window's, after each of the turns."""
    settle()
    found = []
    for language in TURNS:
        window.program.use_language(language)
        settle()
        found += stale(language)
    return found


def test_a_map_with_nothing_open(window: MapWindow) -> None:
    assert "\n".join(left_over(window)) == ""


@pytest.mark.parametrize("panel", PANELS)
def test_panels(window: MapWindow, panel: str) -> None:
    window.side.open(panel)
    window.selection.choose(("c1",))

    assert "\n".join(left_over(window)) == ""


@pytest.mark.parametrize("ids", [("c1",), ("c2",), ("c3",), ("c1", "c2"), ("s0",), ("l0",), ("c1", "s0")])
def test_details(window: MapWindow, ids: tuple[str, ...]) -> None:
    window.side.open("details")
    window.selection.choose(ids)

    assert "\n".join(left_over(window)) == ""


@pytest.mark.parametrize("action", ["view.table", "view.photos", "edit.find", "edit.replace"])
def test_what_stands_beside_the_map(window: MapWindow, action: str) -> None:
    window.run(action)

    assert "\n".join(left_over(window)) == ""


@pytest.mark.parametrize("make", [*DIALOGS, Presentation])
def test_dialogs(window: MapWindow, make: Callable[[MapWindow], QDialog]) -> None:
    dialog = make(window)
    dialog.show()

    assert "\n".join(left_over(window)) == ""
    dialog.close()
    settle()


def test_merging(window: MapWindow, tmp_path: Path) -> None:
    path = tmp_path / "Other.journey"
    save_map(a_map("Queues"), path)
    dialog = MergingDialog(window, path)
    dialog.show()

    assert "\n".join(left_over(window)) == ""
    dialog.close()


def test_work_that_was_left_behind(open_window: OpenWindow) -> None:
    window = open_window()
    left_behind(window.program)
    window.program.left_behind.look()
    settle()
    dialog = RecoveringDialog(window, window.program.left_behind.kept)
    dialog.show()

    assert "\n".join(left_over(window)) == ""
    dialog.close()


def test_the_start_page(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    closed_unsaved(window.program)
    window.program.remember_recent(tmp_path / "plan.journey")
    window.program.left_behind.look()

    assert "\n".join(left_over(window)) == ""


def test_questions(window: MapWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda _: said.extend(left_over(window)))

    ask_about_changes(window)

    assert "\n".join(said) == ""


def test_what_is_said_about_the_file(window: MapWindow) -> None:
    window.keeping.autosave.trouble = CannotWrite("", Fault("no-space"))
    window.keeping.autosave.trouble_changed.emit()
    window.document.was_locked(LockedBy("studio", None, is_here=False, is_stale=False))

    assert "\n".join(left_over(window)) == ""
