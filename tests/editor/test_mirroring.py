"""What runs from the right stands at the right: margins, names inside lines, empty fields and figures."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLayout, QLineEdit, QPushButton, QWidget

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.lines import Line
from journeycanvas.editor.panels.page import Page
from journeycanvas.editor.pieces import isolated, line_of
from tests.builders import a_card, a_comment, a_journey, a_persona
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.left import closed_unsaved
from tests.editor.parts import DIALOGS, PANELS

RTL = ("fa", "he", "ar")
ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute


@pytest.fixture(params=RTL)
def window(open_window: OpenWindow, request: pytest.FixtureRequest) -> MapWindow:
    first = a_comment("c1", id="m1", text="چرا؟")
    answer = a_comment("m1", id="m2", text="چون")
    window = open_window(a_journey(a_card("c1", "pain"), a_persona("p1", name="Maryam"), first, answer))
    window.program.use_language(request.param)
    return window


def crooked(part: QWidget) -> list[str]:
    """Return the layouts whose sides differ: to Qt a margin is left or right, whichever way the window runs."""
    pages = [page.column for page in part.findChildren(Page)]  # which turn theirs round by themselves
    return [
        f"{type(layout.parent()).__name__}: {layout.contentsMargins()}"
        for layout in part.findChildren(QLayout)
        if layout not in pages and layout.contentsMargins().left() != layout.contentsMargins().right()
    ]


def astray(part: QWidget) -> list[str]:
    """Return the lines without letters that stand at the left."""
    return [
        f"{line.accessibleName()}: {line.text()}"
        for line in part.findChildren(QLineEdit)
        if line.isVisible()
        and not any(letter.isalpha() for letter in line.text())
        and line.layoutDirection() == Qt.LayoutDirection.RightToLeft
        and not (line.alignment() & ABSOLUTE and line.alignment() & Qt.AlignmentFlag.AlignRight)
    ]


@pytest.mark.parametrize("panel", PANELS)
def test_panels_turn_round_as_a_whole(window: MapWindow, panel: str) -> None:
    window.side.open(panel)
    window.selection.choose(("c1",))
    QApplication.processEvents()

    assert crooked(window) == []
    assert astray(window) == []


def test_dialogs_turn_round_as_a_whole(window: MapWindow) -> None:
    for make in DIALOGS:
        dialog: QDialog = make(window)
        dialog.show()
        QApplication.processEvents()

        assert crooked(dialog) == []
        assert astray(dialog) == []
        dialog.close()


@pytest.mark.parametrize("action", ["view.table", "edit.replace", "view.photos"])
def test_what_stands_beside_the_map_turns_round_as_a_whole(window: MapWindow, action: str) -> None:
    window.run(action)
    QApplication.processEvents()

    assert crooked(window) == []
    assert astray(window) == []


@pytest.mark.parametrize(("text", "side"), [("", "right"), ("36", "right"), ("سن", "right"), ("age", "left")])
def test_a_line_stands_where_its_words_begin(qapp: QApplication, text: str, side: str) -> None:
    line = Line()
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    line.setText(text)

    wanted = Qt.AlignmentFlag.AlignRight if side == "right" else Qt.AlignmentFlag.AlignLeft
    assert line.alignment() & wanted


def test_a_latin_name_does_not_take_the_date_beside_it_along(open_window: OpenWindow) -> None:
    window = open_window()
    window.program.use_language("fa")
    closed_unsaved(window.program, title="Clinic 2")

    window.program.left_behind.look()
    QApplication.processEvents()
    rows = [button.text() for button in window.findChildren(QPushButton) if "Clinic 2" in button.text()]

    assert [row.split(" · ")[0] for row in rows] == [line_of(isolated("Clinic 2"), rtl=True)]


def test_a_long_latin_name_ends_with_its_dots_at_its_own_end(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    window.program.use_language("he")
    window.program.remember_recent(tmp_path / f"{'A long name ' * 9}.journey")
    QApplication.processEvents()

    [row] = [button.text() for button in window.findChildren(QPushButton) if "A long name" in button.text()]

    assert row.endswith("…\u2069")
