"""What tells a control from its ground, and a chosen thing from its neighbours, stands out by 3 to 1 in every look."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeycanvas.editor.appearance.colours import LOOKS
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.tones import tones_of
from journeycanvas.editor.process.program import Program
from journeycanvas.theme.contrast import ratio

LEAST_OF_WORDS = {"light": 4.5, "dark": 4.5, "contrast": 7.0}  # WCAG 2.2, 1.4.3 and 1.4.6
LEAST_OF_EDGES = 3.0  # 1.4.11
CONTROLS = (QPushButton, QToolButton, QLineEdit, QSpinBox, QComboBox, QListWidget)
DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


def on_panel(qapp: QApplication, part: QWidget, direction: Qt.LayoutDirection = DIRECTIONS[0]) -> QWidget:
    """Return a panel that is shown, with a part in it, 20 pixels from its edges."""
    panel = QWidget()
    panel.setObjectName("panel")
    panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    panel.setLayoutDirection(direction)
    column = QVBoxLayout(panel)
    column.setContentsMargins(20, 20, 20, 20)
    column.addWidget(part)
    panel.resize(360, panel.sizeHint().height())
    panel.show()
    qapp.processEvents()
    return panel


def strongest(picture: QImage, points: list[QPoint], ground: str) -> float:
    """Return how far the pixel that stands out most does so."""
    return max(ratio(picture.pixelColor(point).name(), ground) for point in points)


def across_edge(part: QWidget, at_x: int) -> list[QPoint]:
    """Return the points from above a part to a little below its upper edge."""
    top = part.mapTo(part.window(), QPoint(at_x, 0))
    return [top + QPoint(0, step) for step in range(-1, 3)]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", CONTROLS)
def test_the_edge_of_a_control_is_seen_from_both_of_its_sides(
    program: Program, qapp: QApplication, look: str, kind: type[QWidget]
) -> None:
    program.use_appearance(look)
    control = kind()

    panel = on_panel(qapp, control)
    picture = panel.grab().toImage()

    edge = across_edge(control, control.width() // 2)
    for ground in (program.look.colours.panel, program.look.colours.field):
        assert strongest(picture, edge, ground) >= LEAST_OF_EDGES


@pytest.mark.parametrize("look", LOOKS)
def test_the_edge_of_segments_is_seen_and_the_words_of_the_lit_one_are_read(
    program: Program, qapp: QApplication, look: str
) -> None:
    program.use_appearance(look)
    segments = Segments([("a", "A"), ("b", "B")])
    segments.show_value("b")

    panel = on_panel(qapp, segments)
    picture = panel.grab().toImage()

    for ground in (program.look.colours.panel, program.look.colours.field):
        assert strongest(picture, across_edge(segments, 40), ground) >= LEAST_OF_EDGES
    tones = tones_of(segments)
    assert ratio(tones.accent.name(), tones.chosen.name()) >= LEAST_OF_WORDS[look]
    assert ratio(tones.words.name(), tones.field.name()) >= LEAST_OF_WORDS[look]


@pytest.mark.parametrize("look", LOOKS)
def test_the_lit_segment_is_told_by_a_bar_too(program: Program, qapp: QApplication, look: str) -> None:
    program.use_appearance(look)
    segments = Segments([("a", "A"), ("b", "B")])
    segments.show_value("b")

    panel = on_panel(qapp, segments)
    picture = panel.grab().toImage()

    dark, lit = (button.geometry() for button in segments.findChildren(QPushButton))
    feet = [
        QPoint(box.center().x(), y) + segments.pos()
        for box in (dark, lit)
        for y in range(lit.bottom() - 5, lit.bottom() - 1)
    ]
    assert strongest(picture, feet[4:], program.look.colours.field) >= LEAST_OF_EDGES
    assert strongest(picture, feet[:4], program.look.colours.field) < LEAST_OF_EDGES


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_chosen_row_has_a_bar_where_lines_begin(
    program: Program, qapp: QApplication, look: str, direction: Qt.LayoutDirection
) -> None:
    program.use_appearance(look)
    rows = QListWidget()
    rows.addItems(["", ""])
    rows.setCurrentRow(1)

    panel = on_panel(qapp, rows, direction)
    picture = panel.grab().toImage()

    seen = [accented(picture, rows, row, program.look.colours.accent) for row in range(2)]
    assert not seen[0]
    assert seen[1]
    middle = picture.width() / 2
    assert all((x > middle) is (direction == Qt.LayoutDirection.RightToLeft) for x in seen[1])


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_row_of_a_menu_that_the_keyboard_is_on_has_a_bar_too(
    program: Program, look: str, direction: Qt.LayoutDirection
) -> None:
    program.use_appearance(look)
    menu = QMenu()
    menu.setLayoutDirection(direction)
    lines = [menu.addAction(letter) for letter in "AB"]
    menu.setActiveAction(lines[1])

    picture = menu.grab().toImage()

    middle = menu.actionGeometry(lines[1]).center().y()
    accent = QColor(program.look.colours.accent)
    seen = [x for x in range(picture.width()) if picture.pixelColor(x, middle) == accent]
    assert seen
    assert all((x > picture.width() / 2) is (direction == Qt.LayoutDirection.RightToLeft) for x in seen)


def test_the_bar_of_a_chosen_row_goes_to_the_other_side_with_the_language(program: Program, qapp: QApplication) -> None:
    program.use_language("en")
    rows = QListWidget()
    rows.addItems([""])
    rows.setCurrentRow(0)
    rows.resize(200, 60)
    rows.show()

    sides = []
    for language in ("en", "fa", "en"):
        program.use_language(language)
        qapp.processEvents()
        picture = rows.grab().toImage()
        sides.append(min(accented(picture, rows, 0, program.look.colours.accent)) > 100)

    assert sides == [False, True, False]


def accented(picture: QImage, rows: QListWidget, row: int, accent: str) -> list[int]:
    """Return where across a row the accent is."""
    box = rows.visualItemRect(rows.item(row))
    at = rows.viewport().mapTo(rows.window(), box.center())
    edge = rows.frameWidth() + 2  # of the list, which has the focus
    left = rows.mapTo(rows.window(), QPoint(edge, 0)).x()
    within = range(left, left + rows.width() - 2 * edge)
    return [x for x in within if picture.pixelColor(x, at.y()) == QColor(accent)]
