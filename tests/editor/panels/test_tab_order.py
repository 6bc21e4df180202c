"""By keyboard alone: Tab goes through every panel as one reads it, back the same way, and Esc leads to the map."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.editor.frame.window import MapWindow
from tests.builders import a_card, a_comment, a_journey, a_persona
from tests.editor.conftest import OpenWindow

MOST = 80


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    window = open_window(
        a_journey(
            a_card("c1", text="Waits", tags=("paper",), color="red"),
            a_comment("c1", text="Where? See https://example.org"),
            a_persona("p1", name="Maryam"),
            a_persona("p2", name="Walter"),
        )
    )
    window.activateWindow()
    window.selection.choose(["c1"])
    QApplication.processEvents()
    return window


def keyboard() -> QWidget:
    """Return what has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def stops(window: MapWindow, key: Qt.Key) -> list[QWidget]:
    """Return where a key stops in the panels, from where the keyboard is until it is outside."""
    found: list[QWidget] = []
    for _ in range(MOST):
        at = keyboard()
        if not window.side.isAncestorOf(at):
            return found
        found.append(at)
        QTest.keyClick(at, key)
    raise AssertionError("there is no way out")


@pytest.mark.parametrize("language", ["en", "fa", "he"])
@pytest.mark.parametrize("panel", ["details", "people", "map", "comments", "history", "capture"])
def test_tab_leads_through_a_panel_downwards_and_back(window: MapWindow, panel: str, language: str) -> None:
    window.program.use_language(language)
    QApplication.processEvents()
    window.run(f"panel.{panel}")

    onward = stops(window, Qt.Key.Key_Tab)
    QTest.keyClick(keyboard(), Qt.Key.Key_Backtab)
    back = stops(window, Qt.Key.Key_Backtab)

    there = [one for one in onward if one.isVisible()]  # the place for a comment closes behind who leaves it
    assert there
    assert back[::-1][-len(there) :] == there
    tops = [one.mapTo(window, one.rect().topLeft()).y() for one in there]
    assert all(after > before - one.height() for before, after, one in zip(tops, tops[1:], there, strict=False))


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("panel", ["details", "people", "map", "comments", "history", "capture"])
def test_esc_leads_to_the_map_and_leaves_the_selection(window: MapWindow, panel: str, language: str) -> None:
    window.program.use_language(language)
    QApplication.processEvents()
    window.run(f"panel.{panel}")

    for stop in stops(window, Qt.Key.Key_Tab):
        if stop.isVisible():
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(stop, Qt.Key.Key_Escape)

            assert QApplication.focusWidget() is window.view
            assert window.selection.records == ("c1",)
