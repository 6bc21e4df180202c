"""A window that is closed asks about what is not saved, and only then."""

from pathlib import Path

import pytest

from journeycanvas.editor.filing import closing
from journeycanvas.editor.filing.asking import Change
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.files import open_map
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.frame.windows import edit


def answer(monkeypatch: pytest.MonkeyPatch, way: Change | None) -> list[MapWindow]:
    """Let the question about changes be answered; return the windows that asked."""
    asked: list[MapWindow] = []

    def ask(window: MapWindow) -> Change | None:
        asked.append(window)
        return way

    monkeypatch.setattr(closing, "ask_about_changes", ask)
    return asked


def test_closing_asks_and_saves(open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(a_journey(a_card("c1")), tmp_path / "a.journey")
    edit(window)
    asked = answer(monkeypatch, "save")

    assert window.close()

    assert len(asked) == 1
    assert open_map(tmp_path / "a.journey").journey.cards["c1"].text == "Calls again"


def test_closing_may_throw_changes_away(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(a_journey(a_card("c1")))
    edit(window)
    answer(monkeypatch, "discard")

    assert window.close()


def test_closing_may_be_called_off(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(a_journey(a_card("c1")))
    edit(window)
    answer(monkeypatch, None)

    assert not window.close()
    assert window in window.program.windows


def test_closing_an_unchanged_map_asks_nothing(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, None)

    assert open_window(a_journey()).close()
    assert asked == []


def test_a_map_that_cannot_be_saved_stays_open_and_says_why(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(a_journey(a_card("c1")), tmp_path / "no folder" / "a.journey")
    edit(window)
    answer(monkeypatch, "save")

    assert not window.close()
    assert "a.journey" in window.notices.texts[0]
