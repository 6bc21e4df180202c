"""A map is painted before anything else is made, as it stays, and no key is lost meanwhile."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.actions.menus import Actions
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from tests.builders import a_card, a_journey, a_stage


def test_a_map_is_painted_before_its_menus_and_panels_are_made(
    program: Program, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.new_window()
    window.show()
    qapp.processEvents()
    order: list[str] = []
    wake = Actions.wake

    def woken(actions: Actions) -> None:
        order.append("menus")
        wake(actions)

    monkeypatch.setattr(MapView, "drawBackground", lambda *_: order.append("painted"))
    monkeypatch.setattr(Actions, "wake", woken)

    window.show_document(Document(a_journey(cards=[a_card()])))

    assert order[0] == "painted"
    assert "menus" in order


@pytest.mark.parametrize("language", ["en", "fa"])
def test_keys_that_are_pressed_before_a_map_is_painted_reach_it(
    program: Program, qapp: QApplication, language: str
) -> None:
    window = program.new_window()
    window.show()
    qapp.processEvents()
    handle, press = window.windowHandle(), QEvent.Type.KeyPress
    for key, text in ((Qt.Key.Key_Home, ""), (Qt.Key.Key_Z, "z"), (Qt.Key.Key_Return, "")):
        QApplication.postEvent(handle, QKeyEvent(press, key, Qt.KeyboardModifier.NoModifier, text))

    window.show_document(Document(a_journey(a_card(), language=language)))
    qapp.processEvents()

    assert "z" in {card.text for card in window.document.journey.cards.values()}


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_first_paint_shows_the_map_as_large_as_it_stays(
    program: Program, qapp: QApplication, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.new_window()
    window.show()
    qapp.processEvents()
    zooms: list[float] = []
    monkeypatch.setattr(MapWindow, "repaint", lambda self: zooms.append(self.view.zoom))

    window.show_document(Document(a_journey(language=language, stages=[a_stage(f"s{n}") for n in range(9)])))
    qapp.processEvents()

    assert zooms == pytest.approx([window.view.zoom])
