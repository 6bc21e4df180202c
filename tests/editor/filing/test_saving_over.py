"""What became of the file meanwhile is asked about before a save, and never written over."""

from pathlib import Path

import pytest

from journeycanvas.editor.filing import saving
from journeycanvas.editor.filing.asking import Broken, Conflict
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.files import ANYTHING, save_map
from tests.builders import ONE_CELL, a_card, a_file, a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.deeds import choose, edit, opened, text_in


@pytest.mark.parametrize("answer", ["copy", "replace", None])
def test_a_file_that_was_changed_outside_is_asked_about(
    window: MapWindow, path: Path, monkeypatch: pytest.MonkeyPatch, answer: Conflict | None
) -> None:
    save_map(a_journey(a_card("c1", text="Theirs")), path, ANYTHING)
    monkeypatch.setattr(saving, "ask_about_conflict", lambda *_: answer)
    begun = choose(monkeypatch, path.with_name("copy.journey"))
    edit(window)

    window.save()

    assert text_in(path) == ("Calls" if answer == "replace" else "Theirs")
    assert window.document.is_changed is (answer is None)
    if answer == "copy":
        assert Path(begun[0]).name == "a (copy).journey"
        assert text_in(path.with_name("copy.journey")) == "Calls"


def test_what_was_changed_once_more_while_asking_is_not_replaced(
    window: MapWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def ask(*_: object) -> Conflict | None:
        asked.append(1)
        save_map(a_journey(a_card("c1", text=f"Theirs {len(asked)}")), path, ANYTHING)
        return "replace" if len(asked) == 1 else None

    save_map(a_journey(a_card("c1", text="Theirs")), path, ANYTHING)
    monkeypatch.setattr(saving, "ask_about_conflict", ask)
    edit(window)

    window.save()

    assert (len(asked), text_in(path)) == (2, "Theirs 2")


def test_a_map_whose_file_vanished_is_unsaved_although_nothing_was_done_on_it(window: MapWindow, path: Path) -> None:
    path.unlink()

    window.save()

    assert window.isWindowModified()
    assert window.notices.texts == (
        "“a.journey” was not saved: it is no longer there; it was moved, renamed or deleted since it was opened. "
        "The map is still open here: choose another place for it.",
    )


@pytest.mark.parametrize(("language", "word"), [("en", "attachment"), ("fa", "پیوست"), ("he", "מצורף")])
def test_a_received_copy_is_said_at_once_and_its_save_asks_for_a_place(
    open_window: OpenWindow,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    word: str,
) -> None:
    window = open_window()
    window.program.use_language(language)
    window.program.workplace.why_received = lambda path: "mail"
    opened(window, path)
    assert word in window.notices.texts[0]
    begun = choose(monkeypatch, tmp_path / "b.journey")
    edit(window)

    window.save()
    edit(window, "Calls again")
    window.save()

    assert len(begun) == 1
    assert Path(begun[0]).parent != path.parent
    assert (text_in(path), text_in(tmp_path / "b.journey")) == ("Waits", "Calls again")


def test_a_broken_map_is_not_saved_over_unasked(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "broken.journey"
    path.write_bytes(a_file(**ONE_CELL, cards=[{"id": 7}]))
    before = path.read_bytes()
    window = opened(open_window(), path)
    answers: list[Broken | None] = [None, "elsewhere"]
    monkeypatch.setattr(saving, "ask_about_broken", lambda *_: answers.pop(0))
    choose(monkeypatch, tmp_path / "whole.journey")

    window.save()
    assert window.document.path == path
    window.save()
    window.save()

    assert (window.document.path, path.read_bytes()) == (tmp_path / "whole.journey", before)


@pytest.mark.parametrize(("language", "word"), [("en", "two places"), ("fa", "دو جا"), ("he", "בשני מקומות")])
def test_what_a_sync_program_put_beside_a_map_is_said_and_compared(
    open_window: OpenWindow, path: Path, language: str, word: str
) -> None:
    window = open_window()
    window.program.use_language(language)
    copy = path.with_name("a (Dana's conflicted copy 2026-03-01).journey")
    save_map(a_journey(a_card("c1", text="Theirs")), copy)

    opened(window, path)

    [said] = window.notices.texts
    assert word in said
    assert copy.name in said
