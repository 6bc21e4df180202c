"""From how far a map can be read on its paper is said beside the paper, while somebody works on the map."""

from pathlib import Path

import pytest

from journeycanvas.edit.cards import set_text
from journeycanvas.edit.map_facts import set_paper
from journeycanvas.editor.frame import on_paper
from journeycanvas.editor.frame.on_paper import MOST_CARDS, OnPaper
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.panels.inspector import Inspector
from journeycanvas.editor.panels.reading import Reading
from journeycanvas.model import Journey
from journeycanvas.model.facts import Paper
from journeycanvas.places import resources_folder
from journeycanvas.render.drawing import Instruments
from journeycanvas.render.exporting import export
from journeycanvas.render.wishes import Wish
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow

NEAR = 0.001


def a_map(paper: str | None = "A3", cards: int = 1) -> Journey:
    all_of_them = (a_card(f"c{n}", text="A word") for n in range(cards))
    return a_journey(*all_of_them, stages=3, paper=Paper(size=paper) if paper else None)


@pytest.fixture(autouse=True)
def not_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be found out when a test says so: opening a window may take longer than the rest after a change."""
    monkeypatch.setattr(on_paper, "REST_MS", 24 * 60 * 60 * 1000)


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_map())


def reading(window: MapWindow) -> OnPaper:
    found = window.status.on_paper
    found.look()
    return found


def status_words(window: MapWindow) -> str:
    window.status._count()
    return " ".join(label.text() for label in window.status._facts)


def test_it_is_the_distance_that_the_export_gives(window: MapWindow, tmp_path: Path) -> None:
    journey, folder = window.document.journey, resources_folder()

    exported = export(journey, tmp_path / "a.pdf", Wish("pdf"), Instruments.at(folder))

    assert exported.reading_distance_m == pytest.approx(reading(window).metres, abs=NEAR)


def test_the_status_line_says_it_after_the_paper(window: MapWindow) -> None:
    before = status_words(window)

    metres = reading(window).metres

    assert before.endswith("Paper A3")
    assert metres is not None
    assert status_words(window).endswith(f"Paper A3 · readable from {round(metres, 1):g} m")


def test_text_that_cannot_be_read_is_said_to_be_too_small(open_window: OpenWindow) -> None:
    window = open_window(a_map("A5", cards=60))

    found = reading(window)

    assert found.metres is None
    assert status_words(window).endswith("Paper A5 · too small to read")


def test_another_paper_has_another_distance_and_says_none_until_it_is_known(window: MapWindow) -> None:
    found = reading(window)
    on_a3 = found.metres

    session = window.document.session
    session.apply(set_paper(session.journey, size="A1"))
    between = found.smallest_text
    found.look()

    assert between is None
    assert on_a3 is not None
    assert found.metres is not None
    assert found.metres > on_a3


def test_what_was_known_stays_while_somebody_types(window: MapWindow) -> None:
    found = reading(window)
    known = found.smallest_text

    session = window.document.session
    session.apply(set_text(session.journey, "c0", "Another word"))

    assert found.smallest_text == known


@pytest.mark.parametrize("journey", [a_map(None), a_map("fit"), a_map("A3", MOST_CARDS + 1)])
def test_nothing_is_laid_out_for_a_map_without_paper_or_a_very_large_one(
    open_window: OpenWindow, journey: Journey
) -> None:
    found = reading(open_window(journey))

    assert found.smallest_text is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_beside_the_paper_in_the_settings_of_the_map(window: MapWindow, language: str) -> None:
    window.program.use_language(language)
    window.run("panel.map")
    panel = next(one for one in window.side.findChildren(Inspector) if one.isVisible())
    [shown] = panel.findChildren(Reading)
    before = shown.isVisibleTo(panel)

    metres = reading(window).metres

    assert not before
    assert shown.isVisibleTo(panel)
    assert shown.meter.metres == metres
    assert metres is not None
    assert window.program.numerals.number(round(metres, 1)) in shown.words.text()


def test_it_is_no_window_of_its_own_while_the_settings_of_the_map_are_made(
    window: MapWindow, windows_shown: list[str]
) -> None:
    """That would take the keyboard from the window."""
    reading(window)

    window.run("panel.map")

    assert any(shown.isVisible() for shown in window.side.findChildren(Reading))
    assert windows_shown == []
