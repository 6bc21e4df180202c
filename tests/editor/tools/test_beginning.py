"""A map on which no card can stand yet says what it needs first."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.tools import hand_of
from tests.builders import a_journey, a_lane, a_stage
from tests.editor.conftest import OpenWindow

LANGUAGES = pytest.mark.parametrize("language", ["en", "fa", "he"])


def buttons(window: MapWindow) -> dict[str, QPushButton]:
    return {one.text(): one for one in window.notices.findChildren(QPushButton)}


@LANGUAGES
def test_an_empty_map_becomes_one_to_type_on_by_two_buttons(open_window: OpenWindow, language: str) -> None:
    window = open_window(a_journey(stages=[], lanes=[], language=language))
    assert "no stages and no lanes" in " ".join(window.notices.texts)

    buttons(window)["Add a stage"].click()
    window.view.setFocus()
    buttons(window)["Add a lane"].click()
    window.view.setFocus()
    QApplication.processEvents()

    assert (len(window.document.journey.stages), len(window.document.journey.lanes)) == (1, 1)
    assert window.notices.texts == ()


def test_the_line_comes_back_when_the_first_stage_is_undone(open_window: OpenWindow) -> None:
    window = open_window(a_journey(stages=[], lanes=[a_lane("l0")]))
    window.run("insert.stage")
    hand_of(window).stop_writing()
    assert window.notices.texts == ()

    window.run("edit.undo")

    assert "no stages yet" in " ".join(window.notices.texts)


def test_stages_that_are_all_hidden_can_be_shown_again(open_window: OpenWindow) -> None:
    window = open_window(a_journey(stages=[a_stage("s0", hidden=True)], lanes=[a_lane("l0")]))

    buttons(window)["Show what is hidden"].click()

    assert not window.document.journey.stages["s0"].hidden
    assert window.notices.texts == ()
