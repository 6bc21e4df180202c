"""One map in two windows or on two computers: one writes, who reads is told, and it is taken over and back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.files import ANYTHING, open_map, save_map
from journeycanvas.files.locks import lock, take_over
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.deeds import buttons, choose, edit, opened, text_in


def test_a_map_that_is_open_in_another_window_is_no_place_for_this_one(
    window: MapWindow, open_window: OpenWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_window(a_journey(title="Other"))
    choose(monkeypatch, path)

    other.save_as()

    assert "a.journey" in other.notices.texts[0]
    assert open_map(path).journey.map.title == "Joining"


@pytest.mark.parametrize(("language", "label"), [("en", "Edit here"), ("fa", "ویرایش"), ("he", "לערוך")])
def test_a_map_that_is_open_elsewhere_is_read_only_until_it_is_taken_over(
    open_window: OpenWindow, path: Path, language: str, label: str
) -> None:
    window = open_window()
    window.program.use_language(language)
    lock(path, window.program.workplace.clock().astimezone())
    opened(window, path)
    assert not window.actions_of.is_enabled("file.save")
    [said] = window.notices.texts

    next(button for text, button in buttons(window).items() if label in text).click()

    assert window.actions_of.is_enabled("file.save")
    assert said not in window.notices.texts


@pytest.mark.parametrize(("language", "words"), [("en", "how it is now"), ("fa", "اکنون"), ("he", "עכשיו")])
def test_a_map_that_is_taken_over_is_shown_as_its_file_is_by_now(
    open_window: OpenWindow, path: Path, language: str, words: str
) -> None:
    window = open_window()
    program = window.program
    program.use_language(language)
    lock(path, program.workplace.clock().astimezone())
    opened(window, path)
    save_map(a_journey(a_card("c1", text="Theirs")), path, ANYTHING)

    window.keeping.watch.take_over()
    QApplication.processEvents()
    [fresh] = program.windows

    assert fresh is not window
    assert fresh.document.journey.cards["c1"].text == "Theirs"
    assert fresh.document.can_be_edited
    assert fresh.document.lock is not None
    assert words in fresh.notices.texts[0]


def test_taking_a_map_back_keeps_what_is_not_saved_here_and_offers_to_compare(
    window: MapWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_over(path, window.program.workplace.clock().astimezone())
    save_map(a_journey(a_card("c1", text="Theirs")), path, ANYTHING)
    edit(window)
    window.save()
    assert "in another window" in window.notices.texts[0]

    buttons(window)["Take it back"].click()

    assert window.document.journey.cards["c1"].text == "Calls"
    assert "changed elsewhere" in window.notices.texts[0]
    assert "Compare…" in buttons(window)


def test_a_map_that_was_taken_over_can_be_taken_back(window: MapWindow, path: Path) -> None:
    take_over(path, window.program.workplace.clock().astimezone())
    edit(window)

    window.save()
    assert "taken over" in window.notices.texts[0]
    assert text_in(path) == "Waits"

    buttons(window)["Take it back"].click()
    window.save()
    assert text_in(path) == "Calls"
