"""Every control of every panel and dialog has a name for those who cannot see it, and can be reached by Tab."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QWidget

from journeycanvas.editor.dialogs.present import Presentation
from journeycanvas.editor.frame.window import MapWindow
from tests.builders import a_card, a_comment, a_journey, a_persona
from tests.editor.conftest import OpenWindow
from tests.editor.parts import DIALOGS, PANELS


def nameless(part: QWidget) -> list[str]:
    """Return the visible controls in a part that a reader could only call "button" or "text"."""
    found = []
    for widget in part.findChildren(QWidget):
        is_control = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QAbstractScrollArea)
        parent = widget.parentWidget()
        is_inside = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
        if is_inside or not (is_control or isinstance(widget, QAbstractButton)) or not widget.isVisible():
            continue
        reader = QAccessible.queryAccessibleInterface(widget)
        if reader is None or not reader.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(parent).__name__}")
    return found


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_journey(a_card("c1", "pain"), a_persona("p1", name="Maryam"), a_comment("c1")))


@pytest.mark.parametrize("panel", PANELS)
def test_controls_of_panels_have_names(window: MapWindow, panel: str) -> None:
    window.side.open(panel)
    QApplication.processEvents()

    assert nameless(window) == []


@pytest.mark.parametrize("make", DIALOGS)
def test_controls_of_dialogs_have_names(window: MapWindow, make: Callable[[MapWindow], QDialog]) -> None:
    dialog = make(window)
    dialog.show()
    QApplication.processEvents()

    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("action", ["view.table", "view.photos", "edit.find", "edit.replace"])
def test_controls_that_stand_beside_the_map_have_names(window: MapWindow, action: str) -> None:
    window.run(action)
    QApplication.processEvents()

    assert nameless(window) == []


def test_controls_of_the_start_page_have_names(open_window: OpenWindow) -> None:
    assert nameless(open_window()) == []


def test_what_is_presented_has_a_name_on_every_slide(window: MapWindow) -> None:
    presentation = Presentation(window)
    presentation.show()
    QApplication.processEvents()
    reader = QAccessible.queryAccessibleInterface(presentation)
    assert reader is not None

    said = []
    for number in range(len(presentation.slides)):
        presentation.go(number)
        said.append(reader.text(QAccessible.Text.Name))

    assert nameless(presentation) == []
    assert all(said)
    assert len(set(said)) == len(presentation.slides)
    presentation.close()


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_tab_goes_from_the_bar_over_the_map_to_the_status_line(window: MapWindow, language: str) -> None:
    window.program.use_language(language)
    window.side.open("people")
    window.side.open("details")  # made after what is below it

    passed = [part_of(window, one) for one in tab_stops(window)]

    assert passed == sorted(passed, key=PARTS.index)
    assert set(passed) == set(PARTS)


def test_tab_goes_over_the_table_where_the_map_was(window: MapWindow) -> None:
    window.side.open("details")
    window.run("view.table")

    passed = [part_of(window, one) for one in tab_stops(window)]

    assert list(dict.fromkeys(passed)) == ["bar", "rail", "table", "side", "status"]


PARTS = ["bar", "rail", "map", "side", "status"]


def tab_stops(window: MapWindow) -> list[QWidget]:
    """Return where Tab stops, from the first button of the bar on until it comes round."""
    window.activateWindow()
    bar = window.findChild(QWidget, "bar")
    assert bar is not None
    first = next(one for one in bar.findChildren(QAbstractButton) if one.isEnabled())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    found: list[QWidget] = [first]
    for _ in range(400):
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            return found
        if now is not found[-1]:  # on the map, Tab goes from stage to stage first
            found.append(now)
    raise AssertionError(f"Tab does not come round: {found[-3:]}")


def part_of(window: MapWindow, widget: QWidget) -> str:
    """Return the part of the window in which something stands."""
    parts = {name: window.findChild(QWidget, name) for name in ("bar", "rail", "side", "status", "table")}
    parts["map"] = window.view
    holding = (
        name for name, part in parts.items() if part is not None and (part is widget or part.isAncestorOf(widget))
    )
    return next(holding, str(widget))
