"""Choices that are kept under a name."""

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.frame.window import MapWindow
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.conftest import WAIT_MS, Ask
from tests.editor.dialogs.plans import a_plan


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_plan())


def test_a_ready_preset_sets_everything_but_the_colours(qtbot: QtBot, ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, theme="ink", blank=True)

    dialog.presets.list.chosen.emit("Wall poster on the office printer")
    qtbot.waitUntil(lambda: dialog.draft is not None and dialog.draft.tiling is not None, timeout=WAIT_MS)

    chosen = dialog.choosing.choices
    assert (chosen.paper, chosen.tile, chosen.theme, chosen.blank) == ("A0", "A4", "ink", False)
    assert dialog.presets.list.value == "Wall poster on the office printer"


def test_choices_are_kept_under_a_name_and_taken_away_again(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, paper="A2", theme="contrast")

    _name(dialog, "  دیوار ما ")
    assert "دیوار ما" in dialog.presets.names
    assert dialog.presets.list.value == "دیوار ما"
    assert "دیوار ما" in ask(window).presets.names

    dialog.presets.delete.click()

    assert "دیوار ما" not in dialog.presets.names
    assert window.program.settings.presets == ()
    assert dialog.choosing.choices.paper == "A2"


def test_a_preset_of_ones_own_may_be_called_like_a_ready_one(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, paper="A1")

    _name(dialog, "Hand-out A3")

    assert dialog.presets.names.count("Hand-out A3") == 1
    dialog.presets.list.chosen.emit("Hand-out A3")
    assert dialog.choosing.choices.paper == "A1"


def _name(dialog: ExportDialog, name: str) -> None:
    dialog.presets.keep.click()
    dialog.presets.name.setText(name)
    dialog.presets.save.click()
