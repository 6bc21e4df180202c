"""Saving from the window: what goes wrong is said with a way on, and what only the person can decide is asked."""

from datetime import datetime
from pathlib import Path

import pytest

from journeycanvas.editor.filing.state_words import saved_words
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.errors import Fault
from journeycanvas.files import overwriting, replacing
from journeycanvas.files.disk import SyncRefused
from journeycanvas.i18n import saying
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.deeds import buttons, by_hand, choose, edit, opened, text_in
from tests.editor.workers import ByHand


@pytest.mark.parametrize(("language", "words"), [("en", "Saving…"), ("fa", "در حال ذخیره…"), ("he", "בשמירה…")])
def test_saved_is_said_only_when_it_is(
    open_window: OpenWindow, path: Path, tmp_path: Path, language: str, words: str
) -> None:
    window = open_window()
    window.program.use_language(language)
    workers = by_hand(window, tmp_path)
    opened(window, path)
    edit(window)

    window.save()
    assert window.saved_words() == words
    workers["file"].go_on()

    assert not window.isWindowModified()
    assert text_in(path) == "Calls"


def test_a_disk_that_cannot_be_written_leaves_the_map_unsaved_with_a_way_on(
    window: MapWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeycanvas.files.saving.MAX_FILE_BYTES", 10)
    edit(window)

    window.save()
    [said] = window.notices.texts
    assert "a.journey" in said
    assert window.isWindowModified()

    monkeypatch.undo()
    buttons(window)["Try again"].click()
    assert text_in(path) == "Calls"
    assert window.notices.texts == ()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_trying_again_in_vain_can_be_seen_and_leaves_the_keyboard_where_it_is(
    window: MapWindow, path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    window.program.use_language(language)
    monkeypatch.setattr("journeycanvas.files.saving.MAX_FILE_BYTES", 10)
    edit(window)
    window.save()
    [first] = window.notices.texts
    moments = iter((datetime(2026, 1, 1, 15, 7, 31), datetime(2026, 1, 1, 15, 8, 2)))
    monkeypatch.setattr("journeycanvas.editor.filing.saving.now", lambda: next(moments))

    for time in ("15:07:31", "15:08:02"):
        button = buttons(window)[window.say("Try again")]
        button.setFocus()
        button.click()

        [again] = window.notices.texts
        assert again.startswith(first)
        assert window.program.numerals.digits(time) in again
        assert buttons(window)[window.say("Try again")].hasFocus()


def test_what_a_crash_left_is_still_offered_after_a_save(window: MapWindow) -> None:
    window.notices.say(saying("Work on this map was not saved."), (saying("Show…"), lambda: None))
    edit(window)

    window.save()

    assert window.notices.texts == ("Work on this map was not saved.",)


@pytest.mark.parametrize("has_file", [True, False])
def test_a_folder_that_does_not_answer_is_not_proposed(
    window: MapWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_file: bool
) -> None:
    begun = choose(monkeypatch, None)
    if not has_file:
        window.document.path, window.document.origin = None, tmp_path / "maps" / "a.journey"
    window.program.workplace = a_workplace(tmp_path / "data", ByHand)

    window.save_as()

    assert [Path(place).parent for place in begun] == [Path.home()]


def test_a_folder_that_vanished_asks_for_a_place_and_loses_nothing(
    window: MapWindow, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in path.parent.iterdir():
        file.unlink()
    path.parent.rmdir()
    begun = choose(monkeypatch, tmp_path / "b.journey")
    edit(window)

    window.save()

    assert len(begun) == 1
    assert (text_in(tmp_path / "b.journey"), window.document.is_changed) == ("Calls", False)


def test_autosave_that_does_not_work_is_said_in_the_status_line(window: MapWindow) -> None:
    recovery = window.program.workplace.folders.recovery
    recovery.write_text("in the way")
    edit(window)
    window.keeping.autosave.keep()
    assert window._furniture.status.warning.startswith("Autosave does not work: ")

    recovery.unlink()
    window.keeping.autosave.keep()
    assert window._furniture.status.warning == ""


def test_a_save_that_was_cut_short_once_is_said_and_shown(
    open_window: OpenWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journeycanvas.files.overwriting import _keep

    window = open_window()
    keep_in = window.program.workplace.folders.replaced
    copy = _keep(path.read_bytes(), path, keep_in, path)
    opened(window, path)
    assert "cut short" in window.notices.texts[0]

    buttons(window)["Show it"].click()

    assert len(window.program.windows) == 2
    assert not copy.exists()
    kept = window.program.workplace.versions.listed("map", path)
    assert len(kept) == 1  # it is as the file was when it was opened


@pytest.mark.parametrize(("language", "word"), [("en", "broke off"), ("fa", "ذخیرهٔ"), ("he", "נקטעה")])
def test_a_save_that_breaks_off_is_said_with_what_was_there_before(
    window: MapWindow, path: Path, monkeypatch: pytest.MonkeyPatch, language: str, word: str
) -> None:
    def broken(file: int, target: Path, content: bytes) -> Fault:
        target.write_bytes(content[: len(content) // 2])
        return Fault("other", {"name": "EIO"})

    monkeypatch.setattr(overwriting, "_tried", broken)
    path.with_name("other name.journey").hardlink_to(path)
    window.program.use_language(language)
    edit(window)

    window.save()

    [said] = window.notices.texts
    assert word in said
    assert str(path.parent) not in said, "a path falls apart in a sentence from the right"
    assert ".kept" not in said
    assert window.document.is_changed
    _, show = list(buttons(window).values())
    show.click()
    assert window.program.windows[-1].document.journey.cards["c1"].text == "Waits"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_save_that_the_disk_does_not_confirm_is_not_called_saved(
    window: MapWindow, path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    def refuse(folder: Path) -> None:
        raise SyncRefused(5, "EIO")

    window.program.use_language(language)
    edit(window)
    with monkeypatch.context() as patch:
        patch.setattr(replacing, "sync_folder", refuse)
        window.save()

    assert text_in(path) == "Calls"
    assert window.document.is_changed
    assert path.name in window.notices.texts[0]
    assert saved_words(window) == window.say("Changes not saved")

    buttons(window)[window.say("Try again")].click()
    assert not window.document.is_changed
    assert window.notices.texts == ()
