"""The map as a table: the same cards, the same verbs, the same selection."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_text
from journeycanvas.edit.moving import move_cards
from journeycanvas.editor.panels.table import TablePanel
from tests.editor.conftest import OpenWindow
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import press, type_text
from tests.editor.panels.tables import a_map, cell, table, texts


def test_cards_stand_in_reading_order_with_lane_and_stage_in_words(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))

    assert texts(panel) == ["Calls", "Waits", "Text message"]
    assert [cell(panel, 2, name).data() for name in ("lane", "stage", "kind", "effort")] == [
        "Ideas",
        "Second",
        "Opportunity",
        "2",
    ]


def test_typing_in_a_cell_changes_the_card(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)
    panel.table.setCurrentIndex(cell(panel, 0, "text"))

    press(panel.table, Qt.Key.Key_F2)
    line = panel.table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    type_text(line, "زنگ می\u200cزند")
    press(line, Qt.Key.Key_Return)
    QApplication.processEvents()  # the table takes what was written once the key is done with

    assert setting.journey.cards["c1"].text == "زنگ می\u200cزند"
    assert [step.name.text for step in setting.document.session.steps] == ["Edit text"]


def test_enter_goes_on_in_the_row_below(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)
    panel.table.setCurrentIndex(cell(panel, 0, "text"))

    for text in ("One", "Two"):
        press(panel.table, Qt.Key.Key_F2)
        line = next(one for one in panel.table.findChildren(QLineEdit) if one.isVisible())
        line.selectAll()
        type_text(line, text)
        press(line, Qt.Key.Key_Return)
        QApplication.processEvents()

    assert texts(panel)[:2] == ["One", "Two"]
    assert panel.table.currentIndex() == cell(panel, 2, "text")
    assert setting.selection.records == ("c3",)


def test_tab_goes_on_in_the_next_cell_that_can_be_written_in(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)
    panel.table.setCurrentIndex(cell(panel, 0, "channel").siblingAtColumn(cell(panel, 0, "owner").column()))

    press(panel.table, Qt.Key.Key_F2)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab):
        editor = next(one for one in panel.table.viewport().findChildren(QWidget) if one.isVisible() and one.hasFocus())
        press(editor, key)
        QApplication.processEvents()

    assert panel.table.currentIndex() == cell(panel, 0, "source")  # a note has no channel and no numbers
    assert any(one.isVisible() for one in panel.table.findChildren(QLineEdit))


def test_tab_leaves_a_table_that_nobody_writes_in(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))
    panel.table.setFocus()

    press(panel.table, Qt.Key.Key_Tab)

    assert not panel.table.hasFocus()


def test_esc_goes_from_what_stands_above_the_table_into_it(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))
    panel.table.selectRow(1)
    panel.search.setFocus()

    press(panel.search, Qt.Key.Key_Escape)

    assert panel.table.hasFocus()
    assert panel.table.currentIndex().row() == 1


def test_the_keys_to_the_ends_of_a_text_stay_in_the_cell_that_is_written_in(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    panel = table(qtbot, setting_of(a_map()))
    index = cell(panel, 0, "text")
    panel.table.setCurrentIndex(index)
    press(panel.table, Qt.Key.Key_F2)
    line = panel.table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText("a word")

    for key, place in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_End, len("a word"))):
        press(line, key, Qt.KeyboardModifier.ControlModifier)
        assert line.cursorPosition() == place
    press(line, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    assert line.selectedText() == "a word"
    assert panel.table.currentIndex() == index


@pytest.mark.parametrize(
    ("name", "typed", "field", "value"),
    [
        ("severity", "۲", "severity", 2),
        ("severity", "", "severity", 0),
        ("tags", "new، urgent", "tags", ("new", "urgent")),
        ("kind", "note", "kind", "note"),
        ("stage", "s1", "stage", "s1"),
        ("lane", "l1", "lane", "l1"),
    ],
)
def test_every_sort_of_column_is_written(
    qtbot: QtBot, setting_of: MakeSetting, name: str, typed: str, field: str, value: object
) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)

    panel.shown.setData(cell(panel, 1, name), typed)

    assert getattr(setting.journey.cards["c2"], field) == value


def test_what_is_no_number_changes_nothing_and_is_said(qtbot: QtBot, setting_of: MakeSetting) -> None:
    said: list[str] = []
    setting = setting_of(a_map(), said=said)
    panel = table(qtbot, setting)

    panel.shown.setData(cell(panel, 1, "severity"), "much")

    assert setting.document.session.steps == ()
    assert said == ["“much” is no number. Nothing was changed."]


def test_only_fields_of_the_kind_can_be_written(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))

    assert not cell(panel, 0, "severity").flags() & Qt.ItemFlag.ItemIsEditable
    assert cell(panel, 1, "severity").flags() & Qt.ItemFlag.ItemIsEditable


def test_choices_open_as_a_list(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))
    panel.table.setCurrentIndex(cell(panel, 0, "evidence"))

    press(panel.table, Qt.Key.Key_Return)

    box = panel.table.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == ["", "Assumed", "Observed", "Proposed"]


def test_the_selection_goes_both_ways(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)

    panel.table.selectRow(1)
    assert setting.selection.records == ("c2",)
    setting.selection.choose(["c1", "c3"])
    assert sorted(index.row() for index in panel.table.selectionModel().selectedRows()) == [0, 2]


def test_coming_from_the_map_the_text_of_the_card_is_current(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_map())
    setting.selection.choose(["c2"])

    assert table(qtbot, setting).table.currentIndex().data() == "Waits"


def test_sorting_by_stage_follows_the_map_and_by_number_the_value(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))

    panel.shown.sort(cell(panel, 0, "stage").column(), Qt.SortOrder.DescendingOrder)
    assert texts(panel)[0] == "Text message"
    panel.shown.sort(cell(panel, 0, "severity").column(), Qt.SortOrder.DescendingOrder)
    assert texts(panel)[0] == "Waits"


def test_search_and_filters_narrow_the_rows(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))

    panel.search.setText("MESSAGE")
    assert texts(panel) == ["Text message"]
    panel.search.clear()
    panel.kind.show_value("pain")
    panel.kind.chosen.emit("pain")
    assert texts(panel) == ["Waits"]


def test_a_card_is_added_below_the_current_one_and_written_at_once(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)
    panel.table.setCurrentIndex(cell(panel, 0, "text"))

    press(panel.table, Qt.Key.Key_Insert)
    line = panel.table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    type_text(line, "Asks")
    press(line, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert [card.text for card in setting.journey.cell("l0", "s0")] == ["Calls", "Asks", "Waits"]


def test_a_change_elsewhere_is_seen_and_the_place_in_the_table_stays(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)
    panel.table.setCurrentIndex(cell(panel, 1, "text"))

    setting.edit(lambda journey: set_text(journey, "c1", "Rings"))
    setting.edit(lambda journey: move_cards(journey, ["c1"], "l1", "s1"))

    assert texts(panel) == ["Waits", "Text message", "Rings"]
    assert panel.table.currentIndex().data() == "Waits"


def test_a_table_out_of_sight_catches_up_when_it_is_shown(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_map())
    panel = table(qtbot, setting)
    panel.hide()

    setting.edit(lambda journey: set_text(journey, "c1", "Rings"))
    panel.show()

    assert texts(panel)[0] == "Rings"


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("chosen", [(), ("c3",)])
def test_the_table_begins_with_its_first_column(
    open_window: OpenWindow, language: str, chosen: tuple[str, ...]
) -> None:
    window = open_window(a_map(language))
    window.selection.choose(chosen)

    window.run("view.table")
    QApplication.processEvents()

    panel = window.findChild(TablePanel)
    assert isinstance(panel, TablePanel)
    assert panel.table.isVisible()
    assert panel.table.horizontalScrollBar().value() == 0
