"""Words have the room they need in every language, and what is clicked is as large as a finger meets."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSlider,
    QStyle,
    QToolButton,
    QWidget,
)

from journeycanvas.editor.appearance.style_sheet import TARGET
from journeycanvas.editor.dialogs.find import find_bar
from journeycanvas.editor.filing.asking import (
    ask_about_broken,
    ask_about_changes,
    ask_about_conflict,
    ask_about_removing,
    ask_about_replacing,
)
from journeycanvas.editor.filing.document import copied_document
from journeycanvas.editor.frame.bar import Bar
from journeycanvas.editor.frame.status import StatusLine
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.fields.relations import Jump
from journeycanvas.editor.panels.table import TablePanel
from journeycanvas.editor.pieces import Words
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.start.page import StartPage
from journeycanvas.editor.start.tiles import Tile
from journeycanvas.places import templates_folder
from tests.editor.parts import DIALOGS, PANELS

WINDOW = (1366, 740)  # of a small notebook
RECORDS = ("c1", "c6", "c60", "c81", "c90", "c99", "c111", "s2", "l3", "f1", "k1", "p1")
"""A card of each kind in the sample, and what else can be selected."""


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    """Let the letters of the system be half as large again while a test runs."""
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * 1.5)
    qapp.setFont(large)
    yield
    qapp.setFont(usual)


@pytest.fixture(params=LANGUAGES)
def window(program: Program, request: pytest.FixtureRequest, qapp: QApplication) -> MapWindow:
    program.use_language(request.param)
    window = program.new_window()
    window.resize(*WINDOW)
    window.show()
    window.show_document(copied_document(templates_folder() / "samples" / "library-en.journey"))
    settle(qapp)
    return window


def settle(qapp: QApplication) -> None:
    """Let what was shown take its place; what is wrapped takes a second turn."""
    for _ in range(3):
        qapp.processEvents()


def cut(part: QWidget) -> list[str]:
    """Return the visible words in a part that have less room than they need. Links end with dots on purpose."""
    found = []
    for label in part.findChildren(QLabel):
        if not label.isVisible() or not label.text() or (isinstance(label, Words) and label.is_cut):
            continue
        room: QRect = label.contentsRect()
        if label.wordWrap():
            is_cut = label.heightForWidth(label.width()) > label.height() + 1
        else:
            longest = max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))
            is_cut = longest > room.width() + 1
        if is_cut:
            found.append(label.text())
    for button in part.findChildren(QAbstractButton):
        is_worded = not isinstance(button, QToolButton) or button.toolButtonStyle().name != "ToolButtonIconOnly"
        is_link = isinstance(button.parentWidget(), Jump)
        is_narrow = button.width() + 1 < button.sizeHint().width()
        if button.isVisible() and button.text() and is_worded and not is_link and is_narrow:
            found.append(button.text())
    for field in part.findChildren(QLineEdit):
        hint = field.fontMetrics().horizontalAdvance(field.placeholderText())
        if field.isVisible() and hint > field.width() - 2:
            found.append(field.placeholderText())
    return found


def small(part: QWidget) -> list[str]:
    """Return what can be clicked and is smaller than a finger."""
    return [
        f"{type(one).__name__} {one.accessibleName()}: {one.width()} × {one.height()}"
        for kind in (QAbstractButton, QLineEdit, QComboBox, QSlider)
        for one in part.findChildren(kind)
        if one.isVisible() and min(one.width(), one.height()) < TARGET
    ]


def test_words_in_panels_have_room(window: MapWindow, qapp: QApplication) -> None:
    for panel in PANELS:
        window.side.open(panel)
        settle(qapp)

        assert (cut(window), small(window)) == ([], []), panel


def test_words_about_whatever_is_selected_have_room(window: MapWindow, qapp: QApplication) -> None:
    window.side.open("details")
    for record in RECORDS:
        window.selection.choose((record,))
        settle(qapp)

        assert (cut(window.side), small(window.side)) == ([], []), record


def test_words_in_dialogs_have_room(window: MapWindow, qapp: QApplication) -> None:
    for make in DIALOGS:
        dialog = make(window)
        dialog.show()
        settle(qapp)

        assert (cut(dialog), small(dialog)) == ([], []), type(dialog).__name__
        dialog.close()


def test_answers_to_questions_have_room(window: MapWindow, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def ask(box: QMessageBox) -> int:
        box.show()
        settle(qapp)
        shown.append(box.text())
        assert (cut(box), small(box)) == ([], []), box.text()
        box.close()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", ask)
    for question in (ask_about_broken, ask_about_conflict, ask_about_removing, ask_about_replacing):
        question(window, "A.journey")
    ask_about_changes(window)

    assert len(shown) == 5


@pytest.mark.parametrize("action", ["view.table", "edit.replace"])
@pytest.mark.parametrize("width", [1366, 1000])
def test_words_beside_the_map_have_room(window: MapWindow, qapp: QApplication, action: str, width: int) -> None:
    window.resize(width, WINDOW[1])
    window.run(action)
    settle(qapp)

    assert (cut(window), small(window)) == ([], [])


@pytest.mark.parametrize("width", [1366, 960])
def test_large_letters_have_room_in_the_bar_and_over_the_table(
    large_letters: None, window: MapWindow, qapp: QApplication, width: int
) -> None:
    window.resize(width, WINDOW[1])
    window.run("view.table")
    settle(qapp)

    for part in (Bar, TablePanel, StatusLine):
        found = window.findChild(part)
        assert found is not None
        assert (cut(found), small(found)) == ([], []), part.__name__


def test_the_zoom_can_be_read_beside_a_long_warning(large_letters: None, window: MapWindow, qapp: QApplication) -> None:
    window.resize(window.minimumSize())
    window.view.set_zoom(4.0)
    window.status.warn("a word and another " * 30)
    settle(qapp)

    percent = window.status.findChild(QToolButton, "percent")

    assert percent is not None
    around = percent.style().pixelMetric(QStyle.PixelMetric.PM_ButtonMargin, None, percent)
    assert percent.width() - around >= percent.fontMetrics().horizontalAdvance(percent.text())


def test_a_warning_is_read_whole_when_letters_are_large(
    large_letters: None, window: MapWindow, qapp: QApplication
) -> None:
    window.resize(960, WINDOW[1])
    warning = window.say("Autosave does not work: {reason}", reason=window.say("the disk is full"))
    window.status.warn(warning)
    settle(qapp)

    [label] = [one for one in window.status.findChildren(QLabel) if one.text() == warning]
    assert label.width() >= label.fontMetrics().horizontalAdvance(warning)


def test_what_is_found_gives_way_to_the_buttons_beside_it(
    large_letters: None, window: MapWindow, qapp: QApplication
) -> None:
    window.resize(960, WINDOW[1])
    window.run("edit.replace")
    settle(qapp)

    assert (cut(find_bar(window)), small(find_bar(window))) == ([], [])


def test_titles_stand_below_the_pictures_of_tiles_when_letters_are_large(
    large_letters: None, program: Program, qapp: QApplication
) -> None:
    window = program.new_window()
    window.resize(1000, 700)
    window.show()
    window.wake()
    settle(qapp)

    for tile in window.findChildren(Tile):
        for label in tile.findChildren(QLabel):
            assert not label.text() or label.y() >= tile.preview.geometry().bottom()


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_what_stands_above_the_tiles_of_the_start_page_ends_where_they_do(
    program: Program, qapp: QApplication, language: str
) -> None:
    program.use_language(language)
    window = program.new_window()
    window.show()
    window.wake()
    [page] = window.findChildren(StartPage)
    [languages] = page.findChildren(Segments)

    for width in (1000, 1300, 1600):
        window.resize(width, 800)
        settle(qapp)
        row = [tile for tile in page.tiles if tile.y() == page.tiles[0].y() and tile.parent() == page.tiles[0].parent()]
        ends = [languages.mapTo(page, edge) for edge in (languages.rect().topLeft(), languages.rect().topRight())]
        tiles = [row[-1].mapTo(page, edge) for edge in (row[-1].rect().topLeft(), row[-1].rect().topRight())]
        end = 0 if program.is_rtl else 1

        assert ends[end].x() == pytest.approx(tiles[end].x(), abs=1)
