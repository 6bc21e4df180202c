"""The panel for the wall in a low window: what is written in it is whole, and what is empty says what goes there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.capture.panel import CapturePanel
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import in_front

LOW = 400  # pixels that a panel has on a screen of 1920 × 1080 at 200 %
LANGUAGES = ["en", "fa", "he", "ar"]


def a_full_cell() -> Journey:
    prompt = "What do they do in this stage, and what else do they think about while they do it?"
    return a_journey(
        *(a_card(f"c{n}", lane="act", stage="s", order=f"a{n}", text=f"They ask {n} times") for n in range(9)),
        lanes=[a_lane("act", title="Actions", prompt=prompt)],
        stages=[a_stage("s", title="Awareness")],
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_low_window_only_what_is_in_the_cell_gives_way(
    qtbot: QtBot, setting_of: MakeSetting, language: str
) -> None:
    panel = CapturePanel(setting_of(a_full_cell(), language))
    panel.setLayoutDirection(Qt.LayoutDirection.LeftToRight if language == "en" else Qt.LayoutDirection.RightToLeft)
    in_front(qtbot, panel, 320, LOW)
    panel.way.chosen.emit("cells")
    qtbot.waitUntil(lambda: panel.by_cell.isVisible())
    cell = panel.by_cell

    parts = [*cell.findChildren(Segments), *cell.findChildren(QPushButton), cell.line]
    assert all(part.height() >= part.sizeHint().height() for part in parts)
    hints = [one for one in cell.findChildren(QLabel) if one.isVisible() and one.parent() is cell]
    assert hints
    assert all(hint.height() >= hint.heightForWidth(hint.width()) for hint in hints)


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_anything_is_written_it_says_what_to_write(qtbot: QtBot, setting_of: MakeSetting, language: str) -> None:
    panel = in_front(qtbot, CapturePanel(setting_of(a_full_cell(), language)), 320, LOW)
    by_code = panel.by_code

    assert by_code.hint.isVisible()
    assert "A1" in by_code.hint.text()
    assert by_code.field.placeholderText() == ""
    assert by_code.field.accessibleDescription() == by_code.hint.text()

    by_code.field.put("A1 again")
    assert by_code.list.isVisible()
    assert not by_code.hint.isVisible()

    by_code.field.put("")
    assert by_code.hint.isVisible()
    assert not by_code.list.isVisible()
