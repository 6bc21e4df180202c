"""The window: from the start page to a map, saved or not, in every language and look."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.appearance.style_sheet import TARGET
from journeycanvas.editor.notices import MOST
from journeycanvas.editor.panels.of_window import panel_setting
from journeycanvas.editor.pieces import ActionButton
from journeycanvas.files import open_map, save_map
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.deeds import close_lines
from tests.editor.frame.windows import edit


def test_a_file_is_opened_and_remembered(open_window: OpenWindow, tmp_path: Path) -> None:
    save_map(a_journey(title="Joining"), tmp_path / "joining.journey")
    window = open_window()

    window.program.open(tmp_path / "joining.journey", window)

    assert (window.map_title(), window.saved_words()) == ("Joining", "Saved")
    assert window.program.settings.recent == (str(tmp_path / "joining.journey"),)


def test_a_map_that_is_open_is_not_opened_twice(open_window: OpenWindow, tmp_path: Path) -> None:
    save_map(a_journey(), tmp_path / "a.journey")
    window = open_window()

    for _ in range(2):
        window.program.open(tmp_path / "a.journey", window)

    assert len(window.program.windows) == 1


def test_another_map_gets_a_window_of_its_own(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(a_journey())
    save_map(a_journey(title="Other"), tmp_path / "other.journey")

    window.program.open(tmp_path / "other.journey", window)

    assert [one.map_title() for one in window.program.windows][1:] == ["Other"]


def test_a_file_that_cannot_be_opened_is_said_above_the_start_page(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    (tmp_path / "broken.journey").write_text("{")

    window.program.open(tmp_path / "broken.journey", window)

    assert not window.has_map
    [said] = window.notices.texts
    assert "broken.journey" in said


def test_what_was_mended_is_said(open_window: OpenWindow, tmp_path: Path) -> None:
    save_map(a_journey(a_card("c1", text="Lost", lane="nowhere")), tmp_path / "a.journey")
    window = open_window()

    window.program.open(tmp_path / "a.journey", window)

    assert "Lost" in window.notices.texts[0]


@pytest.mark.parametrize(("lost", "last"), [(3, "Card “Lost 2”"), (4, "… and 2 more."), (7, "… and 5 more.")])
def test_what_was_mended_is_said_in_as_many_lines_as_there_is_room_for(
    open_window: OpenWindow, tmp_path: Path, lost: int, last: str
) -> None:
    cards = [a_card(f"c{number}", text=f"Lost {number}", lane="nowhere") for number in range(lost)]
    save_map(a_journey(*cards), tmp_path / "a.journey")
    window = open_window()

    window.program.open(tmp_path / "a.journey", window)

    assert len(window.notices.texts) == MOST
    assert window.notices.texts[0].startswith("Card “Lost 0”")
    assert window.notices.texts[-1].startswith(last)


def test_a_newer_map_is_for_reading_only(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.journey"
    save_map(a_journey(), path)
    path.write_bytes(path.read_bytes().replace(b'"version": 1', b'"version": 999'))
    window = open_window()

    window.program.open(path, window)
    QApplication.processEvents()

    assert window.saved_words() == "Read-only"
    [said] = window.notices.texts
    assert said == "“a.journey” was made by a newer release and is open for reading only. Update to change it."
    close_lines(window)
    assert not panel_setting(window).may_edit()
    assert window.notices.texts == (said,)
    assert not window.actions_of.is_enabled("file.save")


def test_the_title_says_whether_there_are_changes(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(a_journey(a_card("c1"), title="Joining"), tmp_path / "a.journey")

    edit(window)
    assert (window.isWindowModified(), window.saved_words()) == (True, "Changes not saved")

    window.save()
    assert not window.isWindowModified()
    assert window.saved_words().startswith("Saved · ")


@pytest.mark.parametrize(("language", "title"), [("fa", "پرونده"), ("he", "קובץ"), ("ar", "ملف"), ("en", "File")])
def test_the_language_changes_while_running(
    open_window: OpenWindow, qapp: QApplication, language: str, title: str
) -> None:
    window = open_window(a_journey(a_card("c1")))

    window.program.use_language(language)

    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus[0] == title
    rtl = language != "en"
    assert qapp.layoutDirection() == (Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)


def test_the_look_changes_while_running_and_the_map_with_it(open_window: OpenWindow) -> None:
    window = open_window(a_journey(a_card("c1")))
    before = window.view.plan.paper

    window.program.use_appearance("dark")

    assert window.view.plan.paper != before


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_button_has_a_name_and_is_large_enough(open_window: OpenWindow, language: str) -> None:
    window = open_window(a_journey(a_card("c1")))
    window.program.use_language(language)
    QApplication.processEvents()

    for part in (window._furniture.bar, window._furniture.rail, window._furniture.status):
        for button in part.findChildren(QAbstractButton):
            assert button.accessibleName() or button.text()
            assert min(button.width(), button.height()) >= TARGET * window.program.look.unit - 1, (
                button.accessibleName()
            )


def test_the_place_of_the_window_is_kept(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    program = window.program

    window.close()

    assert program.settings.window_place
    assert (tmp_path / "settings.json").is_file()


def test_a_map_is_saved_by_a_button_of_the_bar(open_window: OpenWindow, tmp_path: Path) -> None:
    save_map(a_journey(a_card("c1", text="Waits")), tmp_path / "a.journey")
    window = open_window()
    window.open_path(tmp_path / "a.journey")
    window.document.session.apply(set_text(window.document.journey, "c1", "Calls"))

    [button] = [one for one in window._furniture.bar.findChildren(ActionButton) if one.accessibleName() == "Save"]
    button.click()

    assert open_map(tmp_path / "a.journey").journey.cards["c1"].text == "Calls"
