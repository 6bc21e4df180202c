"""The bar that scrolls the map down: at the side where the window has its bars, and the same bar all along."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollBar

from journeycanvas.editor.canvas.left_bar import LeftBar
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.frame.window import MapWindow
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow


def a_window(open_window: OpenWindow, language: str, direction: str) -> MapWindow:
    """Return a window in a language with a map that is higher than its view."""
    cards = [a_card(f"c{n}", text="A card\n" * 40) for n in range(3)]
    window = open_window(a_journey(*cards, direction=direction))
    window.program.use_language(language)
    window.view.set_zoom(1.0)
    QApplication.processEvents()
    return window


def bars_of(view: MapView) -> list[QScrollBar]:
    """Return the bars in sight that scroll a view down."""
    return [bar for bar in view.findChildren(QScrollBar) if bar.isVisible() and bar.height() > bar.width()]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize(("language", "at_left"), [("en", False), ("fa", True), ("he", True)])
def test_one_bar_scrolls_the_map_down_at_the_end_of_the_line(
    open_window: OpenWindow, language: str, at_left: bool, direction: str
) -> None:
    view = a_window(open_window, language, direction).view

    [bar] = bars_of(view)

    place = bar.mapTo(view, bar.rect().center())
    assert (place.x() < view.width() / 2) is at_left
    assert not view.viewport().geometry().contains(place)


def test_the_bar_at_the_left_moves_the_map_and_moves_with_it(open_window: OpenWindow) -> None:
    view = a_window(open_window, "fa", "rtl").view
    [bar] = view.findChildren(LeftBar)

    bar.setValue(bar.minimum() + 120)
    moved = view.verticalScrollBar().value()
    view.scroll_by(0, 50)

    assert (moved, bar.value()) == (bar.minimum() + 120, bar.minimum() + 170)
    assert (bar.minimum(), bar.maximum()) == (view.verticalScrollBar().minimum(), view.verticalScrollBar().maximum())
    assert bar.pageStep() == view.viewport().height()


def test_the_map_keeps_its_place_when_the_bar_changes_sides(open_window: OpenWindow) -> None:
    window = a_window(open_window, "en", "ltr")
    view, edge = window.view, []

    for language in ("en", "fa", "en"):
        window.program.use_language(language)
        QApplication.processEvents()
        edge.append(view.viewport().mapTo(view, view.mapFromScene(view.plan.width / 2, 0)).x())
        assert len(bars_of(view)) == 1

    assert max(edge) - min(edge) <= 1


def test_a_map_that_is_seen_whole_has_no_bar(open_window: OpenWindow) -> None:
    view = a_window(open_window, "fa", "rtl").view

    view.set_zoom(0.05)
    QApplication.processEvents()

    assert bars_of(view) == []
    assert view.viewport().x() == 0
