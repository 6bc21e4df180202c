"""What is seen of the table: words below the heads of their columns, rings, and where cells are written in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.lines import Line
from journeycanvas.editor.panels.table import TablePanel
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import press, type_text
from tests.editor.panels.tables import a_map, cell, table

LONG = {
    "en": "From the first search to the second visit of the same branch, once more and again",
    "fa": "از نخستین جست‌وجو تا بازگشت دوباره به همان شعبه، یک بار دیگر و باز هم همان‌جا",
    "he": "מהחיפוש הראשון ועד הביקור השני באותו סניף, עוד פעם אחת ושוב אל אותו המקום",
}
DIRECTIONS = [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


@pytest.fixture
def running(qapp: QApplication) -> Iterator[Callable[[Qt.LayoutDirection], None]]:
    """Yield what lets everything run from the right or the left, until the test is done with."""
    before = qapp.layoutDirection()
    yield qapp.setLayoutDirection
    qapp.setLayoutDirection(before)


def writing(panel: TablePanel, name: str = "text") -> Line:
    """Return the line in which the first card's cell of a column is written."""
    panel.table.setCurrentIndex(cell(panel, 0, name))
    press(panel.table, Qt.Key.Key_F2)
    return next(one for one in panel.table.findChildren(Line) if one.isVisible())


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_cell_that_typing_changes_has_a_frame(
    qtbot: QtBot, setting_of: MakeSetting, direction: Qt.LayoutDirection
) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)
    panel.setLayoutDirection(direction)
    panel.table.setFocus()
    QApplication.processEvents()

    for name in ("text", "evidence"):
        panel.table.setCurrentIndex(cell(panel, 1, name))
        image = panel.table.viewport().grab().toImage()

        framed = [
            (row, column.name)
            for row in range(panel.shown.rowCount())
            for column in panel.model.columns
            if (place := panel.table.visualRect(cell(panel, row, column.name))).intersects(image.rect())
            and image.pixelColor(place.center().x(), place.top() + 1).name() == setting.look.colours.accent.lower()
        ]
        assert framed == [(1, name)]


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_long_text_ends_after_a_whole_word_in_its_cell(qtbot: QtBot, setting_of: MakeSetting, text: str) -> None:
    setting = setting_of(a_map())
    setting.edit(lambda journey: set_text(journey, "c1", text))
    panel = table(qtbot, setting)

    shown = panel.table.shown_words(cell(panel, 0, "text"))

    kept = shown.removesuffix("…")
    assert shown != kept
    assert text.startswith(kept)
    assert not text[len(kept)].isalnum()
    assert panel.table.shown_words(cell(panel, 1, "text")) == "Waits"


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_cell_that_is_written_in_shows_where_its_text_begins(
    qtbot: QtBot, setting_of: MakeSetting, text: str, direction: Qt.LayoutDirection
) -> None:
    setting = setting_of(a_map())
    setting.edit(lambda journey: set_text(journey, "c1", text))
    panel = table(qtbot, setting)
    panel.setLayoutDirection(direction)

    line = writing(panel)

    assert (line.selectedText(), line.cursorPosition()) == (text, 0)
    type_text(line, "سلام")
    assert line.text() == "سلام"


def test_a_letter_typed_on_a_cell_takes_the_place_of_its_text(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))
    panel.table.setCurrentIndex(cell(panel, 0, "text"))

    press(panel.table, Qt.Key.Key_A, text="a")
    [line] = [one for one in panel.table.findChildren(Line) if one.isVisible()]
    type_text(line, "b")

    assert line.text() == "ab"


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_what_a_cell_is_written_in_fills_the_cell(
    qtbot: QtBot, setting_of: MakeSetting, direction: Qt.LayoutDirection
) -> None:
    panel = table(qtbot, setting_of(a_map()))
    panel.setLayoutDirection(direction)
    QApplication.processEvents()

    line = writing(panel)
    place = panel.table.visualRect(cell(panel, 0, "text"))
    assert abs(line.geometry().left() - place.left()) <= 1
    assert line.geometry().size() == place.size()

    panel.table.setCurrentIndex(cell(panel, 0, "evidence"))
    press(panel.table, Qt.Key.Key_F2)
    [box] = [one for one in panel.table.findChildren(QComboBox) if one.isVisible()]
    assert box.geometry().size() == panel.table.visualRect(cell(panel, 0, "evidence")).size()


@pytest.mark.parametrize(("language", "title"), [("en", "Text"), ("fa", "متن"), ("he", "טקסט")])
def test_the_words_of_a_column_begin_below_those_of_its_head(
    qtbot: QtBot, setting_of: MakeSetting, running: Callable[[Qt.LayoutDirection], None], language: str, title: str
) -> None:
    direction = DIRECTIONS[language != "en"]
    running(direction)
    setting = setting_of(a_map(), language)
    setting.edit(lambda journey: set_text(journey, "c1", title))
    panel = table(qtbot, setting)
    here = cell(panel, 0, "text")
    header, view = panel.table.horizontalHeader(), panel.table.viewport()
    place = panel.table.visualRect(here)

    head = header.grab(QRect(place.left(), 0, place.width(), header.height())).toImage()
    words = view.grab(place).toImage()

    assert abs(_first_ink(head, direction) - _first_ink(words, direction)) <= 1


def test_the_ring_of_the_table_is_as_wide_beside_the_heads_as_beside_the_cells(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)
    before = panel.table.viewport().geometry()

    panel.table.setFocus()
    QApplication.processEvents()

    image = panel.table.grab().toImage()
    accent = setting.look.colours.accent.lower()
    middle, low = panel.table.horizontalHeader().height() // 2, image.height() - 20
    assert panel.table.viewport().geometry() == before
    for y in (middle, low):
        assert [image.pixelColor(x, y).name() == accent for x in (0, 1, 2)] == [True, True, False]


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_what_narrows_the_table_stands_in_one_row_wherever_there_is_room(
    qtbot: QtBot, setting_of: MakeSetting, language: str
) -> None:
    panel = table(qtbot, setting_of(a_map(), language))

    for width in range(320, 1000, 20):
        panel.resize(width, 500)
        QApplication.processEvents()
        places = [part.mapTo(panel, part.rect().topLeft()).y() for part in (panel.search, panel.lane, panel.kind)]
        assert places[1] == places[2]
        below = panel.table.y()
        if width >= 700:
            assert len(set(places)) == 1
            assert below < 80


def _first_ink(image: QImage, direction: Qt.LayoutDirection) -> int:
    """Return how far from its start a picture has letters: what is much darker than the ground."""
    wide = image.width()
    columns = range(4, wide - 4) if direction == Qt.LayoutDirection.LeftToRight else range(wide - 5, 3, -1)
    for at in columns:
        if any(image.pixelColor(at, y).lightness() < 170 for y in range(4, min(image.height() - 3, 26))):
            return at if direction == Qt.LayoutDirection.LeftToRight else wide - 1 - at
    raise LookupError("no ink")
