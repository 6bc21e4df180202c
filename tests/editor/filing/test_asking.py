"""Questions about a map's file show every way out, in one order, and leave nothing behind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QPushButton

from journeycanvas.editor.filing.asking import (
    ask_about_broken,
    ask_about_changes,
    ask_about_conflict,
    ask_about_removing,
)
from journeycanvas.editor.frame.window import MapWindow

Ask = Callable[[MapWindow], object]

ORDERS: tuple[tuple[Ask, list[str]], ...] = (
    (ask_about_changes, ["Don’t save", "Cancel", "Save"]),
    (lambda window: ask_about_removing(window, "A"), ["Cancel", "Remove"]),
    (
        lambda window: ask_about_conflict(window, "A.journey"),
        ["Merge…", "Save a copy…", "Replace", "Cancel", "Compare…"],
    ),
    (
        lambda window: ask_about_broken(window, "A.journey"),
        ["Show what was set aside…", "Replace", "Cancel", "Save as…"],
    ),
)


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> list[list[str]]:
    """Let questions be shown and cancelled; return the words of their buttons as they are read along the row."""
    rows: list[list[str]] = []

    def ask(box: QMessageBox) -> int:
        box.show()
        qapp.processEvents()
        buttons = [button for button in box.findChildren(QAbstractButton) if button.isVisible()]
        is_rtl = box.layoutDirection() == Qt.LayoutDirection.RightToLeft
        buttons.sort(key=lambda button: button.mapTo(box, button.rect().center()).x(), reverse=is_rtl)
        rows.append([button.text() for button in buttons])
        box.close()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", ask)
    return rows


@pytest.mark.parametrize(("ask", "words"), ORDERS)
def test_every_way_out_stands_in_a_question_and_its_deed_at_the_end(
    window: MapWindow, rows: list[list[str]], ask: Ask, words: list[str]
) -> None:
    ask(window)

    assert rows == [words]


def test_the_deed_stands_at_the_end_from_right_to_left_too(window: MapWindow, rows: list[list[str]]) -> None:
    window.program.use_language("fa")

    ask_about_changes(window)

    assert rows == [["ذخیره نشود", "انصراف", "ذخیره"]]


def test_nothing_remains_of_a_question_that_was_answered(window: MapWindow, rows: list[list[str]]) -> None:
    ask_about_changes(window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert rows
    assert window.findChildren(QMessageBox) == []


def test_what_is_usual_is_drawn_so_and_pressed_by_enter(window: MapWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    strong: list[str] = []

    def ask(box: QMessageBox) -> int:
        usual = box.defaultButton()
        assert isinstance(usual, QPushButton)
        strong.extend(one.text() for one in box.buttons() if one.property("look") == "strong")
        assert usual.text() == strong[-1]
        return 0

    monkeypatch.setattr(QMessageBox, "exec", ask)
    ask_about_conflict(window, "A.journey")

    assert strong == ["Compare…"]
