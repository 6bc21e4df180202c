"""One choice in several rows: one stop of Tab, and arrow keys that go from row to row."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.dialogs.rows import Rows
from tests.editor.panels.hands import in_front

PAPERS = [[("a", "A5"), ("b", "A4"), ("c", "A3")], [("d", "Letter"), ("e", "Legal")], [("f", "Own size")]]
WORDS = {value: words for row in PAPERS for value, words in row}
OTHER = [("g", "Other")]  # a row that is not shown


class Standing(NamedTuple):
    """Rows between two fields, in a window that is kept as long as they are."""

    around: QWidget
    before: QLineEdit
    rows: Rows
    after: QLineEdit
    brought: list[object]


def standing(qtbot: QtBot, lit: str, *, rtl: bool = False) -> Standing:
    around, before, rows, after = QWidget(), QLineEdit(), Rows([*PAPERS, OTHER], 4), QLineEdit()
    around.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    column = QVBoxLayout(around)
    for part in (before, rows, after):
        column.addWidget(part)
    rows.show_value(lit)
    rows.show_row(len(PAPERS), False)
    in_front(qtbot, around, 320, 220)
    brought: list[object] = []
    rows.chosen.connect(brought.append)
    before.setFocus()
    press(Qt.Key.Key_Tab)
    return Standing(around, before, rows, after, brought)


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    part = QApplication.focusWidget()
    assert part is not None
    QTest.keyClick(part, key)


def focused() -> str:
    """Return what stands on the segment that has the keyboard."""
    part = QApplication.focusWidget()
    return part.text() if isinstance(part, QPushButton) else ""


@pytest.mark.parametrize("lit", list(WORDS))
def test_tab_comes_once_to_a_choice_in_rows_where_it_is_lit(qtbot: QtBot, lit: str) -> None:
    stand = standing(qtbot, lit)
    assert focused() == WORDS[lit]

    press(Qt.Key.Key_Tab)
    assert stand.after.hasFocus()

    press(Qt.Key.Key_Backtab)
    assert focused() == WORDS[lit]

    press(Qt.Key.Key_Backtab)
    assert stand.before.hasFocus()


@pytest.mark.parametrize(
    ("lit", "key", "rtl", "brought"),
    [
        ("a", Qt.Key.Key_Down, False, "d"),
        ("c", Qt.Key.Key_Down, False, "e"),
        ("d", Qt.Key.Key_Up, False, "a"),
        ("c", Qt.Key.Key_Right, False, "d"),
        ("d", Qt.Key.Key_Left, False, "c"),
        ("c", Qt.Key.Key_Left, True, "d"),
        ("d", Qt.Key.Key_Right, True, "c"),
        ("a", Qt.Key.Key_Down, True, "d"),
    ],
)
def test_arrow_keys_go_on_in_the_next_row(qtbot: QtBot, lit: str, key: Qt.Key, rtl: bool, brought: str) -> None:
    stand = standing(qtbot, lit, rtl=rtl)

    press(key)

    assert stand.brought == [brought]
    assert focused() == WORDS[brought]


def test_arrow_keys_stay_at_the_ends_and_come_to_no_hidden_row(qtbot: QtBot) -> None:
    stand = standing(qtbot, "f")

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)

    assert stand.brought == []
    assert focused() == "Own size"


def test_a_click_in_another_row_takes_the_stop_of_tab_along(qtbot: QtBot) -> None:
    stand = standing(qtbot, "b")
    legal = next(one for one in stand.rows.findChildren(QPushButton) if one.text() == "Legal")

    QTest.mouseClick(legal, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Backtab)
    assert stand.before.hasFocus()

    press(Qt.Key.Key_Tab)
    assert focused() == "Legal"
