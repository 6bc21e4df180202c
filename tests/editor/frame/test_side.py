"""The dock at the end of the window."""

import pytest
from PySide6.QtWidgets import QApplication, QTabBar

from journeycanvas.editor.frame.side import WIDTH
from tests.builders import a_comment, a_journey, a_stage
from tests.editor.conftest import OpenWindow


@pytest.mark.parametrize("language", ["en", "fa", "he", "ar"])
def test_all_tabs_are_in_sight_at_the_usual_width(open_window: OpenWindow, language: str) -> None:
    comments = [a_comment("s0", id=f"m{number}", text="Where?") for number in range(12)]
    window = open_window(a_journey(*comments, stages=[a_stage("s0")]))
    window.program.use_language(language)
    tabs = window.side.findChild(QTabBar)
    assert tabs is not None

    for panel in window.side.panels:
        window.side.open(panel)

        assert tabs.sizeHint().width() <= round(WIDTH * window.program.look.unit), panel


@pytest.mark.parametrize("keys", ["view.side", "panel.details", "panel.people"])
def test_a_dock_that_was_closed_when_the_window_opened_shows_its_panel(open_window: OpenWindow, keys: str) -> None:
    first = open_window(a_journey())
    first.side.toggle()
    window = open_window(a_journey())
    assert not window.side.is_open

    window.run(keys)
    QApplication.processEvents()

    assert window.side.panel(window.side.current).isVisible()
