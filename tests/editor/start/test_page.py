"""The start page begins maps: every template and sample, by one click or by the keyboard."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.start.page import AIR, StartPage
from journeycanvas.editor.start.tiles import Tile
from tests.editor.conftest import OpenWindow


def start_page(window: MapWindow) -> StartPage:
    [page] = window.findChildren(StartPage)
    return page


def test_the_start_page_offers_every_template_and_sample(open_window: OpenWindow) -> None:
    names = [tile.accessibleName() for tile in start_page(open_window()).tiles]

    assert "Customer journey canvas" in names[0]
    assert len(names) == 14


def test_one_click_begins_a_map_in_the_chosen_language(open_window: OpenWindow) -> None:
    window = open_window()
    page = start_page(window)

    page.use_language("he")
    page.tiles[0].click()

    assert window.document.journey.map.language == "he"
    assert window.saved_words() == "Not saved yet"


def test_enter_begins_the_first_canvas_and_what_is_typed_is_its_title(
    open_window: OpenWindow, qapp: QApplication
) -> None:
    window = open_window()
    tile = window.findChildren(Tile)[0]
    assert window.focusWidget() is tile

    QTest.keyClick(tile, Qt.Key.Key_Return)

    assert window.has_map
    assert window.selection.records == (window.document.journey.map.id,)


@pytest.mark.parametrize(("language", "key"), [("en", Qt.Key.Key_Right), ("fa", Qt.Key.Key_Left)])
def test_arrows_walk_from_tile_to_tile(open_window: OpenWindow, program: Program, language: str, key: Qt.Key) -> None:
    program.use_language(language)
    window = open_window()
    tiles = window.findChildren(Tile)

    QTest.keyClick(tiles[0], key)

    assert window.focusWidget() is tiles[1]


def test_blank_canvases_follow_the_language_of_the_window_until_another_is_chosen(
    open_window: OpenWindow, program: Program
) -> None:
    page = start_page(open_window())

    program.use_language("fa")
    followed = page.language
    page.use_language("he")
    program.use_language("en")

    assert (followed, page.language) == ("fa", "he")


@pytest.mark.parametrize("language", ["fa", "he", "ar"])
def test_recent_maps_run_as_a_window_does_that_was_switched(
    open_window: OpenWindow, program: Program, tmp_path: Path, language: str
) -> None:
    program.remember_recent(tmp_path / "2 plan.journey")
    before = open_window()

    program.use_language(language)

    said = [{one.text() for one in window.findChildren(QPushButton)} for window in (before, open_window())]
    assert said[0] == said[1]


def test_a_long_name_of_a_recent_map_ends_after_a_whole_word(
    open_window: OpenWindow, program: Program, tmp_path: Path
) -> None:
    name = "a very long name of a map that nobody could ever read as a whole on one line"
    program.remember_recent(tmp_path / f"{name}.journey")

    [button] = [one for one in open_window().findChildren(QPushButton) if one.accessibleName() == name]

    [shown] = re.findall("a very.*…", button.text())
    assert f"{name} ".startswith(shown.removesuffix("…") + " ")


@pytest.mark.parametrize("width", [960, 1100, 1400, 1800])
@pytest.mark.parametrize("language", ["en", "fa"])
def test_tiles_end_where_the_page_does(open_window: OpenWindow, program: Program, language: str, width: int) -> None:
    program.use_language(language)
    window = open_window()
    window.show()
    page = start_page(window)
    air = round(AIR * page.unit)

    window.resize(width, 700)
    QApplication.processEvents()

    ground = page.widget()
    assert ground is not None
    lefts = [tile.mapTo(ground, QPoint()).x() for tile in page.tiles]
    beside = ground.width() - max(lefts) - page.tiles[0].width() if language == "en" else min(lefts)
    assert 0 <= beside - air < len(set(lefts))


def test_a_preview_is_painted_anew_for_the_width_that_its_tile_has_now(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.show()
    page = start_page(window)
    preview = page.tiles[0].preview
    preview.show_picture(QPixmap(10, 10))
    assert preview.is_stretched

    window.resize(960, 700)

    qtbot.waitUntil(lambda: not preview.is_stretched)
