"""Print and export by keyboard alone: what Enter and Esc do where the keyboard is, and the way of Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.frame.window import MapWindow
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.conftest import Ask
from tests.editor.dialogs.plans import a_plan

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
MOST_STEPS = 60


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_plan())


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dialog was asked to do."""
    done: list[str] = []
    monkeypatch.setattr(ExportDialog, "ask_and_write", lambda self: done.append("export"))
    monkeypatch.setattr(ExportDialog, "print_map", lambda self: done.append("print"))
    return done


def press(part: QWidget, key: Qt.Key) -> None:
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(part, key)


def test_enter_exports_where_something_is_chosen(ask: Ask, window: MapWindow, done: list[str]) -> None:
    lit = ask(window).choosing.format.focusProxy()
    assert lit is not None

    press(lit, ENTER)

    assert done == ["export"]


def test_enter_presses_the_button_where_the_keyboard_is(ask: Ask, window: MapWindow, done: list[str]) -> None:
    dialog = ask(window)

    press(dialog.print_button, ENTER)
    assert done == ["print"]

    close = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Close")
    press(close, ENTER)
    assert done == ["print"]
    assert not dialog.isVisible()


def test_enter_in_the_name_of_a_preset_only_keeps_it(ask: Ask, window: MapWindow, done: list[str]) -> None:
    dialog = ask(window, paper="A3")
    dialog.presets.keep.click()
    dialog.presets.name.setText("برای دیوار")

    press(dialog.presets.name, ENTER)

    assert "برای دیوار" in dialog.presets.names
    assert not dialog.presets.name.isVisible()
    assert done == []


def test_escape_in_the_name_of_a_preset_leaves_only_that(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, paper="A3")
    before = dialog.presets.names
    dialog.presets.keep.click()
    dialog.presets.name.setText("No")

    press(dialog.presets.name, ESCAPE)

    assert dialog.isVisible()
    assert not dialog.presets.name.isVisible()
    assert dialog.presets.names == before


def test_the_paper_that_is_offered_comes_after_the_pages_and_before_the_choices(
    ask: Ask, qtbot: QtBot, window: MapWindow
) -> None:
    dialog = ask(window, what="workshop", paper="A5", note="76x76")
    offer = next(one for one in dialog.warnings.findChildren(QPushButton) if one.isVisible())
    way = _way_of_tab(dialog, dialog.pages.preview)

    assert way.index(offer) < way.index(dialog.presets.keep)
    assert not any(dialog.choosing.isAncestorOf(part) for part in way[: way.index(offer)])


def test_arrow_keys_pass_a_size_of_ones_own_and_stay_among_the_papers(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, paper="Tabloid")
    paper = dialog.choosing.paper
    for _ in range(2):
        part = paper.focusWidget() or paper.focusProxy()
        assert part is not None
        press(part, Qt.Key.Key_Right)

    there = QApplication.focusWidget()
    assert there is not None
    assert paper.isAncestorOf(there)
    assert dialog.choosing.choices.fits_map


def _way_of_tab(dialog: ExportDialog, start: QWidget) -> list[QWidget]:
    """Return all that Tab comes to, from one part until it is there again."""
    dialog.activateWindow()
    start.setFocus(Qt.FocusReason.TabFocusReason)
    way: list[QWidget] = []
    for _ in range(MOST_STEPS):
        part = QApplication.focusWidget()
        if part is None or part in way:
            break
        way.append(part)
        QTest.keyClick(part, TAB)
    return way
