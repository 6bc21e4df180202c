"""What a screen reader says of the table, in the words of its language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.editor.panels.table import TablePanel
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.tables import a_map, cell, table

ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))


def heard(panel: TablePanel, row: int, name: str) -> str:
    return str(cell(panel, row, name).data(Qt.ItemDataRole.AccessibleTextRole)).translate(ISOLATES)


@pytest.mark.parametrize(
    ("language", "text", "owner", "severity"),
    [
        ("en", "row 2, Actions, First: Waits", "Owner: empty", "Severity: 4"),
        ("fa", "سطر ۲، Actions، First: Waits", "مالک: خالی", "شدت: ۴"),
        ("he", "שורה 2, Actions, First: Waits", "אחראי: ריק", "חומרה: 4"),
    ],
)
def test_cells_are_read_out_with_their_column_and_the_text_with_its_place(
    qtbot: QtBot, setting_of: MakeSetting, language: str, text: str, owner: str, severity: str
) -> None:
    panel = table(qtbot, setting_of(a_map(), language))

    assert [heard(panel, 1, name) for name in ("text", "owner", "severity")] == [text, owner, severity]


def test_the_row_that_is_read_out_is_the_one_that_is_seen(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = table(qtbot, setting_of(a_map()))

    panel.shown.sort(cell(panel, 0, "severity").column(), Qt.SortOrder.DescendingOrder)

    assert heard(panel, 0, "text") == "row 1, Actions, First: Waits"


def test_a_field_that_a_kind_of_card_does_not_have_is_told_from_an_empty_one(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    setting = setting_of(a_map())
    setting.edit(lambda journey: set_card_fields(journey, ["c3"], effort=None))
    panel = table(qtbot, setting)

    assert heard(panel, 0, "effort") == "Effort: does not apply"
    assert heard(panel, 2, "effort") == "Effort: empty"


@pytest.mark.parametrize(
    ("language", "titles"), [("fa", ["ردیف", "مرحله", "نوع کارت", "متن"]), ("en", ["Lane", "Stage"])]
)
def test_a_reader_finds_the_heads_of_columns_and_the_numbers_of_rows(
    qtbot: QtBot, setting_of: MakeSetting, language: str, titles: list[str]
) -> None:
    panel = table(qtbot, setting_of(a_map(), language))
    seen = QAccessible.queryAccessibleInterface(panel.table)
    assert seen is not None
    in_row = panel.shown.columnCount() + 1
    heads = [seen.child(at) for at in range(1, len(titles) + 1)]

    assert [head.role() for head in heads] == [QAccessible.Role.ColumnHeader] * len(titles)
    assert [head.text(QAccessible.Text.Name) for head in heads] == titles
    assert seen.child(2 * in_row).text(QAccessible.Text.Name) == ("۲" if language == "fa" else "2")
