"""Another text size of the system while the program runs: everything is as large as in a window opened after that."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from journeycanvas.editor.appearance import letters
from journeycanvas.editor.appearance.letters import system_font
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.start.page import StartPage
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow

PARTS = ("bar", "rail", "side", "status")


@pytest.fixture(autouse=True)
def usual_letters(qapp: QApplication) -> Iterator[None]:
    """Let other tests have the letters and the dress that they would have had."""
    font, dress = qapp.font(), qapp.styleSheet()
    yield
    qapp.setFont(font)
    qapp.setStyleSheet(dress)


def enlarge(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system have letters twice as large, and the person come back from setting them."""
    program.letters.follow(program.follow_system)
    font = QFont(system_font())
    font.setPointSizeF(2 * font.pointSizeF())
    monkeypatch.setattr(letters, "system_font", lambda: font)
    program.application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def sizes(window: MapWindow) -> dict[str, list[QSize]]:
    """Return how large the icons around the map are, by the part that they stand in."""
    parts = {name: window.findChild(QWidget, name) for name in PARTS}
    return {
        name: [button.iconSize() for button in part.findChildren(QAbstractButton) if button.isVisible()]
        for name, part in parts.items()
        if part is not None and name != "side"
    }


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_window_is_as_large_as_one_that_is_opened_later(
    open_window: OpenWindow, program: Program, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    program.use_language(language)
    before = open_window(a_journey(a_card("c1", text="Waits")))
    before.resize(1800, 1200)

    enlarge(program, monkeypatch)
    after = open_window(a_journey(a_card("c1", text="Waits")))
    after.resize(1800, 1200)
    QApplication.processEvents()

    assert program.look.unit == pytest.approx(2.0, rel=0.3)
    assert sizes(before) == sizes(after)
    assert before.side.minimumWidth() == after.side.minimumWidth()


def test_the_start_page_is_made_for_the_new_size(
    open_window: OpenWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()

    enlarge(program, monkeypatch)

    [page] = window.findChildren(StartPage)
    assert page.isVisible()
    assert page.unit == program.look.unit


def test_nothing_is_dressed_anew_when_somebody_only_comes_back(program: Program) -> None:
    program.letters.follow(program.follow_system)
    looks: list[None] = []
    program.look_changed.connect(lambda: looks.append(None))

    program.application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    assert looks == []
