"""The status line: what it tells is told whole."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.editor.frame.status import StatusLine
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.pieces import Words
from tests.builders import a_journey
from tests.editor.conftest import OpenWindow


def told(window: MapWindow, width: int) -> list[Words]:
    """Return what the status line of a window tells that is so wide."""
    window.resize(width, 600)
    QApplication.processEvents()
    [status] = window.findChildren(StatusLine)
    return [one for one in status.findChildren(Words) if one.isVisible() and one.text()]


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("width", [760, 900, 1100, 1400])
def test_what_the_status_line_tells_ends_where_it_is_meant_to(
    open_window: OpenWindow, qtbot: QtBot, language: str, width: int
) -> None:
    window = open_window(a_journey(stages=6, lanes=9, paper={"size": "A2"}))
    window.program.use_language(language)
    qtbot.waitUntil(lambda: bool(told(window, 1500)))

    qtbot.waitUntil(lambda: all(is_whole(one) for one in told(window, width)))

    assert told(window, width)


def is_whole(words: Words) -> bool:
    """Tell whether there is room for all words of a label."""
    return words.width() >= words.fontMetrics().horizontalAdvance(words.text())


def test_the_direction_is_the_first_to_go(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(a_journey(paper={"size": "A2"}))
    qtbot.waitUntil(lambda: len(told(window, 1500)) == 3)
    [status] = window.findChildren(StatusLine)
    everything = [one.text() for one in told(window, 1500)]

    status.setParent(None)
    status.show()
    for width in range(1500, 200, -20):
        status.resize(width, status.height())
        QApplication.processEvents()
        shown = [one.text() for one in status.findChildren(Words) if one.isVisible() and one.text()]
        if len(shown) < 3:
            break

    assert shown == [everything[0], everything[2]]
    status.deleteLater()
