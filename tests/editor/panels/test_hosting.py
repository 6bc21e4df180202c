"""Panels in a real window: opened by their actions, made anew with its language, together with the map."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QTabBar, QWidget

from journeycanvas.editor.appearance.look import Look, put_on
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.comments import CommentsPanel
from journeycanvas.editor.panels.hosting import Host
from journeycanvas.editor.panels.inspector import Inspector
from journeycanvas.editor.panels.of_window import reveal
from journeycanvas.editor.panels.table import TablePanel
from tests.builders import a_card, a_comment, a_journey, a_persona
from tests.editor.conftest import OpenWindow
from tests.editor.panels.hands import press, type_text


@pytest.fixture
def usual_dress(qapp: QApplication, look: Look) -> Iterator[None]:
    """Let the application look as before when a test is done with."""
    font = qapp.font()
    yield
    qapp.setFont(font)
    put_on(qapp, look)


@pytest.fixture
def window(qapp: QApplication, usual_dress: None, open_window: OpenWindow) -> MapWindow:
    """Return a window with a small map."""
    window = open_window(a_journey(a_card("c1", text="Waits"), a_comment("c1", text="Where?")))
    window.activateWindow()
    qapp.processEvents()
    return window


def panel_of(window: MapWindow, id: str) -> object:
    host = window.side.panel(id)
    assert isinstance(host, Host)
    return host.panel


def with_keyboard() -> QWidget:
    """Return what has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


@pytest.mark.parametrize("id", ["details", "people", "map", "comments", "history", "capture"])
def test_an_action_opens_each_panel(window: MapWindow, id: str) -> None:
    window.side.open("history" if id == "details" else "details")

    window.run(f"panel.{id}")

    assert window.side.current == id


def test_no_part_of_a_panel_stands_alone_as_a_window_while_it_is_made(
    window: MapWindow, windows_shown: list[str]
) -> None:
    """A button that is shown before it has a place is a window of its own for a moment, and flickers."""
    for id in ("details", "people", "map", "comments", "history", "capture"):
        window.run(f"panel.{id}")
    for id in ("view.table", "view.table", "view.photos", "view.photos", "edit.replace"):
        window.run(id)

    assert windows_shown == []


def test_the_first_field_takes_the_keyboard_when_details_are_opened(window: MapWindow) -> None:
    reveal(window, "c1")

    window.run("panel.details")

    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.side.isAncestorOf(focus)


def test_escape_goes_from_a_field_back_to_the_map(window: MapWindow) -> None:
    reveal(window, "c1")
    window.run("panel.details")
    focus = QApplication.focusWidget()
    assert focus is not None

    press(focus, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is window.view


def test_a_panel_is_made_anew_in_another_language(window: MapWindow) -> None:
    reveal(window, "c1")
    window.side.open("details")

    window.program.use_language("fa")

    inspector = panel_of(window, "details")
    assert isinstance(inspector, Inspector)
    assert inspector.form is not None
    assert "متن" in [field.label for field in inspector.form.fields()]


def test_the_table_takes_the_place_of_the_canvas_and_gives_it_back(window: MapWindow) -> None:
    window.run("view.table")
    assert (window.view.isHidden(), "panel:table" in window.states) == (True, True)
    panel = window.findChild(TablePanel)
    assert isinstance(panel, TablePanel)
    assert QApplication.focusWidget() is panel.table

    window.run("view.table")
    assert (window.view.isHidden(), "panel:table" in window.states) == (False, False)


def test_the_first_persona_is_added_by_the_keys_that_open_the_panel_and_enter(window: MapWindow) -> None:
    window.run("panel.people")
    press(with_keyboard(), Qt.Key.Key_Return)
    type_text(with_keyboard(), "Maryam")
    press(with_keyboard(), Qt.Key.Key_Return)

    assert [persona.name for persona in window.document.journey.personas.values()] == ["Maryam"]


def test_the_list_of_personas_takes_the_keyboard_once_there_are_some(
    usual_dress: None, open_window: OpenWindow
) -> None:
    window = open_window(a_journey(a_persona("p1", name="Maryam")))
    window.activateWindow()

    window.run("panel.people")

    assert isinstance(QApplication.focusWidget(), QListWidget)


def test_a_comment_is_begun_from_anywhere(window: MapWindow) -> None:
    reveal(window, "c1")

    window.run("insert.comment")

    panel = panel_of(window, "comments")
    assert isinstance(panel, CommentsPanel)
    assert QApplication.focusWidget() is panel.text.text


def test_the_tab_counts_what_waits_for_an_answer(window: MapWindow) -> None:
    window.side.open("comments")

    tabs = window.side.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    assert "Comments 1" in [tabs.tabText(at) for at in range(tabs.count())]


@pytest.mark.parametrize("language", ["fa", "he", "ar"])
def test_panels_that_nobody_looks_at_are_made_anew_when_they_are_looked_at(window: MapWindow, language: str) -> None:
    for id in ("people", "map", "details", "history"):
        window.run(f"panel.{id}")
    before = window.findChildren(Inspector)

    window.program.use_language(language)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert len(before) == 2
    assert window.findChildren(Inspector) == []
    window.run("panel.details")
    [shown] = window.findChildren(Inspector)
    assert shown.isVisible()
    assert shown.isAncestorOf(with_keyboard())


def turned(window: MapWindow, how: str) -> None:
    """Let the program speak, or look, another way."""
    window.program.use_language("he") if how == "language" else window.program.use_appearance("dark")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


@pytest.mark.parametrize("how", ["language", "look"])
def test_a_comment_that_is_being_written_is_still_there_when_the_panel_is_made_anew(
    window: MapWindow, how: str
) -> None:
    window.run("insert.comment")
    type_text(with_keyboard(), "چرا؟ Why?")

    turned(window, how)

    panel = panel_of(window, "comments")
    assert isinstance(panel, CommentsPanel)
    assert panel.text.text.toPlainText() == "چرا؟ Why?"
    assert with_keyboard() is panel.text.text


@pytest.mark.parametrize("how", ["language", "look"])
def test_the_table_shows_the_same_rows_and_the_same_cell_when_it_is_made_anew(
    open_window: OpenWindow, usual_dress: None, how: str
) -> None:
    cards = [a_card(f"c{n}", text=f"Waits {n}", order=f"a{n}") for n in range(5)]
    window = open_window(a_journey(*cards))
    window.activateWindow()
    window.run("view.table")
    table = window.findChild(TablePanel)
    assert isinstance(table, TablePanel)
    table.search.setText("waits")
    table.table.setCurrentIndex(table.shown.index(3, 2))

    turned(window, how)

    [table] = window.findChildren(TablePanel)
    assert table.search.text() == "waits"
    assert (table.table.currentIndex().row(), table.table.currentIndex().column()) == (3, 2)
    assert with_keyboard() is table.table


@pytest.mark.parametrize("how", ["language", "look"])
def test_somebody_in_a_field_is_in_it_again_when_the_panel_is_made_anew(window: MapWindow, how: str) -> None:
    reveal(window, "c1")
    window.run("panel.details")
    before = with_keyboard()
    window.side.panel("details")

    turned(window, how)

    assert window.side.isAncestorOf(with_keyboard())
    assert type(with_keyboard()) is type(before)
    assert with_keyboard() is not before
