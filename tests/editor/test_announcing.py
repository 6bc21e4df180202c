"""Tests of what those hear who do not see the window, wherever their keyboard is."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.i18n import saying
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.editor.conftest import OpenWindow


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is announced."""
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_journey(a_stage("s1"), a_lane("l1"), a_card("c1", lane="l1", stage="s1")))


@pytest.mark.parametrize(("language", "words"), [("en", "The disk is full."), ("fa", "دیسک پر است.")])
def test_a_line_above_the_map_is_heard(window: MapWindow, heard: list[str], language: str, words: str) -> None:
    window.program.use_language(language)

    window.notices.say(saying(words))

    assert heard == [words]


def test_a_warning_below_the_map_is_heard(window: MapWindow, heard: list[str]) -> None:
    window.status.warn("Work on this map is not kept.")

    assert heard == ["Work on this map is not kept."]


@pytest.mark.parametrize(
    ("language", "undone", "done"),
    [("en", "Undo: Delete card", "Redo: Delete card"), ("fa", "واگرد: حذف کارت", "انجام دوباره: حذف کارت")],
)
def test_the_step_that_is_taken_back_is_heard(
    window: MapWindow, heard: list[str], language: str, undone: str, done: str
) -> None:
    window.program.use_language(language)
    window.selection.choose(["c1"], ("l1", "s1"))
    window.run("edit.delete")

    window.run("edit.undo")
    window.run("edit.redo")

    assert heard == [undone, done]
